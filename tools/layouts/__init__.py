"""Writes the layout templates of the booklets (resources/layouts) on one grid, for every form of paper."""

WRITTEN_WITH = "3.40"
"""The QGIS whose way of writing templates the committed ones have."""
