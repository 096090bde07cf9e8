"""The first sheet: what the workbook holds and how it is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..indicator_texts import confidentiality_text, title_text
from .measuring import height_of
from .paper import Cell, Footer, Look, Paper, Printing, Row
from .request import Theme, WorkbookRequest

_WIDTHS = (30.0, 100.0)


def contents_paper(
    request: WorkbookRequest, theme_names: Sequence[str], definitions: str, name: str, footer: Footer
) -> Paper:
    """Title, facts, themes with links to their sheets, reading help. Without themes a sentence says so."""
    words = request.words
    rows = (
        Row((Cell(request.name, Look.TITLE),), height_of(2)),
        Row((Cell(words.text("workbook_cover"), Look.SUBTITLE),)),
        Row(),
        *_facts(request),
        *_caption(words.text("workbook_themes")),
        *(_link(theme, title) for theme, title in zip(request.themes, theme_names, strict=True)),
        *_ending(request, definitions),
        *_caption(words.text("workbook_how")),
        *_reading_help(request),
    )
    return Paper(name, rows, _WIDTHS, printing=Printing(footer=footer))


def _facts(request: WorkbookRequest) -> Iterator[Row]:
    words, published = request.words, request.published
    yield _entry(words.text("workbook_monitoring"), published.title)
    if request.municipality:
        level = published.tree.levels[published.tree.municipal_rank].level.title
        yield _entry(level, f"{request.name} ({request.municipality})")
    yield _entry(words.text("workbook_reference_date"), words.date(published.reference_date))
    yield _entry(words.text("caption_version"), published.version_title)
    yield _entry(words.text("caption_scope"), ", ".join(_counts(request)))


def _counts(request: WorkbookRequest) -> Iterator[str]:
    """How many areas of each level lie inside."""
    tree = request.published.tree
    top = tree.municipal_rank if request.municipality else 0
    for rank in range(top + 1, len(tree.levels)):
        count = sum(place.rank == rank for place in request.places)
        level = tree.levels[rank].level.title
        yield request.words.text("atlas_area_count", level=level, count=request.words.number(count, 0))
    count = sum(len(theme.shown) for theme in request.themes)
    yield request.words.text("atlas_indicator_count", count=request.words.number(count, 0))


def _link(theme: Theme, name: str) -> Row:
    titles = "; ".join(title_text(shown.indicator) for shown in theme.shown)
    return _row(Cell(theme.title, Look.LINK, link=name), Cell(titles, Look.TEXT))


def _ending(request: WorkbookRequest, definitions: str) -> Iterator[Row]:
    words = request.words
    if request.themes:
        link = Cell(words.text("workbook_definitions"), Look.LINK, link=definitions)
        yield _row(link, Cell(words.text("workbook_definitions_text"), Look.TEXT))
    else:
        yield Row((Cell(words.text("workbook_nothing"), Look.SUBTITLE),))


def _reading_help(request: WorkbookRequest) -> Iterator[Row]:
    words = request.words
    yield _entry(words.text("caption_areas"), words.text("workbook_areas_text"))
    yield _entry(words.text("caption_comparison"), words.text("comparison_text"))
    yield _entry(words.text("caption_reference_dates"), words.text("workbook_dates_text"))
    yield _entry(words.text("workbook_numbers"), words.text("workbook_numbers_text"))
    yield _entry(words.text("caption_signs"), words.text("workbook_signs_text"))
    yield _entry(words.text("caption_confidentiality"), confidentiality_text(words, request.published.rules))


def _caption(text: str) -> Iterator[Row]:
    yield Row()
    yield Row((Cell(text, Look.CAPTION),))


def _entry(term: str, text: str) -> Row:
    return _row(Cell(term, Look.TERM), Cell(text, Look.TEXT))


def _row(*cells: Cell) -> Row:
    return Row.wrapped(cells, _WIDTHS)
