"""Base units where they are asked for: the blocks of a municipality at once, the parts of a touched block."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from ...core.boundaries.base_unit import BaseUnit, UnitKind
from ...core.boundaries.rings import Box, Node, Shape, meet
from ...core.boundaries.streets.address_points import AddressPoints
from ...core.boundaries.streets.network import Network
from ...core.boundaries.streets.street_pieces import street_pieces
from ...core.samplecounty.arrays import Integers
from .arrangement import contains
from .block_parts import addresses_of, sides_of
from .blocks import Block, blocks_of, names_of
from .ground_of_sites import united


class BaseUnits:
    """Blocks, block sides, street segments and addresses. Nothing is computed before it is needed."""

    def __init__(
        self, frames: Mapping[str, Shape], network: Network, addresses: AddressPoints | None = None
    ) -> None:
        """`frames` are the outlines of the municipalities, whose ground units never leave.

        Without streets a municipality is one block; without addresses the parts of a block are those
        nearest to its streets, and there are no units of addresses but the block.
        """
        self._frames = frames
        self._network = network
        self._addresses = addresses or AddressPoints.of([])
        self._blocks: dict[str, list[Block]] = {}
        self._by_piece: dict[str, dict[int, list[Block]]] = {}
        self._sides: dict[str, dict[int, BaseUnit]] = {}
        self._cells: dict[str, list[BaseUnit]] = {}
        self._segments: dict[tuple[str, int], BaseUnit] = {}

    def at(self, kind: UnitKind, point: Node) -> BaseUnit | None:
        """The unit at a point, None outside all municipalities."""
        x, y = point
        for key, block in self._blocks_near((x, x, y, y)):
            if contains(block.shape, point):
                units = self._parts(kind, key, block)
                here = (unit for unit in units if contains(unit.shape, point))
                return next(here, units[0] if len(units) == 1 else None)
        return None

    def near(self, kind: UnitKind, box: Box) -> tuple[BaseUnit, ...]:
        """The units whose bounds meet a box."""
        found = {
            unit.id: unit
            for key, block in self._blocks_near(box)
            for unit in self._parts(kind, key, block)
            if meet(unit.shape.box, box)
        }
        return tuple(found.values())

    def _parts(self, kind: UnitKind, key: str, block: Block) -> list[BaseUnit]:
        if kind == UnitKind.BLOCK:
            names = names_of(self._network, block.edges)
            return [BaseUnit(block.id, UnitKind.BLOCK, block.shape, names, block.addresses)]
        if kind == UnitKind.ADDRESS:
            if block.id not in self._cells:
                self._cells[block.id] = addresses_of(block, self._addresses)
            return self._cells[block.id]
        sides = self._sides_of(block)
        if kind == UnitKind.BLOCK_SIDE:
            return list(sides.values())
        return [self._segment(key, piece, side) for piece, side in sides.items()]

    def _sides_of(self, block: Block) -> dict[int, BaseUnit]:
        if block.id not in self._sides:
            self._sides[block.id] = sides_of(block, self._network, self._pieces, self._addresses)
        return self._sides[block.id]

    def _segment(self, key: str, piece: int, side: BaseUnit) -> BaseUnit:
        """All sides of a piece of street in one municipality."""
        if (key, piece) not in self._segments:
            sides = [self._sides_of(block) for block in self._blocks_at(key, piece)]
            every = [one[piece] for one in sides if piece in one] or [side]
            self._segments[key, piece] = BaseUnit(
                f"{key}:{piece}",
                UnitKind.STREET_SEGMENT,
                united(one.shape for one in every),
                side.streets,
                tuple(sorted(row for one in every for row in one.addresses)),
            )
        return self._segments[key, piece]

    def _blocks_at(self, key: str, piece: int) -> list[Block]:
        """The blocks along a piece of street; ground that no street reaches has none."""
        if key not in self._by_piece:
            found: dict[int, list[Block]] = {}
            for block in self._blocks[key]:
                for one in set(self._pieces[list(block.edges)].tolist()):
                    found.setdefault(one, []).append(block)
            self._by_piece[key] = found
        return self._by_piece[key].get(piece, [])

    def _blocks_near(self, box: Box) -> Iterator[tuple[str, Block]]:
        for key, frame in self._frames.items():
            if meet(frame.box, box):
                if key not in self._blocks:
                    self._blocks[key] = blocks_of(key, frame, self._network, self._addresses)
                yield from ((key, block) for block in self._blocks[key] if meet(block.shape.box, box))

    @cached_property
    def _pieces(self) -> Integers:
        return street_pieces(self._network)


def total_ground(units: Iterable[BaseUnit]) -> Shape:
    """The ground of several units as one."""
    return united(unit.shape for unit in units)
