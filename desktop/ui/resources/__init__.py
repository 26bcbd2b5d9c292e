"""Recursos: who helps, where, and how sure each datum is."""
