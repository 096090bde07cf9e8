"""A number as an office delivers it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """What sort of number it is. Only counts may be summed to a higher level."""

    COUNT = "count"
    SHARE = "share"
    MEAN = "mean"
    CHANGE = "change"
    GIVEN = "given"


@dataclass(frozen=True)
class Variable:
    """A number as an office delivers it, or derived from such numbers by a `formula`.

    `kind` is COUNT, or GIVEN for a rate or score taken as it is. `ages` ("15-18": from 15 to below 18
    years) and `family` (what is counted in all age groups) let formulas ask for an age range.
    `part_of` names the variable that everybody counted here is also counted in. `breaks` says where
    the definition changed: "2019-01-01: what changed", one a line.
    """

    id: str
    title: str
    kind: Kind = Kind.COUNT
    unit: str = ""
    source: str = ""
    number: str = ""
    formula: str = ""
    family: str = ""
    ages: str = ""
    part_of: str = ""
    description: str = ""
    holder: str = ""
    area_reference: str = ""
    time_reference: str = ""
    comment: str = ""
    literature: str = ""
    breaks: str = ""
