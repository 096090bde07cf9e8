"""Choosing a palette with the mouse and with keys."""

from __future__ import annotations

import pytest
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QColor, QIcon
from qgis.PyQt.QtTest import QTest

from sozialmonitoring_plugin.core.colours.checks import marks
from sozialmonitoring_plugin.core.colours.colour import ColourError
from sozialmonitoring_plugin.core.colours.kinds import NumberKind, PaletteKind
from sozialmonitoring_plugin.core.colours.own import OwnPalette
from sozialmonitoring_plugin.core.indicators.tableau import Polarity
from sozialmonitoring_plugin.gui.palette_choice import choice as choice_module
from sozialmonitoring_plugin.gui.palette_choice.choice import PaletteChoice
from sozialmonitoring_plugin.gui.palette_choice.model import NAME, PaletteContext
from sozialmonitoring_plugin.store.documents import PALETTE
from sozialmonitoring_plugin.workflows.palettes import delete_palette, save_palette

HOUSE = OwnPalette("Hausfarben", PaletteKind.SEQUENTIAL, ("#ffffff", "#004b8d"))


@pytest.fixture
def choice(qtbot) -> PaletteChoice:
    made = PaletteChoice()
    qtbot.addWidget(made)
    return made


def names(choice: PaletteChoice) -> list[str]:
    """The palettes that are offered; headings have no name."""
    found = [choice.box.itemData(row, NAME) for row in range(choice.box.count())]
    return [name for name in found if name is not None]


def headings(choice: PaletteChoice) -> list[str]:
    rows = range(choice.box.count())
    return [choice.box.itemText(row) for row in rows if choice.box.itemData(row, NAME) is None]


def ramp_of(choice: PaletteChoice, name: str) -> list[str]:
    """The colours in the middle of each fifth of a row's picture."""
    image = choice.box.itemIcon(choice.box.findData(name, NAME)).pixmap(QSize(96, 14)).toImage()
    return [QColor(image.pixel(round(96 * (2 * place + 1) / 10), 7)).name() for place in range(5)]


def pick(choice: PaletteChoice, name: str) -> None:
    choice.box.setCurrentIndex(choice.box.findData(name, NAME))


def test_it_begins_with_the_proposed_palette(choice):
    assert (choice.palette, choice.reversed, choice.key) == ("", False, "")
    assert choice.chosen_palette().name == "EvenBlues"
    choice.show_context(PaletteContext(Polarity.BURDEN, NumberKind.AROUND_CENTRE, 5))
    assert choice.chosen_palette().key == "RdBu_r"
    assert choice.key == ""


def test_palettes_are_grouped_by_kind_the_suitable_one_first(choice):
    assert [title.split(":")[0] for title in headings(choice)] == ["Sequential", "Diverging", "Qualitative"]
    choice.show_context(PaletteContext(Polarity.GOOD, NumberKind.AROUND_CENTRE))
    assert headings(choice)[0].startswith("Diverging")
    assert len(names(choice)) == 1 + 45


def test_ramps_are_drawn_in_the_colours_of_the_classes(choice):
    assert ramp_of(choice, "YlOrRd") == ["#ffffb2", "#fecc5c", "#fd8d3c", "#f03b20", "#bd0026"]
    choice.reversed = True
    assert ramp_of(choice, "YlOrRd") == ["#bd0026", "#f03b20", "#fd8d3c", "#fecc5c", "#ffffb2"]


def test_a_selected_row_does_not_tint_its_ramp(choice):
    icon = choice.box.itemIcon(choice.box.findData("YlOrRd", NAME))
    image = icon.pixmap(QSize(96, 14), QIcon.Mode.Selected).toImage()
    assert QColor(image.pixel(90, 7)).name() == "#bd0026"


def test_picking_a_palette_is_told_once(choice, qtbot):
    with qtbot.waitSignals([choice.changed], timeout=500):
        pick(choice, "viridis")
    assert (choice.palette, choice.key) == ("viridis", "viridis")
    told = []
    choice.changed.connect(lambda: told.append(choice.key))
    pick(choice, "Blues")
    choice.reverse_button.click()
    choice.palette = "Blues"
    choice.reversed = False
    assert told == ["Blues", "Blues_r", "Blues"]


def test_showing_a_choice_says_nothing(choice, qtbot):
    with qtbot.assertNotEmitted(choice.changed):
        choice.show_choice("RdBu", True)
        choice.show_context(PaletteContext(classes=7))
    assert (choice.palette, choice.reversed) == ("RdBu", True)
    assert choice.box.itemData(choice.box.currentIndex(), NAME) == "RdBu"


def test_an_unknown_palette_is_refused_and_the_choice_stays(choice):
    choice.palette = "Blues"
    with pytest.raises(ColourError, match="no palette Rainbow"):
        choice.palette = "Rainbow"
    assert choice.palette == "Blues"


def test_the_proposed_palette_turned_around_has_a_name(choice):
    choice.reversed = True
    assert (choice.palette, choice.key) == ("", "EvenBlues_r")


def test_filters_leave_only_what_is_fit_for_the_classes(choice):
    choice.show_context(PaletteContext(classes=7))
    choice.menu.safe_action.trigger()
    offered = names(choice)[1:]
    assert {"RdBu", "viridis"} <= set(offered)
    assert not {"RdYlGn", "Set1"} & set(offered)
    choice.menu.print_action.trigger()
    offered = names(choice)[1:]
    assert "RdBu" not in offered
    context = PaletteContext(classes=7)
    assert all(marks(context.palette(name), 7).printed for name in offered)
    choice.menu.safe_action.trigger()
    choice.menu.print_action.trigger()
    assert len(names(choice)) == 46


def test_what_is_chosen_stays_whatever_the_filter(choice):
    choice.palette = "RdYlGn"
    choice.menu.safe_action.trigger()
    assert "RdYlGn" in names(choice)
    assert choice.palette == "RdYlGn"


def test_marks_are_told_to_those_who_do_not_see_them(choice):
    choice.palette = "EvenBlues"
    labels = choice.marks_row.labels
    assert labels["printed"].accessibleName() == "Told apart in black-and-white print"
    choice.palette = "RdBu"
    assert labels["printed"].accessibleName() == "Not told apart in black-and-white print"
    row = choice.box.findData("EvenBlues", NAME)
    spoken = choice.box.itemData(row, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == (
        "Even blue, Told apart with every colour vision deficiency, Told apart in black-and-white print"
    )


def test_keys_pass_over_headings_and_reach_every_button(choice, qtbot):
    choice.show()
    qtbot.waitExposed(choice)
    choice.box.setFocus()
    QTest.keyClick(choice.box, Qt.Key.Key_Down)
    assert choice.palette == "EvenYlOrRd"
    last = names(choice)[names(choice).index("BrBG") - 1]
    choice.palette = last
    QTest.keyClick(choice.box, Qt.Key.Key_Down)
    assert choice.palette == "BrBG"
    assert choice.focusProxy() is choice.box
    for button in (choice.reverse_button, choice.menu_button):
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert button.accessibleName()


def test_own_palettes_of_the_monitoring_are_offered_and_leave_with_it(choice, monitoring):
    assert not choice.menu.own_action.isEnabled()
    save_palette(monitoring, HOUSE)
    choice.set_monitoring(monitoring)
    assert choice.menu.own_action.isEnabled()
    assert names(choice)[1] == "Hausfarben"
    choice.palette = "Hausfarben"
    assert ramp_of(choice, "Hausfarben")[::4] == ["#ffffff", "#004b8d"]
    delete_palette(monitoring, "Hausfarben")
    choice.set_monitoring(monitoring)
    assert choice.palette == ""
    assert "Hausfarben" not in names(choice)


def test_a_default_of_the_county_is_what_is_proposed(choice, monitoring):
    save_palette(
        monitoring, OwnPalette("Rot", PaletteKind.SEQUENTIAL, ("#fff", "#e2001a"), (Polarity.BURDEN,))
    )
    choice.set_monitoring(monitoring)
    choice.show_context(PaletteContext(Polarity.BURDEN))
    assert choice.box.currentText() == "Proposed: Rot"
    assert ramp_of(choice, "")[::4] == ["#ffffff", "#e2001a"]


def test_colours_that_are_spelled_out_can_be_chosen(choice):
    choice.palette = "diverging: #ff0000 #ffffff #0000ff"
    assert ramp_of(choice, choice.palette)[::2] == ["#ff0000", "#ffffff", "#0000ff"]
    choice.palette = "Blues"
    assert len(names(choice)) == 46


def test_what_was_saved_in_the_editor_is_chosen(choice, monitoring, monkeypatch, qtbot):
    class Editor(choice_module.OwnPaletteDialog):
        def exec(self) -> int:
            self.name_edit.setText("Neu")
            self.save()
            return 1

    monkeypatch.setattr(choice_module, "OwnPaletteDialog", Editor)
    choice.set_monitoring(monitoring)
    choice.reversed = True
    with qtbot.waitSignal(choice.changed, timeout=500):
        choice.edit_own()
    assert (choice.palette, choice.reversed) == ("Neu", False)
    assert list(monitoring.documents(PALETTE)) == ["Neu"]
