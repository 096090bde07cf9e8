"""The report of a delivery in two lines, what needs attention in bold."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from ...core.deliveries.reports.report import DeliveryReport
from ...core.values import Reason
from ...core.wording import Wording
from ...support.translation import translate

_BETWEEN = " &nbsp;·&nbsp; "


def counts_html(report: DeliveryReport, words: Wording) -> str:
    """Rows and values, then what is missing or doubtful."""
    lines = [_BETWEEN.join(part) for part in (_read(report, words), _doubtful(report, words))]
    return "<br>".join(filter(None, lines))


def _read(report: DeliveryReport, words: Wording) -> list[str]:
    counts = report.counts
    days = [words.date(day) for day in report.dates]
    shown = ", ".join(days) if len(days) < 4 else f"{days[0]} – {days[-1]} ({len(days)})"
    parts = [
        translate("ImportDelivery", "{matched} of {read} rows belong to areas").format(
            matched=counts.matched, read=counts.read
        ),
        translate("ImportDelivery", "Total rows: {totals}, notes: {notes}, left out: {left_out}").format(
            totals=counts.totals, notes=counts.notes, left_out=counts.left_out + counts.outside
        ),
        translate("ImportDelivery", "Values: {values}, variables: {variables}").format(
            values=words.number(report.values, 0), variables=len(report.variables)
        ),
        translate("ImportDelivery", "Reference dates: {days}").format(days=shown or "–"),
    ]
    reasons = [f"{words.reason(Reason.from_token(token))}: {count}" for token, count in report.reasons]
    return [escape(part) for part in (*parts, *reasons)]


def _doubtful(report: DeliveryReport, words: Wording) -> list[str]:
    return [f"<b>{escape(text)}</b>" for text, count in _found(report, words) if count]


def _found(report: DeliveryReport, words: Wording) -> Iterator[tuple[str, int]]:
    found = report.counts.unmatched
    yield translate("ImportDelivery", "Rows that belong to no area: {count}").format(count=found), found
    found = len(report.areas_without_row)
    yield (
        translate("ImportDelivery", "Areas without a row: {count}").format(count=words.number(found, 0)),
        found,
    )
    found = len(report.duplicates)
    yield translate("ImportDelivery", "Keys that stand twice: {count}").format(count=found), found
    found = len(report.unread) + len(report.undecided) + len(report.negative) + len(report.fractions)
    yield translate("ImportDelivery", "Cells that could not be read: {count}").format(count=found), found
    found = len(report.kinds_open)
    yield translate("ImportDelivery", "Columns of counts or rates? {count}").format(count=found), found
    found = len(report.plausibility)
    yield translate("ImportDelivery", "Numbers that look wrong: {count}").format(count=found), found
    found = len(report.differences)
    differing = translate("ImportDelivery", "Totals that differ from their parts: {count} of {compared}")
    yield differing.format(count=found, compared=report.totals_compared), found
