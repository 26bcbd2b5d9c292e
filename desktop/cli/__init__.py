"""The program without windows: one module per command, exit codes 0, 1, 2."""
