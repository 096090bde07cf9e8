"""Number formats of a workbook, by the style number its cells carry."""

from __future__ import annotations

from dataclasses import dataclass

from .ooxml import MAIN, Package, whole_number
from .serial_dates import BUILTIN_FORMATS, DateKind, date_kind

_FORMAT, _FORMATS_OF_CELLS, _STYLE = f"{MAIN}numFmt", f"{MAIN}cellXfs", f"{MAIN}xf"
_FIRST_OWN = 164
"""Numbers of formats below are Excel's own; those it doesn't describe are of East Asian calendars."""

_GENERAL = BUILTIN_FORMATS[0]
_ROOT, _FORMATS = f"{MAIN}styleSheet", f"{MAIN}numFmts"


@dataclass(frozen=True)
class Style:
    """How the number in a cell is shown, and whether it is a date."""

    format: str
    dates: DateKind


def read_styles(package: Package, part: str) -> dict[str, Style]:
    """The styles by the text of their number. Raises DAMAGE."""
    reader = _Styles()
    package.parse(part, reader.start, reader.end)
    codes = {**dict.fromkeys(range(_FIRST_OWN), _GENERAL), **BUILTIN_FORMATS, **reader.codes}
    styles = {number: Style(code, date_kind(code)) for number, code in codes.items()}
    return {str(number): styles[used] for number, used in enumerate(reader.used) if used in styles}


class _Styles:
    """Collects the codes of number formats and which style uses which."""

    def __init__(self) -> None:
        self.codes: dict[int, str] = {}
        self.used: list[int] = []
        self._open: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if not self._open and name != _ROOT:
            raise ValueError("the styles are none")
        if name == _FORMAT and self._open[-1] == _FORMATS:
            self.codes[whole_number(attributes["numFmtId"])] = attributes["formatCode"]
        elif name == _STYLE and self._open[-1] == _FORMATS_OF_CELLS:
            self.used.append(whole_number(attributes.get("numFmtId", "0")))
        self._open.append(name)

    def end(self, _name: str) -> None:
        self._open.pop()
