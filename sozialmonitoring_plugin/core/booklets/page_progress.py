"""Which page or map of a booklet is being made, for whoever wants to know more than a percentage."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from ..feedback import Feedback


@runtime_checkable
class PageListener(Protocol):
    """A feedback that counts pages, and maps of files that have no pages."""

    def page_begun(self, number: int, pages: int, *, is_map: bool) -> None:
        """Page (or map) `number` of `pages`, counted from 1, is being made."""


def tell_page(feedback: Feedback, number: int, pages: int, *, is_map: bool = False) -> None:
    """Say that a page is begun, or a map of a file without pages."""
    feedback.setProgress(100 * (number - 1) / pages)
    if isinstance(feedback, PageListener):
        feedback.page_begun(number, pages, is_map=is_map)
