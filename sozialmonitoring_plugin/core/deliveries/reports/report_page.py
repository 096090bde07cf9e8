"""The report of a delivery as a page to read and to print, in the language of the products.

The page has to look well in a browser, on A4 paper and in Qt's text browser, which knows few rules of
style, and distances inside a cell in pixels only: so tables are tables, colours are plain, and headers
repeat on every sheet of paper.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from ...remarks import Remark
from ...wording import Wording
from .report import DeliveryReport
from .sections import Section, Sections
from .verdict import verdict

STYLE = """
@page { size: A4; margin: 16mm 16mm 18mm 16mm }
body { font-family: "Segoe UI", "Noto Sans", "DejaVu Sans", Arial, sans-serif; font-size: 10pt;
  line-height: 1.45; color: #1f2933; max-width: 62em; margin: 2em auto; padding: 0 1.5em }
h1, h2 { font-size: medium; line-height: 1.2 }
h1 { margin: 0 0 2pt 0 } h1 span { font-size: 17pt; font-weight: 600 }
h2 { margin: 16pt 0 3pt 0 } h2 span { font-size: 12pt; font-weight: 600 }
p { margin: 0 0 6pt 0 }
.about { color: #52606d }
.verdict { font-size: 11.5pt; font-weight: 600; padding: 7pt 10pt; margin: 10pt 0 }
.verdict.good { background-color: #e6f4ea; color: #14532d }
.verdict.doubt { background-color: #fef6dc; color: #6b4e00 }
.verdict.wrong { background-color: #fdeaea; color: #8f1d1d }
table { border-collapse: collapse; width: 100%; margin: 0 }
td, th { padding: 3px 13px 3px 0; text-align: left; vertical-align: top;
  border-bottom: 1px solid #e4e7eb }
th { border-bottom: 1px solid #7b8794; font-weight: 600 }
.narrow { width: 60% }
td.n, th.n { text-align: right; white-space: nowrap }
.figures td { border: none; font-size: 16pt; font-weight: 600; padding-bottom: 0 }
.figures .label td { font-size: 8.5pt; font-weight: 400; color: #52606d; padding-top: 0 }
.wrong { color: #a11d1d } .doubt { color: #7a5800 }
.more { color: #52606d }
@media print {
  body { margin: 0; padding: 0; max-width: none; font-size: 9pt }
  .verdict { -webkit-print-color-adjust: exact; print-color-adjust: exact; border: 1px solid #7b8794 }
  thead { display: table-header-group }
  tr { page-break-inside: avoid; break-inside: avoid }
  h2 { page-break-after: avoid; break-after: avoid }
  .short { page-break-inside: avoid; break-inside: avoid }
}
"""
_TABLE = 'width="100%" cellspacing="0" cellpadding="3"'
_NARROW = 'class="narrow" width="60%" cellspacing="0" cellpadding="3"'
_VERDICT = 'width="100%" cellspacing="0" cellpadding="8"'
_MOST = 500
_SHORT = 12
"""A section of so few rows is kept together on one sheet of paper."""


def report_page(report: DeliveryReport, wording: Wording) -> str:
    """A complete HTML page."""
    return _Page(report, wording).html()


class _Page:
    """Puts the parts of a report on a page; an empty part leaves no trace."""

    def __init__(self, report: DeliveryReport, wording: Wording) -> None:
        self._report = report
        self._wording = wording
        self._sections = Sections(report, wording)
        self._say = self._sections.say

    def html(self) -> str:
        title = f"{self._say('Import report')}: {self._report.file}"
        body = "".join([*self._top(), *map(self._section, self._sections.all())])
        return (
            f'<!DOCTYPE html>\n<html lang="{self._wording.language}">\n<head>\n<meta charset="utf-8">\n'
            f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
            f"<h1><span>{escape(title)}</span></h1>\n{body}</body>\n</html>\n"
        )

    def _top(self) -> Iterator[str]:
        report = self._report
        about = [
            report.source,
            report.sheet,
            report.level,
            ", ".join(map(self._wording.date, report.dates[:6])),
        ]
        about[-1] += " …" if len(report.dates) > 6 else ""
        yield f'<p class="about">{escape(" · ".join(filter(None, about)))}</p>\n'
        found = verdict(report)
        sentence = escape(self._sections.spoken(found.sentence))
        yield f'<table {_VERDICT}><tr><td class="verdict {found.tone}">{sentence}</td></tr></table>\n'
        yield self._figures()

    def _figures(self) -> str:
        report = self._report
        whole = self._sections.whole
        figures = (
            (whole(report.values), "Values"),
            (whole(len(report.variables)), "Variables"),
            (whole(len(report.dates)), "Reference dates"),
            (whole(report.counts.matched), "Rows of areas"),
            (whole(report.counts.unmatched), "Rows without an area"),
            (whole(len(report.doubts) + len(report.plausibility)), "Doubts"),
        )
        numbers = "".join(f"<td>{escape(number)}</td>" for number, _ in figures)
        labels = "".join(f"<td>{escape(self._say(label))}</td>" for _, label in figures)
        return (
            f'<table class="figures" {_TABLE}><tr>{numbers}</tr>\n<tr class="label">{labels}</tr></table>\n'
        )

    def _section(self, section: Section) -> str:
        rows = section.rows[:_MOST]
        more = ""
        if len(section.rows) > _MOST:
            left = Remark.of("… and {count} more.", count=self._sections.whole(len(section.rows) - _MOST))
            more = f'<p class="more">{escape(self._sections.spoken(left))}</p>\n'
        note = f"<p>{escape(section.note)}</p>\n" if section.note else ""
        css = f' class="{section.tone}"' if section.tone else ""
        short = ' class="short"' if len(rows) <= _SHORT else ""
        table = self._table(section, rows) if rows else ""
        title = escape(self._say(section.title))
        return f"<div{short}>\n<h2{css}><span>{title}</span></h2>\n{note}{table}{more}</div>\n"

    def _table(self, section: Section, rows: Sequence[Sequence[str]]) -> str:
        head = "".join(
            f"<th{self._align(section, place)}>{escape(self._say(text))}</th>"
            for place, text in enumerate(section.heads)
        )
        head = f"<thead><tr>{head}</tr></thead>\n" if head else ""
        body = "".join(f"<tr>{self._cells(section, row)}</tr>\n" for row in rows)
        width = _NARROW if section.numbers and not section.heads and len(rows[0]) == 2 else _TABLE
        return f"<table {width}>\n{head}<tbody>\n{body}</tbody></table>\n"

    def _cells(self, section: Section, row: Sequence[str]) -> str:
        return "".join(
            f"<td{self._align(section, place)}>{escape(cell)}</td>" for place, cell in enumerate(row)
        )

    @staticmethod
    def _align(section: Section, place: int) -> str:
        return ' class="n" align="right"' if place in section.numbers else ""
