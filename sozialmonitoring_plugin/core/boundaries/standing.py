"""How all levels stand: totals and outlines of the drawn areas and of everything they add up to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .addresses import AddressBook
from .change import Change
from .measures import Outline
from .nesting import Nesting, Place
from .outlines import outline_after, outlines
from .rings import Shape
from .segments import Segments
from .tally import Tally
from .totals import Totals


@dataclass(frozen=True)
class Stand:
    """One area as it is or would be; `shape` is None where it is gone."""

    totals: Totals
    shape: Shape | None
    outline: Outline


class Standing:
    """The state of a draft or a version on all levels. `after` reads; `apply` follows what was done."""

    def __init__(self, nesting: Nesting, shapes: Mapping[str, Shape], book: AddressBook) -> None:
        """Count and unite once."""
        self.nesting = nesting
        self.tally = Tally(shapes, book)
        self._shapes: dict[Place, Shape] = {(nesting.lowest, key): shape for key, shape in shapes.items()}
        self._shapes |= _united(nesting, shapes)
        self._outlines: dict[Place, Outline] = {}
        self._upper: dict[Place, Totals] = {}
        for key in shapes:
            totals = self.tally.totals(key)
            for place in nesting.above.get(key, ()):
                self._upper[place] = self._upper.get(place, self._nothing) + totals

    def __contains__(self, place: object) -> bool:
        return place in self._shapes

    @property
    def places(self) -> tuple[Place, ...]:
        """All areas there are, drawn ones first."""
        return tuple(self._shapes)

    def now(self, place: Place) -> Stand:
        """An area of any level; nothing where there is none."""
        level, key = place
        upper = self._upper.get(place, self._nothing)
        totals = self.tally.totals(key) if level == self.nesting.lowest else upper
        shape = self._shapes.get(place)
        if place not in self._outlines:
            self._outlines[place] = Outline.of(shape)
        return Stand(totals, shape, self._outlines[place])

    def after(self, change: Change, nesting: Nesting | None = None) -> dict[Place, Stand]:
        """The areas of all levels that a change touches, as they would be, drawn ones first.

        `nesting` is needed where the change brings new areas.
        """
        nesting = nesting or self.nesting
        found = {
            (nesting.lowest, key): Stand(totals, change.after[key], Outline.of(change.after[key]))
            for key, totals in self.tally.after(change).items()
        }
        for place in _touched(nesting, change.keys):
            inside = [key for key in change.keys if place in nesting.above.get(key, ())]
            now = self.now(place)
            gains = (found[nesting.lowest, key].totals - self.tally.totals(key) for key in inside)
            shape = outline_after(now.shape, [(change.before[key], change.after[key]) for key in inside])
            outline = now.outline if shape is now.shape else Outline.of(shape)
            found[place] = Stand(sum(gains, now.totals), shape, outline)
        return found

    def apply(self, change: Change, nesting: Nesting | None = None) -> None:
        """Follow a change; its inverse takes it back."""
        found = self.after(change, nesting)
        self.nesting = nesting or self.nesting
        self.tally.apply(change)
        for place, stand in found.items():
            self._shapes.pop(place, None)
            self._outlines[place] = stand.outline
            if stand.shape is not None:
                self._shapes[place] = stand.shape
            if place[0] != self.nesting.lowest:
                self._upper[place] = stand.totals

    @property
    def _nothing(self) -> Totals:
        return Totals.nothing(len(self.tally.book.counts.groups))


def _touched(nesting: Nesting, keys: Iterable[str]) -> list[Place]:
    return list(dict.fromkeys(place for key in keys for place in nesting.above.get(key, ())))


def _united(nesting: Nesting, shapes: Mapping[str, Shape]) -> dict[Place, Shape]:
    upper = nesting.upper
    position = {place: number for number, place in enumerate(upper)}
    pairs = [(position[place], key) for key in shapes for place in nesting.above.get(key, ())]
    edges = Segments.of_shapes(shapes[key] for _, key in pairs).owned_by([number for number, _ in pairs])
    found = outlines(edges, len(upper))
    return {place: shape for place, shape in zip(upper, found, strict=True) if shape is not None}
