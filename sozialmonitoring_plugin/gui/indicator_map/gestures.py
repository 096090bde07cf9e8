"""What hands do to histogram, class table and methods, as edits of what is chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Protocol

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject

from ...core.classification.bound_editing import replaced
from ...core.classification.classification import Classification
from ...core.classification.pasting import read_breaks
from ...core.classification.scheme import Method
from ...core.errors import UserError
from .form import IndicatorMapForm
from .state import ClassChoice


class Editable(Protocol):
    """Whoever holds what is chosen."""

    def edit_classes(self, change: Callable[[ClassChoice], ClassChoice], step: str = "") -> None:
        """Go on with another choice."""

    def try_classes(self, change: Callable[[ClassChoice], ClassChoice]) -> None:
        """Show another choice while the mouse still moves."""

    def refuse(self, error: Exception) -> None:
        """Tell an error."""


class Gestures(QObject):
    """Connects the parts of a form; `classification` gives the one that is shown."""

    def __init__(
        self, form: IndicatorMapForm, holder: Editable, classification: Callable[[], Classification | None]
    ) -> None:
        super().__init__(form)
        self._form, self._holder = form, holder
        self._classification = classification
        form.histogram.moving.connect(self._try_bounds)
        form.histogram.edited.connect(self._take_bounds)
        form.histogram.failed.connect(holder.refuse)
        form.class_view.classes.bound_typed.connect(self._take_bound)
        form.class_view.classes.title_typed.connect(self._take_title)
        form.class_view.classes.failed.connect(holder.refuse)
        form.class_view.colour_chosen.connect(self._take_colour)
        form.statistics.taken.connect(self._take_method)
        form.statistics.failed.connect(holder.refuse)
        form.paste_button.clicked.connect(self.paste)

    def paste(self) -> None:
        """Take bounds from the clipboard."""
        try:
            bounds = read_breaks(QgsApplication.clipboard().text())
            if len(bounds) < 2:
                raise UserError(
                    "The clipboard holds no bounds.",
                    hint="Copy a column of numbers from a spreadsheet first.",
                )
        except UserError as error:
            self._holder.refuse(error)
        else:
            found = self._classification()
            if found is not None:
                self._by_hand(all_bounds(found, bounds))

    def _try_bounds(self, handles: tuple[float, ...]) -> None:
        found = self._classification()
        if found is not None:
            bounds = all_bounds(found, handles)
            self._holder.try_classes(lambda classes: classes.by_hand(found, bounds))

    def _take_bounds(self, handles: tuple[float, ...], step: str) -> None:
        found = self._classification()
        if found is not None:
            self._by_hand(all_bounds(found, handles), step)

    def _take_bound(self, place: int, number: float) -> None:
        found = self._classification()
        if found is None:
            return
        try:
            bounds = replaced(found.bounds, place, number)
        except UserError as error:
            self._holder.refuse(error)
        else:
            self._by_hand(bounds)

    def _by_hand(self, bounds: tuple[float, ...], step: str = "") -> None:
        found = self._classification()
        if found is not None:
            self._holder.edit_classes(lambda classes: classes.by_hand(found, bounds), step)

    def _take_title(self, place: int, title: str) -> None:
        self._edit_one(partial(_with_title, place=place, title=title))

    def _take_colour(self, place: int, colour: str) -> None:
        colours = self._form.class_view.classes.colours
        self._holder.edit_classes(
            lambda classes: replace(classes.with_colour(colours, place, colour), stored="")
        )

    def _edit_one(self, change: Callable[[ClassChoice, int], ClassChoice]) -> None:
        found = self._classification()
        if found is not None:
            self._holder.edit_classes(lambda classes: change(classes, found.classes))

    def _take_method(self, method: str) -> None:
        self._holder.edit_classes(
            lambda classes: replace(
                classes, scheme=replace(classes.scheme, method=Method(method), breaks=()), stored=""
            )
        )


def handles_of(classification: Classification) -> tuple[float, ...]:
    """The bounds that are handles: with open ends those between classes only."""
    bounds = classification.bounds
    return bounds[1:-1] if classification.open_ends else bounds


def all_bounds(classification: Classification, handles: tuple[float, ...]) -> tuple[float, ...]:
    """All bounds from the handles; open ends reach at least as far as before."""
    if not classification.open_ends or not handles:
        return handles
    low, high = classification.bounds[0], classification.bounds[-1]
    step = 10.0**-classification.decimals
    return (min(low, handles[0] - step), *handles, max(high, handles[-1] + step))


def _with_title(classes: ClassChoice, count: int, *, place: int, title: str) -> ClassChoice:
    return replace(classes.with_title(count, place, title), stored="")
