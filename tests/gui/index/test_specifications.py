"""Index specifications are saved, chosen, shown and read without being changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from qgis.PyQt.QtCore import Qt

from sozialmonitoring_plugin.core.index.options import Standardisation
from sozialmonitoring_plugin.core.index.presets import PRESETS, preset
from sozialmonitoring_plugin.core.index.scales import BaseScales, Scale, Scales
from sozialmonitoring_plugin.core.index.spec import Base, IndexIndicator, IndexSpec
from sozialmonitoring_plugin.core.index.spec_json import spec_to_json
from sozialmonitoring_plugin.core.indicators.tableau import Polarity
from sozialmonitoring_plugin.gui.index.dialog import IndexDialog
from sozialmonitoring_plugin.gui.index.indicator_table import CHANGE, WEIGHT
from sozialmonitoring_plugin.gui.language import interface_wording

from ..conftest import said, settle


def test_a_specification_is_saved_and_chosen_again(dialog: IndexDialog, qtbot) -> None:
    dialog.form.population_box.setValue(1500)
    dialog.menu.keep("Bericht")
    assert dialog.form.spec_box.currentText() == "Bericht"
    assert dialog.choice.monitoring.documents("index").keys() == {"Bericht"}
    dialog.form.spec_box.setCurrentIndex(dialog.form.spec_box.findData("preset:rank_sum"))
    settle(qtbot, dialog)
    assert dialog.spec().standardisation is Standardisation.RANK
    assert [one.id for one in dialog.spec().indicators] == ["al", "ki"]
    assert dialog.form.population_box.value() == 300
    dialog.form.spec_box.setCurrentIndex(dialog.form.spec_box.findData("stored:Bericht"))
    settle(qtbot, dialog)
    assert dialog.spec().minimum_population == 1500
    assert dialog.results.look.computed.result.status.rated.tolist() == [False, True, True, True]


def test_every_preset_that_needs_no_more_can_be_shown_and_read_again(dialog: IndexDialog, qtbot) -> None:
    for name in PRESETS:
        dialog.form.spec_box.setCurrentIndex(dialog.form.spec_box.findData(f"preset:{name}"))
        expected = replace(preset(name, interface_wording()), indicators=dialog.spec().indicators)
        assert dialog.spec() == expected, name


def unusual_spec(shown_first: IndexSpec) -> IndexSpec:
    """What a file may say although the form neither offers nor rounds to it."""
    low, high = shown_first.status.bounds[0], shown_first.status.bounds[1:]
    return replace(
        shown_first,
        indicators=(
            IndexIndicator("ki", Polarity.BURDEN, 1 / 3, "ki_delta"),
            IndexIndicator("al", Polarity.GOOD, 4e-10),
            IndexIndicator("fremd", Polarity.BURDEN, 12_345.678_912_3),
        ),
        status=replace(shown_first.status, bounds=(replace(low, at=-1.123_456_789), *high)),
        dynamics=replace(shown_first.dynamics, years=99),
        base=Base("2010-12-31"),
        inhabitants="leute",
        minimum_population=10**12,
        exclusions={"999": "Kaserne"},
    )


def test_showing_a_specification_leaves_it_as_it_was(dialog: IndexDialog) -> None:
    spec = unusual_spec(dialog.spec())
    dialog.show_spec(spec)
    assert dialog.spec() == spec
    assert dialog.form.base_box.currentText() == "2010-12-31 (nothing delivered)"
    assert dialog.form.people_box.currentText() == "leute"
    assert dialog.form.years_box.value() == 99
    assert not dialog.form.indicator_table.isColumnHidden(CHANGE)


def test_what_is_edited_is_read_and_the_rest_stays(dialog: IndexDialog) -> None:
    spec = unusual_spec(dialog.spec())
    dialog.show_spec(spec)
    form = dialog.form
    form.years_box.setValue(3)
    form.population_box.setValue(500)
    form.base_box.setCurrentIndex(form.base_box.findData(""))
    form.people_box.setCurrentIndex(form.people_box.findData("einwohner"))
    form.indicator_table.cellWidget(0, WEIGHT).setValue(0.25)
    changed = replace(
        spec,
        indicators=(spec.indicators[0], replace(spec.indicators[1], weight=0.25), spec.indicators[2]),
        dynamics=replace(spec.dynamics, years=3),
        base=None,
        inhabitants="einwohner",
        minimum_population=500,
    )
    assert dialog.spec() == changed


def test_a_base_of_given_numbers_has_an_entry_and_can_be_left_out(dialog: IndexDialog) -> None:
    scales = Scales({"al": Scale(5, 2), "ki": Scale(4, 1)}, Scale(0, 1.5))
    given = replace(dialog.spec(), dynamics=None, base=Base(scales=BaseScales(scales)))
    dialog.show_spec(given)
    assert dialog.spec() == given
    box = dialog.form.base_box
    assert box.currentText() == "means and deviations given as numbers"
    box.setCurrentIndex(box.findData(""))
    assert dialog.spec() == replace(given, base=None)
    dialog.show_spec(replace(given, base=None))
    assert box.findText("means and deviations given as numbers") < 0


def test_the_box_names_the_file_that_a_specification_came_from(
    dialog: IndexDialog, qtbot, tmp_path: Path
) -> None:
    file = tmp_path / "nachbarkreis.json"
    spec = replace(dialog.spec(), title="Nachbarkreis", minimum_population=700)
    file.write_text(spec_to_json(spec), encoding="utf-8")
    dialog.menu.take_file(str(file))
    box = dialog.form.spec_box
    assert box.currentText() == "nachbarkreis.json (from a file)"
    dialog.choice.refresh()
    assert box.currentText() == "nachbarkreis.json (from a file)"
    assert dialog.spec() == spec
    box.setCurrentIndex(box.findData("preset:rank_sum"))
    box.setCurrentIndex(box.findText("nachbarkreis.json (from a file)"))
    assert dialog.spec() == spec


def test_a_stored_specification_that_cannot_be_read_says_why(dialog: IndexDialog, qtbot) -> None:
    monitoring = dialog.choice.monitoring
    monitoring.change_documents("index", monitoring.revision, {"Alt": '{"title": "Alt", "status": 7}'})
    dialog.choice.refresh()
    settle(qtbot, dialog)
    box = dialog.form.spec_box
    place = box.findData("stored:Alt")
    assert box.itemText(place) == "Alt (cannot be read)"
    assert "status" in box.itemData(place, Qt.ItemDataRole.ToolTipRole)
    box.setCurrentIndex(place)
    settle(qtbot, dialog)
    assert "status" in said(dialog.message_bar)
    assert dialog.results.look is None
    box.setCurrentIndex(box.findData("preset:berlin_mss"))
    settle(qtbot, dialog)
    assert said(dialog.message_bar) == ""
    assert dialog.results.look is not None
