"""A classification that stays: by its name the same bounds, colours and words in every map and booklet.

>>> from .scheme import Scheme
>>> made = Classification(Scheme(), (1.0, 5.0, 9.0), decimals=1)
>>> kept = FrozenClassification("Quote", made, titles=("low", "high"))
>>> kept.labels(Wording.of("en"))
('low: 1.0 to under 5.0', 'high: 5.0 to 9.0')
"""

from __future__ import annotations

import hashlib
import json
import unicodedata
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any

from ..document_names import LONGEST_NAME, can_be_name
from ..wording import Wording
from .classification import Classification
from .scheme import ClassificationError

_FINGERPRINT_DIGITS = 16


class FrozenError(ClassificationError):
    """A stored classification that cannot be read or kept."""


class Way(Enum):
    """Which numbers the bounds were found in."""

    ONE_DATE = "one_date"
    ALL_DATES = "all_dates"


@dataclass(frozen=True)
class MadeFrom:
    """The published numbers a classification was found in; `dates` are ISO texts, "" the whole county.

    Without an indicator somebody set the bounds by hand.
    """

    indicator: str = ""
    levels: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    municipality: str = ""
    way: Way = Way.ONE_DATE


@dataclass(frozen=True)
class FrozenClassification:
    """A classification under a name.

    `palette` "" is the one that suits the polarity; a county's own is spelled out as soon as it is stored.
    `titles` are words for each class, the lowest first, or none at all. `revision` counts how often it was
    stored, 0 before the first time; `created` and `changed` are ISO moments; layers made before it was
    renamed know it by one of the `former_names`.
    Raises FrozenError for a name that cannot be, no classes, or titles that are not one for each class.
    """

    name: str
    classification: Classification
    palette: str = ""
    is_reversed: bool = False
    titles: tuple[str, ...] = ()
    note: str = ""
    made_from: MadeFrom = field(default_factory=MadeFrom)
    created: str = ""
    changed: str = ""
    revision: int = 0
    former_names: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        refuse_name(self.name)
        if not self.classification.classes:
            raise FrozenError(
                "{name}: a classification without classes cannot be kept.",
                hint="Choose an indicator, level and date with numbers.",
                name=self.name,
            )
        if self.titles and len(self.titles) != self.classification.classes:
            raise FrozenError(
                "{name}: {titles} titles do not fit {classes} classes.",
                hint="Give one for each class, the lowest first, or none.",
                name=self.name,
                titles=len(self.titles),
                classes=self.classification.classes,
            )

    @property
    def fingerprint(self) -> str:
        """16 hexadecimal digits that are equal where maps look equal and their legends say the same.

        Name, note and how the bounds were found have no part in it.
        """
        text = json.dumps(_looks(self), ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()[:_FINGERPRINT_DIGITS]

    def labels(self, wording: Wording) -> tuple[str, ...]:
        """What the legend says of each class, the lowest first: its title, if it has one, and its bounds."""
        return entitled(self.classification.labels(wording), self.titles, wording)

    def as_new(self, name: str) -> FrozenClassification:
        """A copy that is stored beside this one, as if nobody had stored it yet."""
        return replace(self, name=name, created="", changed="", revision=0, former_names=())

    def renamed(self, name: str) -> FrozenClassification:
        """The same under another name; the one before is remembered."""
        former = tuple(one for one in (*self.former_names, self.name) if one != name)
        return replace(self, name=name, former_names=tuple(dict.fromkeys(former)))


def entitled(labels: tuple[str, ...], titles: tuple[str, ...], wording: Wording) -> tuple[str, ...]:
    """Labels with the titles of their classes before them; an empty title leaves the label as it is."""
    if not titles:
        return labels
    pairs = zip(titles, labels, strict=True)
    return tuple(
        wording.text("class_titled", title=one, label=label) if one else label for one, label in pairs
    )


def clean_name(name: str) -> str:
    """The name as it is stored: one way to write each letter, no space around it."""
    return unicodedata.normalize("NFC", name).strip()


def refuse_name(name: str) -> None:
    """Raise FrozenError for what cannot be told from JSON or a file, or is no line of text."""
    if not can_be_name(name):
        raise FrozenError(
            "A classification cannot be called “{name}”.",
            hint="Give it a name such as that of its indicator.",
            name=name,
        )
    if len(name) > LONGEST_NAME:
        raise FrozenError(
            "The name “{name}” is too long: it has {length} characters.",
            hint="Take {most} at most.",
            name=name,
            length=len(name),
            most=LONGEST_NAME,
        )


def _looks(frozen: FrozenClassification) -> dict[str, Any]:
    """What decides on colours and legend: the centre decides which class owns a bound of an index."""
    made = frozen.classification
    return {
        "bounds": [repr(float(bound) + 0.0) for bound in made.bounds],
        "closed": made.closed.value,
        "decimals": made.decimals,
        "open_ends": made.open_ends,
        "centre": made.scheme.centre,
        "palette": frozen.palette,
        "reversed": frozen.is_reversed,
        "titles": list(frozen.titles),
    }
