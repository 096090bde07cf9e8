"""The cover: the county, the municipality, where it lies, and the Stichtag."""

from __future__ import annotations

from collections.abc import Iterator

from ..maps.locator import Locator
from ..page import Page
from ..pictures import is_picture
from ..planning import Planning
from ..templates import PageKind
from ..texts import cover_texts


def plan_cover(planning: Planning) -> Iterator[Page]:
    """One page; a logo that cannot be drawn leaves no hole."""
    logo = planning.request.contents.logo
    pictures = {"logo": logo if is_picture(logo) else ""}
    yield Page(PageKind.COVER, cover_texts(planning.request), map=Locator(), pictures=pictures)
