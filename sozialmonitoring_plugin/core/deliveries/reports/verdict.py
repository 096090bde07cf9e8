"""The one sentence on top of a report."""

from __future__ import annotations

from dataclasses import dataclass

from ...remarks import Remark
from .questions import questions
from .report import DeliveryReport


@dataclass(frozen=True)
class Verdict:
    """`tone` is "wrong" where the import is refused, "doubt" where somebody should look, else "good"."""

    tone: str
    sentence: Remark


def verdict(report: DeliveryReport) -> Verdict:
    """Whether the file can be imported, and how much there is to look at."""
    asked = questions(report)
    blocking = sum(one.blocks for one in asked)
    if blocking:
        if blocking == 1:
            return Verdict("wrong", Remark.of("Not importable yet: one question has to be answered first."))
        text = "Not importable yet: {count} questions have to be answered first."
        return Verdict("wrong", Remark.of(text, count=blocking))
    look_at = (
        len(asked)
        + len(report.plausibility)
        + len(report.differences)
        + len(report.doubts)
        + len(report.changes)
        + len(report.areas_without_row)
    )
    if report.unmatched:
        text = "Can be imported. To be looked at: {count}, rows without an area: {rows}."
        return Verdict("doubt", Remark.of(text, count=look_at, rows=len(report.unmatched)))
    if look_at:
        return Verdict("doubt", Remark.of("Can be imported. To be looked at: {count}.", count=look_at))
    return Verdict("good", Remark.of("Understood completely, nothing is open or doubtful."))
