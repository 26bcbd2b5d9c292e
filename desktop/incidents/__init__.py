"""The log: drafts, records, the chain, search. Meets the outside only through ports.py."""
