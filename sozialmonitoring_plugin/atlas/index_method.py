"""How a social index is made, in words: for the method of a booklet that shows one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..core.booklets.contents import PartKind
from ..core.index.cutoffs import Cutoffs
from ..core.index.options import MissingRule
from ..core.index.spec import IndexSpec
from ..core.indicators.tableau import Polarity
from ..core.wording import Wording
from .booklet import BookletRequest


def index_entries(request: BookletRequest) -> Iterator[tuple[str, str]]:
    """Title and explanation of every index whose status has pages in the booklet."""
    titles = {column.indicator.id: column.indicator.title for column in request.published.columns}
    for part in request.contents.parts:
        status = request.statuses.get(part.index)
        if part.kind is PartKind.STATUS and status is not None:
            spec = status.result.spec
            yield spec.title, "\n".join(_sentences(spec, titles, request.words))


def _sentences(spec: IndexSpec, titles: dict[str, str], words: Wording) -> Iterator[str]:
    yield words.text("atlas_index_parts", indicators="; ".join(_parts(spec, titles, words)))
    yield " ".join(_steps(spec, words))
    yield words.text("atlas_index_status", **_classes(spec.status, words))
    if spec.dynamics is not None:
        years = spec.dynamics.years
        key = "atlas_index_dynamics" if years != 1 else "atlas_index_dynamics_1"
        yield words.text(key, years=years, **_classes(spec.dynamics.cutoffs, words))
    yield " ".join(_not_rated(spec, words))


def _parts(spec: IndexSpec, titles: dict[str, str], words: Wording) -> Iterator[str]:
    """Each indicator with its share of the whole weight."""
    whole = sum(one.weight for one in spec.counting)
    for one in spec.counting:
        share = 100 * one.weight / whole
        weight = words.number(share, 0 if abs(share - round(share)) < 0.05 else 1)
        yield words.text("atlas_index_part", indicator=titles.get(one.id, one.id), weight=weight)


def _steps(spec: IndexSpec, words: Wording) -> Iterator[str]:
    centre = words.text(f"atlas_index_centre_{spec.centre.value}")
    yield words.text(f"atlas_index_{spec.standardisation.value}", centre=centre)
    if any(one.polarity is Polarity.GOOD for one in spec.counting):
        yield words.text("atlas_index_turned")
    yield words.text(f"atlas_index_{spec.combination.value}")
    if spec.base is not None and spec.base.date:
        day = date.fromisoformat(spec.base.date)
        yield words.text("atlas_index_base", date=words.date(day))


def _classes(cutoffs: Cutoffs, words: Wording) -> dict[str, str]:
    """The titles of the classes, and the bounds with as few decimals as they need."""
    bounds = (one.at for one in cutoffs.bounds)
    texts = (words.number(at, next(n for n in range(6) if n == 5 or round(at, n) == at)) for at in bounds)
    return {"classes": ", ".join(one.title for one in cutoffs.classes), "bounds": "; ".join(texts)}


def _not_rated(spec: IndexSpec, words: Wording) -> Iterator[str]:
    if spec.minimum_population > 0:
        yield words.text("atlas_index_minimum", count=words.number(spec.minimum_population, 0))
    rule = "others" if spec.missing is MissingRule.OTHERS else "not_rated"
    yield words.text(f"atlas_index_missing_{rule}")
