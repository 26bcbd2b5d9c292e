"""Ajustes: officers, look, language, post and policy, versions."""
