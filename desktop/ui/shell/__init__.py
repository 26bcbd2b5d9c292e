"""The main window's frame: header, rail, page stack, help strip, covers."""
