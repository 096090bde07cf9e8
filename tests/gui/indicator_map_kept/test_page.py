"""A page of small maps, and its command, have the classes that are shown."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtWidgets import QComboBox

from sozialmonitoring_plugin.core.classification.scheme import Method
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.gui.indicator_map.class_model import LABEL
from sozialmonitoring_plugin.gui.indicator_map.dialog import IndicatorMapDialog
from sozialmonitoring_plugin.gui.indicator_map.kinds.fitting import PAGE
from sozialmonitoring_plugin.layers.map_legend import EntryKind
from sozialmonitoring_plugin.workflows.create_multiples import create_multiples

from ..conftest import said, settle
from .conftest import LEFT, choose, kind


def test_the_maps_of_a_page_share_the_classes_that_are_shown(qtbot, dialog: IndicatorMapDialog) -> None:
    kind(qtbot, dialog, PAGE)
    assert not dialog.form.pooled_box.isEnabled()
    dialog.form.classes_box.setValue(2)
    dialog.form.weighted_box.setChecked(True)
    settle(qtbot, dialog)
    model = dialog.form.class_view.classes
    model.setData(model.index(0, LABEL), "viel")
    settle(qtbot, dialog)
    found = dialog.look.classification
    # 0 % and 10 % are of 2014; all numbers of the three dates are in a class.
    assert (found.bounds[0], found.bounds[-1]) == (0.0, 10.0)

    given = dialog.call().parameters["CLASSIFICATION"]
    assert given == {"classification": found.to_dict(), "titles": ("", "viel")}
    made = create_multiples(dialog.keeping._page(), Silence())
    assert len(made.panels) == 3
    shown = [one.label for one in dialog.look.entries if one.kind is EntryKind.CLASS]
    assert shown[0].startswith("viel: ")
    for panel in made.panels:
        entries = panel.indicator_map.entries
        assert [one.label for one in entries if one.kind is EntryKind.CLASS] == shown
        assert not [one for one in entries if one.kind is EntryKind.OUTSIDE]


def test_no_page_is_drawn_of_a_map_that_is_still_made(qtbot, dialog: IndicatorMapDialog) -> None:
    kind(qtbot, dialog, PAGE)
    choose(dialog.form.method_box, "manual")
    dialog.form.breaks_edit.setText("0; 4; 20")
    qtbot.mouseClick(dialog.run_button, LEFT)
    assert said(dialog.message_bar).startswith("The map is still being made.")
    settle(qtbot, dialog)
    assert dialog.call().parameters["CLASSIFICATION"]["bounds"] == [0.0, 4.0, 20.0]


def test_bounds_of_one_indicator_are_not_those_of_several(qtbot, dialog: IndicatorMapDialog) -> None:
    kind(qtbot, dialog, PAGE)
    choose(dialog.form.findChild(QComboBox, "page_box"), "indicators")
    settle(qtbot, dialog)
    assert dialog.call().parameters["CLASSIFICATION"] == ""
    assert dialog.call().parameters["INDICATORS"] == "ew,al,al2"
    choose(dialog.form.method_box, "quantiles")
    settle(qtbot, dialog)
    assert dialog.keeping._page().scheme.method is Method.QUANTILES
    with pytest.raises(UserError, match="cannot be told"):
        dialog.call()
    dialog.form.classes_box.setValue(2)
    choose(dialog.form.method_box, "manual")
    settle(qtbot, dialog)
    with pytest.raises(UserError, match="one indicator"):
        dialog.keeping._page()


def test_a_page_of_a_count_has_circles(qtbot, dialog: IndicatorMapDialog) -> None:
    choose(dialog.form.indicator_box, "ew")
    settle(qtbot, dialog)
    kind(qtbot, dialog, PAGE)
    assert dialog.call().parameters["CLASSIFICATION"] == ""
    assert dialog.keeping._page().classification is None
