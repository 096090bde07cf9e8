"""What a script user reads during an import: how the table was read, changes, doubts and questions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from ...feedback import Feedback
from ...remarks import Amount, Remark
from ...wording import Wording
from .phrases import phrases
from .questions import questions
from .report import DeliveryReport

_FIRST = 20


def tell(report: DeliveryReport, feedback: Feedback, wording: Wording) -> None:
    """Push the lines of a report: why it was read so as information, what should be looked at as warning."""
    for line in _sentences(report.because, wording):
        feedback.pushInfo(line)
    for remarks in (report.changes, report.doubts, _plausibility(report), _asked(report)):
        for line in _sentences(remarks, wording):
            feedback.pushWarning(line)


def spoken(remark: Remark, wording: Wording) -> str:
    """A remark in the language of the wording."""
    known = phrases(wording.language)
    return remark.sentence(lambda text: known.get(text, text), _shown(wording))


def _sentences(remarks: Sequence[Remark], wording: Wording) -> Iterator[str]:
    for remark in remarks[:_FIRST]:
        yield spoken(remark, wording)
    if len(remarks) > _FIRST:
        yield spoken(Remark.of("… and {count} more.", count=len(remarks) - _FIRST), wording)


def _plausibility(report: DeliveryReport) -> tuple[Remark, ...]:
    return tuple(finding.sentence for finding in getattr(report, "plausibility", ()))


def _asked(report: DeliveryReport) -> tuple[Remark, ...]:
    return tuple(question.sentence for question in questions(report))


def _shown(wording: Wording) -> Callable[[object], object]:
    def shown(value: object) -> object:
        if isinstance(value, Amount):
            return wording.number(float(value), value.decimals)
        return wording.date(value) if isinstance(value, date) else value

    return shown
