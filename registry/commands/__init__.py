"""What the operator types after `python -m registry`: one module a command."""
