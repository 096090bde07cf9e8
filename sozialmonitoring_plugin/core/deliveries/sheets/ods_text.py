"""Text of an OpenDocument cell: paragraphs with blanks, tabs and line breaks as elements of their own."""

from __future__ import annotations

import re
from collections.abc import Callable

from .ods_modes import Modes
from .ods_styles import OFFICE
from .ooxml import whole_number

_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0 "
_PARAGRAPHS = frozenset({f"{_TEXT}p", f"{_TEXT}h"})
_COMMENT = f"{OFFICE}annotation"
_BLANKS, _COUNT = f"{_TEXT}s", f"{_TEXT}c"
_SIGNS = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}
_UNSEEN = frozenset({f"{_TEXT}ruby-text", f"{_TEXT}note", _COMMENT})
_SPACE = re.compile(r"[ \t\r\n]+")
_MOST_BLANKS = 1_000


class CellText:
    """Listens inside one cell: `content` is its text, `comment` what somebody noted beside it.

    White space in the file is one blank, and none at the edges of a paragraph (OpenDocument 1.3, 6.1.2).
    """

    def __init__(self, modes: Modes) -> None:
        self._modes = modes
        self._paragraphs: list[str] = []
        self._noted: list[str] = []
        self._parts: list[str] = []
        self._after_blank = False
        self._depth = 0

    def begin(self) -> None:
        """Forget the cell before."""
        if self._paragraphs:
            self._paragraphs = []
        if self._noted:
            self._noted = []

    @property
    def content(self) -> str:
        """The paragraphs of the cell, each a line."""
        return "\n".join(self._paragraphs)

    @property
    def comment(self) -> str:
        """The paragraphs of the comment, each a line."""
        return "\n".join(self._noted)

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        """An element directly inside the cell begins."""
        if name in _PARAGRAPHS:
            self._begin_paragraph(self._end_of_cell_text)
        elif name == _COMMENT:
            self._modes.enter(self._start_in_comment, self._end_of_comment)
        else:
            self._modes.skip()

    def _start_in_comment(self, name: str, _attributes: dict[str, str]) -> None:
        if name in _PARAGRAPHS:
            self._begin_paragraph(self._end_of_noted_text)
        else:
            self._modes.skip()

    def _end_of_comment(self, _name: str) -> None:
        self._modes.leave()

    def _begin_paragraph(self, end: Callable[[str], None]) -> None:
        self._parts, self._after_blank, self._depth = [], True, 1
        self._modes.enter(self._inside, end, self._characters)

    def _inside(self, name: str, attributes: dict[str, str]) -> None:
        if name in _UNSEEN:
            self._modes.skip()
            return
        self._depth += 1
        if name == _BLANKS:
            self._add(" " * min(whole_number(attributes.get(_COUNT, "1")), _MOST_BLANKS))
        elif name in _SIGNS:
            self._add(_SIGNS[name])

    def _add(self, signs: str) -> None:
        self._parts.append(signs)
        self._after_blank = False

    def _characters(self, data: str) -> None:
        data = _SPACE.sub(" ", data)
        if self._after_blank:
            data = data.removeprefix(" ")
        if data:
            self._parts.append(data)
            self._after_blank = data.endswith(" ")

    def _end_of_cell_text(self, _name: str) -> None:
        self._close_paragraph(self._paragraphs)

    def _end_of_noted_text(self, _name: str) -> None:
        self._close_paragraph(self._noted)

    def _close_paragraph(self, finished: list[str]) -> None:
        self._depth -= 1
        if self._depth:
            return
        if self._after_blank and self._parts:
            self._parts[-1] = self._parts[-1].removesuffix(" ")
        finished.append("".join(self._parts))
        self._modes.leave()
