"""The overview in words: states of cells, and what is missing in one line."""

from __future__ import annotations

from collections.abc import Mapping

from ..values import Reason
from ..wording import Wording
from .completeness import Cell, State
from .gaps import Gap


def cell_text(cell: Cell, words: Wording) -> str:
    """The state in words; a part as "58 of 64"."""
    if cell.state is not State.PARTLY:
        return words.text(f"completeness_{cell.state.value}")
    present, expected = words.number(cell.present, 0), words.number(cell.expected, 0)
    return words.text("completeness_some", present=present, expected=expected)


def source_text(source: str, words: Wording) -> str:
    """The name of a source, or that there is none."""
    return source or words.text("completeness_no_source")


def areas_text(gap: Gap, words: Wording) -> str:
    """The areas with their keys, or that it is all of them."""
    if gap.is_all_areas:
        return _all(len(gap.area_keys), words)
    return ", ".join(f"{name} ({key})" for key, name in zip(gap.area_keys, gap.area_names, strict=True))


def variables_text(gap: Gap, titles: Mapping[str, str], words: Wording) -> str:
    """The titles of the variables, or that it is all of them."""
    if gap.is_all_variables:
        return _all(len(gap.variables), words)
    return ", ".join(titles.get(name, name) for name in gap.variables)


def reason_text(gap: Gap, words: Wording) -> str:
    """Why the values are missing."""
    return words.text("completeness_nothing_came") if gap.reason is Reason.NONE else words.reason(gap.reason)


def _all(count: int, words: Wording) -> str:
    return words.text("completeness_all", count=words.number(count, 0))
