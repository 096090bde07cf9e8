"""What is shown of a map: title, layers, histogram, classes, statistics."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from qgis.PyQt.QtCore import QObject

from ...core.classification.classification import Classification
from ...core.classification.diagnosis import remarks
from ...core.classification.side_by_side import moved_between
from ...core.indicators.tableau import Kind
from ...core.map_kinds import MapKind
from ...core.remarks import Remark
from ...core.values import Numbers
from ...layers.map_legend import EntryKind, of_kind
from ...support.translation import translate
from ..histogram import NEUTRAL, ColoursOf, Distribution, Mark
from ..import_delivery.remarks import spoken
from ..language import interface_wording
from .class_rows import class_rows, listed_rows
from .form import IndicatorMapForm
from .gestures import handles_of
from .looks import MapLook

USUAL_CLASSES = 5
"""Drawn of a palette where the map has no classes."""


class Results(QObject):
    """Shows looks in a form, and keeps one to compare with."""

    def __init__(self, form: IndicatorMapForm) -> None:
        super().__init__(form)
        self._form = form
        self._before: MapLook | None = None
        self.shown: MapLook | None = None

    def show(self, look: MapLook) -> None:
        """Show a map; the first one on a ground is remembered."""
        before, self.shown = self.shown, look
        form = self._form
        first, *further = (*look.notes, "")
        title = f"<b>{escape(look.title)}</b>"
        form.title_label.setText(f"{title} – {escape(first)}" if first else title)
        form.title_label.setToolTip(escape("\n".join(filter(None, (first, *further)))))
        form.view.show_map(look, keeps_extent=before is not None and before.ground == look.ground)
        if self._before is None or self._before.ground != look.ground:
            self.remember()
        self._show_classes(look)
        classes = look.classification.classes if look.classification else USUAL_CLASSES
        form.palettes.show_context(look.indicator, look.kind, classes)
        form.view.tell(self._compared(look))

    def remember(self) -> None:
        """Compare with what is shown now from here on."""
        if self.shown is not None:
            self._before = self.shown
            self._form.view.remember(self.shown)
            self._form.view.tell("")

    def clear(self) -> None:
        """Show nothing."""
        self.shown = self._before = None
        form = self._form
        form.title_label.clear()
        form.class_view.classes.show((), 0, open_ends=False)
        form.show_picture(())
        form.scheme.show_found(None, ())
        form.histogram.clear()
        form.statistics.clear()
        form.view.clear()
        self._show_remarks(())

    def _show_classes(self, look: MapLook) -> None:
        form, found = self._form, look.classification
        form.histogram.ends_are_open = found is not None and found.open_ends
        form.show_picture(look.charts if found is None else ())
        form.scheme.show_found(found, look.values.numbers)
        form.allow_statistics(found is not None)
        if look.kind is MapKind.STATUS or not form.picture.is_empty:
            form.histogram.clear()
        else:
            form.histogram.show_distribution(distribution(look))
        if found is None:
            form.class_view.classes.show(listed_rows(look.entries, len(look.coloured)), 0, open_ends=False)
            form.statistics.clear()
            self._show_remarks(look.remarks)
            return
        rows = class_rows(look.entries, found, look.coloured, look.people, look.titles)
        form.class_view.classes.show(rows, found.decimals, open_ends=found.open_ends)
        form.statistics.ask(look.values, found, look.weights)
        told = remarks(look.values, found, weights=look.weights, words=interface_wording())
        self._show_remarks((*look.remarks, *told))

    def _show_remarks(self, found: Sequence[Remark]) -> None:
        """What stands out, and how many sentences there are."""
        form = self._form
        form.remarks_list.clear()
        nothing = translate("IndicatorMap", "Nothing stands out.")
        form.remarks_list.addItems([spoken(one) for one in found] or [nothing])
        title = translate("IndicatorMap", "Remarks")
        place = form.tabs.indexOf(form.remarks_tab)
        form.tabs.setTabText(place, f"{title} ({len(found)})" if found else title)

    def _compared(self, look: MapLook) -> str:
        """How many areas are in another class than in the map that is remembered."""
        before = self._before
        if before is None or before is look or before.classification is None or look.classification is None:
            return ""
        return told_moves(before.classification, look.classification, look.coloured.numbers)


def told_moves(before: Classification, after: Classification, numbers: Numbers) -> str:
    """How many areas are in another class, in words."""
    moved, words = moved_between(before, after, numbers), interface_wording()
    if not moved.together:
        return translate("IndicatorMap", "No area is in another class than before.")
    text = translate(
        "IndicatorMap", "Areas in another class than before: {moved} of {all} ({up} higher, {down} lower)."
    )
    counts = {"moved": moved.together, "all": moved.compared, "up": moved.up, "down": moved.down}
    return text.format(**{name: words.number(count, 0) for name, count in counts.items()})


def distribution(look: MapLook) -> Distribution:
    """The numbers of the whole county with their classes, references, and the municipality's areas."""
    found = look.classification
    return Distribution(
        look.values.numbers,
        look.decimals,
        handles_of(found) if found else (),
        _colours_of(found, _class_colours(look)) if found else None,
        _marks(look),
        labelled=True,
        chosen=look.coloured.numbers if look.place_name else None,
        chosen_text=look.place_name,
    )


def _marks(look: MapLook) -> tuple[Mark, ...]:
    """County and municipality; the sum of a count lies far beyond the numbers of its parts."""
    if look.indicator is not None and look.indicator.kind is Kind.COUNT:
        return ()
    return tuple(Mark(one.value, one.name) for one in look.references)


def _class_colours(look: MapLook) -> list[str]:
    """The colours of the classes, the lowest first."""
    return [entry.color for entry in reversed(of_kind(look.entries, EntryKind.CLASS))]


def _colours_of(classes: Classification, colours: Sequence[str]) -> ColoursOf:
    def colours_of(values: Numbers) -> list[str]:
        return [colours[one] if one >= 0 else NEUTRAL for one in classes.class_of(values).tolist()]

    return colours_of
