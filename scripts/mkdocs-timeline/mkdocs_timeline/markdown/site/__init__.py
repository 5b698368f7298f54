"""What a whole site says and gets: its settings, and the exports of its lists."""
