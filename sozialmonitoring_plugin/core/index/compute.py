"""The engine: rates of one level in, status, dynamics and groups out.

>>> from .presets import preset
>>> from ..wording import Wording
>>> from ..values import Values
>>> from .spec import IndexIndicator
>>> from dataclasses import replace
>>> berlin = preset("berlin_mss", Wording.of("en"))
>>> spec = replace(berlin, indicators=(IndexIndicator("jobless"),), dynamics=None)
>>> given = IndexInput(("1", "2", "3"), ("A", "B", "C"), {"jobless": Values.of([2.0, 4.0, 9.0])})
>>> [one.title for one in compute_index(spec, given).status.classes]
['high', 'medium', 'low']
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from ..remarks import Amount, Remark
from ..values import Values
from .errors import IndexInputError
from .given import IndexInput
from .measure import measured
from .result import IndexResult, Measure
from .scales import BaseScales
from .scoring import FEWEST, Part
from .spec import Dynamics, IndexSpec
from .standing import Mask, Notes, Standing, find_changing, find_standing

_FEW = 10

Told = tuple[Remark, ...]


def compute_index(spec: IndexSpec, given: IndexInput, above: Collection[str] = ()) -> IndexResult:
    """Rate every area.

    `above`: keys of other areas, to be rated from these, that the specification may exclude as well.
    Areas that are excluded, too small or without a rate leave before means and deviations are taken and get
    the reason NOT_RATED and a note. Raises IndexInputError where columns lack or fewer than two areas remain.
    """
    _check_columns(spec, given.rates)
    base = _base(spec, given)
    standing = find_standing(spec, given)
    count = int(standing.rated.sum())
    if count < FEWEST:
        raise IndexInputError(
            "Only {count} of {all} areas can be rated, an index needs {fewest}.",
            hint="Look at the minimum of inhabitants, the exclusions and the values that are missing.",
            count=count,
            all=len(given),
            fewest=FEWEST,
        )
    part = Part(given.rates, standing.rated, spec.status, given.whole, base.status if base else None)
    status, told = measured(spec, given, part)
    dynamics, changing, more = _dynamics(spec, given, standing, base)
    warnings = (*_general_warnings(spec, given, count), *_unknown_keys(spec, given, above), *told, *more)
    return IndexResult(
        spec, given.keys, given.names, status, dynamics, _joined(standing.notes, changing), warnings
    )


def _check_columns(spec: IndexSpec, columns: Mapping[str, Values]) -> None:
    if not spec.counting:
        raise IndexInputError("The index has no indicators.", hint="Name at least one.")
    for indicator in spec.counting:
        if indicator.id not in columns:
            raise IndexInputError("There are no values of {indicator}.", indicator=indicator.id)


def _base(spec: IndexSpec, given: IndexInput) -> BaseScales | None:
    if spec.base is None or spec.base.scales is not None:
        return spec.base.scales if spec.base else None
    if given.base is None:
        raise IndexInputError("The values of the base year {date} are not there.", date=spec.base.date)
    return compute_index(replace(spec, base=None), given.base).base_scales


def _dynamics(
    spec: IndexSpec, given: IndexInput, standing: Standing, base: BaseScales | None
) -> tuple[Measure | None, Notes, Told]:
    silent: Notes = ((),) * len(given)
    if spec.dynamics is None:
        return None, silent, ()
    if not given.known_then:
        told = Remark.of("No dynamics: there are no rates of {years} years ago.", years=spec.dynamics.years)
        return None, silent, (told,)
    _check_columns(spec, given.known_then)
    changing = find_changing(spec, given, standing.rated)
    if int(changing.rated.sum()) < FEWEST:
        return None, changing.notes, (Remark.of("No dynamics: fewer than two areas have earlier rates."),)
    measure, warnings = measured(spec, given, _changes(spec.dynamics, given, changing.rated, base))
    if base is not None and base.dynamics is None:
        warnings += (Remark.of("The base year has no dynamics: changes are standardised within this year."),)
    return measure, changing.notes, warnings


def _changes(dynamics: Dynamics, given: IndexInput, rated: Mask, base: BaseScales | None) -> Part:
    scales = base.dynamics if base else None
    return Part(given.differences, rated, dynamics.cutoffs, given.whole_differences, scales, is_change=True)


def _general_warnings(spec: IndexSpec, given: IndexInput, count: int) -> Told:
    told: list[Remark] = []
    if count < _FEW:
        told.append(Remark.of("Only {count} areas are rated: each of them moves all others.", count=count))
    if spec.minimum_population and given.inhabitants is None:
        told.append(
            Remark.of(
                "There are no inhabitants: areas below {minimum} are rated as well.",
                minimum=Amount(spec.minimum_population),
            )
        )
    return tuple(told)


def _unknown_keys(spec: IndexSpec, given: IndexInput, above: Collection[str]) -> Told:
    known = {*given.keys, *above}
    unknown = [key for key in {**spec.exclusions, **given.exclusions} if key not in known]
    return (Remark.of("No area has the excluded keys {keys}.", keys=", ".join(unknown)),) if unknown else ()


def _joined(one: Notes, other: Notes) -> Notes:
    return tuple((*before, *after) for before, after in zip(one, other, strict=True))
