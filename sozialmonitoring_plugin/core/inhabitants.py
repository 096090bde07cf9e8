"""Which of the counts is that of the inhabitants, where nobody says so."""

from __future__ import annotations

from datetime import date

from .indicators.tableau import Kind
from .publication import PublishedColumn, PublishedTable

INHABITANTS = (
    "inhabitants", "einwohner", "einwohnerzahl", "population", "bevoelkerung", "ew", "ew_gesamt",
    "ew_insgesamt", "einwohner_insgesamt", "einwohner_gesamt", "einwohnerinnen_und_einwohner",
)  # fmt: skip
"""Ids of indicators or variables, of which the first is taken where a specification names none."""


def published_inhabitants(published: PublishedTable, day: date | None = None) -> PublishedColumn | None:
    """The inhabitants of the latest Stichtag up to a day (None: of all), None where none were published."""
    known = [
        one
        for one in published.columns
        if one.indicator.kind is Kind.COUNT
        and (day is None or one.reference_date is None or one.reference_date <= day)
    ]
    counts = {one.indicator.id.casefold(): one for one in known}
    return next((counts[name] for name in INHABITANTS if name in counts), None)
