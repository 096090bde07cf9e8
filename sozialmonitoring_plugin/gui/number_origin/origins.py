"""The window that says where a number of another dialog comes from."""

from __future__ import annotations

from ...workflows.number_origin import NumberRequest
from ..desk import Desk
from .dialog import NumberOriginDialog


class Origins:
    """Opens the window with the first number that is asked about, and keeps it for the others."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._window: NumberOriginDialog | None = None

    @property
    def window(self) -> NumberOriginDialog | None:
        """The window, once a number was asked about."""
        return self._window

    def explain(self, number: NumberRequest, shown: str) -> None:
        """Show the raw number, its formula and cells beside what is published."""
        if self._window is None:
            self._window = NumberOriginDialog(self._desk, picks=False)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        self._window.explain_number(number, shown)

    def close(self) -> None:
        """Close the window for good; another number opens another one."""
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
            self._window = None
