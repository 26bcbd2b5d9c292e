"""The packaged program in a machine that has nothing else: `python -m tests.packaged`, and what needs no root."""
