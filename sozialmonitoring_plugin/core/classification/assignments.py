"""Which indicators are shown in which stored classification, in the whole monitoring.

>>> uses = Assignments({Use("al"): "Quote", Use("al", "quartier"): "Quartiere"})
>>> uses.name_for("al", "gemeinde"), uses.name_for("al", "quartier"), uses.name_for("kinder", "quartier")
('Quote', 'Quartiere', '')
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..json_entry import Entry
from ..json_text import JsonText
from .frozen import FrozenError


@dataclass(frozen=True, order=True)
class Use:
    """An indicator (its id) on a level, "" for all levels that have none of their own."""

    indicator: str
    level: str = ""

    def __str__(self) -> str:
        return f"{self.indicator} ({self.level})" if self.level else self.indicator


@dataclass(frozen=True)
class Assignments:
    """Names of stored classifications by what they are used for."""

    names: Mapping[Use, str] = field(default_factory=dict)

    def name_for(self, indicator: str, level: str) -> str:
        """The name that counts for an indicator on a level, "" where nobody assigned one."""
        return self.names.get(Use(indicator, level)) or self.names.get(Use(indicator), "")

    def uses_of(self, name: str) -> tuple[Use, ...]:
        """What a classification is used for, by indicator and level."""
        return tuple(sorted(use for use, assigned in self.names.items() if assigned == name))

    def assigned(self, name: str, uses: Iterable[Use]) -> Assignments:
        """The same, with a classification for some uses."""
        return Assignments({**self.names, **dict.fromkeys(uses, name)})

    def without(self, uses: Iterable[Use]) -> Assignments:
        """The same, with no classification for some uses."""
        taken = set(uses)
        return Assignments({use: name for use, name in self.names.items() if use not in taken})


class _Entry(Entry):
    error = FrozenError


_JSON = JsonText(FrozenError, unique=True)


def assignments_to_json(assignments: Assignments) -> str:
    """The text that is stored; `assignments_from_json` is the inverse."""
    listed: list[dict[str, Any]] = [
        {"indicator": use.indicator, "level": use.level, "classification": assignments.names[use]}
        for use in sorted(assignments.names)
    ]
    return json.dumps({"assignments": listed}, ensure_ascii=False, indent=2)


def assignments_from_json(text: str, place: str) -> Assignments:
    """Read what was stored, nothing from "". Raises FrozenError: one sentence that names the `place`."""
    if not text:
        return Assignments()
    entry = _Entry.of(_JSON.parse(text, place), place)
    found = dict(_assignment(one) for one in entry.parts("assignments"))
    entry.refuse_unknown()
    return Assignments(found)


def _assignment(entry: Entry) -> tuple[Use, str]:
    found = Use(entry.required("indicator"), entry.text("level")), entry.required("classification")
    entry.refuse_unknown()
    return found
