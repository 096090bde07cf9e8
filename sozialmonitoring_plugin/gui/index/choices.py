"""What can be chosen in the boxes of the form."""

from __future__ import annotations

from collections.abc import Sequence

from ...core.index.options import Centre, Combination, MissingRule, Standardisation
from ...core.indicators.tableau import Kind
from ...store.monitoring import Monitoring
from ...support.translation import translate
from ...workflows.compute_index import Aggregation
from ..choices import chosen, fill
from ..language import interface_wording
from .form import IndexForm

Entries = Sequence[tuple[str, str]]


def fill_methods(form: IndexForm) -> None:
    """Offer what does not depend on a monitoring."""
    fill(form.standardisation_box, _standardisations(), "")
    combinations = [
        (Combination.RESTANDARDISED.value, translate("Index", "standardised once more")),
        (Combination.SUM.value, translate("Index", "as it is")),
        (Combination.MEAN.value, translate("Index", "divided by the weights")),
    ]
    fill(form.combination_box, combinations, "")
    centres = [
        (Centre.AREAS.value, translate("Index", "the mean of the rated areas")),
        (Centre.WHOLE.value, translate("Index", "the rate of the whole county")),
    ]
    fill(form.centre_box, centres, "")
    rules = [
        (MissingRule.NOT_RATED.value, translate("Index", "the area is not rated")),
        (MissingRule.OTHERS.value, translate("Index", "the others decide")),
    ]
    fill(form.missing_box, rules, "")
    aggregations = [
        (Aggregation.RECOMPUTED.value, translate("Index", "from its own rates")),
        (Aggregation.WEIGHTED.value, translate("Index", "weighted from below")),
    ]
    fill(form.aggregation_box, aggregations, "")


def offer_monitoring(form: IndexForm, monitoring: Monitoring | None) -> None:
    """Offer dates, levels and counts of a monitoring."""
    words = interface_wording()
    days = [(day.isoformat(), words.date(day)) for day in reversed(monitoring.dates() if monitoring else ())]
    fill(form.date_box, [("", translate("Index", "the latest")), *days], chosen(form.date_box))
    fill(form.base_box, [("", translate("Index", "none")), *days], chosen(form.base_box))
    levels = [(one.id, one.title) for one in (monitoring.levels() if monitoring else ())]
    finest = translate("Index", "the finest")
    fill(form.level_box, [("", finest), *levels], chosen(form.level_box))
    found = translate("Index", "found by their name")
    fill(
        form.people_box, [("", found), *(_counts(monitoring) if monitoring else ())], chosen(form.people_box)
    )


def _standardisations() -> Entries:
    titles = {
        Standardisation.POPULATION_SD: translate("Index", "z-values, deviation of all areas (Berlin)"),
        Standardisation.SAMPLE_SD: translate("Index", "z-values, deviation of a sample"),
        Standardisation.MIN_MAX: translate("Index", "0 to 1 (least to greatest)"),
        Standardisation.RANK: translate("Index", "ranks"),
        Standardisation.QUINTILE_POINTS: translate("Index", "1 to 5 points (quintiles)"),
        Standardisation.PERCENT_OF_MEAN: translate("Index", "percent of the mean"),
        Standardisation.GIVEN: translate("Index", "none: delivered z-values"),
    }
    return [(one.value, title) for one, title in titles.items()]


def _counts(monitoring: Monitoring) -> Entries:
    tableau = monitoring.tableau()
    indicators = [(one.id, one.title) for one in tableau.indicators if one.kind is Kind.COUNT]
    known = {name for name, _ in indicators}
    variables = [(one.id, one.title) for one in tableau.variables if one.kind is Kind.COUNT]
    return [*indicators, *(one for one in variables if one[0] not in known)]
