"""What was read, matched, left out and doubted: the report every import leaves."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from ...remarks import Remark
from ...values import Reason
from ...wording import Wording
from ..errors import RefusedDelivery
from ..plausibility.finding import Finding
from ..profiles.profile_rules import Condition, ReasonRule
from ..provenance.differences import ChangeSummary
from ..sheets.grid import in_sheet


@dataclass(frozen=True)
class RowCounts:
    """How many rows of data were taken for what."""

    read: int = 0
    matched: int = 0
    totals: int = 0
    unmatched: int = 0
    outside: int = 0
    left_out: int = 0
    notes: int = 0


@dataclass(frozen=True)
class UnmatchedRow:
    """A row that belongs to no area. `why` is one of the words of `keys.targets.NoTarget`."""

    row: int
    key: str
    name: str
    why: str


@dataclass(frozen=True)
class SuggestedArea:
    """An area a row may mean; `score` from 0 to 1."""

    key: str
    name: str
    score: float


@dataclass(frozen=True)
class Suggestion:
    """The areas an unmatched row may mean, best first. Confirmed, `text` becomes an alias for one of them."""

    row: int
    text: str
    candidates: tuple[SuggestedArea, ...]


@dataclass(frozen=True)
class CombinedAreas:
    """A row that names several areas (key and name) together: to be left out, or given to one on purpose."""

    row: int
    text: str
    areas: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class DuplicateKey:
    """Two cells that claim the same area, variable and date."""

    key: str
    variable: str
    reference_date: date
    cells: tuple[str, str]


@dataclass(frozen=True)
class UnreadCell:
    """A cell whose content is no value of its variable."""

    cell: str
    text: str


@dataclass(frozen=True)
class NamedColumn:
    """A column of which something is not known: its letter, and what it is called."""

    column: str
    name: str


@dataclass(frozen=True)
class SignUse:
    """A sign that was met: the word for what it was taken for, how often, and the first cell."""

    sign: str
    meaning: str
    count: int
    cell: str


@dataclass(frozen=True)
class LeftOutCell:
    """A cell a person left out of this one file: its text, and the token of the reason stored instead."""

    cell: str
    text: str
    reason: str


@dataclass(frozen=True)
class UnratedRows:
    """Rows, numbered as in the sheet, with 0 for every rate, and how a rule of the profile would know them.

    `cell` is the first of these zeros, `sign` what is written there. `is_said`: just these rows say in words
    that they are not rated. Where the text in `column` is one of `equals`, the `variables` would
    have a reason instead of a number.
    """

    rows: tuple[int, ...]
    cell: str
    column: str
    equals: tuple[str, ...]
    variables: tuple[str, ...]
    sign: str = "0"
    is_said: bool = False

    def rule(self, reason: Reason = Reason.NOT_RATED) -> ReasonRule:
        """The rule that answers the question."""
        return ReasonRule((Condition(self.column, self.equals),), reason, self.variables)


@dataclass(frozen=True)
class TotalDifference:
    """A total row that is not the sum of its parts."""

    cell: str
    label: str
    variable: str
    reference_date: date
    stated: float
    computed: float


@dataclass(frozen=True)
class DeliveryReport:
    """Everything a person should know before pressing import.

    `kinds_open` are columns of whole numbers that are perhaps counts, perhaps shares or means; of
    `kinds_doubted` the names sound like rates. `profile` is the stored profile that was taken, `rivals` those
    that would fit as well, `changes` what is different from the table it was made with.
    `correction` is what an import would change in the monitoring. `sha256`, `read_at` and `read_by` say which
    file it was, when it was read, and by whom.
    """

    file: str
    sheet: str
    level: str
    counts: RowCounts
    values: int = 0
    reasons: tuple[tuple[str, int], ...] = ()
    flags: tuple[tuple[str, int], ...] = ()
    variables: tuple[str, ...] = ()
    dates: tuple[date, ...] = ()
    unmatched: tuple[UnmatchedRow, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    combined: tuple[CombinedAreas, ...] = ()
    duplicates: tuple[DuplicateKey, ...] = ()
    areas_without_row: tuple[tuple[str, str], ...] = ()
    totals_compared: int = 0
    differences: tuple[TotalDifference, ...] = ()
    columns_left_out: tuple[str, ...] = ()
    unread: tuple[UnreadCell, ...] = ()
    undecided: tuple[UnreadCell, ...] = ()
    negative: tuple[UnreadCell, ...] = ()
    fractions: tuple[UnreadCell, ...] = ()
    cells_left_out: tuple[LeftOutCell, ...] = ()
    signs: tuple[SignUse, ...] = ()
    sign_profile: str = ""
    sha256: str = ""
    read_at: str = ""
    read_by: str = ""
    kinds_open: tuple[NamedColumn, ...] = ()
    kinds_doubted: tuple[NamedColumn, ...] = ()
    undated: tuple[NamedColumn, ...] = ()
    unrated: UnratedRows | None = None
    source: str = ""
    profile: str = ""
    rivals: tuple[str, ...] = ()
    changes: tuple[Remark, ...] = ()
    plausibility: tuple[Finding, ...] = ()
    doubts: tuple[Remark, ...] = ()
    because: tuple[Remark, ...] = ()
    correction: ChangeSummary | None = None

    def error(self, message: str, hint: str = "", details: str = "", **values: object) -> RefusedDelivery:
        """A refusal with this report, whose template begins with "{file}{sheet}"."""
        sheet = in_sheet(self.sheet)
        refusal = RefusedDelivery(message, hint=hint, details=details, file=self.file, sheet=sheet, **values)
        return refusal.with_report(self)

    def to_dict(self) -> dict[str, Any]:
        """The report for JSON: dates as ISO text, remarks as sentences, with the questions it raises."""
        from .questions import questions

        content = asdict(replace(self, correction=None))
        content["correction"] = self.correction.to_dict() if self.correction else None
        content["reasons"] = dict(self.reasons)
        content["flags"] = dict(self.flags)
        content["plausibility"] = [
            {
                "kind": one.kind,
                "sentence": one.sentence.sentence(),
                "cells": one.cells,
                "weight": int(one.weight),
            }
            for one in self.plausibility
        ]
        for name in ("doubts", "because", "changes"):
            content[name] = [remark.sentence() for remark in getattr(self, name)]
        content["questions"] = [question.to_dict() for question in questions(self)]
        plain: dict[str, Any] = _plain(content)
        return plain

    def to_html(self, wording: Wording) -> str:
        """The report as a page that can be printed."""
        from .report_page import report_page

        return report_page(self, wording)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value
