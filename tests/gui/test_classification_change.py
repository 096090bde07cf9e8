"""A changed classification asks what follows; what was ticked follows, what was not keeps the classes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import Qt

from sozialmonitoring_plugin.core.classification.assignments import Use
from sozialmonitoring_plugin.core.classification.classification import Classification, Method, Scheme
from sozialmonitoring_plugin.core.classification.frozen import FrozenClassification
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.gui.classification_change.dialog import FollowDialog
from sozialmonitoring_plugin.gui.desk import Desk
from sozialmonitoring_plugin.layers.follow import layers_in
from sozialmonitoring_plugin.layers.map_files import add_to_project, opened_from, write_map
from sozialmonitoring_plugin.layers.map_origin import origin_of
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.classifications import (
    change,
    consequences,
    read_classifications,
    save_classification,
)
from sozialmonitoring_plugin.workflows.create_map import CreateMapRequest, create_map
from sozialmonitoring_plugin.workflows.follow_change import follow_change

LEFT = Qt.MouseButton.LeftButton
AL, EW = Use("al"), Use("ew")


def classes(*bounds: float) -> Classification:
    return Classification(Scheme(Method.MANUAL, len(bounds) - 1, bounds), bounds, 1)


@pytest.fixture
def quote(filled: Monitoring) -> FrozenClassification:
    """Two classes of both indicators; the name says nothing of HTML."""
    return save_classification(filled, FrozenClassification("Quote <b>", classes(0.0, 5.0, 5000.0)), [AL, EW])


@pytest.fixture
def maps(desk: Desk, filled: Monitoring, quote: FrozenClassification, tmp_path: Path) -> list[QgsVectorLayer]:
    """A map of each indicator in the project, with its layers in a file."""
    layers = []
    for indicator in ("al", "ew"):
        made = create_map(CreateMapRequest(filled, indicator), Silence()).indicator_map
        path = tmp_path / f"{indicator}.gpkg"
        write_map(made, path)
        opened = opened_from(made, path)
        add_to_project(opened, desk.project)
        layers.append(opened.values_layer)
    return layers


@pytest.fixture
def ask(qtbot, desk: Desk, filled: Monitoring) -> Callable[[], FollowDialog]:
    def asked() -> FollowDialog:
        found = consequences(filled, "Quote <b>")
        layers = layers_in(desk.project.mapLayers().values(), found.frozen, found.created)
        dialog = FollowDialog(found, layers, desk.window)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return asked


def texts(dialog: FollowDialog) -> tuple[list[str], list[str]]:
    lists = (dialog.indicators_list, dialog.layers_list)
    return tuple([one.item(row).text() for row in range(one.count())] for one in lists)  # type: ignore[return-value]


def leave_open(dialog: FollowDialog, layer: QgsVectorLayer) -> None:
    rows = [row for row in range(2) if dialog.layers_list.item(row).text().startswith(layer.name())]
    dialog.layers_list.item(rows[0]).setCheckState(Qt.CheckState.Unchecked)


def ranges(layer: QgsVectorLayer) -> list[tuple[float, float]]:
    return sorted((one.lowerValue(), one.upperValue()) for one in layer.renderer().ranges())


def test_it_names_indicators_with_pages_and_maps_with_dates(
    maps: list, ask: Callable[[], FollowDialog]
) -> None:
    dialog = ask()
    indicators, layers = texts(dialog)
    assert indicators == ["Arbeitslosenanteil – booklets: 2", "Einwohner"], "circles have no classes"
    assert sorted(layers) == ["Arbeitslosenanteil (%) – 2014-12-31", "Einwohner – 2014-12-31"]
    assert "Quote &lt;b&gt;" in dialog.question_label.text()
    assert dialog.following_indicators == (AL, EW)
    assert set(dialog.following_layers) == set(maps)
    assert (dialog.staying_layers, dialog.keeps_old) == ((), False)
    assert "are not kept" in dialog.kept_label.text()


def test_what_is_left_open_keeps_the_old_one_and_says_its_name(
    desk: Desk, filled: Monitoring, quote: FrozenClassification, maps: list, ask: Callable[[], FollowDialog]
) -> None:
    dialog = ask()
    shares, people = maps
    dialog.indicators_list.item(1).setCheckState(Qt.CheckState.Unchecked)
    leave_open(dialog, people)
    assert dialog.keeps_old
    old_name = consequences(filled, "Quote <b>").old_name
    assert old_name in dialog.kept_label.text()
    assert (dialog.following_layers, dialog.staying_layers) == ((shares,), (people,))

    before = ranges(people)
    wanted = replace(quote, classification=classes(0.0, 2.0, 4.0, 10.0))
    changed = change(filled, wanted, dialog.following_indicators, keep_old=dialog.keeps_old)
    tree = desk.project.layerTreeRoot()
    follow_change(filled, changed, dialog.following_layers, dialog.staying_layers, tree)

    assert ranges(shares) == [(0.0, 2.0), (2.0, 4.0), (4.0, 10.0)]
    assert ranges(people) == before
    assert [(one.classification, one.fingerprint) for one in map(origin_of, maps) if one] == [
        ("Quote <b>", changed.frozen.fingerprint), (old_name, quote.fingerprint),
    ]  # fmt: skip
    read = read_classifications(filled)
    assert read.assigned_to("al", "quarter") == changed.frozen
    kept = read.assigned_to("ew", "quarter")
    assert kept is not None
    assert (kept.name, kept.classification) == (old_name, quote.classification)
    again = create_map(CreateMapRequest(filled, "ew"), Silence()).classification
    assert again == quote.classification


def test_a_map_that_looks_otherwise_already_is_not_ticked_and_not_renamed(
    maps: list, ask: Callable[[], FollowDialog]
) -> None:
    shares, people = maps
    people.setCustomProperty("sozialmonitoring/fingerprint", "0" * 16)
    dialog = ask()
    assert dialog.following_layers == (shares,)
    assert dialog.staying_layers == ()
    assert any("has other classes or colours already" in text for text in texts(dialog)[1])


def test_without_anything_that_follows_it_says_so(filled: Monitoring, qtbot, desk: Desk) -> None:
    save_classification(filled, FrozenClassification("Allein", classes(0.0, 1.0)))
    dialog = FollowDialog(consequences(filled, "Allein"), (), desk.window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert "No indicator is shown in it" in dialog.question_label.text()
    assert not dialog.indicators_panel.isVisible()
    assert not dialog.layers_panel.isVisible()


def test_the_buttons_accept_and_reject(
    qtbot, ask: Callable[[], FollowDialog], quote: FrozenClassification
) -> None:
    for button, result in (
        ("change_button", FollowDialog.DialogCode.Accepted),
        ("cancel_button", FollowDialog.DialogCode.Rejected),
    ):
        dialog = ask()
        qtbot.mouseClick(getattr(dialog, button), LEFT)
        assert dialog.result() == result
