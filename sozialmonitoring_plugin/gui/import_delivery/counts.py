"""The report of a delivery in a few lines, what needs attention in bold."""

from __future__ import annotations

from html import escape

from ...core.deliveries.reports.report import DeliveryReport
from ...core.values import Reason
from ...core.wording import Wording
from ...support.translation import translate


def counts_html(report: DeliveryReport, words: Wording) -> str:
    """Rows, values, dates and doubts."""
    lines = [*_rows(report), *_values(report, words), *_doubts(report)]
    return "<br>".join(lines)


def _rows(report: DeliveryReport) -> list[str]:
    counts = report.counts
    matched = translate("ImportDelivery", "{matched} of {read} rows belong to areas").format(
        matched=counts.matched, read=counts.read
    )
    others = translate("ImportDelivery", "Total rows: {totals}, notes: {notes}, left out: {left_out}").format(
        totals=counts.totals, notes=counts.notes, left_out=counts.left_out + counts.outside
    )
    unmatched = translate("ImportDelivery", "Rows that belong to no area: {count}").format(
        count=counts.unmatched
    )
    without = translate("ImportDelivery", "Areas without a row: {count}").format(
        count=len(report.areas_without_row)
    )
    return [
        matched,
        others,
        _bold(unmatched, counts.unmatched),
        _bold(without, len(report.areas_without_row)),
    ]


def _values(report: DeliveryReport, words: Wording) -> list[str]:
    values = translate("ImportDelivery", "Values: {values}, variables: {variables}").format(
        values=words.number(report.values, 0), variables=len(report.variables)
    )
    days = translate("ImportDelivery", "Reference dates: {days}").format(
        days=", ".join(words.date(day) for day in report.dates) or "–"
    )
    reasons = [f"{words.reason(Reason.from_token(token))}: {count}" for token, count in report.reasons]
    return ["", values, days, *map(escape, reasons)]


def _doubts(report: DeliveryReport) -> list[str]:
    differing = translate(
        "ImportDelivery", "Totals that differ from their parts: {count} of {compared}"
    ).format(count=len(report.differences), compared=report.totals_compared)
    doubled = translate("ImportDelivery", "Keys that stand twice: {count}").format(
        count=len(report.duplicates)
    )
    unread = translate("ImportDelivery", "Cells that could not be read: {count}").format(
        count=len(report.unread) + len(report.undecided)
    )
    doubts = translate("ImportDelivery", "Doubts, see the report: {count}").format(count=len(report.doubts))
    found = [
        (differing, len(report.differences)),
        (doubled, len(report.duplicates)),
        (unread, len(report.unread) + len(report.undecided)),
        (doubts, len(report.doubts)),
    ]
    told = [(text, count) for text, count in found if count or (text is differing and report.totals_compared)]
    return ["", *(_bold(text, count) for text, count in told)]


def _bold(text: str, count: int) -> str:
    return f"<b>{escape(text)}</b>" if count else escape(text)
