"""Relevo: who leaves says what stays open, who comes types a passphrase, and both have signed."""
