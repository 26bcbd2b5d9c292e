"""The command palette: one box for everything that can be done, read or found."""
