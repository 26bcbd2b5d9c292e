"""Guías: the protocol and the regional guide, with the sources that they rest on."""
