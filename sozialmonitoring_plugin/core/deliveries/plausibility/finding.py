"""What a check tells, and what it may know about earlier deliveries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Protocol

from ...indicators.shares import Share
from ...remarks import Remark
from ...values import Values


class Weight(IntEnum):
    """How likely a finding is a mistake: worth a look, probable, nearly sure."""

    LOOK = 1
    PROBABLE = 2
    SURE = 3


@dataclass(frozen=True)
class Finding:
    """A doubt about some cells; it never blocks an import. `kind` is a word for scripts."""

    kind: str
    sentence: Remark
    cells: tuple[str, ...] = ()
    weight: Weight = Weight.LOOK


@dataclass(frozen=True)
class Earlier:
    """What was known of a variable at an earlier date, in the order of its level."""

    day: date
    values: Values


class Before(Protocol):
    """What the monitoring knows beside the delivery."""

    @property
    def shares(self) -> tuple[Share, ...]:
        """What the tableau says is part of what."""

    def earlier(self, variable: str, level: str, day: date) -> Earlier | None:
        """The values of the latest date before `day`; None where there are none."""

    def at(self, variable: str, level: str, day: date) -> Values | None:
        """The values of this date as delivered for this level; None where there are none."""
