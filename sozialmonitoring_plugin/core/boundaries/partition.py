"""A partition: areas whose outlines share every node, so that no ground is lost or counted twice.

Every directed edge belongs to one area, and its reverse to one neighbour or, on the frame, to nobody.
An area's outline being simple (GEOS sees to that, before a change comes here), this proves that there is
neither gap nor overlap: the winding numbers of all outlines together are those of the frame.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from ..errors import UserError
from .change import Change
from .outline_change import only_nodes_more, outline_change
from .rings import Box, Edge, Shape, meet


class PartitionError(UserError):
    """Areas that do not fit together, or an edit that would make them so."""


class Partition:
    """Areas by key. Reading is free; `apply` is the only way to change it, all or nothing."""

    def __init__(self, shapes: Mapping[str, Shape]) -> None:
        """Raises PartitionError where two areas claim the same side of an edge."""
        self._shapes: dict[str, Shape] = {}
        self._owners: dict[Edge, str] = {}
        for key, shape in shapes.items():
            self._put(key, shape)

    def __iter__(self) -> Iterator[str]:
        return iter(self._shapes)

    def __len__(self) -> int:
        return len(self._shapes)

    def __contains__(self, key: object) -> bool:
        return key in self._shapes

    @property
    def shapes(self) -> dict[str, Shape]:
        """A copy of the present state."""
        return dict(self._shapes)

    def shape(self, key: str) -> Shape:
        """The shape of one area."""
        return self._shapes[key]

    def owner(self, edge: Edge) -> str | None:
        """The area on the left of an edge."""
        return self._owners.get(edge)

    def across(self, edge: Edge) -> str | None:
        """The area on the right of an edge, None beyond the frame."""
        return self._owners.get((edge[1], edge[0]))

    def near(self, box: Box, distance: int = 2) -> tuple[str, ...]:
        """The areas whose bounds come near a box; all others cannot be touched from inside it."""
        return tuple(key for key, shape in self._shapes.items() if meet(shape.box, box, distance))

    def neighbours(self, key: str) -> Counter[str]:
        """The areas that share edges with one, with the number of edges."""
        across = (self.across(edge) for edge in self._shapes[key].edges())
        return Counter(one for one in across if one is not None)

    def shared(self, first: str, second: str) -> tuple[Edge, ...]:
        """The edges of the first area that have the second on their right."""
        return tuple(edge for edge in self._shapes[first].edges() if self.across(edge) == second)

    def frame(self) -> tuple[Edge, ...]:
        """The edges that nobody has on the other side."""
        return tuple(edge for edge in self._owners if (edge[1], edge[0]) not in self._owners)

    @property
    def doubled_area(self) -> int:
        """Twice the ground of all areas together in square millimetres."""
        return sum(shape.doubled_area for shape in self._shapes.values())

    def check(self, change: Change) -> None:
        """Raises PartitionError where the areas would not fit after a change; changes nothing."""
        self._refuse_foreign(change)
        self._refuse_misfit(change)

    def apply(self, change: Change) -> None:
        """Make a change. Raises PartitionError, and changes nothing, where the areas would not fit."""
        self.check(change)
        for key, shape in change.before.items():
            if shape is not None:
                self._take(key, shape)
        for key, shape in change.after.items():
            if shape is not None:
                self._put(key, shape)

    def _refuse_foreign(self, change: Change) -> None:
        for key, shape in change.before.items():
            if self._shapes.get(key) != shape:
                raise PartitionError(
                    "{area} is not what it was when this change was made.",
                    hint="Look at the present state and repeat your step.",
                    area=key,
                )

    def _refuse_misfit(self, change: Change) -> None:
        for key, shape in change.after.items():
            if shape is not None and shape.doubled_area <= 0:
                raise PartitionError("Nothing of {area} would be left.", area=key)
        lost, gained = outline_change(change.before.values(), change.after.values())
        on_frame = all(self.across(edge) is None for edge in lost)
        if not on_frame or not only_nodes_more(lost, gained):
            raise PartitionError(
                "The areas {areas} would not fit together any more: there would be gaps or overlaps.",
                hint="Draw the line again.",
                areas=", ".join(change.keys),
            )

    def _put(self, key: str, shape: Shape) -> None:
        for edge in shape.edges():
            other = self._owners.setdefault(edge, key)
            if other != key:
                raise PartitionError("{first} and {second} overlap.", first=other, second=key)
        self._shapes[key] = shape

    def _take(self, key: str, shape: Shape) -> None:
        for edge in shape.edges():
            del self._owners[edge]
        del self._shapes[key]
