"""Checks of the built site, as files and in a browser."""
