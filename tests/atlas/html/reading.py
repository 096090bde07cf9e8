"""A page read back without the plugin: by a strict parser, or out of a browser's document."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import html5lib

TABLES = """
[...document.querySelectorAll('table')].map(table => ({
    caption: table.caption.textContent,
    head: [...table.tHead.rows[0].cells].map(cell => cell.textContent),
    rows: [...table.tBodies[0].rows].map(row => [...row.cells].map(cell => cell.textContent)),
}))
"""


@dataclass(frozen=True)
class Table:
    """What a reader finds in a table."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def parsed(page: Path) -> ET.Element:
    """The document. Raises html5lib's ParseError for anything that is not HTML5 syntax."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(page.read_text(encoding="utf-8"))


def tables_of(told: list[dict[str, Any]]) -> list[Table]:
    """The tables that a browser tells of, with every run of blanks as one."""
    return [
        Table(
            spaced(one["caption"]),
            tuple(map(spaced, one["head"])),
            tuple(tuple(map(spaced, row)) for row in one["rows"]),
        )
        for one in told
    ]


def spaced(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
