"""What changed between two boundary versions, as the bytes of a workbook."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..boundaries.comparing.report_texts import Told, facts, state_text
from ..boundaries.comparing.tables import (
    TableCell,
    WordedTable,
    area_table,
    move_table,
    overview_table,
    street_table,
    task_table,
)
from ..values import Value
from ..wording import Wording
from .measuring import height_of, pages_of, text_width
from .number_formats import cell_of
from .paper import Cell, Document, Footer, Look, Paper, Printing, Row
from .sheet_names import sheet_names
from .writing import document_bytes

_FACT_WIDTHS = (30.0, 100.0)
_NARROWEST, _WIDEST_TEXT, _WIDEST_NUMBER = 9.0, 60.0, 16.0
_HEAD_ROW = 3
_SIGNED = "+#,##0;−#,##0;0"


@dataclass(frozen=True, eq=False)
class ChangesWorkbook:
    """What is written: the comparison as it may be told, the monitoring's title, the minimum for outside."""

    told: Told
    title: str
    minimum: int
    day: date


def changes_workbook(request: ChangesWorkbook) -> bytes:
    """An .xlsx file; the same comparison makes the same bytes."""
    words = request.told.words
    return document_bytes(
        Document(
            title=f"{words.text('changes_title')} – {request.title}",
            author=request.title,
            language=words.language,
            day=request.day,
            papers=papers_of(request),
        )
    )


def papers_of(request: ChangesWorkbook) -> tuple[Paper, ...]:
    """Overview, areas, moves, streets, who delivers anew; streets only where addresses are known."""
    told = request.told
    tables = [area_table(told, unchanged=True), move_table(told)]
    tables += [street_table(told)] if told.comparison.has_addresses else []
    tables.append(task_table(told))
    overview = overview_table(told)
    first, *names = sheet_names(
        [overview.title, *(table.title for table in tables)], told.words.text("changes_overview")
    )
    papers = (_paper(request, table, name) for table, name in zip(tables, names, strict=True))
    return _overview_paper(request, overview, first), *papers


def _overview_paper(request: ChangesWorkbook, table: WordedTable, name: str) -> Paper:
    words, comparison = request.told.words, request.told.comparison
    widths = _widths(words, table)
    both = ((words.text("changes_old"), comparison.old), (words.text("changes_new"), comparison.new))
    rows = [
        Row((Cell(words.text("changes_title"), Look.TITLE),), height_of(2)),
        Row((Cell(request.title, Look.SUBTITLE),)),
        *(_line(f"{caption}: {state_text(words, state)}") for caption, state in both),
        Row(),
        *_rows(words, table),
        Row(),
        *(_line(text) for text in facts(request.told, request.minimum)),
    ]
    return Paper(name, tuple(rows), widths, printing=_printing(request, table, widths))


def _line(text: str) -> Row:
    """A sentence over the free cells to its right."""
    return Row((Cell(text, Look.SUBTITLE),))


def _paper(request: ChangesWorkbook, table: WordedTable, name: str) -> Paper:
    words = request.told.words
    widths = _widths(words, table)
    rows = (
        Row((Cell(table.title, Look.TITLE),), height_of(2)),
        _line(_said_of(request, table)),
        *_rows(words, table),
    )
    frozen = (_HEAD_ROW, 2)
    printing = _printing(request, table, widths, (_HEAD_ROW, _HEAD_ROW))
    return Paper(name, rows, widths, frozen, printing, f"A{_HEAD_ROW + 1}:E{len(rows) + 1}")


def _said_of(request: ChangesWorkbook, table: WordedTable) -> str:
    words = request.told.words
    if not table.rows:
        return words.text("changes_no_tasks" if table.id == "deliveries" else "changes_nothing")
    return next(iter(facts(request.told, request.minimum)), "")


def _printing(
    request: ChangesWorkbook,
    table: WordedTable,
    widths: tuple[float, ...],
    title_rows: tuple[int, int] | None = None,
) -> Printing:
    words, comparison = request.told.words, request.told.comparison
    keys = sum(not column.is_number for column in table.columns) if title_rows else 0
    pages = pages_of(widths[:2], [(width,) for width in widths[2:]]) if keys else pages_of((), [widths])
    states = f"{comparison.old.title} → {comparison.new.title}"
    use = "outside" if request.told.counts.for_outside else "office"
    footer = Footer(
        f"{words.text('changes_title')} – {words.text(f'changes_{use}_short')}", states, words.text("page_of")
    )
    breaks = tuple(column + 2 for column in pages.breaks)
    return Printing(title_rows, 2 if breaks else 0, breaks, pages.scale, footer)


def _rows(words: Wording, table: WordedTable) -> Iterator[Row]:
    if not table.rows:
        return
    widths = _widths(words, table)
    heads = tuple(Cell(one.title, Look.HEAD_DETAIL if one.is_number else Look.HEAD) for one in table.columns)
    yield Row.wrapped(heads, widths)
    for row in table.rows:
        cells = tuple(_cell(words, table, place, content) for place, content in enumerate(row))
        yield Row.wrapped(cells, widths)


def _cell(words: Wording, table: WordedTable, place: int, content: TableCell) -> Cell:
    if not isinstance(content, Value):
        return Cell(content or None, Look.NAME)
    shown, number_format = cell_of(words, content, 0)
    if table.columns[place].signed and not content.reason:
        number_format = _SIGNED
    return Cell(shown, Look.SIGN if content.reason else Look.NUMBER, number_format)


def _widths(words: Wording, table: WordedTable) -> tuple[float, ...]:
    return tuple(_width(words, table, place) for place in range(len(table.columns)))


def _width(words: Wording, table: WordedTable, place: int) -> float:
    column = table.columns[place]
    texts = [_plain(words, row[place]) for row in table.rows]
    longest_word = max((len(word) for word in column.title.split()), default=0)
    widest = _WIDEST_NUMBER if column.is_number else _WIDEST_TEXT
    return max(longest_word + 3.0, text_width(texts, _NARROWEST, widest))


def _plain(words: Wording, content: TableCell) -> str:
    return words.value(content, 0) if isinstance(content, Value) else content or ""
