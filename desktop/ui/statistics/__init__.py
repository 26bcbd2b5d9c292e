"""Estadísticas: what the post did in a period, in charts with their tables, and what of it may leave the post."""
