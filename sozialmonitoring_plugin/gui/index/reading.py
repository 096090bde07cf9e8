"""Between the form and a specification, both ways; what the form does not show stays as it was."""

from __future__ import annotations

from dataclasses import replace

from qgis.PyQt.QtCore import QSignalBlocker
from qgis.PyQt.QtWidgets import QWidget

from ...core.index.cutoffs import Cutoffs
from ...core.index.options import Centre, Combination, MissingRule, Standardisation
from ...core.index.presets import preset
from ...core.index.spec import Base, Dynamics, IndexSpec
from ...core.indicators.tableau import Indicator
from ..choices import chosen
from ..language import interface_wording
from .form import IndexForm
from .looks import dynamics_colours, status_colours


def show_spec(
    form: IndexForm, spec: IndexSpec, offered: tuple[Indicator, ...], names: dict[str, str]
) -> None:
    """Show a specification without a signal; `names` are those of the areas by key."""
    boxes: list[tuple[QWidget, str]] = [
        (form.standardisation_box, spec.standardisation.value),
        (form.combination_box, spec.combination.value),
        (form.centre_box, spec.centre.value),
        (form.missing_box, spec.missing.value),
        (form.base_box, spec.base.date if spec.base else ""),
        (form.people_box, spec.inhabitants),
    ]
    others = (form.dynamics_box, form.years_box, form.population_box)
    blockers = [QSignalBlocker(one) for one in (*(box for box, _ in boxes), *others)]
    for box, value in boxes:
        box.setCurrentIndex(max(0, box.findData(value)))
    form.dynamics_box.setChecked(spec.dynamics is not None)
    form.population_box.setValue(spec.minimum_population)
    if spec.dynamics is not None:
        form.years_box.setValue(spec.dynamics.years)
    for blocker in blockers:
        blocker.unblock()
    form.allow_dynamics()
    _show_classes(form, spec)
    form.indicators.show(offered, spec.indicators)
    form.exclusions.show(spec.exclusions, names)


def read_spec(form: IndexForm, basis: IndexSpec) -> IndexSpec:
    """The specification of the form, begun from the one that was shown. Raises IndexSpecError."""
    dynamics = (
        Dynamics(form.years_box.value(), form.dynamics.read()) if form.dynamics_box.isChecked() else None
    )
    return replace(
        basis,
        indicators=form.indicators.read(),
        standardisation=Standardisation(chosen(form.standardisation_box)),
        combination=Combination(chosen(form.combination_box)),
        centre=Centre(chosen(form.centre_box)),
        missing=MissingRule(chosen(form.missing_box)),
        minimum_population=form.population_box.value(),
        inhabitants=chosen(form.people_box),
        exclusions=form.exclusions.reasons,
        status=form.status.read(),
        dynamics=dynamics,
        base=_base(chosen(form.base_box), basis.base),
    )


def _base(day: str, before: Base | None) -> Base | None:
    """Scales that were given as numbers stay as long as no date is chosen."""
    if day:
        return before if before and before.date == day else Base(day)
    return before if before and not before.date else None


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
