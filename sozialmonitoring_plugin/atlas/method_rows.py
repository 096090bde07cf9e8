"""The last pages: how to read the booklet, where the numbers come from, how they are defined."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
from .tables.rows import RowStyle, TableRow, signs_used

LONGEST_PARAGRAPH = 900
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+")


def method_rows(request: BookletRequest) -> tuple[TableRow, ...]:
    """Terms and explanations; long explanations continue in rows without a term, so that none is cut."""
    entries = [*_reading_help(request), *(_definition(request, column) for column in request.columns)]
    return tuple(row for term, text in entries for row in _split(term, text))


def _reading_help(request: BookletRequest) -> Iterator[tuple[str, str]]:
    words, published = request.words, request.published
    county = request.county.name if request.county else published.title
    yield (
        words.text("caption_areas"),
        words.text(
            "atlas_method_areas_text",
            municipality=request.home.name,
            level=request.drawn.level.title,
            version=published.version_title,
        ),
    )
    yield words.text("atlas_method_colours"), words.text("atlas_method_colours_text", county=county)
    if any(isinstance(request.themes[column.indicator.id], Symbols) for column in request.columns):
        yield words.text("atlas_method_circles"), words.text("atlas_method_circles_text", county=county)
    yield words.text("caption_comparison"), words.text("comparison_text")
    yield words.text("caption_confidentiality"), confidentiality_text(words, published.rules)
    signs = [f"{sign}   {text}" for sign, text in signs_used(request, request.columns)]
    if signs:
        yield words.text("caption_signs"), "\n".join(signs)
    yield (
        words.text("caption_reference_dates"),
        words.text("atlas_method_dates_text", date=words.date(published.reference_date)),
    )
    sources = dict.fromkeys(sources_text(words, column) for column in request.columns)
    if sources:
        yield words.text("caption_sources"), "\n".join(sources)


def _definition(request: BookletRequest, column: PublishedColumn) -> tuple[str, str]:
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
