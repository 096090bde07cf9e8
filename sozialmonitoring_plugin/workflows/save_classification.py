"""A classification is made or taken from a file, and kept under a name."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from ..core.classification.assignments import Use
from ..core.classification.classification import Classification, Scheme
from ..core.classification.frozen import FrozenClassification, MadeFrom, clean_name
from ..core.deliveries.reports.console import spoken
from ..core.disclosure.rules import Rules
from ..core.errors import UserError
from ..core.feedback import Feedback
from ..core.indicators.tableau import Polarity
from ..core.remarks import Remark
from ..core.wording import Wording
from ..store.monitoring import Monitoring
from .classification_changes import Changed, change
from .classifications import save_classification
from .classified import Classified
from .palettes import map_palette
from .pooled import PoolRequest, pool
from .stored_classifications import read_classifications


@dataclass(frozen=True)
class SaveClassificationRequest:
    """What is kept under `name`, and for which indicators.

    Without `given` classes are made by `scheme` from the first of the `indicators`: from its numbers at a
    Stichtag or `pooled` over all of them, on `level` ("": the finest) or on `all_levels`. The indicators are
    then shown in it, on that level or, with "", on all. `changes` lets it take the place of one of its name;
    indicators in `keep` stay with the one before. Palette ("": not said), whether it is turned round (None:
    not said), titles and note that are not said stay those of the one before.
    """

    monitoring: Monitoring
    name: str
    given: Classified | None = None
    scheme: Scheme = field(default_factory=Scheme)
    indicators: tuple[str, ...] = ()
    level: str = ""
    reference_date: date | None = None
    pooled: bool = False
    all_levels: bool = False
    weights: str = ""
    palette: str = ""
    is_reversed: bool | None = None
    titles: tuple[str, ...] = ()
    note: str = ""
    changes: bool = False
    keep: tuple[str, ...] = ()
    rules: Rules = field(default_factory=Rules)


def make_and_save(request: SaveClassificationRequest, feedback: Feedback) -> Changed:
    """Make, store and assign, in one write. Raises UserError for a name taken or no numbers."""
    if request.palette:
        map_palette(request.monitoring, request.palette, Polarity.NEUTRAL)
    uses = tuple(Use(one, request.level) for one in request.indicators)
    made = _made(request, feedback)
    read = read_classifications(request.monitoring)
    if not (request.changes and made.name in read.names):
        return Changed(save_classification(request.monitoring, _dressed(made, request), uses), None)
    before = read.named(made.name)
    changed = _dressed(_inherited(made, before), request)
    _tell_lost_titles(changed, before, Wording.of(request.monitoring.language), feedback)
    follow = [one for one in read.assignments.uses_of(made.name) if one.indicator not in request.keep]
    return change(request.monitoring, changed, follow, uses)


def _made(request: SaveClassificationRequest, feedback: Feedback) -> FrozenClassification:
    name = clean_name(request.name)
    if request.given is not None and request.given.frozen is not None:
        return request.given.frozen.as_new(name)
    if request.given is not None:
        classification, made_from = request.given.classification, MadeFrom()
    else:
        classification, made_from = _classes(request, feedback)
    return FrozenClassification(name, classification, made_from=made_from)


def _inherited(made: FrozenClassification, before: FrozenClassification) -> FrozenClassification:
    """The next state of the one before: what it does not say itself of colours and words stays as it was.

    Titles that do not fit the classes are left out.
    """
    fits = len(before.titles) == made.classification.classes
    found = made if made.palette else replace(made, palette=before.palette, is_reversed=before.is_reversed)
    return replace(
        found,
        titles=made.titles or (before.titles if fits else ()),
        note=made.note or before.note,
        revision=before.revision,
        created=before.created,
        former_names=before.former_names,
    )


def _tell_lost_titles(
    changed: FrozenClassification, before: FrozenClassification, words: Wording, feedback: Feedback
) -> None:
    if before.titles and not changed.titles:
        text = "{name}: the titles of {before} classes do not fit {classes}. They are left out."
        classes = changed.classification.classes
        told = Remark.of(text, name=changed.name, before=len(before.titles), classes=classes)
        feedback.pushWarning(spoken(told, words))


def _dressed(frozen: FrozenClassification, request: SaveClassificationRequest) -> FrozenClassification:
    """The same with palette, titles and note asked for; what is not stays as it is.

    Another palette begins as it is, unless it is asked for turned round.
    """
    kept = False if request.palette else frozen.is_reversed
    return replace(
        frozen,
        palette=request.palette or frozen.palette,
        is_reversed=kept if request.is_reversed is None else request.is_reversed,
        titles=request.titles or frozen.titles,
        note=request.note or frozen.note,
    )


def _classes(request: SaveClassificationRequest, feedback: Feedback) -> tuple[Classification, MadeFrom]:
    if not request.indicators:
        raise UserError(
            "There is nothing to make a classification of.",
            hint="Name an indicator, or give a classification.",
        )
    heap = pool(
        PoolRequest(
            request.monitoring,
            request.indicators[0],
            (request.level,) if request.level else (),
            request.all_levels,
            request.reference_date,
            request.rules,
            request.weights,
            request.pooled,
        ),
        feedback,
    )
    return heap.classify(request.scheme), heap.made_from
