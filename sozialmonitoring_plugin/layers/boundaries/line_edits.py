"""Edits by a line: each finds a change and makes none; the session applies it.

Every edit raises EditRefusedError with the reason where nothing would change or the rules forbid it.
"""

from __future__ import annotations

from qgis.core import QgsGeometry, QgsPointXY

from ...core.boundaries.change import Change
from ...core.boundaries.ground_rules import EditRefusedError, GroundRules
from ...core.boundaries.partition import Partition
from .arrangement import Line
from .cut_sides import between, cut_off, parted, smaller_side
from .edit_refusals import OpenLineError, found, listed
from .lattice import PER_METRE
from .rearranging import Cut, Owners, rearranged


def reshape(partition: Partition, rules: GroundRules, line: Line) -> Change:
    """Make a line the boundary: ground between it and a boundary it leaves and meets again changes sides.

    The line may cross several boundaries, back and forth; what it cuts off on both ends is ignored. Where
    it encloses nothing but cuts an area in two, as from a boundary to the frame, the smaller part passes to
    the neighbour whose boundary the line comes from. A line that cuts areas of several municipalities is
    refused: nobody could see from one end what happens at the other.
    """
    _refuse_crossing_itself(line)

    def decide(cut: Cut) -> Owners:
        _refuse_several_municipalities(rules, cut)
        return between(rules, cut) or cut_off(rules, cut, line[0])

    return found(
        rearranged(partition, [line], decide),
        OpenLineError(
            "The line encloses no ground together with a boundary.",
            hint="Start and end it on the boundary that is to move.",
        ),
    )


def split(partition: Partition, rules: GroundRules, key: str, line: Line, new_key: str) -> Change:
    """Cut an area along a line; the part with less ground gets a new key.

    A line that leaves and enters the area several times parts it into its left and its right. One that cuts
    other areas too is refused: which of them was meant is not to be guessed.
    """
    rules.refuse_locked(key)
    _refuse_crossing_itself(line)
    if new_key in partition:
        raise EditRefusedError("There is an area {area} already.", hint="Choose another key.", area=new_key)

    def decide(cut: Cut) -> Owners:
        areas = parted(cut)
        if len(areas) > 1:
            raise EditRefusedError(
                "The line cuts several areas: {areas}.",
                hint="Begin and end it on the outline of the one that is to be split.",
                areas=listed(areas),
            )
        return dict.fromkeys(smaller_side(cut, key), new_key)

    return found(
        rearranged(partition, [line], decide),
        OpenLineError(
            "The line does not cut {area} in two.", hint="Draw it from outline to outline.", area=key
        ),
    )


def _refuse_several_municipalities(rules: GroundRules, cut: Cut) -> None:
    areas = parted(cut)
    for key in areas:
        if rules.frame(key) != rules.frame(areas[0]):
            raise rules.why_not(areas[0], key)


def _refuse_crossing_itself(line: Line) -> None:
    if len(line) < 2:
        raise EditRefusedError("The line has one point only.", hint="Click where it is to end.")
    drawn = QgsGeometry.fromPolylineXY([QgsPointXY(x / PER_METRE, y / PER_METRE) for x, y in line])
    if not drawn.isSimple():
        raise EditRefusedError("The line crosses itself.", hint="Draw it again without a loop.")
