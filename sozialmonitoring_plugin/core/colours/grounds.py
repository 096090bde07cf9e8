"""Greys of a map that stand for no class."""

from __future__ import annotations

NOT_APPLICABLE = "#c9c9c9"
"""The ground of areas about which a statement makes no sense; its pattern tells it from a grey class."""

NEIGHBOURS = "#ececec"
"""The areas around what a map is about."""
