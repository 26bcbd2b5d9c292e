"""Práctica: written cases on the real detection form, in a throw-away vault that nothing leaves."""
