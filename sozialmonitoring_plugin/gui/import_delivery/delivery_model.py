"""The deliveries a monitoring holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from qgis.PyQt.QtCore import QModelIndex, QObject, Qt

from ...store.records import DeliveryRecord
from ...support.translation import translate
from ..language import interface_wording
from ..titled_model import TitledModel

SHORT_SHA = 12
"""Digits of a fingerprint in the table; its tool tip has all."""


class DeliveryModel(TitledModel):
    """One delivery a row, the latest first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._records: tuple[DeliveryRecord, ...] = ()
        self._titles: Mapping[str, str] = {}
        self._words = interface_wording()
        self._headers = (
            translate("ImportDelivery", "No."),
            translate("ImportDelivery", "File"),
            translate("ImportDelivery", "Sheet"),
            translate("ImportDelivery", "Source"),
            translate("ImportDelivery", "Profile"),
            translate("ImportDelivery", "Level"),
            translate("ImportDelivery", "Reference dates"),
            translate("ImportDelivery", "Values"),
            translate("ImportDelivery", "Imported"),
            translate("ImportDelivery", "By"),
            translate("ImportDelivery", "SHA-256"),
        )

    def show(self, records: Sequence[DeliveryRecord], level_titles: Mapping[str, str]) -> None:
        """Show other deliveries."""
        self.beginResetModel()
        self._records, self._titles = tuple(reversed(records)), level_titles
        self.endResetModel()

    def record(self, row: int) -> DeliveryRecord:
        """The delivery in a row."""
        return self._records[row]

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._records)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        text = self._texts(self._records[index.row()])[index.column()]
        is_short = role == Qt.ItemDataRole.DisplayRole and index.column() == len(self._headers) - 1
        return text[:SHORT_SHA] if is_short else text

    def _span(self, dates: Sequence[str]) -> str:
        """The dates; of many the first, the last, and how many."""
        days = [self._words.date(date.fromisoformat(day)) for day in dates if day]
        return ", ".join(days) if len(days) < 3 else f"{days[0]} – {days[-1]} ({len(days)})"

    def _texts(self, record: DeliveryRecord) -> tuple[str, ...]:
        imported = datetime.fromisoformat(record.imported_at)
        return (
            str(record.id),
            record.file_name,
            record.sheet,
            record.source,
            record.profile,
            self._titles.get(record.level, record.level),
            self._span(record.dates),
            self._words.number(record.observations, 0),
            f"{self._words.date(imported.date())} {imported:%H:%M}",
            record.imported_by,
            record.sha256,
        )
