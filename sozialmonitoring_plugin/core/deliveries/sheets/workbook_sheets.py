"""What a workbook says about its sheets: names and order, which are hidden, and when its calendar begins."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ..errors import DeliveryError
from .ooxml import MAIN, OFFICE, Relation, is_true, refuse_strict
from .serial_dates import EPOCH_1900, EPOCH_1904

_ROOT, _SHEETS, _SHEET = f"{MAIN}workbook", f"{MAIN}sheets", f"{MAIN}sheet"
_PROPERTIES, _COMPUTING = f"{MAIN}workbookPr", f"{MAIN}calcPr"
_NO_TABLES = ("chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet")
_STATES = {"visible": False, "hidden": True, "veryHidden": True}


def no_workbook(file: str) -> DeliveryError:
    """The sentence for other archives."""
    return DeliveryError("{file} is no Excel workbook.", hint="Save it as .xlsx or .csv.", file=file)


@dataclass(frozen=True)
class SheetEntry:
    """A sheet as the workbook lists it, with the part that holds it."""

    name: str
    part: str
    hidden: bool


class SheetList:
    """Collects the sheets with tables; `start` and `end` are fed from outside.

    `to_be_computed`: the program that wrote the file could not compute, and asks for it on opening.
    """

    def __init__(self, file: str, relations: dict[str, Relation]) -> None:
        self.entries: list[SheetEntry] = []
        self.epoch: datetime = EPOCH_1900
        self.to_be_computed = False
        self._file = file
        self._relations = relations
        self._names: set[str] = set()
        self._open: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins. Raises ValueError and DeliveryError."""
        if not self._open and name != _ROOT:
            refuse_strict(self._file, name)
            raise no_workbook(self._file)
        if self._open[1:] == [_SHEETS]:
            self._add(name, attributes)
        elif name == _PROPERTIES and is_true(attributes.get("date1904")):
            self.epoch = EPOCH_1904
        elif name == _COMPUTING:
            self.to_be_computed = is_true(attributes.get("fullCalcOnLoad"))
        self._open.append(name)

    def end(self, _name: str) -> None:
        """An element ends."""
        self._open.pop()

    def close(self) -> None:
        """The part has ended. Raises ValueError where it listed nothing."""
        if not self._names:
            raise ValueError("a workbook without sheets")

    def _add(self, name: str, attributes: dict[str, str]) -> None:
        tie, title = self._relations[attributes[f"{OFFICE}id"]], attributes["name"]
        if name != _SHEET or title in self._names:
            raise ValueError(f"sheet {title!r} stands twice or is none")
        self._names.add(title)
        if tie.kind == "worksheet":
            hidden = _STATES[attributes.get("state", "visible")]
            self.entries.append(SheetEntry(title, tie.part, hidden))
        elif tie.kind not in _NO_TABLES:
            raise ValueError(f"a sheet of the unknown kind {tie.kind}")
