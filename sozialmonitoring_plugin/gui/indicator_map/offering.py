"""What a monitoring offers to the map dialog."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ...core.errors import UserError
from ...core.indicators.age_parts import proposed_parts
from ...core.indicators.tableau import Indicator, Kind
from ...core.map_kinds import MOST_PARTS, MapKind
from ...store.monitoring import Monitoring
from ...store.records import BoundaryVersion
from ...support.translation import translate
from ...workflows.index_dates import DateFinder
from ...workflows.index_specs import list_specs
from ...workflows.published import chosen_indicators
from ..choices import chosen, fill
from ..language import interface_wording
from .form import IndicatorMapForm
from .kinds.fitting import Offer, kind_titles, why_not
from .kinds.options import Choices
from .state import MapState

OVER_TIME = (MapKind.CHANGE, MapKind.TIME)
"""Kinds that show several Stichtage of an indicator, as a page does."""


class Offering:
    """Fills the boxes of a form and knows what stands behind them."""

    def __init__(self, form: IndicatorMapForm) -> None:
        self._form = form
        self._monitoring: Monitoring | None = None
        self._indicators: dict[str, Indicator] = {}
        self._choices = Choices()
        self._days: dict[tuple[str, BoundaryVersion], tuple[date, ...]] = {}

    def indicator(self, name: str) -> Indicator | None:
        """An indicator of the tableau, or a variable as it was delivered."""
        return self._indicators.get(name)

    def offer(self, monitoring: Monitoring | None) -> None:
        """Offer what a monitoring holds; what was chosen stays chosen where it is still there."""
        form, self._monitoring = self._form, monitoring
        self._days = {}
        self._offer_indicators(monitoring)
        words = interface_wording()
        dates = list(reversed(monitoring.dates())) if monitoring else []
        days = [(day.isoformat(), words.date(day)) for day in dates]
        latest = translate("IndicatorMap", "the latest")
        fill(form.date_box, [("", latest), *days], chosen(form.date_box))
        levels = monitoring.levels() if monitoring else ()
        finest = translate("IndicatorMap", "the finest with values")
        fill(form.level_box, [("", finest), *((one.id, one.title) for one in levels)], chosen(form.level_box))
        tableau = monitoring.tableau().indicators if monitoring else ()
        specifications = tuple((one.name, one.name) for one in list_specs(monitoring)) if monitoring else ()
        self._form.palettes.choice.set_monitoring(monitoring)
        counts = tuple(one for one in self._indicators.values() if one.kind is Kind.COUNT)
        self._choices = Choices(
            tuple(tableau), counts, tuple(days), specifications, _derived(monitoring), self._parts
        )
        self.offer_places()

    def offer_places(self) -> None:
        """Offer the municipalities at the chosen date."""
        everywhere = translate("IndicatorMap", "all, the whole county")
        places: list[tuple[str, str]] = []
        monitoring = self._monitoring
        if monitoring is not None:
            tree = monitoring.tree(monitoring.version_shown(self._form.reference_date))
            areas = tree.levels[tree.municipal_rank]
            places = list(zip(areas.keys, areas.names, strict=True)) if len(areas) > 1 else []
        fill(self._form.place_box, [("", everywhere), *places], chosen(self._form.place_box))

    def offer_kinds(self, state: MapState) -> None:
        """Say which kinds fit, and offer what the chosen one needs."""
        self._form.kinds.explain(self.unfit(state))
        choices = self._choices_for(state)
        for part in self._form.options:
            if part.serves(state):
                part.offer(choices, state)

    def settled(self, state: MapState) -> MapState:
        """The state with what the boxes of its kind show of it: the first where that is not offered."""
        choices = self._choices_for(state)
        for part in self._form.options:
            if part.serves(state):
                part.offer(choices, state)
                state = part.read(state)
        return state

    def unfit(self, state: MapState) -> dict[str, str]:
        """Why kinds do not fit the indicator of a state."""
        choices, indicator = self._choices_for(state), self.indicator(state.indicator)
        offer = Offer(
            choices.indicators, len(choices.counts), len(choices.dates), len(choices.specifications)
        )
        reasons = {kind: why_not(kind, indicator, offer) for kind in kind_titles()}
        return {kind: why for kind, why in reasons.items() if why}

    def _choices_for(self, state: MapState) -> Choices:
        """What a state can choose from: over time the Stichtage at which its indicator has numbers."""
        monitoring = self._monitoring
        is_over_time = state.kind in OVER_TIME or state.page_of is not None
        if not is_over_time or monitoring is None or self.indicator(state.indicator) is None:
            return self._choices
        words = interface_wording()
        days = self._days_of(monitoring, state)
        return replace(
            self._choices, dates=tuple((day.isoformat(), words.date(day)) for day in reversed(days))
        )

    def _days_of(self, monitoring: Monitoring, state: MapState) -> tuple[date, ...]:
        """They are looked up once: all numbers are read for them."""
        day = date.fromisoformat(state.reference_date) if state.reference_date else None
        version = monitoring.version_shown(day)
        key = (state.indicator, version)
        if key not in self._days:
            self._days[key] = DateFinder(monitoring, version).stands(state.indicator)
        return self._days[key]

    def lacking(self, state: MapState) -> str:
        """What has to be chosen before there is a map, "" for nothing."""
        indicator = self.indicator(state.indicator)
        if state.kind is not MapKind.DIAGRAMS or indicator is None or len(state.parts) > 1:
            return ""
        text = translate(
            "MapKinds", "Tick two or more parts of “{title}” at the left: each area gets a diagram of them."
        )
        return text.format(title=indicator.title)

    def _parts(self, name: str) -> tuple[str, ...]:
        """Parts of an indicator that diagrams may begin with; none where the tableau cannot be read."""
        indicator, monitoring = self.indicator(name), self._monitoring
        if indicator is None or monitoring is None or indicator.kind is not Kind.COUNT:
            return ()
        try:
            return proposed_parts(indicator, monitoring.tableau(), MOST_PARTS)
        except UserError:
            return ()

    def _offer_indicators(self, monitoring: Monitoring | None) -> None:
        entries: list[tuple[str, str]] = []
        self._indicators = {}
        if monitoring is not None:
            tableau = monitoring.tableau()
            entries = [(one.id, f"{one.number} {one.title}".strip()) for one in tableau.indicators]
            known = {identifier for identifier, _ in entries}
            counts = translate("IndicatorMap", "{title} (as delivered)")
            delivered = [one for one in tableau.variables if monitoring.dates_of(one.id)]
            others = [one for one in delivered if one.id not in known]
            entries += [(one.id, counts.format(title=one.title)) for one in others]
            found = chosen_indicators(tableau, tuple(one.id for one in others), tuple(known))
            # Those of the tableau first, as in the box.
            self._indicators = {one.id: one for one in (*tableau.indicators, *found)} if entries else {}
        fill(self._form.indicator_box, entries, chosen(self._form.indicator_box))


def _derived(monitoring: Monitoring | None) -> tuple[Indicator, ...]:
    """The counts that the tableau derives of others, and that nobody delivered."""
    if monitoring is None:
        return ()
    tableau = monitoring.tableau()
    shown = {one.id for one in tableau.indicators}
    names = tuple(one.id for one in tableau.variables if one.formula and one.id not in shown)
    found = chosen_indicators(tableau, names, ()) if names else ()
    return tuple(one for one in found if one.kind is Kind.COUNT)
