"""Which weights a variable is carried over by, between two boundary versions of a monitoring."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from ..core.areas import AreaTree
from ..core.boundaries.addresses import UNKNOWN
from ..core.boundaries.succession import Succession
from ..core.errors import Quoted
from ..core.indicators.tableau import Tableau, Variable
from ..core.rebasing.conversion_key import ConversionKey
from ..core.rebasing.fitting import all_people, fitting_groups
from ..core.rebasing.ground import Ground
from ..core.rebasing.wanted import Wanted, WantedWeights
from ..core.rebasing.weights import Basis, RebasingError, Weights, weights_of
from ..store.monitoring import Monitoring
from ..store.records import BoundaryVersion
from .conversion_keys import stored_keys
from .inhabitants import inhabitants_id
from .version_ground import succession_between

_TOKENS = frozenset(one.token for one in Basis)


@dataclass(frozen=True, eq=False)
class Chosen:
    """Weights of one level; `column` says what they were made from: groups, a basis, a column of a key."""

    level: str
    column: str
    weights: Weights


@dataclass(frozen=True, eq=False)
class WeightChooser:
    """Makes the weights between two versions, each once."""

    monitoring: Monitoring
    old: BoundaryVersion
    new: BoundaryVersion
    tableau: Tableau
    wanted: WantedWeights
    _made: dict[tuple[str, str], Chosen] = field(default_factory=dict, repr=False)

    @cached_property
    def trees(self) -> tuple[AreaTree, AreaTree]:
        """The areas before and after."""
        return self.monitoring.tree(self.old), self.monitoring.tree(self.new)

    @cached_property
    def succession(self) -> Succession:
        """What passes between the versions."""
        return succession_between(self.monitoring, self.old, self.new)

    @property
    def groups(self) -> tuple[str, ...]:
        """The counts at the addresses that people may be divided by."""
        return self.succession.book.counts.ids

    @cached_property
    def people(self) -> tuple[str, ...]:
        """The groups that make up all inhabitants."""
        counts = self.succession.book.counts
        named = inhabitants_id(self.monitoring)
        if counts.inhabitants != UNKNOWN:
            named = counts.ids[counts.inhabitants]
        return all_people(named, self.tableau, counts.ids)

    @cached_property
    def keys(self) -> Mapping[str, ConversionKey]:
        """The conversion keys between the two versions, by name."""
        return stored_keys(self.monitoring, self.old, self.new)

    def of(self, variable: Variable, level: str) -> Chosen:
        """The weights of a variable on a level. Raises RebasingError where what is wanted is not there."""
        wanted = self.wanted.of(variable.id)
        if wanted.basis is Basis.KEY:
            return self._by_key(wanted, level)
        groups = self._groups(variable, wanted)
        named = "+".join(groups) or max(wanted.basis, Basis.INHABITANTS).token
        if groups and named in _TOKENS:
            named = f"group: {named}"
        return self._kept(
            level, named, lambda: weights_of(self._ground(level), groups, self.people, wanted.basis)
        )

    def wanting(self, wanted: WantedWeights) -> WeightChooser:
        """The same versions with another choice; what was made already is kept."""
        return replace(self, wanted=wanted)

    def fits(self, variable: Variable) -> bool:
        """Whether the addresses count the people of a variable, where it should be divided by them."""
        wanted = self.wanted.of(variable.id)
        return wanted.basis is not Basis.GROUP or bool(self._groups(variable, wanted))

    def fitting(self, variable: Variable) -> tuple[str, ...]:
        """The counts at the addresses whose people are those of a variable, () for none."""
        return fitting_groups(variable, self.tableau, self.groups)

    def _groups(self, variable: Variable, wanted: Wanted) -> tuple[str, ...]:
        if wanted.basis is not Basis.GROUP:
            return ()
        if not wanted.group:
            return self.fitting(variable)
        if wanted.group not in self.groups:
            raise RebasingError(
                "The addresses do not count {group}.",
                hint="They count: {known}.",
                group=Quoted.of([wanted.group]),
                known=", ".join(self.groups) or "–",
            )
        return (wanted.group,)

    def _by_key(self, wanted: Wanted, level: str) -> Chosen:
        if wanted.key not in self.keys:
            raise RebasingError(
                "There is no conversion key {key} between {old} and {new}.",
                hint="There are: {known}. Import it first.",
                key=Quoted.of([wanted.key]),
                old=self.old.title,
                new=self.new.title,
                known=Quoted.of(self.keys),
            )
        key = self.keys[wanted.key]
        if key.level != level:
            raise RebasingError(
                "The conversion key {key} is one of {level}, the counts are of another level.",
                hint="Choose other weights for them.",
                key=Quoted.of([wanted.key]),
                level=key.level,
            )
        before, after = (tree.level(level).keys for tree in self.trees)
        named = f"{wanted.key}: {key.title_of(wanted.column)}"
        return self._kept(level, named, lambda: key.weights(wanted.column, before, after))

    def _kept(self, level: str, named: str, make: Callable[[], Weights]) -> Chosen:
        """Names are told apart: a basis is one word, a key has a colon, groups are ids joined by a plus."""
        if (level, named) not in self._made:
            self._made[level, named] = Chosen(level, named, make())
        return self._made[level, named]

    @cached_property
    def _lowest(self) -> Ground:
        before, after = self.trees
        return Ground.of_succession(self.succession, before.lowest.keys, after.lowest.keys)

    def _ground(self, level: str) -> Ground:
        before, after = self.trees
        rank = before.rank(level)
        return self._lowest if rank == len(before.levels) - 1 else self._lowest.raised(before, after, rank)
