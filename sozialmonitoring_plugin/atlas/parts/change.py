"""What has changed in the municipality since the last booklet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from ...core.booklets.changes import ChangeRow, change_rows
from ...core.booklets.findings import change_findings
from ...core.charts.change_chart import change_chart, change_rows_that_fit
from ...core.charts.chart import LegendChart, Paper
from ...core.indicator_texts import signs_of
from ..booklet import BookletRequest
from ..change_rows import change_header, change_table_rows
from ..page import Page
from ..planning import Planning
from ..tables.item import table_space
from ..tables.sheets import value_sheets
from ..templates import PageKind
from ..texts import bulleted, common_texts, signs_text
from .ranges import chart_pages


def plan_change(planning: Planning) -> Iterator[Page]:
    """Sentences and a chart, then the table; nothing without a booklet before."""
    request = planning.request
    since, names = request.compare_date, request.contents.indicators
    if since is None or not names:
        return
    rows = change_rows(request.published, request.home, since, names, request.breaks)
    texts = change_texts(request, since)
    yield from _charts(planning, rows, texts)
    yield from _tables(planning, rows, texts)


def change_texts(request: BookletRequest, since: date) -> dict[str, str]:
    """Title, the two dates and the boundaries that both have, and what stands out."""
    words, names = request.words, request.contents.indicators
    found = change_findings(request.published, request.home, since, names, breaks=request.breaks)
    dates = {"since": words.date(since), "until": words.date(request.published.reference_date)}
    version = request.published.version_title
    return {
        **common_texts(request),
        "title": words.text("atlas_change_title", **dates),
        "subtitle": words.text("atlas_change_subtitle", version=version, **dates),
        "sentences": bulleted(found) or words.text("atlas_change_nothing"),
        "how": _how(request, since),
    }


def _how(request: BookletRequest, since: date) -> str:
    """How changes are given; where no value is of the day of the booklet before, what it showed."""
    words, table = request.words, request.published
    dated = ([one.reference_date for one in table.series(name)] for name in request.contents.indicators)
    differ = any(since not in days for days in dated)
    told = words.text("atlas_change_dates_differ", since=words.date(since)) if differ else ""
    return " ".join(filter(None, (told, words.text("atlas_change_how"))))


def _charts(planning: Planning, rows: Sequence[ChangeRow], texts: dict[str, str]) -> Iterator[Page]:
    request = planning.request

    def draw(part: Sequence[ChangeRow], paper: Paper) -> LegendChart:
        return change_chart(part, paper, request.words, request.contents.accent)

    drawn = [row for row in rows if row.difference is not None]

    def fitting(_: Sequence[ChangeRow], paper: Paper) -> int:
        return change_rows_that_fit(paper)

    for place, page in enumerate(chart_pages(planning, PageKind.CHANGE, drawn, draw, fitting)):
        if place:
            title = request.words.text("atlas_continued", name=texts["title"])
            yield Page(page.kind, {**texts, "title": title}, charts=page.charts)
        else:
            heading = request.words.text(
                "atlas_change_heading", since=request.words.date(request.compare_date)
            )
            yield Page(page.kind, texts, heading, anchor="change", charts=page.charts)


def _tables(planning: Planning, rows: Sequence[ChangeRow], texts: dict[str, str]) -> Iterator[Page]:
    """Before, after and the difference of every indicator; what cannot be compared says why."""
    request = planning.request
    space = table_space(planning.templates[PageKind.TABLE])
    header, lines = change_header(request), change_table_rows(request, rows)
    signs = signs_of(request.words, (value for row in rows for value in (row.before, row.after)))
    title = request.words.text("atlas_continued", name=texts["title"])
    for sheet in value_sheets(header, lines, space):
        page_texts = {**texts, "title": title, "signs": signs_text(signs)}
        yield Page(PageKind.TABLE, page_texts, tables={"table": sheet})
