"""The dates below a chart: whole where they have room, else years if all are of one day of the year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ..wording import Wording
from .chart import Paper
from .letters import width_of
from .spreading import spread, thinned


@dataclass(frozen=True)
class DateLabels:
    """The texts of some dates, by their places; `each` says which day of the year all of them are, or ""."""

    texts: tuple[tuple[int, str], ...]
    each: str = ""


def date_labels(dates: Sequence[date], room: float, paper: Paper, words: Wording) -> DateLabels:
    """Texts that have room side by side; the first and the last date are always among them."""
    whole = [words.date(day) for day in dates]
    if _width(whole, paper) <= room:
        return DateLabels(tuple(enumerate(whole)))
    if len({(day.month, day.day) for day in dates}) == 1:
        texts = [str(day.year) for day in dates]
        each = words.text("chart_each", month=dates[0].month, day=dates[0].day)
    else:
        texts, each = whole, ""
    widths = [width_of(text, paper.text) + _gap(paper) for text in texts]
    return DateLabels(tuple((place, texts[place]) for place in thinned(len(texts), widths, room)), each)


def placed(labels: DateLabels, xs: Sequence[float], right: float, paper: Paper) -> list[float]:
    """Centres for the texts, as near to their dates as may be, between 0 and `right`."""
    widths = [width_of(text, paper.text) + _gap(paper) for _, text in labels.texts]
    return spread([xs[place] for place, _ in labels.texts], widths, 0.0, right)


def _width(texts: Sequence[str], paper: Paper) -> float:
    return sum(width_of(text, paper.text) + _gap(paper) for text in texts)


def _gap(paper: Paper) -> float:
    return paper.text
