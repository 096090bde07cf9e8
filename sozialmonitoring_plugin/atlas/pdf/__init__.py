"""Layouts as one PDF: painted by Qt, then given what Qt leaves undone."""
