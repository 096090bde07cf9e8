"""The report of a delivery as a page to print, in the language of the products."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from html import escape

from ...values import Flag, Reason
from ...wording import Wording
from ..remarks import Remark
from .changes import HEADS, TITLES, counted, difference_cells
from .phrases import phrases
from .questions import questions
from .report import DeliveryReport, RowCounts, SuggestedArea

STYLE = """
body { font: 11pt/1.4 sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; color: #222 }
h1 { font-size: 1.5em } h2 { font-size: 1.1em; margin: 1.6em 0 .4em }
table { border-collapse: collapse } td, th { padding: .15em .8em .15em 0 }
td, th { text-align: left; vertical-align: top }
th { border-bottom: 1px solid #888; font-weight: 600 }
.wrong { color: #a11 }
@media print { body { margin: 0 } }
"""
_ROWS = {
    "read": "Rows of data read",
    "matched": "matched to an area",
    "totals": "total rows, compared",
    "unmatched": "not matched",
    "outside": "areas outside the monitoring",
    "left_out": "left out by the profile",
    "notes": "notes and headings",
}
_WHY = {
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
_MOST = 500
_MOST_CANDIDATES = 3


def report_page(report: DeliveryReport, wording: Wording) -> str:
    """A complete HTML page."""
    return _Page(report, wording).html()


class _Page:
    """Puts the parts of a report on a page; an empty part leaves no trace."""

    def __init__(self, report: DeliveryReport, wording: Wording) -> None:
        self._report = report
        self._wording = wording
        self._phrases = phrases(wording.language)

    def html(self) -> str:
        title = f"{self._say('Import report')}: {self._report.file}"
        parts = [*self._facts(), *self._areas(), *self._faults(), *self._changes(), *self._rest()]
        return (
            f'<!DOCTYPE html>\n<html lang="{self._wording.language}">\n<head>\n<meta charset="utf-8">\n'
            f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
            f"<h1>{escape(title)}</h1>\n{''.join(parts)}</body>\n</html>\n"
        )

    def _facts(self) -> Iterable[str]:
        report = self._report
        dates = ", ".join(map(self._wording.date, report.dates))
        yield self._table(
            "",
            (),
            [
                ("Source", report.source),
                ("Sheet", report.sheet),
                ("Level", report.level),
                ("Reference dates", dates),
                ("Profile", report.profile),
            ],
            labels=True,
        )
        counts = [(_ROWS[name], self._whole(count)) for name, count in _counted(report.counts)]
        yield self._table("Rows", (), counts, labels=True)
        values = [(self._say("imported"), self._whole(report.values))]
        values += [
            (self._wording.reason(Reason.from_token(token)), self._whole(n)) for token, n in report.reasons
        ]
        values += [(self._wording.flag(Flag.from_token(token)), self._whole(n)) for token, n in report.flags]
        yield self._table("Values", (), values)

    def _areas(self) -> Iterable[str]:
        """Whose rows these are: what does not match stands first."""
        report = self._report
        doubled = [
            (one.key, one.variable, self._wording.date(one.reference_date), ", ".join(one.cells))
            for one in report.duplicates
        ]
        heads = ("Key", "Variable", "Reference date", "Cells")
        yield self._table("Two values for one area", heads, doubled, wrong=True)
        perhaps = {one.row: one.candidates for one in report.suggestions}
        rows = [
            (str(one.row), one.key, one.name, self._say(_WHY[one.why]), self._shown(perhaps.get(one.row, ())))
            for one in report.unmatched
        ]
        yield self._table("Rows without an area", ("Row", "Key", "Name", "Why", "Perhaps"), rows)
        combined = [
            (str(one.row), one.text, ", ".join(map(" ".join, one.areas))) for one in report.combined
        ]
        yield self._table("Several areas in one row", ("Row", "Text", "Areas"), combined)
        yield self._table("Areas without a row", ("Key", "Name"), report.areas_without_row)

    def _shown(self, candidates: Sequence[SuggestedArea]) -> str:
        """The best candidates, each with its score in per cent."""
        shown = (f"{one.key} {one.name} ({self._whole(round(100 * one.score))} %)" for one in candidates)
        return ", ".join(list(shown)[:_MOST_CANDIDATES])

    def _faults(self) -> Iterable[str]:
        report = self._report
        asked = [(self._sentence(question.sentence),) for question in questions(report)]
        yield self._table("Questions", (), asked, wrong=True)
        changed = [(self._sentence(remark),) for remark in report.changes]
        yield self._table("Changed since the last time", (), changed)
        cells = [(cell.cell, cell.text) for cell in report.unread]
        yield self._table("Cells nobody can read", ("Cell", "Text"), cells, wrong=True)
        cells = [(cell.cell, cell.text) for cell in report.undecided]
        yield self._table("Cells that can mean two numbers", ("Cell", "Text"), cells, wrong=True)
        cells = [(cell.cell, cell.text) for cell in report.negative]
        yield self._table("Counts below zero", ("Cell", "Text"), cells, wrong=True)
        open_kinds = [(one.column, one.name) for one in report.kinds_open]
        yield self._table("Counts or rates?", ("Column", "Variable"), open_kinds, wrong=True)

    def _changes(self) -> Iterable[str]:
        found = self._report.correction
        if found is None:
            return
        told = [(self._counted(remark),) for remark in counted(found)]
        yield self._table("What the import does to the monitoring", (), told)
        for name, title in TITLES.items():
            rows = [difference_cells(one, self._wording) for one in getattr(found, name)]
            yield self._table(title, HEADS, rows)

    def _rest(self) -> Iterable[str]:
        report = self._report
        totals = [
            (
                one.cell,
                one.label,
                one.variable,
                self._wording.date(one.reference_date),
                self._number(one.stated),
                self._number(one.computed),
            )
            for one in report.differences
        ]
        heads = ("Cell", "Total", "Variable", "Reference date", "stated", "sum of the parts")
        yield self._table("Totals that are not the sum of their parts", heads, totals)
        if report.totals_compared and not totals:
            equal = Remark.of("All {count} totals are the sum of their parts.", count=report.totals_compared)
            yield f"<p>{escape(equal.sentence(self._say))}</p>\n"
        yield self._table("Doubts", (), [(self._sentence(remark),) for remark in report.doubts])
        yield self._table("Columns left out", (), [(name,) for name in report.columns_left_out])
        yield self._table(
            "How the table was recognised", (), [(self._sentence(remark),) for remark in report.because]
        )

    def _table(
        self,
        title: str,
        heads: Sequence[str],
        rows: Sequence[Sequence[str]],
        *,
        labels: bool = False,
        wrong: bool = False,
    ) -> str:
        rows = [row for row in rows if any(row[1:] or row)]
        if not rows:
            return ""
        css = ' class="wrong"' if wrong else ""
        head = "".join(f"<th>{escape(self._say(text))}</th>" for text in heads)
        shown = [(self._say(row[0]), *row[1:]) if labels else row for row in rows[:_MOST]]
        body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>\n" for row in shown)
        more = (
            Remark.of("… and {count} more.", count=len(rows) - _MOST).sentence(self._say)
            if len(rows) > _MOST
            else ""
        )
        heading = f"<h2{css}>{escape(self._say(title))}</h2>\n" if title else ""
        return f"{heading}<table>\n{f'<tr>{head}</tr>' if head else ''}\n{body}</table>\n{escape(more)}"

    def _say(self, phrase: str) -> str:
        return self._phrases.get(phrase, phrase)

    def _sentence(self, remark: Remark) -> str:
        return remark.sentence(
            self._say, lambda value: self._wording.date(value) if isinstance(value, date) else value
        )

    def _counted(self, remark: Remark) -> str:
        return remark.sentence(
            self._say, lambda count: self._whole(count) if isinstance(count, int) else count
        )

    def _whole(self, count: int) -> str:
        return self._wording.number(count, 0)

    def _number(self, number: float) -> str:
        return self._wording.number(number, 0 if number.is_integer() else 3)


def _counted(counts: RowCounts) -> list[tuple[str, int]]:
    return [
        (name, getattr(counts, name))
        for name in _ROWS
        if getattr(counts, name) or name in ("read", "matched")
    ]
