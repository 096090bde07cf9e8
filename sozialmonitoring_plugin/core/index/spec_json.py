"""A specification as JSON, from a person or a parameter, and back."""

from __future__ import annotations

import json
from typing import Any

from ..indicators.tableau import Polarity
from ..json_entry import Entry
from ..json_text import JsonText
from .cutoffs import Bound, Cutoffs, IndexClass, Owner
from .errors import IndexSpecError
from .options import Centre, Combination, Method, MissingRule, Standardisation
from .scale_json import read_base_scales, scales_to_dict
from .spec import Base, Dynamics, IndexIndicator, IndexSpec

_POLARITIES = (Polarity.BURDEN.value, Polarity.GOOD.value)


class SpecEntry(Entry):
    """An object of a specification."""

    error = IndexSpecError


def spec_from_json(text: str, name: str = "SPEC") -> IndexSpec:
    """Read a specification; `name` names it in errors. Raises IndexSpecError for what is not understood."""
    return spec_from_dict(JsonText(IndexSpecError, unique=True).parse(text, name), name)


def spec_to_json(spec: IndexSpec) -> str:
    """Write a specification with everything said, so that it can be edited."""
    return json.dumps(spec_to_dict(spec), ensure_ascii=False, indent=2)


def spec_from_dict(content: Any, name: str) -> IndexSpec:
    """Build a specification from parsed JSON; `name` names it in errors. Raises IndexSpecError."""
    entry = SpecEntry.of(content, name)
    spec = IndexSpec(
        title=entry.text("title"),
        status=_status(entry),
        indicators=tuple(_indicator(one) for one in entry.parts("indicators")),
        standardisation=Standardisation(
            entry.word("standardisation", _words(Standardisation), "population_sd")
        ),
        combination=Combination(entry.word("combination", _words(Combination), "restandardised")),
        centre=Centre(entry.word("centre", _words(Centre), "areas")),
        missing=MissingRule(entry.word("missing", _words(MissingRule), "not_rated")),
        minimum_population=entry.whole_number("minimum_population", 300),
        inhabitants=entry.text("inhabitants"),
        exclusions=dict(entry.text_map("exclusions")),
        dynamics=_dynamics(entry),
        base=_base(entry),
    )
    entry.refuse_unknown()
    return spec


def spec_to_dict(spec: IndexSpec) -> dict[str, Any]:
    """Inverse of `spec_from_dict`."""
    content: dict[str, Any] = {
        "title": spec.title,
        "indicators": [_indicator_to_dict(one) for one in spec.indicators],
        "standardisation": spec.standardisation.value,
        "combination": spec.combination.value,
        "centre": spec.centre.value,
        "missing": spec.missing.value,
        "minimum_population": spec.minimum_population,
        "inhabitants": spec.inhabitants,
        "exclusions": dict(spec.exclusions),
        "status": _cutoffs_to_dict(spec.status),
    }
    if spec.dynamics is not None:
        cutoffs = _cutoffs_to_dict(spec.dynamics.cutoffs)
        content["dynamics"] = {
            "years": spec.dynamics.years,
            "method": spec.dynamics.method.value,
            **cutoffs,
        }
    if spec.base is not None:
        content["base"] = {"date": spec.base.date} if spec.base.date else {}
        if spec.base.scales is not None:
            content["base"]["scales"] = scales_to_dict(spec.base.scales)
    return content


def _indicator(entry: SpecEntry) -> IndexIndicator:
    polarity = Polarity(entry.word("polarity", _POLARITIES, Polarity.BURDEN.value))
    weight = entry.number("weight", 1.0)
    indicator = IndexIndicator(entry.required("id"), polarity, weight, entry.text("change"))
    entry.refuse_unknown()
    return indicator


def _indicator_to_dict(indicator: IndexIndicator) -> dict[str, Any]:
    said = {"id": indicator.id, "polarity": indicator.polarity.value, "weight": indicator.weight}
    return {**said, "change": indicator.change} if indicator.change else said


def _status(entry: SpecEntry) -> Cutoffs:
    if not entry.has("status"):
        raise IndexSpecError(
            "The index has no “status”.", hint="Give it classes and the bounds between them."
        )
    part = entry.part("status")
    cutoffs = _cutoffs(part)
    part.refuse_unknown()
    return cutoffs


def _dynamics(entry: SpecEntry) -> Dynamics | None:
    if not entry.has("dynamics"):
        return None
    part = entry.part("dynamics")
    method = Method(part.word("method", _words(Method), "difference"))
    dynamics = Dynamics(part.whole_number("years", 2), _cutoffs(part), method)
    part.refuse_unknown()
    return dynamics


def _base(entry: SpecEntry) -> Base | None:
    if not entry.has("base"):
        return None
    part = entry.part("base")
    day = part.date("date")
    scales = read_base_scales(part.part("scales")) if part.has("scales") else None
    part.refuse_unknown()
    return Base(day.isoformat() if day else "", scales)


def _cutoffs(entry: SpecEntry) -> Cutoffs:
    return Cutoffs(
        tuple(_class(one, number) for number, one in enumerate(entry.parts("classes"), 1)),
        tuple(_bound(one) for one in entry.parts("bounds")),
    )


def _class(entry: SpecEntry, number: int) -> IndexClass:
    name = entry.required("id")
    found = IndexClass(name, entry.text("title") or name, entry.text("mark") or str(number))
    entry.refuse_unknown()
    return found


def _bound(entry: SpecEntry) -> Bound:
    bound = Bound(entry.number("at"), Owner(entry.word("owner", _words(Owner), Owner.BELOW.value)))
    entry.refuse_unknown()
    return bound


def _cutoffs_to_dict(cutoffs: Cutoffs) -> dict[str, Any]:
    return {
        "classes": [{"id": one.id, "title": one.title, "mark": one.mark} for one in cutoffs.classes],
        "bounds": [{"at": one.at, "owner": one.owner.value} for one in cutoffs.bounds],
    }


def _words(choice: Any) -> tuple[str, ...]:
    return tuple(one.value for one in choice)
