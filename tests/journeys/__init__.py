"""Whole stories, played on the real widgets against the real registry."""
