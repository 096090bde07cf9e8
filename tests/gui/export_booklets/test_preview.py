"""Every page can be looked at, and follows what is changed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from qgis.core import (
    QgsLayoutExporter,
)
from qgis.PyQt.QtCore import Qt

from sozialmonitoring_plugin.atlas.pdf.charts import charts_as_text
from sozialmonitoring_plugin.atlas.templates import PageKind
from sozialmonitoring_plugin.core.booklets.contents import Contents, Part, PartKind
from sozialmonitoring_plugin.gui import preview
from sozialmonitoring_plugin.gui.export_booklets.dialog import ExportBookletsDialog
from sozialmonitoring_plugin.support.paths import resource
from sozialmonitoring_plugin.workflows import booklet_preview, export_atlas
from tests.gui.conftest import choose, settle

OPEN, CHECK = Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole


def anchors(dialog: ExportBookletsDialog) -> list[str]:
    return [page.anchor for page in dialog.panel.planned.pages]


def dark(dialog: ExportBookletsDialog) -> float:
    """How dark the picture of the page is, 0 for a white one."""
    image = dialog.panel.view._picture.pixmap().toImage().scaled(40, 40)
    return sum(255 - image.pixelColor(x, y).lightness() for x in range(40) for y in range(40)) / 1600


def page_of(dialog: ExportBookletsDialog, kind: PageKind) -> int:
    return next(n for n, page in enumerate(dialog.panel.planned.pages) if page.kind is kind)


def test_all_pages_are_listed_and_the_first_is_drawn(dialog: ExportBookletsDialog, tmp_path: Path) -> None:
    pages = dialog.form.pages_list
    assert pages.count() == len(dialog.panel.planned.pages) >= 4
    assert [pages.item(n).text().split()[0] for n in range(pages.count())] == [
        str(n) for n in range(1, pages.count() + 1)
    ]
    assert dialog.form.page_stack.currentWidget() is dialog.form.page_view
    assert dark(dialog) > 0
    assert not (tmp_path / "booklets").exists()


def test_keys_turn_the_pages(qtbot, dialog: ExportBookletsDialog) -> None:
    assert dialog.panel.place == 0
    assert not dialog.form.previous_button.isEnabled()
    dialog.form.next_button.click()
    assert dialog.panel.place == 1
    dialog.form.page_view.setFocus()
    qtbot.keyClick(dialog.form.page_view, Qt.Key.Key_PageDown)
    assert dialog.panel.place == 2
    qtbot.keyClick(dialog.form.page_view, Qt.Key.Key_PageUp)
    assert dialog.panel.place == 1
    dialog.panel.strip.choose(dialog.form.pages_list.count() - 1)
    assert not dialog.form.next_button.isEnabled()
    pages = dialog.form.pages_list.count()
    assert dialog.form.number_label.text() == f"{pages} / {pages}"


def test_keys_of_the_inputs_stay_with_the_inputs(qtbot, dialog: ExportBookletsDialog) -> None:
    dialog.form.next_button.click()
    tree = dialog.form.contents_tree
    tree.setFocus()
    tree.setCurrentIndex(dialog.tree.model.index(0, 0))
    qtbot.keyClick(tree, Qt.Key.Key_PageDown)
    assert tree.currentIndex() != dialog.tree.model.index(0, 0)
    dialog.form.tabs.setCurrentWidget(dialog.form.output_tab)
    dialog.form.minimum_box.setFocus()
    qtbot.keyClick(dialog.form.minimum_box, Qt.Key.Key_PageUp)
    assert dialog.form.minimum_box.value() == 13
    assert dialog.panel.place == 1


def test_the_page_is_told_to_those_who_do_not_see_it(dialog: ExportBookletsDialog) -> None:
    place = page_of(dialog, PageKind.INDICATOR)
    dialog.panel.strip.choose(place)
    heading, told = dialog.form.page_view.accessibleDescription().split("\n")
    assert heading == dialog.panel.planned.pages[place].heading
    assert told == dialog.panel.planned.prepare(place).told["map"]


def test_charts_have_the_letters_of_the_booklet_not_their_outlines(dialog: ExportBookletsDialog) -> None:
    place = page_of(dialog, PageKind.INDICATOR)
    shown = dialog.panel.planned.draw(place, 96)
    prepared = dialog.panel.planned.prepare(place)
    prepared.set_resolution(96)
    layout = prepared.layout
    outlined = QgsLayoutExporter(layout).renderPageToImage(0, dpi=96)
    with charts_as_text(layout.items()):
        written = QgsLayoutExporter(layout).renderPageToImage(0, dpi=96)
    assert shown == written
    assert shown != outlined


def test_nothing_is_shown_where_no_part_is_ticked(qtbot, dialog: ExportBookletsDialog) -> None:
    dialog.show_contents(Contents())
    settle(qtbot, dialog)
    assert dialog.panel.planned is None
    assert dialog.form.pages_list.count() == 0
    assert dialog.form.page_message.text().endswith("once a part of the contents is ticked.")
    assert dialog.form.page_stack.currentWidget() is dialog.form.page_message
    assert not dialog.form.designer_button.isEnabled()


def test_contents_without_a_page_show_none_and_say_so(qtbot, dialog: ExportBookletsDialog) -> None:
    dialog.show_contents(Contents(parts=(Part(PartKind.CHANGE),)))
    settle(qtbot, dialog)
    assert dialog.form.page_message.text() == "A booklet with these contents has no pages."
    assert dialog.form.page_stack.currentWidget() is dialog.form.page_message
    assert dialog.form.pages_list.count() == 0
    assert not dialog.form.designer_button.isEnabled()


def test_typing_does_not_read_the_monitoring(
    qtbot, dialog: ExportBookletsDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = []
    asked = dialog.preview._subject
    monkeypatch.setattr(dialog.preview, "_subject", lambda: read.append(1) or asked())
    monkeypatch.setattr(preview, "PAUSE", 200)
    qtbot.keyClicks(dialog.form.title_edit, "Bericht")
    assert read == []
    settle(qtbot, dialog)
    assert len(read) == 1
    assert dialog.panel.planned.request.contents.title == "Bericht"


def test_unticking_takes_pages_away_without_publishing_anew(
    qtbot, dialog: ExportBookletsDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export_atlas, "publish_monitoring", None)
    assert "tables" in anchors(dialog)
    model = dialog.tree.model
    place = next(n for n, line in enumerate(model.draft.lines) if line.part.kind.value == "tables")
    model.setData(model.index(place, 0), OPEN, CHECK)
    settle(qtbot, dialog)
    assert "tables" not in anchors(dialog)


def test_the_page_looked_at_stays_when_others_come_before_it(qtbot, dialog: ExportBookletsDialog) -> None:
    dialog.panel.strip.choose(page_of(dialog, PageKind.METHOD))
    assert dialog.panel.planned.pages[dialog.panel.place].anchor == "method"
    dialog.tree.model.setData(dialog.tree.model.index(0, 0), OPEN, CHECK)
    settle(qtbot, dialog)
    assert dialog.panel.planned.pages[dialog.panel.place].anchor == "method"


def test_other_rules_are_published_anew(qtbot, dialog: ExportBookletsDialog) -> None:
    before = dialog.panel.planned.request.published
    dialog.form.minimum_box.setValue(5)
    settle(qtbot, dialog)
    after = dialog.panel.planned.request.published
    assert (before.rules.minimum, after.rules.minimum) == (3, 5)


def test_another_municipality_and_form(qtbot, dialog: ExportBookletsDialog) -> None:
    choose(dialog.form.place_box, "2")
    choose(dialog.form.paper_box, "a3")
    choose(dialog.form.orientation_box, "landscape")
    settle(qtbot, dialog)
    assert dialog.panel.planned.request.home.name == "Oststadt"
    picture = dialog.panel.view._picture.pixmap()
    assert picture.width() / picture.height() == pytest.approx(420 / 297, rel=0.01)


def test_a_page_is_enlarged_and_fits_again(dialog: ExportBookletsDialog) -> None:
    dialog.form.fit_button.click()
    small = dialog.panel.view._picture.pixmap().width()
    for _ in range(4):
        dialog.form.larger_button.click()
    assert dialog.panel.view._picture.pixmap().width() > 1.5 * small
    dialog.form.fit_button.click()
    assert dialog.panel.view._picture.pixmap().width() == small


def test_all_small_pictures_in_sight_come_by_themselves(qtbot, dialog: ExportBookletsDialog) -> None:
    strip = dialog.panel.strip
    qtbot.waitUntil(lambda: set(strip._in_sight()) <= strip._drawn, timeout=20_000)
    assert len(strip._drawn) >= 3


def test_a_newer_change_ends_the_planning(qtbot, dialog: ExportBookletsDialog, monkeypatch) -> None:
    planned = []
    original = booklet_preview.plan_pages

    def slow(request, templates, planners):
        if not planned:
            planned.append("first")
            dialog.form.publisher_edit.textEdited.emit("x")  # somebody types meanwhile
        result = original(request, templates, planners)
        planned.append(request.contents.title)
        return result

    monkeypatch.setattr(booklet_preview, "plan_pages", slow)
    dialog.form.title_edit.setText("Neu")
    dialog.contents_edited()
    settle(qtbot, dialog)
    assert planned == ["first", "Neu"], "the first came to no end, the second did"


def test_a_broken_template_is_told_in_place_of_the_page_and_comes_back_when_mended(
    qtbot, dialog: ExportBookletsDialog, tmp_path: Path
) -> None:
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "cover.qpt").write_text("<broken", encoding="utf-8")
    dialog.form.template_widget.setFilePath(str(folder))
    settle(qtbot, dialog)
    assert dialog.form.page_stack.currentWidget() is dialog.form.page_message
    assert "cover.qpt is not a layout template" in dialog.form.page_message.text()
    shutil.copyfile(resource("layouts", "a4-portrait", "cover.qpt"), folder / "cover.qpt")
    shown = dialog.form.page_view
    qtbot.waitUntil(lambda: dialog.form.page_stack.currentWidget() is shown, timeout=20_000)
