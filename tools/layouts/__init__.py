"""Writes the layout templates of the booklets (resources/layouts) on one grid, for every form of paper."""
