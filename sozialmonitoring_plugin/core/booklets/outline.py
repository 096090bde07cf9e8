"""What a booklet's contents list and its bookmarks lead to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Entry:
    """A heading: how deep it stands (0 for a part), the name links find it by, and its page from 1 on."""

    heading: str
    depth: int
    anchor: str
    page: int


def indicator_anchor(indicator: str) -> str:
    """The name of the page of an indicator."""
    return f"indicator-{indicator}"


def area_anchor(key: str) -> str:
    """The name of the page of an area."""
    return f"area-{key}"


def page_anchor(number: int) -> str:
    """How links find a page that has no anchor of its own, by its place from 1 on."""
    return f"page-{number}"
