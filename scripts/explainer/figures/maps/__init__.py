"""What a map needs: its records, and what must be right in them."""
