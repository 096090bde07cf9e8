"""What an import would change: old value, new value, and the cells they come from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt

from ...core.deliveries.provenance.differences import Change, Difference, Differences, Stand
from ...support.translation import translate
from ..language import interface_wording
from ..titled_model import TitledModel
from .value_model import decimals

SHOWN = (Change.CHANGED, Change.GONE, Change.KEPT)


class DifferenceModel(TitledModel):
    """One difference a row: changed ones, then what is gone, then what an earlier delivery keeps."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._differences: Differences | None = None
        self._names: Mapping[str, str] = {}
        self._titles: Mapping[str, str] = {}
        self._words = interface_wording()
        self._headers = (
            translate("ImportDelivery", "Area"),
            translate("ImportDelivery", "Variable"),
            translate("ImportDelivery", "Reference date"),
            translate("ImportDelivery", "Now"),
            translate("ImportDelivery", "Then"),
            translate("ImportDelivery", "Cell"),
        )

    def show(
        self, differences: Differences | None, names: Mapping[str, str], titles: Mapping[str, str]
    ) -> None:
        """Show another comparison; `names` are those of the areas by key, `titles` those of the variables."""
        self.beginResetModel()
        self._differences, self._names, self._titles = differences, names, titles
        self.endResetModel()

    def difference(self, row: int) -> tuple[Change, Difference]:
        """The difference in a row."""
        if self._differences is None:
            raise IndexError(row)
        for change in SHOWN:
            count = self._differences.count(change)
            if row < count:
                return change, self._differences.row(change, row)
            row -= count
        raise IndexError(row)

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        if parent.isValid() or self._differences is None:
            return 0
        return sum(self._differences.count(change) for change in SHOWN)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        change, one = self.difference(index.row())
        if role == Qt.ItemDataRole.ToolTipRole and change is Change.KEPT:
            return why_kept()
        area = f"{one.area_key} {self._names.get(one.area_key, '')}".strip()
        cell = one.new.cell if one.new else ""
        texts = (
            area,
            self._titles.get(one.variable, one.variable),
            self._words.date(one.reference_date),
            self._said(one.old),
            _stays(self._said(one.new)) if change is Change.KEPT else self._said(one.new),
        )
        return (*texts, cell)[index.column()]

    def _said(self, stand: Stand | None) -> str:
        if stand is None:
            return translate("ImportDelivery", "nothing")
        value = stand.value
        return self._words.reason(value.reason) or self._words.value(value, decimals(value.number))


def why_kept() -> str:
    """Why a value stays valid that the new file does not have."""
    return translate(
        "ImportDelivery",
        "An empty or missing cell covers nothing: where an earlier delivery has a value, it stays valid.",
    )


def _stays(value: str) -> str:
    return translate("ImportDelivery", "{value} (stays valid)").format(value=value)


def counted(differences: Differences) -> str:
    """How many values are new, changed, gone and as before, and why some are kept."""
    text = translate(
        "ImportDelivery",
        "New: {new}, changed: {changed}, as before: {unchanged}, gone: {gone}, kept from before: {kept}",
    )
    words = interface_wording()
    said = text.format(**{change.value: words.number(differences.count(change), 0) for change in Change})
    return f"{said}\n{why_kept()}" if differences.count(Change.KEPT) else said
