"""One editor per file."""
