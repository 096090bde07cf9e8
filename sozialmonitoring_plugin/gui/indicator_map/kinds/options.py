"""What single kinds of map need besides an indicator: small forms, shown only for their kinds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLabel, QListWidget, QWidget

from ....core.colours.square import squares
from ....core.indicators.tableau import Indicator, Kind
from ....core.map_kinds import MapKind
from ....support.translation import translate
from ...check_list import CheckList
from ...choices import choose, chosen, fill
from ..state import MapState, Page
from .squares import SQUARE, square_icon, square_titles

_SHOWN_PARTS = 5
_FIRST_MAPS = 4

Entries = Sequence[tuple[str, str]]


def no_parts(_indicator: str) -> tuple[str, ...]:
    """Where nothing is known of an indicator."""
    return ()


@dataclass(frozen=True)
class Choices:
    """What can be chosen in a monitoring: indicators, dates (newest first), index specifications.

    `counts` are the counts of the tableau and those that were delivered, `derived` those that variables
    derive of them. `proposed_parts` finds parts of an indicator. For kinds that show several dates of an
    indicator, `dates` are those at which it has numbers.
    """

    indicators: tuple[Indicator, ...] = ()
    counts: tuple[Indicator, ...] = ()
    dates: tuple[tuple[str, str], ...] = ()
    specifications: tuple[tuple[str, str], ...] = ()
    derived: tuple[Indicator, ...] = ()
    proposed_parts: Callable[[str], tuple[str, ...]] = no_parts


class KindOptions(QWidget):
    """A part of the form; `kinds` are those that need it."""

    changed = pyqtSignal()
    kinds: tuple[MapKind, ...] = ()

    def serves(self, state: MapState) -> bool:
        """Whether a state needs it."""
        return state.kind in self.kinds

    def __init__(self) -> None:
        super().__init__()
        self.form = QFormLayout(self)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)

    def offer(self, choices: Choices, state: MapState) -> None:
        """Offer what fits the state; says nothing to anybody."""

    def show_state(self, state: MapState) -> None:
        """Show what is chosen; says nothing to anybody."""

    def read(self, state: MapState) -> MapState:
        """The state with what is chosen here."""
        return state


class BoxOptions(KindOptions):
    """One thing is chosen in a box."""

    def __init__(self, title: str, name: str) -> None:
        super().__init__()
        self.box = QComboBox(self)
        self.box.setObjectName(name)
        self.box.setMinimumContentsLength(10)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        label = QLabel(title, self)
        label.setBuddy(self.box)
        self.form.addRow(label, self.box)
        self.box.currentIndexChanged.connect(self.changed)

    def _fill(self, entries: Entries, current: str) -> None:
        """Offer entries; where the current one is not among them, the first."""
        fill(self.box, entries, current)


class SecondOptions(BoxOptions):
    """The circles on top of area colours, or the other side of a square."""

    kinds = (MapKind.LAYERED, MapKind.BIVARIATE)

    def __init__(self) -> None:
        super().__init__(translate("MapKinds", "&2nd indicator:"), "second_box")

    def offer(self, choices: Choices, state: MapState) -> None:
        wants_counts = state.kind is MapKind.LAYERED
        rates = [one for one in choices.indicators if one.kind is not Kind.COUNT]
        fitting = [one for one in (choices.counts if wants_counts else rates) if one.id != state.indicator]
        self._fill(_named(fitting), state.second)

    def show_state(self, state: MapState) -> None:
        if state.second:
            choose(self.box, state.second)

    def read(self, state: MapState) -> MapState:
        return replace(state, second=chosen(self.box))


class SquareOptions(BoxOptions):
    """The colours of two indicators, with a picture of each square."""

    kinds = (MapKind.BIVARIATE,)

    def __init__(self) -> None:
        super().__init__(translate("MapKinds", "&Colours:"), "square_box")
        self.box.setIconSize(SQUARE)

    def offer(self, _choices: Choices, state: MapState) -> None:
        self._fill(square_titles(), state.square)
        for place, square in enumerate(squares()):
            self.box.setItemIcon(place, square_icon(square))

    def show_state(self, state: MapState) -> None:
        if state.square:
            choose(self.box, state.square)

    def read(self, state: MapState) -> MapState:
        return replace(state, square=chosen(self.box))


class EarlierOptions(BoxOptions):
    """The Stichtag that a change begins at."""

    kinds = (MapKind.CHANGE,)

    def __init__(self) -> None:
        super().__init__(translate("MapKinds", "&Earlier date:"), "compare_box")

    def offer(self, choices: Choices, state: MapState) -> None:
        """Dates before that of the numbers, which may be older than the date of the map."""
        day = state.reference_date
        self._fill([one for one in choices.dates if not day or one[0] <= day][1:], state.compare_date)

    def show_state(self, state: MapState) -> None:
        if state.compare_date:
            choose(self.box, state.compare_date)

    def read(self, state: MapState) -> MapState:
        return replace(state, compare_date=chosen(self.box))


class IndexOptions(BoxOptions):
    """The specification of a social index."""

    kinds = (MapKind.STATUS,)

    def __init__(self) -> None:
        super().__init__(translate("MapKinds", "Inde&x:"), "index_box")

    def offer(self, choices: Choices, state: MapState) -> None:
        self._fill(choices.specifications, state.index)

    def show_state(self, state: MapState) -> None:
        if state.index:
            choose(self.box, state.index)

    def read(self, state: MapState) -> MapState:
        return replace(state, index=chosen(self.box))


class PartsOptions(KindOptions):
    """The parts of diagrams."""

    kinds = (MapKind.DIAGRAMS,)

    def __init__(self) -> None:
        super().__init__()
        self.list = QListWidget(self)
        self.list.setObjectName("parts_list")
        rows = self.list.fontMetrics().height() + 4
        self.list.setMaximumHeight(_SHOWN_PARTS * rows)
        label = QLabel(translate("MapKinds", "Parts of th&e whole:"), self)
        label.setBuddy(self.list)
        self.form.addRow(label, self.list)
        self._ticks = CheckList(self.list)
        self._ticks.changed.connect(self.changed)
        self._entries: Entries = ()
        self._indicator = ""

    def offer(self, choices: Choices, state: MapState) -> None:
        """An indicator of which nothing was ticked yet begins with what makes it up."""
        counts = (*choices.counts, *choices.derived)
        self._entries = _named([one for one in counts if one.id != state.indicator])
        begins = not state.parts and state.indicator != self._indicator
        self._indicator = state.indicator
        self._ticks.offer(self._entries, choices.proposed_parts(state.indicator) if begins else state.parts)

    def show_state(self, state: MapState) -> None:
        self._ticks.offer(self._entries, state.parts)

    def read(self, state: MapState) -> MapState:
        return replace(state, parts=self._ticks.ticked)


class PageOptions(KindOptions):
    """What the maps of a page differ by."""

    def __init__(self) -> None:
        super().__init__()
        self.by_box = QComboBox(self)
        self.by_box.setObjectName("page_box")
        entries = [
            ("dates", translate("MapKinds", "each reference date")),
            ("indicators", translate("MapKinds", "each indicator")),
        ]
        fill(self.by_box, entries, "")
        self.list = QListWidget(self)
        self.list.setObjectName("page_list")
        self.list.setAccessibleName(translate("MapKinds", "Maps of the page"))
        self.list.setMaximumHeight(_SHOWN_PARTS * (self.list.fontMetrics().height() + 4))
        label = QLabel(translate("MapKinds", "&A map for:"), self)
        label.setBuddy(self.by_box)
        self.form.addRow(label, self.by_box)
        self.form.addRow(self.list)
        self._choices = Choices()
        self.by_box.currentIndexChanged.connect(self._switch)
        self._ticks = CheckList(self.list)
        self._ticks.changed.connect(self.changed)

    def serves(self, state: MapState) -> bool:
        """Whether a state is a page."""
        return state.page_of is not None

    def offer(self, choices: Choices, state: MapState) -> None:
        self._choices = choices
        self.show_state(state)

    def show_state(self, state: MapState) -> None:
        """A page of which nothing was chosen yet has a map of each date.

        So has one whose dates are those of another indicator.
        """
        page = state.page_of or Page()
        choose(self.by_box, page.by or "dates")
        first = [value for value, _ in self._choices.dates]
        is_new = not page.by or (page.dates and not set(page.dates) & set(first))
        self._ticks.offer(self._entries(), first if is_new else (*page.dates, *page.indicators))

    def read(self, state: MapState) -> MapState:
        by, ticked = chosen(self.by_box), self._ticks.ticked
        dates, indicators = (ticked, ()) if by == "dates" else ((), ticked)
        return replace(state, page_of=Page(dates, indicators, by))

    def _entries(self) -> Entries:
        return self._choices.dates if chosen(self.by_box) == "dates" else _named(self._choices.indicators)

    def _switch(self) -> None:
        """Begin with all dates, or with the first few indicators."""
        entries = self._entries()
        first = entries if chosen(self.by_box) == "dates" else entries[:_FIRST_MAPS]
        self._ticks.offer(entries, [value for value, _ in first])
        self.changed.emit()


def all_options() -> tuple[KindOptions, ...]:
    """One of each."""
    return SecondOptions(), SquareOptions(), EarlierOptions(), IndexOptions(), PartsOptions(), PageOptions()


def _named(indicators: Sequence[Indicator]) -> Entries:
    return [(one.id, f"{one.number} {one.title}".strip()) for one in indicators]
