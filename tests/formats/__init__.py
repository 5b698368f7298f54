"""The timeline in other formats, and lists made elsewhere."""
