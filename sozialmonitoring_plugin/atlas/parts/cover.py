"""The cover: the county, the municipality, where it lies, and the Stichtag."""

from __future__ import annotations

from collections.abc import Iterator

from ..maps.locator import Locator
from ..page import Page
from ..planning import Planning
from ..templates import PageKind
from ..texts import cover_texts


def plan_cover(planning: Planning) -> Iterator[Page]:
    """One page."""
    yield Page(PageKind.COVER, cover_texts(planning.request), map=Locator())
