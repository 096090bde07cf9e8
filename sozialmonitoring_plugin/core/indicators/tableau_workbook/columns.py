r"""The columns of both sheets, and their headers and words in every language.

>>> column_of(INDICATORS, "Wirkungs-\nrichtung").name, column_of(INDICATORS, "Polarity").name
('polarity', 'polarity')
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from ...wording import LANGUAGES, Wording
from ..tableau import Kind, Polarity

IN_USE = "in_use"
TICK = "x"


class Content(Enum):
    """What stands in a column."""

    TEXT = auto()
    FORMULA = auto()
    NUMBER = auto()
    FLAG = auto()
    CHOICE = auto()
    TICK = auto()
    TOLD = auto()


@dataclass(frozen=True)
class Column:
    """A property of indicators or variables; `width` in characters. TOLD is written and never read.

    `also` are other headers by which the column is read; they are never written.
    """

    name: str
    width: int
    content: Content = Content.TEXT
    also: tuple[str, ...] = ()

    def header(self, words: Wording) -> str:
        """What stands above the column."""
        return words.text(f"tableau_column_{self.name}")

    def words_of(self, words: Wording) -> dict[str, str]:
        """The words that may stand in the column, each for what it means in files."""
        if self.content is Content.FLAG:
            return {"true": words.text("tableau_yes"), "false": words.text("tableau_no")}
        tokens = CHOICES.get(self.name, ())
        return {token: words.text(f"tableau_{self.name}_{token}") for token in tokens}


@dataclass(frozen=True)
class SheetKind:
    """One of the two sheets."""

    name: str
    columns: tuple[Column, ...]

    def title(self, words: Wording) -> str:
        """Name of the sheet."""
        return words.text(f"tableau_sheet_{self.name}")


CHOICES = {
    "polarity": tuple(polarity.value for polarity in Polarity),
    "kind": (Kind.COUNT.value, Kind.GIVEN.value),
}
_TEXTS = (
    Column("source", 26),
    Column("holder", 26),
    Column("area_reference", 22),
    Column("time_reference", 22),
    Column("comment", 50, also=("Bemerkung",)),
    Column("literature", 40),
    Column("breaks", 30),
)
INDICATORS = SheetKind(
    "indicators",
    (
        Column(IN_USE, 11, Content.TICK, also=("aktiv",)),
        Column("number", 10),
        Column("id", 34, also=("Kennung",)),
        Column("title", 34, also=("Titel",)),
        Column("theme", 22),
        Column("formula", 44, Content.FORMULA),
        Column("above", 40, Content.TOLD),
        Column("below", 40, Content.TOLD),
        Column("unit", 18),
        Column("decimals", 18, Content.NUMBER),
        Column("polarity", 18, Content.CHOICE),
        Column("part_of_whole", 16, Content.FLAG),
        Column("given", 13, Content.FLAG),
        Column("key_message", 44),
        Column("description", 50, also=("Definition",)),
        *_TEXTS,
    ),
)
VARIABLES = SheetKind(
    "variables",
    (
        Column(IN_USE, 11, Content.TICK, also=("aktiv",)),
        Column("number", 10),
        Column("id", 34, also=("Kennung",)),
        Column("title", 34, also=("Titel",)),
        Column("kind", 15, Content.CHOICE),
        Column("unit", 18),
        Column("formula", 30, Content.FORMULA),
        Column("family", 11),
        Column("ages", 9),
        Column("part_of", 28),
        Column("description", 50, also=("Definition",)),
        *_TEXTS,
    ),
)


def column_of(kind: SheetKind, header: str) -> Column | None:
    """The column that a header names, in any language or as the property is called in JSON."""
    wanted = plain(header)
    for column in kind.columns:
        headers = (column.header(Wording.of(language)) for language in LANGUAGES)
        if wanted in {plain(header) for header in (*headers, column.name, *column.also)}:
            return column
    return None


def token_of(column: Column, text: str) -> str | None:
    """What a word in a column means, in any language or as in JSON."""
    for language in LANGUAGES:
        for token, word in column.words_of(Wording.of(language)).items():
            if plain(text) in (plain(word), token):
                return token
    return None


def plain(text: str) -> str:
    """A header or word as it is compared: no capitals, no hyphens at line ends, no double blanks."""
    joined = re.sub(r"-\s*\n\s*", "", text)
    return re.sub(r"[\s_]+", " ", joined).strip().casefold()
