"""The contents a booklet has as long as nobody has ordered them otherwise."""

from __future__ import annotations

from collections.abc import Iterable

from ..indicators.tableau import Indicator
from .contents import Contents, Part, PartKind

_BEFORE = (PartKind.COVER, PartKind.CONTENTS, PartKind.READING, PartKind.OVERVIEW, PartKind.GLANCE)
_BEHIND = (PartKind.PROFILES, PartKind.CHANGE, PartKind.TABLES, PartKind.METHOD, PartKind.INDEX)


def proposed_contents(indicators: Iterable[Indicator], index: str = "") -> Contents:
    """Every part; the indicators by theme, both in the order in which they come.

    Indicators without a theme are a last one, without a title. `index` is the specification whose status is
    shown, "" for none.
    """
    by_theme: dict[str, list[str]] = {}
    for one in indicators:
        by_theme.setdefault(one.theme, []).append(one.id)
    without = by_theme.pop("", [])
    themes = [Part(PartKind.THEME, title, tuple(names)) for title, names in by_theme.items()]
    if without:
        themes.append(Part(PartKind.THEME, "", tuple(without)))
    status = [Part(PartKind.STATUS, index=index)] if index else []
    before, behind = (map(Part, kinds) for kinds in (_BEFORE, _BEHIND))
    return Contents(parts=(*before, *themes, *status, *behind))
