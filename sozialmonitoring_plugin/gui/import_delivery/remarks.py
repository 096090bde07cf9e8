"""Remarks of the core in the language of QGIS."""

from __future__ import annotations

from ...core.deliveries.reports import console
from ...core.remarks import Remark
from ..language import interface_wording


def spoken(remark: Remark) -> str:
    """The sentence as the interface says it."""
    return console.spoken(remark, interface_wording())


def reasons_for_column(because: tuple[Remark, ...], letter: str) -> list[str]:
    """Why a column was taken for what it was: the sentences that name it."""
    return [spoken(one) for one in because if letter in _letters(one)]


def reasons_for_rows(because: tuple[Remark, ...]) -> list[str]:
    """Why rows were taken for the header: the sentences that speak of rows."""
    return [spoken(one) for one in because if "first" in dict(one.values)]


def _letters(remark: Remark) -> set[str]:
    texts = [value for _, value in remark.values if isinstance(value, str)]
    return {word for text in texts for word in text.replace("+", " ").replace(",", " ").split()}
