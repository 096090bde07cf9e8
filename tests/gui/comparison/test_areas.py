"""An area stands beside what contains it, with its ranks; what is chosen changes all of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt

from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.gui.comparison.cells import CELL_ROLE
from sozialmonitoring_plugin.gui.comparison.dialog import ComparisonDialog
from sozialmonitoring_plugin.store.monitoring import Monitoring

from ..conftest import choose, come_back, settle
from .conftest import deliver, select, table


def test_an_area_stands_beside_what_contains_it(dialog: ComparisonDialog) -> None:
    headings, residents, share = table(dialog)

    assert headings[:4] == ["Indicator", "Altdorf", "Gemeinde", "Vierkreis"]
    assert residents[1:4] == ["1,000", "3,000", "10,000"]
    # 70 of 1000; 250 of 3000; 550 of 10000.
    assert share[1:4] == ["7.0", "8.3", "5.5"]
    # 10 % (Bergheim) and 9 % are above 7 %; of the two in the town the other.
    assert share[4:6] == ["3 of 4", "2 of 2"]
    assert share[6] == "a burden"
    assert share[7].startswith("From 0.0 to 10.0")


def test_equal_areas_share_their_ranks(qtbot, filled: Monitoring, tmp_path: Path, open_dialog) -> None:
    deliver(filled, tmp_path, "2015", ("50", "100", "300", "400"))
    dialog = open_dialog(ComparisonDialog)
    choose(dialog.form.area_box, "12")

    assert table(dialog)[2][4] == "3–4 of 4"
    index = dialog.pages.comparison.index(1, 4)
    assert "2 areas have the same value" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_a_hidden_number_is_a_sign_with_words(qtbot, filled: Monitoring, open_dialog) -> None:
    dialog = open_dialog(ComparisonDialog)
    choose(dialog.form.area_box, "21")
    select(dialog, 1, 1)

    value, rank = (dialog.pages.comparison.index(1, column) for column in (1, 4))
    assert (value.data(), rank.data()) == ("*", "*")
    assert value.data(Qt.ItemDataRole.ToolTipRole) == "confidential"
    # Its town and the county would give it away and are hidden too, or stand there alone.
    assert "Bergheim" not in dialog.form.histogram.accessibleDescription()
    assert "0.1" not in dialog.form.position_text.toPlainText()
    assert "takes no part" in dialog.form.similar_label.text()


def test_typing_a_part_of_a_name_finds_the_area(qtbot, dialog: ComparisonDialog) -> None:
    box = dialog.form.area_box
    box.completer().setCompletionPrefix("heim")

    model = box.completer().completionModel()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        "Bergheim (21)",
        "Talheim (22)",
    ]
    box.setEditText("nowhere")
    with pytest.raises(UserError, match="Choose an area"):
        dialog.request()


def test_an_area_chosen_after_half_a_name_is_shown(qtbot, dialog: ComparisonDialog) -> None:
    """Meanwhile another input changed, when no area was chosen."""
    dialog.form.area_box.setEditText("Berg")
    dialog.form.nearest_box.setValue(1)
    assert dialog.pages.view is None

    choose(dialog.form.area_box, "21")
    assert table(dialog)[0][1] == "Bergheim"
    assert len(dialog.pages.similar.text().splitlines()) == 2


def test_the_level_changes_areas_and_ranks(qtbot, dialog: ComparisonDialog) -> None:
    choose(dialog.form.level_box, "gemeinde")
    choose(dialog.form.area_box, "1")

    headings, _, share = table(dialog)
    assert headings[1:4] == ["Weststadt", "Vierkreis", "Rank"]
    assert share[1:4] == ["8.3", "5.5", "1 of 2"]


def test_only_ticked_indicators_are_compared(qtbot, dialog: ComparisonDialog) -> None:
    dialog.indicators.tick(("al",))
    assert [row[0] for row in table(dialog)[1:]] == ["Arbeitslosenanteil (%)"]
    assert dialog.request().indicators == ("al",)

    dialog.indicators.tick(())
    assert dialog.pages.view is None
    with pytest.raises(UserError, match="Tick at least one indicator"):
        dialog.request()


def test_the_bar_says_in_words_what_it_shows(qtbot, dialog: ComparisonDialog) -> None:
    index = dialog.pages.comparison.index(1, 7)
    spread = index.data(CELL_ROLE).spread
    assert (spread.distribution.minimum.number, spread.distribution.maximum.number) == (0.0, 10.0)
    assert spread.number == pytest.approx(7.0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).startswith("From 0.0 to 10.0")


def test_the_bars_and_charts_are_painted(qtbot, dialog: ComparisonDialog) -> None:
    """A blank place has one colour; so had a chart that failed to paint."""
    select(dialog, 1, 1)
    dialog.form.tabs.setCurrentWidget(dialog.form.series_tab)
    for part in (dialog.form.chart, dialog.form.comparison_view.viewport()):
        image = part.grab().toImage()
        colours = {image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
        assert len(colours) > 5


def test_another_minimum_is_another_publication(qtbot, filled: Monitoring, open_dialog) -> None:
    dialog = open_dialog(ComparisonDialog)
    choose(dialog.form.area_box, "21")
    dialog.form.minimum_box.setValue(1)
    settle(qtbot, dialog)

    assert table(dialog)[2][1] == "0.1"


def test_a_delivery_of_another_window_is_seen_on_coming_back(
    qtbot, dialog: ComparisonDialog, filled: Monitoring, tmp_path: Path
) -> None:
    """What a person chose stays; the latest date is another one now."""
    choose(dialog.form.area_box, "12")
    dialog.indicators.tick(("al",))
    deliver(filled, tmp_path, "2018", ("70", "100", "300", "400"))

    come_back(qtbot, dialog)
    assert dialog.form.date_box.findData("2018-12-31") > 0
    headings, share = table(dialog)
    assert headings[1] == "Neudorf"
    assert share[:2] == ["Arbeitslosenanteil (%)", "5.0"]
    assert dialog.choice._label.text().endswith("deliveries: 4")


def test_a_monitoring_without_deliveries_shows_nothing(qtbot, monitoring, open_dialog) -> None:
    dialog = open_dialog(ComparisonDialog)
    assert dialog.pages.view is None
    assert not dialog.form.copy_button.isEnabled()
    with pytest.raises(UserError):
        dialog.save(Path("never.xlsx"))
