"""One fault mended by a chosen rule: a proposal first, with areas and addresses before and after.

Ground is cut and joined as drawn; `settling` makes an exact partition of everything at the end.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import hypot

from qgis.core import QgsGeometry, QgsRectangle

from ...core.boundaries.faults import Fault, FaultKind, Rule
from ...core.errors import UserError
from .ground import Ground, parts_of
from .locating import Locator
from .repair_records import Balance, Repair
from .verdicts import only_polygons

Shapes = dict[int, QgsGeometry]
"""New polygons by place among the given areas; an empty one where a polygon became part of another."""


class RepairRefusedError(UserError):
    """A fault that this rule cannot mend; nothing was changed."""


@dataclass(frozen=True)
class Proposal:
    """What mending a fault by a rule would change: polygons by row, and each area before and after."""

    fault: Fault
    rule: Rule
    geometries: Mapping[int, QgsGeometry]
    balances: tuple[Balance, ...]

    @property
    def repair(self) -> Repair:
        """The proposal as one line of what was done."""
        losers = tuple(one.area for one in self.balances if one.ground_after < one.ground_before)
        others = [one for one in self.balances if one.area not in losers]
        to = others[0].area if others else self._keepers(losers)
        ground = max(abs(one.ground_after - one.ground_before) for one in self.balances)
        moved = max(abs(one.addresses_after - one.addresses_before) for one in self.balances)
        return Repair(self.rule, self.fault.cause, losers, to, ground, moved, self.fault.spot)

    def _keepers(self, losers: Collection[str]) -> str:
        """Who keeps doubled ground that others lose; nobody where it is cut off."""
        if self.fault.cause is not FaultKind.OVERLAP:
            return ""
        return " / ".join(key for key in self.fault.areas if key not in losers)


def proposed(ground: Ground, fault: Fault, rule: Rule) -> Proposal:
    """Mend a fault without changing anything yet. Raises RepairRefusedError where the rule does not apply."""
    if rule not in fault.repairs:
        raise RepairRefusedError("This fault cannot be mended by this rule.", hint="Choose another one.")
    shapes = _RULES[fault.cause](ground, fault, rule)
    geometries = {ground.given.areas[place].row: shape for place, shape in shapes.items()}
    return Proposal(fault, rule, geometries, tuple(_balances(ground, shapes)))


def _fill(ground: Ground, fault: Fault, rule: Rule) -> Shapes:
    """Ground of nobody goes to a neighbour."""
    piece = _piece(fault)
    beside = [place for place, _ in ground.beside(piece)]
    if not beside:
        raise RepairRefusedError("No area lies beside this gap.", hint="Draw an area there.")
    to = _by_addresses(ground, piece, beside) if rule is Rule.ADDRESSES else beside[0]
    return {to: _joined([ground.shapes[to], piece])}


def _part(ground: Ground, fault: Fault, rule: Rule) -> Shapes:
    """Doubled ground goes to one of its claimants, the others lose it."""
    piece = _piece(fault)
    places = _places(ground, fault)
    to = (
        _by_addresses(ground, piece, places)
        if rule is Rule.ADDRESSES
        else min(places, key=lambda place: ground.shapes[place].area())
    )
    losers = [place for place in places if place != to]
    return {place: only_polygons(ground.shapes[place].difference(piece)) for place in losers}


def _make_valid(ground: Ground, fault: Fault, _rule: Rule) -> Shapes:
    (place,) = _places(ground, fault)
    return {place: ground.shapes[place]}


def _clip(ground: Ground, fault: Fault, _rule: Rule) -> Shapes:
    (place,) = _places(ground, fault)
    return {place: only_polygons(ground.shapes[place].difference(_piece(fault)))}


def _hand_over(ground: Ground, fault: Fault, _rule: Rule) -> Shapes:
    """Small parts go to the neighbours around them."""
    (place,) = _places(ground, fault)
    lost = _piece(fault)
    shapes: Shapes = {}
    for part in parts_of(lost):
        others = [other for other, _ in ground.beside(part) if other != place]
        if not others:
            raise RepairRefusedError("Nobody lies beside this part.", hint="It may be an exclave.")
        to = others[0]
        shapes[to] = _joined([shapes.get(to, ground.shapes[to]), part])
    return {**shapes, place: only_polygons(ground.shapes[place].difference(lost))}


def _join(ground: Ground, fault: Fault, _rule: Rule) -> Shapes:
    """Polygons with one key become one, in the first of their rows."""
    first, *others = _places(ground, fault)
    whole = _joined([ground.shapes[place] for place in (first, *others)])
    return {first: whole, **dict.fromkeys(others, QgsGeometry())}


_RULES = {
    FaultKind.GAP: _fill,
    FaultKind.OVERLAP: _part,
    FaultKind.INVALID: _make_valid,
    FaultKind.OUTSIDE_FRAME: _clip,
    FaultKind.MULTIPART: _hand_over,
    FaultKind.DUPLICATE_KEY: _join,
}


def _piece(fault: Fault) -> QgsGeometry:
    piece = QgsGeometry()
    if fault.spot is not None:
        piece.fromWkb(fault.spot.wkb)
    return piece


def _places(ground: Ground, fault: Fault) -> list[int]:
    return [place for place, area in enumerate(ground.given.areas) if area.row in fault.rows]


def _joined(shapes: Sequence[QgsGeometry]) -> QgsGeometry:
    return only_polygons(QgsGeometry.unaryUnion(list(shapes)))


def _by_addresses(ground: Ground, piece: QgsGeometry, places: Sequence[int]) -> int:
    """The candidate that most addresses in a piece state, else that of the nearest address of one of them."""
    candidates = {ground.given.areas[place].key: place for place in places}
    inside = Locator([piece])
    stated = Counter(
        address.stated
        for address in ground.given.addresses
        if address.stated in candidates and inside.at(address.x, address.y)
    )
    if stated:
        return candidates[max(stated, key=lambda key: (stated[key], key))]
    return _of_nearest(ground, piece, candidates)


def _of_nearest(ground: Ground, piece: QgsGeometry, candidates: Mapping[str, int]) -> int:
    middle = piece.centroid().asPoint()
    distances = [
        (hypot(address.x - middle.x(), address.y - middle.y()), key)
        for address in ground.given.addresses
        for key in _said(ground, address.x, address.y, address.stated)
        if key in candidates
    ]
    if not distances:
        raise RepairRefusedError(
            "No address tells whose this ground is.",
            hint="Choose another rule, or give a layer of addresses.",
        )
    return candidates[min(distances)[1]]


def _said(ground: Ground, x: float, y: float, stated: str) -> Iterable[str]:
    """The area an address states, else those it lies in."""
    if stated:
        return (stated,)
    return (area.key for area in ground.areas(ground.locator.at(x, y)))


def _balances(ground: Ground, shapes: Shapes) -> Iterable[Balance]:
    box = QgsRectangle()
    for place, shape in shapes.items():
        box.combineExtentWith(ground.shapes[place].boundingBox())
        box.combineExtentWith(shape.boundingBox())
    after = Locator(list(shapes.values()))
    changed = list(shapes)
    lost: Counter[int] = Counter()
    gained: Counter[int] = Counter()
    for address in ground.given.addresses:
        if box.contains(address.x, address.y):
            lost.update(place for place in ground.locator.at(address.x, address.y) if place in shapes)
            gained.update(changed[number] for number in after.at(address.x, address.y))
    for place in changed:
        before = ground.shapes[place]
        area = ground.given.areas[place]
        yield Balance(area.key or area.label, _area(before), _area(shapes[place]), lost[place], gained[place])


def _area(shape: QgsGeometry) -> float:
    return 0.0 if shape.isNull() or shape.isEmpty() else float(shape.area())
