"""What an index is computed from: columns of one level."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..values import Values


@dataclass(frozen=True)
class IndexInput:
    """The n areas of one level with their rates.

    The index tells of every rate in it: only one from published rates may be published itself.

    `rates` and `earlier`: a column of n values by indicator, at the reference date and as many years before
    it as the dynamics say; `changes`: the change between the two where it was delivered itself, which then
    counts in place of `earlier`. `inhabitants`: n counts, None where nobody knows them. `exclusions`:
    reasons by key, added to those of the specification. `whole`, `whole_earlier` and `whole_changes`: those
    of the whole county, for the centre WHOLE. `base`: the same for the base year, whose areas may be others.
    `titles`: of indicators.
    """

    keys: tuple[str, ...]
    names: tuple[str, ...]
    rates: Mapping[str, Values]
    earlier: Mapping[str, Values] = field(default_factory=dict)
    changes: Mapping[str, Values] = field(default_factory=dict)
    inhabitants: Values | None = None
    exclusions: Mapping[str, str] = field(default_factory=dict)
    whole: Mapping[str, float] = field(default_factory=dict)
    whole_earlier: Mapping[str, float] = field(default_factory=dict)
    whole_changes: Mapping[str, float] = field(default_factory=dict)
    base: IndexInput | None = None
    titles: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        of_rates = [*self.rates.values(), *self.earlier.values(), *self.changes.values()]
        columns = [*of_rates, self.inhabitants or self.names, self.names]
        if len(set(self.keys)) != len(self.keys) or {len(one) for one in columns} != {len(self.keys)}:
            raise ValueError("every area has one key, one name and one value in each column")

    def __len__(self) -> int:
        return len(self.keys)

    @property
    def known_then(self) -> Mapping[str, Values]:
        """What says by indicator whether an area has a change: the change itself, or the earlier rate."""
        return {**self.earlier, **self.changes}

    @property
    def differences(self) -> Mapping[str, Values]:
        """The change by indicator: the one that was delivered, else the rate less the earlier one."""
        both = self.rates.keys() & self.earlier.keys()
        return {name: self.rates[name].plus(self.earlier[name], -1) for name in both} | dict(self.changes)

    @property
    def whole_differences(self) -> Mapping[str, float]:
        """The same of the whole county; beside a delivered change nothing counts but a delivered one."""
        both = (self.whole.keys() & self.whole_earlier.keys()) - self.changes.keys()
        return {name: self.whole[name] - self.whole_earlier[name] for name in both} | dict(self.whole_changes)

    def title(self, indicator: str) -> str:
        """How people call an indicator."""
        return self.titles.get(indicator) or indicator
