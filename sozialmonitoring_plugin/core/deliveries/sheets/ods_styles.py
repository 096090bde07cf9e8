"""Styles of an OpenDocument sheet, as far as they tell what a number means and what is hidden."""

from __future__ import annotations

from .ods_formats import GENERAL, NUMBER, DataStyle, code_of, new_style

OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 "
TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0 "
_WITH_TEXT = frozenset({f"{NUMBER}text", f"{NUMBER}currency-symbol"})
_DEEPEST = 20
"""Styles inherit from each other, in damaged files in a circle."""


class Styles:
    """Collects the styles of one part; what it does not know, the part `above` it may.

    Styles of content.xml are local to it and come first; those with names for people are in styles.xml.
    """

    def __init__(self, above: Styles | None = None) -> None:
        self._above = above
        self._formats: dict[str, DataStyle] = {}
        self.cells: dict[str, tuple[str, str]] = {}
        self._hidden_tables: dict[str, bool] = {}
        self._codes: dict[str, str] = {}
        self._open: DataStyle | None = None
        self._table = ""
        self._texts: list[str] | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if name.startswith(NUMBER):
            self._start_format(name, attributes)
        elif name == f"{STYLE}map" and self._open:
            condition, other = attributes.get(f"{STYLE}condition"), attributes.get(f"{STYLE}apply-style-name")
            self._open.others.append((condition or "", other or ""))
        elif name == f"{STYLE}style":
            self._start_style(attributes)
        elif name == f"{STYLE}table-properties" and self._table:
            self._hidden_tables[self._table] = attributes.get(f"{TABLE}display") == "false"

    def text(self, data: str) -> None:
        """Characters, wanted only inside the texts of a format."""
        if self._texts is not None:
            self._texts.append(data)

    def end(self, name: str) -> None:
        """An element ends."""
        if name in _WITH_TEXT and self._open and self._texts is not None:
            self._open.literal("".join(self._texts))
            self._texts = None
        elif name.startswith(NUMBER) and new_style(name.removeprefix(NUMBER), {}):
            self._open = None
        elif name == f"{STYLE}style":
            self._table = ""

    def code(self, cell_style: str) -> str:
        """Number format of cells with a style, "General" where nothing says another."""
        if cell_style not in self._codes:
            self._codes[cell_style] = self._find_code(cell_style)
        return self._codes[cell_style]

    def is_hidden_table(self, name: str) -> bool:
        """Whether sheets with this style are hidden."""
        found = self._hidden_tables.get(name)
        return found if found is not None else bool(self._above and self._above.is_hidden_table(name))

    def _find_code(self, name: str) -> str:
        for _ in range(_DEEPEST):
            place = self.place_of(name)
            if place is None:
                break
            name, data_style = place.cells[name]
            if data_style:
                return place.code_named(data_style)
        return GENERAL

    def place_of(self, cell_style: str) -> Styles | None:
        """The styles that know a cell style: these, or those above."""
        if cell_style in self.cells:
            return self
        return self._above.place_of(cell_style) if self._above else None

    def code_named(self, data_style: str) -> str:
        """The number format with this name."""
        if data_style in self._formats:
            return code_of(self._formats[data_style], self._formats)
        return self._above.code_named(data_style) if self._above else GENERAL

    def _start_format(self, name: str, attributes: dict[str, str]) -> None:
        local = name.removeprefix(NUMBER)
        style = new_style(local, attributes)
        if style:
            self._open = self._formats[attributes.get(f"{STYLE}name", "")] = style
        elif name in _WITH_TEXT:
            self._texts = []
        elif self._open:
            self._open.add(local, attributes)

    def _start_style(self, attributes: dict[str, str]) -> None:
        name, family = attributes.get(f"{STYLE}name", ""), attributes.get(f"{STYLE}family")
        if family == "table-cell":
            parent = attributes.get(f"{STYLE}parent-style-name", "")
            self.cells[name] = (parent, attributes.get(f"{STYLE}data-style-name", ""))
        elif family == "table":
            self._table = name
