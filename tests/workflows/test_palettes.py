"""A county's own palettes in the monitoring, and what a map makes of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.colours.catalogue import palette_named
from sozialmonitoring_plugin.core.colours.colour import ColourError
from sozialmonitoring_plugin.core.colours.kinds import NumberKind, PaletteKind
from sozialmonitoring_plugin.core.colours.own import OwnPalette
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.indicators.tableau import Polarity
from sozialmonitoring_plugin.store.documents import PALETTE
from sozialmonitoring_plugin.store.errors import StoreError
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.export_atlas import ExportAtlasRequest, _themes
from sozialmonitoring_plugin.workflows.palettes import (
    delete_palette,
    list_palettes,
    map_palette,
    save_palette,
    stored_palettes,
)
from sozialmonitoring_plugin.workflows.published import PublishRequest, publish_monitoring

from .test_export_atlas import named

HOUSE = OwnPalette("Hausfarben", PaletteKind.SEQUENTIAL, ("#ffffff", "#004b8d"))
CHANGE = OwnPalette("Wandel", PaletteKind.DIVERGING, ("#004b8d", "#f7f7f7", "#e2001a"))
BURDEN, GOOD, NEUTRAL = Polarity


def test_a_palette_is_kept_found_again_and_taken_out(monitoring: Monitoring) -> None:
    before = monitoring.revision
    save_palette(monitoring, replace(HOUSE, name="  Hausfarben "))
    assert monitoring.revision == before + 1
    assert stored_palettes(monitoring) == (HOUSE,)
    assert map_palette(monitoring, "Hausfarben", BURDEN) == "sequential: #ffffff #004b8d"
    turned = palette_named(map_palette(monitoring, "Hausfarben_r", BURDEN))
    assert turned.colours(2) == ("#004b8d", "#ffffff")
    delete_palette(monitoring, "Hausfarben")
    assert stored_palettes(monitoring) == ()
    with pytest.raises(UserError, match="There is no palette Hausfarben"):
        map_palette(monitoring, "Hausfarben", BURDEN)
    with pytest.raises(UserError, match="no palette Hausfarben in the monitoring"):
        delete_palette(monitoring, "Hausfarben")


@pytest.mark.parametrize("name", ["", "   ", "a #b", "Rot_r", "x" * 81, "Rot\nBlau", "Rot\0"])
def test_what_would_be_taken_for_something_else_is_no_name(monitoring: Monitoring, name: str) -> None:
    with pytest.raises(UserError, match="cannot be called"):
        save_palette(monitoring, replace(HOUSE, name=name))
    assert monitoring.documents(PALETTE) == {}


@pytest.mark.parametrize("name", ["Blues", "blues", "EvenYlOrRd", "VIRIDIS", "hausFARBEN"])
def test_a_name_that_is_taken_is_refused(monitoring: Monitoring, name: str) -> None:
    save_palette(monitoring, HOUSE)
    with pytest.raises(UserError, match=f"There is a palette {name} already"):
        save_palette(monitoring, replace(HOUSE, name=name))
    assert stored_palettes(monitoring) == (HOUSE,)


@pytest.mark.parametrize(
    "name", ["Größe & „Maß“", "../../etc/passwd", "O'Neill; DROP TABLE document", "x" * 80]
)
def test_odd_names_are_only_names(monitoring: Monitoring, name: str) -> None:
    save_palette(monitoring, replace(HOUSE, name=name))
    assert [one.name for one in stored_palettes(monitoring)] == [name]
    assert map_palette(monitoring, name, BURDEN) == "sequential: #ffffff #004b8d"


def test_a_palette_is_edited_and_renamed_in_one_write(monitoring: Monitoring) -> None:
    save_palette(monitoring, HOUSE)
    before = monitoring.revision
    darker = replace(HOUSE, name="Neue Hausfarben", colours=("#ffffff", "#00264a"))
    save_palette(monitoring, darker, instead_of="Hausfarben")
    assert stored_palettes(monitoring) == (darker,)
    assert monitoring.revision == before + 1
    save_palette(monitoring, replace(darker, name="neue Hausfarben"), instead_of="Neue Hausfarben")
    assert [one.name for one in stored_palettes(monitoring)] == ["neue Hausfarben"]


def test_a_colleagues_write_is_not_overwritten(monitoring: Monitoring) -> None:
    shown = monitoring.revision
    save_palette(monitoring, HOUSE)
    with pytest.raises(StoreError):
        save_palette(
            monitoring,
            replace(HOUSE, colours=("#000000", "#ffffff")),
            instead_of="Hausfarben",
            revision=shown,
        )
    assert stored_palettes(monitoring) == (HOUSE,)


def test_a_default_is_what_maps_get_where_nobody_chooses(monitoring: Monitoring) -> None:
    assert map_palette(monitoring, "", BURDEN) == "EvenYlOrRd"
    save_palette(monitoring, replace(HOUSE, default_for=(BURDEN, NEUTRAL)))
    save_palette(monitoring, replace(CHANGE, default_for=(BURDEN,)))
    assert map_palette(monitoring, "", BURDEN) == "sequential: #ffffff #004b8d"
    assert map_palette(monitoring, "", GOOD) == "EvenYlGn"
    changes = map_palette(monitoring, "", BURDEN, NumberKind.AROUND_CENTRE)
    assert changes == "diverging: #004b8d #f7f7f7 #e2001a"
    assert map_palette(monitoring, "Blues", BURDEN) == "Blues"


def test_of_one_kind_only_the_latest_is_the_default(monitoring: Monitoring) -> None:
    save_palette(monitoring, replace(HOUSE, default_for=(BURDEN, GOOD)))
    save_palette(monitoring, replace(CHANGE, default_for=(BURDEN,)))
    before = monitoring.revision
    red = OwnPalette("Rot", PaletteKind.SEQUENTIAL, ("#ffffff", "#e2001a"), (BURDEN,))
    save_palette(monitoring, red)
    assert monitoring.revision == before + 1
    assert {one.name: one.default_for for one in stored_palettes(monitoring)} == {
        "Hausfarben": (GOOD,),
        "Rot": (BURDEN,),
        "Wandel": (BURDEN,),
    }


def test_a_damaged_palette_is_told_of_when_it_is_wanted_and_stops_nothing_else(
    monitoring: Monitoring,
) -> None:
    save_palette(monitoring, HOUSE)
    monitoring.change_documents(PALETTE, monitoring.revision, {"Alt": '{"colours": ["#ffffff", "rot"]}'})
    broken, whole = list_palettes(monitoring)
    assert (broken.name, broken.palette, whole.palette) == ("Alt", None, HOUSE)
    assert stored_palettes(monitoring) == (HOUSE,)
    assert map_palette(monitoring, "", BURDEN) == "EvenYlOrRd"
    with pytest.raises(ColourError, match="“rot” is not a colour"):
        map_palette(monitoring, "Alt", BURDEN)
    save_palette(monitoring, replace(HOUSE, name="Alt"), instead_of="Alt")
    assert len(stored_palettes(monitoring)) == 2


def test_booklets_have_the_countys_default(tmp_path: Path) -> None:
    monitoring = named(tmp_path, "Nord")
    published = publish_monitoring(PublishRequest(monitoring), Silence())
    request = ExportAtlasRequest(monitoring, tmp_path / "out")
    assert _themes(request, published, Silence())["poor"].palette == "EvenBlues"
    save_palette(monitoring, replace(HOUSE, default_for=(NEUTRAL,)))
    assert _themes(request, published, Silence())["poor"].palette == "sequential: #ffffff #004b8d"
