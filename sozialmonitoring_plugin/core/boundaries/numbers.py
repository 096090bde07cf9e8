"""The numbers beside the mouse and in the dock: what an edit makes of each area it touches."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ..remarks import Amount, Remark
from .addresses import AddressBook, AddressCounts
from .change import Change
from .measures import Outline, Size, Thresholds
from .nesting import Nesting, Place
from .standing import Stand, Standing
from .totals import Totals


@dataclass(frozen=True)
class Count:
    """A number now, and how much more it is than in the version before."""

    now: int
    change: int


@dataclass(frozen=True)
class GroupCount:
    """A group of people who are counted at addresses."""

    id: str
    title: str
    count: Count


@dataclass(frozen=True)
class AreaNumbers:
    """One area of any level. Counts are None where there are no addresses or they do not tell.

    `ground_change` in m² and the changes of counts compare with the version before. `size` is for colour;
    `compactness` is 1 for a circle. An area that is gone has 0 everywhere.
    """

    key: str
    name: str
    level: str
    square_metres: float
    ground_change: float
    addresses: Count | None
    inhabitants: Count | None
    households: Count | None
    groups: tuple[GroupCount, ...]
    size: Size
    compactness: float
    parts: int
    expected_parts: int
    warnings: tuple[Remark, ...]


@dataclass(frozen=True)
class Before:
    """The version that a draft is compared with, and in how many parts areas are expected to lie.

    `expected` are stored numbers of parts; elsewhere those of the version before count, 1 for new areas.
    """

    standing: Standing
    expected: Mapping[Place, int] = field(default_factory=dict)

    def parts(self, place: Place) -> int:
        """The expected number of parts of an area."""
        known = len(self.standing.now(place).outline.parts) or 1
        return self.expected.get(place, known)


@dataclass(frozen=True)
class NumberBoard:
    """Makes the numbers of a draft."""

    standing: Standing
    before: Before
    thresholds: Thresholds = field(default_factory=Thresholds)

    def after(self, change: Change, nesting: Nesting | None = None) -> tuple[AreaNumbers, ...]:
        """The touched areas of all levels as they would be; `nesting` where the change brings new ones."""
        stands = self.standing.after(change, nesting)
        return self._all(stands, nesting or self.standing.nesting)

    def now(self, places: Iterable[Place]) -> tuple[AreaNumbers, ...]:
        """Areas as they are."""
        return self._all({place: self.standing.now(place) for place in places}, self.standing.nesting)

    def _all(self, stands: Mapping[Place, Stand], nesting: Nesting) -> tuple[AreaNumbers, ...]:
        return tuple(self._numbers(place, stand, nesting) for place, stand in stands.items())

    def _numbers(self, place: Place, stand: Stand, nesting: Nesting) -> AreaNumbers:
        level, key = place
        outline, book = stand.outline, self.standing.tally.book
        change = stand.totals - self.before.standing.now(place).totals
        people = _People.of(book, stand.totals, change)
        lowest = level == nesting.lowest
        thresholds = self.thresholds if lowest else self.thresholds.without_target
        size = thresholds.size(people.inhabitants.now if people.inhabitants else None)
        name, expected = nesting.names.get(place, key), self.before.parts(place)
        gone = stand.shape is None
        return AreaNumbers(
            key,
            name,
            level,
            stand.totals.square_metres,
            change.square_metres,
            people.addresses,
            people.inhabitants,
            people.households,
            people.groups,
            size,
            outline.compactness,
            len(outline.parts),
            expected,
            () if gone else tuple(_warnings(name or key, size, thresholds, outline, expected)),
        )


@dataclass(frozen=True)
class _People:
    addresses: Count | None = None
    inhabitants: Count | None = None
    households: Count | None = None
    groups: tuple[GroupCount, ...] = ()

    @classmethod
    def of(cls, book: AddressBook, totals: Totals, change: Totals) -> _People:
        if not len(book):
            return cls()
        counts: AddressCounts = book.counts
        pairs = [Count(*pair) for pair in zip(totals.groups.tolist(), change.groups.tolist(), strict=True)]
        return cls(
            Count(totals.addresses, change.addresses),
            pairs[counts.inhabitants] if counts.inhabitants >= 0 else None,
            pairs[counts.households] if counts.households >= 0 else None,
            tuple(
                GroupCount(group.id, group.title, pair)
                for group, pair in zip(counts.groups, pairs, strict=True)
            ),
        )


def _warnings(
    name: str, size: Size, thresholds: Thresholds, outline: Outline, expected: int
) -> Iterable[Remark]:
    limit = {Size.TINY: thresholds.least, Size.SMALL: thresholds.small}.get(size)
    if limit is not None:
        yield Remark.of("{area} has fewer than {limit} inhabitants.", area=name, limit=Amount(limit))
    parts = len(outline.parts)
    if parts > expected:
        text = "{area} lies in {parts} parts, {expected} expected; the smallest has {ground} m²."
        ground = Amount(round(outline.parts[-1], 1))
        yield Remark.of(text, area=name, parts=parts, expected=expected, ground=ground)
    elif parts < expected:
        text = "Parts of {area}: {parts}, expected {expected}. An exclave is gone."
        yield Remark.of(text, area=name, parts=parts, expected=expected)
