"""Quick protection of one sum over a tree: cheapest closed paths through each secret.

In the tree a cell is an edge and every sum an equation at a node. A secret that is to look greater
or smaller by some amount needs a closed path of hidden cells that carries the amount away: a
sibling that moves the other way, or its parent and a sibling of that, and below each the children
that explain it. Such a path is searched for both directions of every secret (the network heuristic
of Kelly, Golden and Assad, "Cell suppression: disclosure protection for sensitive tabular data",
Networks 22, 1992). Other tables are held at their true values meanwhile, which is stricter than
needed and so on the safe side; what fails here is left to `optimum`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from ..values import Indices, Numbers
from .cells import Cells, Mask

Step = tuple[int, int]
Search = Callable[[int, int, float], "Path"]
ENOUGH = 1e-9


@dataclass(frozen=True)
class Path:
    """Cells to move, each with +1 or −1, and what hiding them costs; an infinite price means none."""

    price: float
    steps: tuple[Step, ...] = ()

    def after(self, price: float, step: Step) -> Path:
        """The path with one step before it."""
        return Path(self.price + price, (step, *self.steps))


NOWHERE = Path(float("inf"))
AT_END = Path(0.0)


@dataclass
class TreeRow:
    """One published sum over the tree; `hidden` grows while secrets are covered.

    `up` and `down`: how far a cell can rise and fall while all other rows stay as they are.
    """

    cells: Cells
    row: int
    hidden: Mask
    up: Numbers
    down: Numbers
    _moved: dict[int, float] = field(default_factory=dict)
    _counter: float = 0.0

    def cover(self, area: int, rise: float, fall: float) -> None:
        """Hide cells until the count at `area` can rise and fall by so much, as far as paths are found."""
        for sign, amount, counter in ((1, rise, fall), (-1, fall, rise)):
            self._counter = counter
            for search in (self._upward, self._downward):
                self._moved = {area: sign * amount}
                self._follow(search, area, sign, amount)

    def _follow(self, search: Search, area: int, sign: int, amount: float) -> None:
        left = amount
        while left > ENOUGH:
            path = search(area, sign, left)
            if not path.steps:
                return
            left -= self._take(path, left)

    def _take(self, path: Path, amount: float) -> float:
        taken = min([amount, *(self._room(np.array([area]), sign)[0] for area, sign in path.steps)])
        for area, sign in path.steps:
            self._moved[area] = self._moved.get(area, 0.0) + sign * taken
            self.hidden[area] = True
        return float(taken)

    def _upward(self, area: int, sign: int, amount: float) -> Path:
        """Way out of the sum that `area` is a part of: by a sibling, or by the parent."""
        parent = int(self.cells.geography.parent[area])
        if parent < 0 or not self._valued[parent] or not self._valued[area]:
            return AT_END
        children = self.cells.geography.children(parent)
        by_sibling = self._by_one_of(children[children != area], -sign, amount, NOWHERE)
        own = self._prices(np.array([parent]), sign, amount)[0]
        if own >= by_sibling.price:
            return by_sibling
        return min(by_sibling, self._upward(parent, sign, amount).after(own, (parent, sign)), key=_price)

    def _downward(self, area: int, sign: int, amount: float) -> Path:
        """Way into the parts of `area`."""
        children = self.cells.geography.children(area)
        if not self._valued[area] or not self._valued[children].any():
            return AT_END
        return self._by_one_of(children, sign, amount, NOWHERE)

    def _by_one_of(self, areas: Indices, sign: int, amount: float, best: Path) -> Path:
        prices = self._prices(areas, sign, amount)
        ends = self._ends[areas]
        if ends.any():
            index = int(np.argmin(np.where(ends, prices, np.inf)))
            best = min(best, AT_END.after(float(prices[index]), (int(areas[index]), sign)), key=_price)
        for index in np.argsort(np.where(ends, np.inf, prices), kind="stable"):
            if ends[index] or prices[index] >= best.price:
                break
            area = int(areas[index])
            way = self._downward(area, sign, amount).after(float(prices[index]), (area, sign))
            best = min(best, way, key=_price)
        return best

    def _prices(self, areas: Indices, sign: int, amount: float) -> Numbers:
        """What using cells costs: nothing if hidden, infinite without room, more if one is not enough.

        A cell that cannot serve the way back as well, like a zero that cannot fall, costs more too.
        """
        place = self.row * self.cells.areas + areas
        prices = np.where(self.hidden[areas], 0.0, self.cells.price[place])
        room = self._room(areas, sign)
        scarce = (room < amount - ENOUGH).astype(np.float64)
        scarce += self._room(areas, -sign) < self._counter - ENOUGH
        prices = prices * (1.0 + scarce)
        return np.where((room > ENOUGH) & self._valued[areas], prices, np.inf)

    def _room(self, areas: Indices, sign: int) -> Numbers:
        room = self.up[areas] if sign > 0 else self.down[areas]
        for area, moved in self._moved.items():
            room = np.where(areas == area, room - sign * moved, room)
        return np.asarray(room)

    def __post_init__(self) -> None:
        self._valued = self.cells.hideable[self.cells.row(self.row)]
        self._ends = self.cells.geography.summed_below(self._valued.astype(np.float64)) == 0


def _price(path: Path) -> float:
    return path.price
