"""The window that says where a number of the comparison comes from."""

from __future__ import annotations

from ...store.monitoring import Monitoring
from ...workflows.number_origin import NumberRequest
from ..desk import Desk
from ..number_origin.dialog import NumberOriginDialog
from .cells import NumberPlace


class Origins:
    """Opens the window with the first number that is asked about, and keeps it for the others."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._window: NumberOriginDialog | None = None

    @property
    def window(self) -> NumberOriginDialog | None:
        """The window, once a number was asked about."""
        return self._window

    def explain(self, monitoring: Monitoring, version: str, place: NumberPlace) -> None:
        """Show the raw number, its formula and cells beside what is published."""
        if self._window is None:
            self._window = NumberOriginDialog(self._desk, picks=False)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        asked = place.indicator, place.area_key, place.level, place.reference_date, version
        self._window.explain_number(NumberRequest(monitoring, *asked), place.shown)

    def close(self) -> None:
        """Close the window with the comparison."""
        if self._window is not None:
            self._window.close()
