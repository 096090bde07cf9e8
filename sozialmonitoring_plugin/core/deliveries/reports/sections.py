"""What stands in a report, section by section, in the order in which a person needs it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from ...remarks import Remark
from ...values import Flag, Reason
from ...wording import Wording
from ..plausibility.finding import Weight
from .changes import HEADS, TITLES, counted, difference_cells
from .console import spoken
from .phrases import phrases
from .questions import questions
from .report import DeliveryReport, RowCounts, SuggestedArea
from .sign_choice import MEANING_WORDS

ROWS = {
    "read": "Rows of data read",
    "matched": "matched to an area",
    "totals": "total rows, compared",
    "unmatched": "not matched",
    "outside": "areas outside the monitoring",
    "left_out": "left out by the profile",
    "notes": "notes and headings",
}
WHY = {
    "no_key": "no key and no name",
    "unknown_key": "unknown key",
    "unknown_name": "unknown name",
    "ambiguous_name": "several areas have this name",
    "ambiguous_key": "another area's key with other leading zeros",
    "other_name": "the key is one area's, the name another's",
    "other_above": "no area with this name in the area above",
    "unknown_above": "unknown area above",
    "taken": "another row has the name more exactly",
    "combined": "several areas in one row",
}
_WEIGHTS = {Weight.SURE: "nearly sure", Weight.PROBABLE: "probable", Weight.LOOK: "worth a look"}
_MOST_CANDIDATES = 3


@dataclass(frozen=True)
class Section:
    """A table with a title. `tone` is "wrong", "doubt" or ""; `numbers` are columns aligned to the right."""

    title: str
    heads: tuple[str, ...]
    rows: Sequence[Sequence[str]]
    tone: str = ""
    numbers: frozenset[int] = frozenset()
    note: str = ""


class Sections:
    """The sections of one report in the language of the wording."""

    def __init__(self, report: DeliveryReport, wording: Wording) -> None:
        self._report = report
        self._wording = wording
        self._phrases = phrases(wording.language)

    def all(self) -> Iterator[Section]:
        """Every section that has something to say."""
        for group in (
            self._asked(), self._areas(), self._cells(), self._plausible(), self._doubted(), self._changes(),
            self._totals(), self._left_out(), self._counts(), self._recognised(),
        ):  # fmt: skip
            yield from (section for section in group if section.rows or section.note)

    def say(self, phrase: str) -> str:
        """A phrase in the language of the report."""
        return self._phrases.get(phrase, phrase)

    def spoken(self, remark: Remark) -> str:
        """A remark in the language of the report."""
        return spoken(remark, self._wording)

    def whole(self, count: int) -> str:
        """A count with grouped thousands."""
        return self._wording.number(count, 0)

    def _asked(self) -> Iterator[Section]:
        asked = questions(self._report)
        blocking = [(self.spoken(one.sentence),) for one in asked if one.blocks]
        yield Section("Questions to be answered first", (), blocking, "wrong")
        others = [(self.spoken(one.sentence),) for one in asked if not one.blocks]
        yield Section("Questions", (), others, "doubt")

    def _areas(self) -> Iterator[Section]:
        report = self._report
        doubled = [
            (one.key, one.variable, self._wording.date(one.reference_date), ", ".join(one.cells))
            for one in report.duplicates
        ]
        heads = ("Key", "Variable", "Reference date", "Cells")
        yield Section("Two values for one area", heads, doubled, "wrong")
        perhaps = {one.row: one.candidates for one in report.suggestions}
        rows = [
            (
                str(one.row),
                one.key,
                one.name,
                self.say(WHY.get(one.why, one.why)),
                self._shown(perhaps.get(one.row, ())),
            )
            for one in report.unmatched
        ]
        perhaps_heads = ("Row", "Key", "Name", "Why", "Perhaps")
        yield Section("Rows without an area", perhaps_heads, rows, "doubt", frozenset({0}))
        combined = [(str(one.row), one.text, ", ".join(map(" ".join, one.areas))) for one in report.combined]
        yield Section("Several areas in one row", ("Row", "Text", "Areas"), combined, "doubt", frozenset({0}))
        yield Section("Areas without a row", ("Key", "Name"), report.areas_without_row, "doubt")

    def _shown(self, candidates: Sequence[SuggestedArea]) -> str:
        """The best candidates, each with its score in per cent."""
        shown = (f"{one.key} {one.name} ({self.whole(round(100 * one.score))} %)" for one in candidates)
        return ", ".join(list(shown)[:_MOST_CANDIDATES])

    def _cells(self) -> Iterator[Section]:
        report = self._report
        for title, found in (
            ("Cells nobody can read", report.unread),
            ("Cells that can mean two numbers", report.undecided),
            ("Counts below zero", report.negative),
            ("Counts that are no whole numbers", report.fractions),
        ):
            yield Section(title, ("Cell", "Text"), [(cell.cell, cell.text) for cell in found], "wrong")
        open_kinds = [(one.column, one.name) for one in report.kinds_open]
        yield Section("Counts or rates?", ("Column", "Variable"), open_kinds, "wrong")

    def _plausible(self) -> Iterator[Section]:
        rows = [
            (
                self.say(_WEIGHTS[one.weight]),
                self.spoken(one.sentence),
                ", ".join(one.cells[:_MOST_CANDIDATES]),
            )
            for one in self._report.plausibility
        ]
        yield Section("Plausibility", ("How sure", "Finding", "Cells"), rows, "doubt")

    def _doubted(self) -> Iterator[Section]:
        changed = [(self.spoken(remark),) for remark in self._report.changes]
        yield Section("Changed since the last time", (), changed, "doubt")
        doubts = [(self.spoken(remark),) for remark in self._report.doubts]
        yield Section("Doubts", (), doubts, "doubt")

    def _changes(self) -> Iterator[Section]:
        found = self._report.correction
        if found is None:
            return
        told = [(self.spoken(remark),) for remark in counted(found)]
        yield Section("What the import does to the monitoring", (), told)
        for name, title in TITLES.items():
            rows = [difference_cells(one, self._wording) for one in getattr(found, name)]
            yield Section(title, HEADS, rows, numbers=frozenset({3, 6}))

    def _totals(self) -> Iterator[Section]:
        report = self._report
        rows = [
            (
                one.cell, one.label, one.variable, self._wording.date(one.reference_date),
                self._number(one.stated), self._number(one.computed),
            )
            for one in report.differences
        ]  # fmt: skip
        heads = ("Cell", "Total", "Variable", "Reference date", "stated", "sum of the parts")
        yield Section("Totals that are not the sum of their parts", heads, rows, "doubt", frozenset({4, 5}))
        if report.totals_compared and not rows:
            equal = Remark.of(
                "Totals compared: {count}, each is the sum of its parts.",
                count=self.whole(report.totals_compared),
            )
            yield Section("Totals", (), (), note=self.spoken(equal))

    def _left_out(self) -> Iterator[Section]:
        report = self._report
        cells = [
            (one.cell, one.text, self._wording.reason(Reason.from_token(one.reason)))
            for one in report.cells_left_out
        ]
        yield Section("Cells left out of this file", ("Cell", "Text", "stored instead"), cells)
        yield Section("Columns left out", (), [(name,) for name in report.columns_left_out])

    def _counts(self) -> Iterator[Section]:
        report = self._report
        rows = [(self.say(ROWS[name]), self.whole(count)) for name, count in _counted(report.counts)]
        yield Section("Rows", (), rows, numbers=frozenset({1}))
        values = [(self.say("imported"), self.whole(report.values))]
        values += [
            (self._wording.reason(Reason.from_token(token)), self.whole(n)) for token, n in report.reasons
        ]
        values += [(self._wording.flag(Flag.from_token(token)), self.whole(n)) for token, n in report.flags]
        yield Section("Values", (), values, numbers=frozenset({1}))
        signs = [
            (one.sign, self.say(MEANING_WORDS[one.meaning]), one.cell, self.whole(one.count))
            for one in report.signs
        ]
        heads = ("Sign", "taken as", "first in", "Cells")
        yield Section("Signs", heads, signs, numbers=frozenset({3}))

    def _recognised(self) -> Iterator[Section]:
        report = self._report
        because = [(self.spoken(remark),) for remark in report.because]
        yield Section("How the table was recognised", (), because)
        facts = (
            ("Source", report.source),
            ("Import profile", report.profile),
            ("Sign profile", report.sign_profile),
        )
        yield Section("Import profile", (), self._labelled(facts))
        origin = (
            ("File", report.file),
            ("Sheet", report.sheet),
            ("SHA-256", report.sha256),
            ("Read on", self._moment(report.read_at)),
            ("Read by", report.read_by),
        )
        yield Section("Provenance", (), self._labelled(origin))

    def _labelled(self, facts: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
        return [(self.say(label), text) for label, text in facts if text]

    def _moment(self, text: str) -> str:
        """Date and time as people write them, "" for none."""
        moment = datetime.fromisoformat(text) if text else None
        return f"{self._wording.date(moment.date())}, {moment:%H:%M}" if moment else ""

    def _number(self, number: float) -> str:
        return self._wording.number(number, 0 if number.is_integer() else 3)


def _counted(counts: RowCounts) -> list[tuple[str, int]]:
    return [
        (name, getattr(counts, name)) for name in ROWS if getattr(counts, name) or name in ("read", "matched")
    ]
