"""Tables for people: headings, reasons, dates and indicators in the words of the monitoring."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from ..core.areas import Level
from ..core.publication import PublishedTable
from ..core.values import Flag, Reason
from ..core.wording import Wording

if TYPE_CHECKING:
    import pandas as pd

_DATES = ("reference_date", "since", "first_date", "last_date")


def worded(tables: Mapping[str, pd.DataFrame], published: PublishedTable) -> dict[str, pd.DataFrame]:
    """The same tables with titles for ids, words for tokens, and dates that a spreadsheet knows as such."""
    words = Wording.of(published.language)
    levels = [entry.level for entry in published.tree.levels]
    telling = _telling(published, words)
    return {
        words.text(f"sheet_{name}"): _worded(frame, telling, _Headings(words, levels))
        for name, frame in tables.items()
    }


class _Headings:
    """What columns are called."""

    def __init__(self, words: Wording, levels: list[Level]) -> None:
        self._words = words
        # The id of one level may be the beginning of another's: the longest that fits is meant.
        self._levels = sorted(levels, key=lambda level: len(level.id), reverse=True)

    def of(self, column: str) -> str:
        """The heading of a column; one that belongs to a level names it."""
        words = self._words
        if f"column_{column}" in words.words:
            return words.text(f"column_{column}")
        for level in self._levels:
            cut = {
                "column_of_level": column.removeprefix(f"{level.id}_"),
                "column_in_level": column.removesuffix(f"_in_{level.id}"),
            }
            for phrase, rest in cut.items():
                if rest != column and f"column_{rest}" in words.words:
                    return words.text(phrase, level=level.title, column=words.text(f"column_{rest}"))
        return column


def _telling(published: PublishedTable, words: Wording) -> Callable[[str, object], object]:
    """How one cell is told to people, by its column."""
    titles = {one.indicator.id: one.indicator.title for one in published.columns}
    levels = {entry.level.id: entry.level.title for entry in published.tree.levels}

    def told(column: str, value: object) -> object:
        text = str(value)
        if not isinstance(value, str) or not text:
            return value
        if column.endswith("reason"):
            return words.reason(Reason.from_token(text))
        if column.endswith("flags"):
            return ", ".join(words.flag(flag) for flag in Flag.from_token(text))
        if column in _DATES:
            return date.fromisoformat(text)
        if column in ("direction", "change_unit"):
            return words.text(f"{column}_{text}")
        return {"indicator": titles, "level": levels}.get(column, {}).get(text, value)

    return told


def _worded(frame: pd.DataFrame, told: Callable[[str, object], object], headings: _Headings) -> pd.DataFrame:
    shown = frame.astype(object)
    for column in frame.columns:
        shown[column] = [told(column, value) for value in frame[column]]
    return shown.rename(columns={column: headings.of(column) for column in frame.columns})
