"""The window that tells where a number of the result comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject

from ...workflows.compute_index import ComputedIndex
from ...workflows.number_origin import NumberRequest
from ..language import interface_wording
from ..number_origin.dialog import NumberOriginDialog

if TYPE_CHECKING:
    from .dialog import IndexDialog


class Origins(QObject):
    """Opens the window when it is first asked for; it goes with the dialog."""

    def __init__(self, dialog: IndexDialog) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self.window: NumberOriginDialog | None = None

    def explain(self, indicator: str, key: str) -> None:
        """Explain the rate of an area behind its score."""
        look = self._dialog.results.look
        if look is None:
            return
        if self.window is None:
            self.window = NumberOriginDialog(self._dialog.desk, picks=False)
        computed = look.computed
        monitoring, version = self._dialog.choice.monitoring, computed.published.version_title
        day = computed.dates.day
        number = NumberRequest(monitoring, indicator, key, computed.level, day, version)
        self.window.explain_number(number, _published(computed, indicator, key))
        self.window.show()
        self.window.raise_()

    def close(self) -> None:
        """Close the window for good."""
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None


def _published(computed: ComputedIndex, indicator: str, key: str) -> str:
    """The rate as everybody may see it."""
    column = computed.inputs.rate(indicator)
    row = computed.result.keys.index(key)
    return interface_wording().value(column.values[computed.rank][row], column.indicator.decimals)
