"""Breaks in words."""

from __future__ import annotations

from collections.abc import Iterable

from ..wording import Wording
from .breaks import Break, BreakKind


def notes(breaks: Iterable[Break], words: Wording) -> str:
    """What lies between two dates, in the language of the monitoring."""
    return "; ".join(break_note(entry, words) for entry in breaks)


def break_note(entry: Break, words: Wording) -> str:
    """One break: from when, of what kind, what changed."""
    kinds = {kind: words.text(f"break_{kind.value}") for kind in BreakKind}
    return words.text("break_note", date=words.date(entry.since), kind=kinds[entry.kind], text=entry.text)
