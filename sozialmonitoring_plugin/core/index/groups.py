"""Groups of an index: status and dynamics together, as its map lists them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .cutoffs import IndexClass
    from .result import IndexResult
    from .spec import IndexSpec


@dataclass(frozen=True)
class Group:
    """A class of status and one of dynamics with their places, 0 for the least burden.

    There is no dynamics where only the status is known.
    """

    status: IndexClass
    status_place: int
    dynamics: IndexClass | None = None
    dynamics_place: int | None = None

    @property
    def code(self) -> str:
        """Both marks together: "1+", without dynamics "1"."""
        return self.status.mark + (self.dynamics.mark if self.dynamics else "")


def groups_of(spec: IndexSpec) -> tuple[Group, ...]:
    """All groups that an index can have, the least burden first; those without dynamics at the end."""
    statuses = tuple(enumerate(spec.status.classes))
    dynamics = enumerate(spec.dynamics.cutoffs.classes) if spec.dynamics else ()
    changes = tuple(dynamics)
    pairs = (Group(one, row, other, column) for row, one in statuses for column, other in changes)
    return (*pairs, *(Group(one, row) for row, one in statuses))


def group_codes(result: IndexResult) -> tuple[str, ...]:
    """The code of the group of every area, "" for one that is not rated."""
    dynamics = result.dynamics.classes if result.dynamics else (None,) * len(result.keys)
    return tuple(
        one.mark + (other.mark if other else "") if one else ""
        for one, other in zip(result.status.classes, dynamics, strict=True)
    )
