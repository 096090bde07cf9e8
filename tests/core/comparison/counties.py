"""A small county: town 1 with Sozialräume 11 and 12, town 2 with 21; five Quartiere."""

from __future__ import annotations

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level

LEVELS = [Level("town", "Town"), Level("raum", "Sozialraum"), Level("quarter", "Quartier")]
PARENTS = {"1": "", "2": "", "11": "1", "12": "1", "21": "2"}
QUARTERS = ("111", "112", "121", "211", "212")


def county() -> AreaTree:
    upper = [Area(LEVELS[len(key) - 1].id, key, "", parent) for key, parent in PARENTS.items()]
    return AreaTree.build(LEVELS, upper + [Area("quarter", key, "", key[:2]) for key in QUARTERS], "County")
