"""Streets and edits together: what is traced, snapped or painted becomes the boundary, node by node."""

from __future__ import annotations

from sozialmonitoring_plugin.core.boundaries.base_unit import UnitKind
from sozialmonitoring_plugin.core.boundaries.ground_rules import GroundRules
from sozialmonitoring_plugin.core.boundaries.partition import Partition
from sozialmonitoring_plugin.core.boundaries.rings import Node
from sozialmonitoring_plugin.core.boundaries.streets.beside import find_snaps
from sozialmonitoring_plugin.core.boundaries.streets.lines import chains_of
from sozialmonitoring_plugin.core.boundaries.streets.tracing import Tracer
from sozialmonitoring_plugin.layers.boundaries.base_units import total_ground
from sozialmonitoring_plugin.layers.boundaries.line_edits import reshape
from sozialmonitoring_plugin.layers.boundaries.region_edits import give
from tests.layers.boundaries.town import Town

TOWN = Town(degrees=17.3)
RULES = GroundRules()


def south_and_north(*line: tuple[float, float]) -> Partition:
    """Two areas, parted by a line from the western to the eastern end of the town."""
    south = TOWN.shape((0, 0), (300, 0), *reversed(line))
    north = TOWN.shape(*line, (300, 200), (0, 200))
    return Partition({"south": south, "north": north})


def boundary(partition: Partition) -> tuple[Node, ...]:
    (line,) = chains_of(partition.shared("south", "north"))
    return line if line[0] < line[-1] else line[::-1]


def test_a_traced_street_becomes_the_boundary_with_the_nodes_of_the_street() -> None:
    partition = south_and_north((0, 80), (300, 80))
    # From the boundary straight to the crossing, along the street, and straight back.
    tracer = Tracer(TOWN.network, tolerance=5_000)
    tracer.start_at(TOWN.at(60, 80), free=True)
    tracer.click(TOWN.at(61, 99))
    tracer.click(TOWN.at(149, 101))
    change = reshape(partition, RULES, tracer.path_to(TOWN.at(150, 80), free=True))
    partition.apply(change)
    assert set(TOWN.line((60, 100), (150, 100))) <= set(boundary(partition))
    # The strip of 90 m by 20 m now lies in the south.
    assert round(partition.shape("south").square_metres) == 300 * 80 + 90 * 20


def test_a_boundary_beside_the_street_is_set_on_its_axis() -> None:
    partition = south_and_north((0, 80), (20, 92), (280, 92), (300, 80))
    (snap,) = find_snaps(boundary(partition), TOWN.network)
    assert (snap.contact.street, round(snap.contact.distance)) == ("Lange Straße", 8_000)
    partition.apply(reshape(partition, RULES, snap.path))
    assert set(TOWN.line((60, 100), (150, 100))) <= set(boundary(partition))
    assert round(partition.shape("south").square_metres) == 27_360 + 260 * 8
    assert not find_snaps(boundary(partition), TOWN.network)


def test_a_painted_block_side_changes_hands_with_its_addresses_and_nothing_else() -> None:
    houses = ((155, 60, "Quergasse", 1), (155, 20, "Quergasse", 3), (250, 90, "Lange Straße", 8))
    partition = south_and_north((0, 100), (300, 100))
    unit = TOWN.units(*houses).at(UnitKind.BLOCK_SIDE, TOWN.at(155, 60))
    assert unit is not None
    before = partition.doubled_area
    partition.apply(give(partition, RULES, unit.shape, "north"))
    assert unit.addresses == (0, 1)
    assert abs(partition.shape("north").square_metres - 300 * 100 - unit.shape.square_metres) < 0.5
    assert abs(partition.doubled_area - before) <= 2 * 1_000_000


def test_units_painted_one_after_the_other_or_at_once_are_the_same_ground() -> None:
    units = TOWN.units((155, 60, "Quergasse", 1), (155, 20, "Quergasse", 3), (250, 90, "Lange Straße", 8))
    first, second = (units.at(UnitKind.BLOCK_SIDE, TOWN.at(*place)) for place in ((155, 60), (100, 50)))
    assert first is not None
    assert second is not None
    one_by_one, at_once = south_and_north((0, 100), (300, 100)), south_and_north((0, 100), (300, 100))
    for unit in (first, second):
        one_by_one.apply(give(one_by_one, RULES, unit.shape, "north"))
    at_once.apply(give(at_once, RULES, total_ground([first, second]), "north"))
    areas = [partition.shape("north").square_metres for partition in (one_by_one, at_once)]
    assert abs(areas[0] - areas[1]) < 0.5
    assert len(one_by_one.shape("north").rings) == len(at_once.shape("north").rings)
