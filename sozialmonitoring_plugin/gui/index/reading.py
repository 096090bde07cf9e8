"""Between the form and a specification, both ways; what the form does not show stays as it was."""

from __future__ import annotations

from dataclasses import replace

from qgis.PyQt.QtCore import QSignalBlocker
from qgis.PyQt.QtWidgets import QSpinBox

from ...core.index.cutoffs import Cutoffs
from ...core.index.options import Centre, Combination, MissingRule, Standardisation
from ...core.index.presets import preset
from ...core.index.spec import Base, Dynamics, IndexSpec
from ...core.indicators.tableau import Indicator
from ...support.translation import translate
from ..choices import choose, chosen
from ..language import interface_wording
from .form import IndexForm
from .looks import dynamics_colours, status_colours

_GIVEN = "given"
_GREATEST = 2**31 - 1
"""What a box of Qt can hold."""


def show_spec(
    form: IndexForm, spec: IndexSpec, offered: tuple[Indicator, ...], names: dict[str, str]
) -> None:
    """Show a specification without a signal; `names` are those of the areas by key."""
    choose(form.standardisation_box, spec.standardisation.value)
    choose(form.combination_box, spec.combination.value)
    choose(form.centre_box, spec.centre.value)
    choose(form.missing_box, spec.missing.value)
    choose(form.base_box, *_base_entry(spec.base))
    choose(form.people_box, spec.inhabitants)
    blocker = QSignalBlocker(form.dynamics_box)
    form.dynamics_box.setChecked(spec.dynamics is not None)
    blocker.unblock()
    _show_number(form.population_box, spec.minimum_population)
    if spec.dynamics is not None:
        _show_number(form.years_box, spec.dynamics.years)
    form.allow_dynamics()
    _show_classes(form, spec)
    form.indicators.show(offered, spec.indicators)
    form.exclusions.show(spec.exclusions, names)


def read_spec(form: IndexForm, basis: IndexSpec) -> IndexSpec:
    """The specification of the form, begun from the one that was shown. Raises IndexSpecError."""
    return replace(
        basis,
        indicators=form.indicators.read(),
        standardisation=Standardisation(chosen(form.standardisation_box)),
        combination=Combination(chosen(form.combination_box)),
        centre=Centre(chosen(form.centre_box)),
        missing=MissingRule(chosen(form.missing_box)),
        minimum_population=_read_number(form.population_box, basis.minimum_population),
        inhabitants=chosen(form.people_box),
        exclusions=form.exclusions.reasons,
        status=form.status.read(),
        dynamics=_dynamics(form, basis.dynamics) if form.dynamics_box.isChecked() else None,
        base=_base(chosen(form.base_box), basis.base),
    )


def _base_entry(base: Base | None) -> tuple[str, str]:
    """What stands for a base in its box, and how it is called where the monitoring lacks the date."""
    if base is None:
        return "", ""
    if not base.date:
        return _GIVEN, translate("Index", "means and deviations given as numbers")
    return base.date, translate("Index", "{date} (nothing delivered)").format(date=base.date)


def _base(entry: str, before: Base | None) -> Base | None:
    if not entry or entry == _base_entry(before)[0]:
        return before if entry else None
    return Base(entry)


def _dynamics(form: IndexForm, before: Dynamics | None) -> Dynamics:
    cutoffs = form.dynamics.read()
    if before is None:
        return Dynamics(form.years_box.value(), cutoffs)
    return replace(before, years=_read_number(form.years_box, before.years), cutoffs=cutoffs)


def _show_number(spin: QSpinBox, number: int) -> None:
    """Show a number whose limits are those of the box only for whoever types."""
    blocker = QSignalBlocker(spin)
    spin.setMaximum(max(spin.maximum(), min(number, _GREATEST)))
    spin.setValue(min(number, _GREATEST))
    blocker.unblock()


def _read_number(spin: QSpinBox, before: int) -> int:
    shown = int(spin.value())
    return before if shown == min(before, _GREATEST) else shown


def _show_classes(form: IndexForm, spec: IndexSpec) -> None:
    dynamics = spec.dynamics.cutoffs if spec.dynamics else usual_dynamics()
    form.status.show(spec.status, tuple(status_colours(len(spec.status.classes))))
    form.dynamics.show(dynamics, tuple(dynamics_colours(len(dynamics.classes))))


def usual_dynamics() -> Cutoffs:
    """Classes for a specification that has none, should somebody want the change rated."""
    found = preset("berlin_mss", interface_wording()).dynamics
    if found is None:
        raise LookupError("Berlin's preset has dynamics")
    return found.cutoffs
