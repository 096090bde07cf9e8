"""Faults of boundaries: listed, shown on the map, explained, mended by rule."""
