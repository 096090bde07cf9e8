"""Colours of classes: palettes, how they are seen, what they are fit for. Colours are "#rrggbb"."""
