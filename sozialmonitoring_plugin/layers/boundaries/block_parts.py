"""The parts of a block: its sides, one for each piece of street, and the ground of its addresses."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from ...core.boundaries.base_unit import BaseUnit, UnitKind
from ...core.boundaries.streets.address_points import AddressPoints
from ...core.boundaries.streets.frontage import frontage
from ...core.boundaries.streets.network import Network
from ...core.boundaries.streets.segment_grid import feet
from ...core.boundaries.streets.street_pieces import NO_PIECE
from ...core.deliveries.keys.folding import fold_place
from ...core.samplecounty.arrays import Integers, integers
from .blocks import Block, names_of
from .ground_of_sites import SMOOTHING, parted


def sides_of(
    block: Block, network: Network, pieces: Integers, addresses: AddressPoints
) -> dict[int, BaseUnit]:
    """The ground of a block by the piece of street it belongs to; NO_PIECE where there is no street.

    Where people live, it is the ground nearest to the addresses of the street, else that nearest to the
    street itself.
    """
    rows = np.array(block.addresses, dtype=np.int64)
    if not block.edges:
        return {NO_PIECE: BaseUnit(f"{block.id}/", UnitKind.BLOCK_SIDE, block.shape, (), block.addresses)}
    if len(rows):
        sites, labels = addresses.xy[rows], pieces[_edges_of(rows, block, network, addresses)]
        grounds = parted(block.shape, sites, labels)
    else:
        sites, labels = frontage(network, block.edges, pieces)
        grounds = parted(block.shape, sites, labels, SMOOTHING)
    living = _kept(labels, sites, grounds) if len(rows) else np.zeros(0, dtype=np.int64)
    return {
        piece: BaseUnit(
            f"{block.id}/{piece}",
            UnitKind.BLOCK_SIDE,
            ground,
            names_of(network, [edge for edge in block.edges if pieces[edge] == piece]),
            tuple(rows[living == piece].tolist()),
        )
        for piece, ground in grounds.items()
    }


def addresses_of(block: Block, addresses: AddressPoints) -> list[BaseUnit]:
    """The ground nearest to each address, the block where there is none. One point is one unit."""
    rows = np.array(block.addresses, dtype=np.int64)
    if not len(rows):
        return [BaseUnit(f"{block.id}#", UnitKind.ADDRESS, block.shape)]
    sites = addresses.xy[rows]
    _, first, same = np.unique(sites, axis=0, return_index=True, return_inverse=True)
    labels = integers(rows[first][same.ravel()])
    grounds = parted(block.shape, sites, labels)
    living = _kept(labels, sites, grounds)
    units = []
    for row, ground in grounds.items():
        own = rows[living == row].tolist()
        streets = tuple(sorted({addresses.streets[addresses.street[one]] for one in own} - {""}))
        units.append(BaseUnit(f"{block.id}#{row}", UnitKind.ADDRESS, ground, streets, tuple(own)))
    return units


def _kept(labels: Integers, sites: Integers, grounds: Collection[int]) -> Integers:
    """Labels; where one got no ground (a site a millimetre from another), that of the nearest that did."""
    from scipy.spatial import cKDTree

    has = np.isin(labels, list(grounds))
    if has.all():
        return labels
    _, nearest = cKDTree(sites[has] - sites[0]).query(sites - sites[0])
    return np.where(has, labels, labels[has][nearest])


def _edges_of(rows: Integers, block: Block, network: Network, addresses: AddressPoints) -> Integers:
    """For each address the nearest edge of its own street on the block, else the nearest of any."""
    edges = np.array(block.edges, dtype=np.int64)
    row, place = np.repeat(rows, len(edges)), np.tile(np.arange(len(edges)), len(rows))
    starts, stops = network.starts[edges[place]], network.stops[edges[place]]
    _, distance = feet(addresses.xy[row], starts, stops)
    names = [fold_place(network.name(edge)) for edge in edges.tolist()]
    streets = [addresses.folded[street] for street in addresses.street[rows].tolist()]
    own = np.array([[name == street for name in names] for street in streets])
    order = np.lexsort([distance, ~own.ravel(), row])
    first = np.arange(len(rows)) * len(edges)
    # Rows ascend, so that sorting by row keeps each address' edges in its own stretch.
    return edges[place[order[first]]]
