"""An open draft puts its layers into the project, keeps them up to date, and leaves nothing behind."""

from __future__ import annotations

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication

from sozialmonitoring_plugin.core.boundaries.base_unit import UnitKind
from sozialmonitoring_plugin.core.boundaries.streets.lines import Lines
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.gui.boundaries.surroundings import Surroundings
from sozialmonitoring_plugin.gui.boundaries.workplace import Workplace
from sozialmonitoring_plugin.gui.desk import Desk
from sozialmonitoring_plugin.layers.boundaries.region_edits import give, new_area
from sozialmonitoring_plugin.workflows.boundaries.session import DraftSession
from sozialmonitoring_plugin.workflows.boundaries.session_parts import DraftState, ReadOnlyLog

from .conftest import PLACE, book, box, square_metres, strip_to_12, tree


def layers(desk: Desk) -> list[str]:
    """The names of the layers in the project, from the top."""
    return [layer.name() for layer in desk.project.layerTreeRoot().layerOrder()]


def shown(desk: Desk, name: str) -> dict[str, float]:
    """The areas of a layer with their m²."""
    (layer,) = (one for one in desk.project.mapLayers().values() if one.name() == name)
    return {one["key"]: round(one.geometry().area(), 6) for one in layer.getFeatures()}


def test_all_layers_come_from_the_addresses_down_to_the_areas(desk: Desk, session: DraftSession) -> None:
    street = Lines.of([[(0, 150_000), (300_000, 150_000)]], names=["Am Bach"])
    place = Workplace(desk, session, Surroundings(PLACE, tree(), book(), street))
    place.show("draft.gpkg")
    assert layers(desk) == [
        "Addresses",
        "Kreis",
        "Gemeinde",
        "Sozialraum",
        "Locked",
        "Szenario A",
        "Version before: 2020",
        "Streets",
    ]
    place.close()
    assert desk.project.mapLayers() == {}
    assert desk.project.layerTreeRoot().children() == []


def test_base_units_are_found_without_reading_the_draft_that_may_be_changing(
    qtbot, workplace: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    workplace.show("draft.gpkg")
    qtbot.waitUntil(lambda: workplace.network is not None)
    everywhere = (-1_000_000, 1_000_000, -1_000_000, 1_000_000)
    with monkeypatch.context() as context:
        context.setattr(workplace._streets, "_session", None)
        units = workplace.units(UnitKind.BLOCK, everywhere)
    assert len(units) == 2, "each of the two municipalities is one block"


def test_without_addresses_and_streets_there_are_fewer_layers(workplace: Workplace, desk: Desk) -> None:
    workplace.show("draft.gpkg")
    assert layers(desk) == [
        "Kreis", "Gemeinde", "Sozialraum", "Locked", "Szenario A", "Version before: 2020",
    ]  # fmt: skip


def test_the_levels_above_follow_at_once(workplace: Workplace, desk: Desk) -> None:
    workplace.show("draft.gpkg")
    assert shown(desk, "Sozialraum") == {"1a": 20_000, "1b": 10_000, "2a": 30_000}
    ground = box(190_000, 100_000, 200_000, 200_000)
    workplace.commit(give(workplace.session.partition, workplace.session.rules, ground, "13"), "give")
    assert shown(desk, "Sozialraum") == {"1a": 19_000, "1b": 11_000, "2a": 30_000}
    assert shown(desk, "Gemeinde") == {"1": 30_000, "2": 30_000}
    workplace.undo()
    assert shown(desk, "Sozialraum") == {"1a": 20_000, "1b": 10_000, "2a": 30_000}
    workplace.guarded(lambda: workplace.session.assign("12", "1b"))
    assert shown(desk, "Sozialraum") == {"1a": 10_000, "1b": 20_000, "2a": 30_000}


def test_a_level_above_that_loses_its_last_area_goes(workplace: Workplace, desk: Desk) -> None:
    workplace.show("draft.gpkg")
    workplace.guarded(lambda: workplace.session.assign("13", "1a"))
    assert shown(desk, "Sozialraum") == {"1a": 30_000, "2a": 30_000}


def test_locked_areas_are_hatched(workplace: Workplace, desk: Desk) -> None:
    workplace.show("draft.gpkg")
    workplace.session.lock_all_but(["11", "12"])
    assert sorted(shown(desk, "Locked")) == ["13", "21", "22", "23"]


def test_taking_the_layer_out_of_the_project_closes_the_draft(
    workplace: Workplace, desk: Desk, qtbot
) -> None:
    workplace.show("draft.gpkg")
    workplace.commit(strip_to_12(workplace), "give")
    with qtbot.waitSignal(workplace.closed):
        desk.project.removeMapLayer(workplace.layer.id())
    assert desk.project.mapLayers() == {}
    assert len(workplace.session.gestures) == 1, "what was drawn is kept"


def test_taking_another_layer_out_does_no_harm(workplace: Workplace, desk: Desk) -> None:
    workplace.show("draft.gpkg")
    (layer,) = (one for one in desk.project.mapLayers().values() if one.name() == "Sozialraum")
    desk.project.removeMapLayer(layer.id())
    assert workplace.commit(strip_to_12(workplace), "give")
    assert square_metres(workplace)["12"] == 11_000


def test_another_project_closes_the_draft(workplace: Workplace, desk: Desk, qtbot) -> None:
    workplace.show("draft.gpkg")
    with qtbot.waitSignal(workplace.closed):
        desk.project.clear()
    assert desk.project.mapLayers() == {}


def test_layers_of_others_in_the_group_stay(workplace: Workplace, desk: Desk) -> None:
    workplace.show("draft.gpkg")
    own = QgsVectorLayer("Point", "own", "memory")
    desk.project.addMapLayer(own, False)
    desk.project.layerTreeRoot().findGroups()[0].addLayer(own)
    workplace.close()
    assert layers(desk) == ["own"]


def test_whoever_only_looks_cannot_draw(state: DraftState, desk: Desk) -> None:
    session = DraftSession(state, ReadOnlyLog(UserError("The draft is only looked at.")))
    place = Workplace(desk, session, Surroundings(PLACE, tree()), read_only=True)
    assert not place.layer.isEditable()
    assert not place.layer.startEditing()
    told: list[str] = []
    place.refused.connect(told.append)
    assert not place.commit(strip_to_12(place), "give")
    assert told == ["The draft is only looked at."]
    assert square_metres(place)["12"] == 10_000
    place.close()


def test_numbers_tell_all_levels_and_what_an_edit_would_make_of_them(
    desk: Desk, session: DraftSession
) -> None:
    place = Workplace(desk, session, Surroundings(PLACE, tree(), book()))
    found = {(one.level, one.key): one for one in place.numbers(strip_to_12(place))}
    # Five people live in the strip that passes from 11 to 12, both in the same Sozialraum.
    assert (found["quartier", "11"].inhabitants.now, found["quartier", "11"].inhabitants.change) == (7, -5)
    assert (found["quartier", "12"].inhabitants.now, found["quartier", "12"].inhabitants.change) == (25, 5)
    assert found["sozialraum", "1a"].inhabitants.change == 0
    assert found["quartier", "12"].ground_change == 1_000
    assert place.session.gestures == (), "looking changes nothing"
    place.commit(strip_to_12(place), "give")
    now = {(one.level, one.key): one for one in place.numbers()}
    assert now["quartier", "12"].inhabitants.now == 25
    assert now["gemeinde", "1"].inhabitants.now == 32
    place.close()


def test_a_new_area_counts_for_the_levels_it_belongs_to(desk: Desk, session: DraftSession) -> None:
    place = Workplace(desk, session, Surroundings(PLACE, tree(), book()))
    region = box(80_000, 100_000, 100_000, 200_000)
    change = new_area(session.partition, session.rules, region, "14")
    would = {(one.level, one.key): one for one in place.numbers(change)}
    assert would["quartier", "14"].inhabitants.now == 5
    assert would["sozialraum", "1a"].inhabitants.now == 32
    assert place.commit(change, "new")
    now = {(one.level, one.key): one for one in place.numbers()}
    assert (now["quartier", "14"].inhabitants.now, now["sozialraum", "1a"].inhabitants.now) == (5, 32)
    place.undo()
    assert ("quartier", "14") not in {(one.level, one.key) for one in place.numbers()}
    place.close()


def test_places_come_from_maps_in_other_reference_systems(workplace: Workplace, desk: Desk) -> None:
    node = (300_000_000, 5_650_000_000)
    desk.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:25832"))
    assert workplace.to_map([node]) == [QgsPointXY(300_000, 5_650_000)]
    for crs in ("EPSG:3857", "EPSG:4326"):
        desk.canvas.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
        (point,) = workplace.to_map([node])
        back = workplace.to_node(point)
        assert max(abs(back[0] - node[0]), abs(back[1] - node[1])) <= 1, crs


@pytest.mark.parametrize("with_streets", [False, True])
def test_streets_are_joined_in_the_background(
    desk: Desk, session: DraftSession, qtbot, with_streets: bool
) -> None:
    street = Lines.of([[(0, 150_000), (300_000, 150_000)]] if with_streets else [])
    place = Workplace(desk, session, Surroundings(PLACE, tree(), streets=street))
    assert place.network is None
    with qtbot.waitSignal(place.network_changed, timeout=20_000):
        place.show("draft.gpkg")
    assert bool(place.network.is_street.any()) is with_streets
    assert place.network.place((100_000, 120_000), 1_000) is not None, "boundaries can be followed too"
    place.close()
    QCoreApplication.processEvents()


def test_a_map_that_does_not_reach_the_draft_stays_where_it_is(workplace: Workplace, desk: Desk) -> None:
    other_side = "PROJ:+proj=ortho +lat_0=-50 +lon_0=-170 +datum=WGS84"
    desk.canvas.setDestinationCrs(QgsCoordinateReferenceSystem(other_side))
    before = desk.canvas.extent()
    workplace.zoom.to_areas()
    assert desk.canvas.extent() == before
