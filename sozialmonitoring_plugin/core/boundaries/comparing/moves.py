"""What passes from one area to another, numbered, so that map and tables speak of the same."""

from __future__ import annotations

from dataclasses import dataclass

from ..ranges import Whole
from ..succession import Passage, Succession
from .boundaries import Boundaries


@dataclass(frozen=True, eq=False)
class AreaMove:
    """Ground and addresses that an area of one state gave to an area of the other.

    `origin` is an old key, `to` a new one, "" for ground that no area has. `rows` are places in the address
    book, `groups` its counts there. `municipality` is where it happens.
    """

    number: int
    origin: str
    to: str
    municipality: str
    square_metres: float
    rows: Whole
    groups: Whole

    @property
    def addresses(self) -> int:
        """How many addresses changed sides."""
        return len(self.rows)


def numbered_moves(
    old: Boundaries, new: Boundaries, succession: Succession, same: dict[str, str]
) -> tuple[AreaMove, ...]:
    """All moves but noise, by municipality, then by area; numbers count from 1."""
    found = [one for one in succession.real() if same.get(one.old) != one.new]
    found.sort(key=lambda one: (_municipality(old, new, one), one.old, one.new))
    return tuple(
        AreaMove(
            number,
            one.old,
            one.new,
            _municipality(old, new, one),
            one.square_metres,
            one.rows,
            one.groups,
        )
        for number, one in enumerate(found, 1)
    )


def noise_metres(succession: Succession, same: dict[str, str]) -> float:
    """m² that lie elsewhere only because lines were digitised anew."""
    return sum(
        one.square_metres for one in succession.passages if one.is_noise and same.get(one.old) != one.new
    )


def _municipality(old: Boundaries, new: Boundaries, passage: Passage) -> str:
    return old.municipality(passage.old) or new.municipality(passage.new)
