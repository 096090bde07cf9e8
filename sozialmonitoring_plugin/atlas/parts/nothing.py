"""A part without pages."""

from __future__ import annotations

from collections.abc import Iterator

from ..page import Page
from ..planning import Planning


def plan_nothing(_: Planning) -> Iterator[Page]:
    """No page."""
    return iter(())
