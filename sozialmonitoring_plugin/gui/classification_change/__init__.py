"""Changing a stored classification: what follows it, and what keeps the one before."""
