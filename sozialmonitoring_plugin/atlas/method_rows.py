"""How the numbers came about: areas, dates, confidentiality, signs, sources, definitions.

Long explanations continue in rows without a term, so that none is cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..core.indicator_texts import (
    confidentiality_text,
    dates_text,
    definition_text,
    sources_text,
    title_text,
)
from ..core.publication import PublishedColumn
from ..layers.themes.symbols import Symbols
from .booklet import BookletRequest
from .index_method import index_entries
from .tables.rows import RowStyle, TableRow, signs_used
from .texts import theme_title, version_text

LONGEST_PARAGRAPH = 900
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+")

Entry = tuple[str, str]


def method_rows(request: BookletRequest) -> tuple[TableRow, ...]:
    """Terms and explanations: of the numbers, of what is seen, then the definitions of every theme."""
    words = request.words
    rows = [
        *_section(words.text("atlas_method_numbers"), _of_the_numbers(request)),
        *_section(words.text("atlas_method_pictures"), _of_the_pictures(request)),
        *_section(words.text("atlas_method_index"), index_entries(request)),
    ]
    for theme in request.contents.themes:
        columns = [request.published.column(name) for name in theme.indicators]
        title = theme_title(request, theme)
        heading = words.text("atlas_method_definitions", theme=title)
        rows += _section(heading, (_definition(request, column) for column in columns))
    return tuple(rows)


def text_rows(entries: Iterable[Entry]) -> Iterator[TableRow]:
    """Rows of terms and explanations, none higher than a page."""
    return (row for term, text in entries for row in _split(term, text))


def _section(heading: str, entries: Iterable[Entry]) -> Iterator[TableRow]:
    rows = list(text_rows(entries))
    if rows:
        yield TableRow(RowStyle.GROUP, (heading, ""))
    yield from rows


def _of_the_numbers(request: BookletRequest) -> Iterator[Entry]:
    words, published = request.words, request.published
    yield words.text("caption_areas"), _areas_text(request)
    yield (
        words.text("caption_reference_dates"),
        words.text("atlas_method_dates_text", date=words.date(published.reference_date)),
    )
    deviating = _deviating_dates(request)
    if deviating:
        yield words.text("atlas_method_other_dates"), "\n".join(deviating)
    yield words.text("caption_confidentiality"), confidentiality_text(words, published.rules)
    yield words.text("caption_comparison"), words.text("comparison_text")
    sources = dict.fromkeys(sources_text(words, column) for column in request.columns)
    if sources:
        yield words.text("caption_sources"), "\n".join(sources)


def _areas_text(request: BookletRequest) -> str:
    """The level of maps and tables; of the county they differ."""
    drawn = request.tree.levels[request.tree.rank(request.map_level)].level.title
    level = request.drawn.level.title
    return request.words.text(
        "atlas_method_areas_text" if drawn == level else "atlas_method_areas_drawn_text",
        municipality=request.home.name,
        level=level,
        drawn=drawn,
        version=version_text(request),
    )


def _of_the_pictures(request: BookletRequest) -> Iterator[Entry]:
    words = request.words
    county = request.county.name if request.county else request.published.title
    signs = [f"{sign}   {text}" for sign, text in signs_used(request, request.columns)]
    if signs:
        yield words.text("caption_signs"), "\n".join(signs)
    yield words.text("atlas_method_colours"), words.text("atlas_method_colours_text", county=county)
    if any(isinstance(request.themes[column.indicator.id], Symbols) for column in request.columns):
        yield words.text("atlas_method_circles"), words.text("atlas_method_circles_text", county=county)


def _deviating_dates(request: BookletRequest) -> tuple[str, ...]:
    """A line for each date that is not the booklet's, with the indicators that have it."""
    words, usual = request.words, request.published.reference_date
    by_date: dict[str, list[str]] = {}
    for column in request.columns:
        if {*column.dates, *column.denominator_dates} - {usual}:
            by_date.setdefault(dates_text(words, column), []).append(title_text(column.indicator))
    return tuple(f"{dates}: {'; '.join(titles)}" for dates, titles in by_date.items())


def _definition(request: BookletRequest, column: PublishedColumn) -> Entry:
    indicator, words = column.indicator, request.words
    origin = "{}: {}. {}: {}.".format(
        words.text("caption_reference_date"),
        dates_text(words, column),
        words.text("caption_source"),
        sources_text(words, column).rstrip("."),
    )
    unit = f" ({indicator.unit})" if indicator.unit else ""
    formula = definition_text(words, column, request.variable_titles)
    return f"{title_text(indicator)}{unit}", "\n".join(filter(None, (indicator.description, formula, origin)))


def _split(term: str, text: str) -> Iterator[TableRow]:
    pieces = [piece for paragraph in text.split("\n") for piece in _chunks(paragraph)]
    block: list[str] = []
    for piece in pieces:
        if block and sum(map(len, block)) + len(piece) > LONGEST_PARAGRAPH:
            yield TableRow(RowStyle.ENTRY, (term, "\n".join(block)))
            term, block = "", []
        block.append(piece)
    yield TableRow(RowStyle.ENTRY, (term, "\n".join(block)))


def _chunks(paragraph: str) -> Iterator[str]:
    """Sentences joined up to the longest paragraph; a longer sentence is broken between words."""
    chunk = ""
    for sentence in _SENTENCE_END.split(paragraph):
        for piece in _words_joined(sentence):
            if chunk and len(chunk) + len(piece) > LONGEST_PARAGRAPH:
                yield chunk
                chunk = ""
            chunk = f"{chunk} {piece}".strip()
    yield chunk


def _words_joined(sentence: str) -> Iterator[str]:
    while len(sentence) > LONGEST_PARAGRAPH:
        cut = sentence.rfind(" ", 1, LONGEST_PARAGRAPH)
        cut = cut if cut > 0 else LONGEST_PARAGRAPH
        yield sentence[:cut]
        sentence = sentence[cut:].lstrip()
    yield sentence
