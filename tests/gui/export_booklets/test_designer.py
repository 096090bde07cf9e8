"""Pages and their templates open in the layout designer, and what is changed there is used."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from qgis.core import (
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsPrintLayout,
    QgsReadWriteContext,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFileDialog

from sozialmonitoring_plugin.atlas import project_layouts
from sozialmonitoring_plugin.atlas.errors import TemplateError
from sozialmonitoring_plugin.atlas.pdf.charts import charts_as_text
from sozialmonitoring_plugin.atlas.templates import PageKind
from sozialmonitoring_plugin.gui.desk import Desk
from sozialmonitoring_plugin.gui.export_booklets.dialog import ExportBookletsDialog
from sozialmonitoring_plugin.support.paths import resource
from tests.gui.conftest import said, settle

OPEN, CHECK = Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole


def page_of(dialog: ExportBookletsDialog, kind: PageKind) -> int:
    return next(n for n, page in enumerate(dialog.panel.planned.pages) if page.kind is kind)


def shown_layers(layout: QgsPrintLayout) -> set[str]:
    """The ids of what the maps of a layout draw."""
    maps = (item for item in layout.items() if isinstance(item, QgsLayoutItemMap))
    return {layer.id() for item in maps for layer in item.layers()}


class Designer:
    """Stands in for the layout designer and records what it is asked to open."""

    def __init__(self) -> None:
        self.opened: list[QgsPrintLayout] = []

    def __call__(self, layout: QgsPrintLayout) -> None:
        self.opened.append(layout)


@pytest.fixture
def designer() -> Designer:
    return Designer()


@pytest.fixture
def desk(desk: Desk, designer: Designer) -> Desk:
    return Desk(desk.window, desk.messages, desk.canvas, desk.project, design=designer)


def test_a_page_opens_in_the_designer_with_its_layers_out_of_sight(
    dialog: ExportBookletsDialog, designer: Designer
) -> None:
    dialog.panel.strip.choose(page_of(dialog, PageKind.INDICATOR))
    dialog.form.designer_button.click()
    dialog.form.designer_button.click()
    project = dialog.desk.project
    names = [layout.name() for layout in designer.opened]
    assert names == [layout.name() for layout in project.layoutManager().layouts()]
    assert names[1] == f"{names[0]} (2)"
    assert names[0] == f"Weststadt – {dialog.panel.place + 1} Einwohner"
    groups = project.layerTreeRoot().children()
    assert [group.name() for group in groups] == names
    assert not any(group.itemVisibilityChecked() for group in groups)
    for layout in designer.opened:
        (shown,) = (item for item in layout.items() if isinstance(item, QgsLayoutItemMap) and item.layers())
        assert all(project.mapLayer(layer.id()) is not None for layer in shown.layers())
        assert sum(layer.featureCount() for layer in shown.layers()) >= 4
    first, second = map(shown_layers, designer.opened)
    assert not first & second, "each has layers of its own"


def test_a_page_that_cannot_be_opened_leaves_the_project_as_it_was(
    dialog: ExportBookletsDialog, designer: Designer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_document: object, name: str, _project: object) -> QgsPrintLayout:
        raise TemplateError("The page {name} cannot be opened as a layout.", name=name)

    monkeypatch.setattr(project_layouts, "_added", refuse)
    dialog.panel.strip.choose(page_of(dialog, PageKind.INDICATOR))
    dialog.form.designer_button.click()
    assert "cannot be opened as a layout" in said(dialog.message_bar)
    assert dialog.desk.project.mapLayers() == {}
    assert dialog.desk.project.layerTreeRoot().children() == []
    assert designer.opened == []


def test_what_the_designer_shows_looks_like_the_page(
    dialog: ExportBookletsDialog, designer: Designer
) -> None:
    place = page_of(dialog, PageKind.INDICATOR)
    dialog.panel.strip.choose(place)
    dialog.form.designer_button.click()
    page = dialog.panel.planned.draw(place, 60)
    with charts_as_text(designer.opened[0].items()):
        designed = QgsLayoutExporter(designer.opened[0]).renderPageToImage(0, dpi=60)
    assert page.size() == designed.size()
    differing = sum(
        abs(page.pixelColor(x, y).lightness() - designed.pixelColor(x, y).lightness()) > 40
        for x in range(0, page.width(), 3)
        for y in range(0, page.height(), 3)
    )
    assert differing < page.width() * page.height() / 9 * 0.01


def test_a_template_is_changed_in_the_designer_and_the_pages_follow(
    qtbot, dialog: ExportBookletsDialog, designer: Designer, tmp_path: Path
) -> None:
    folder = tmp_path / "vorlagen"
    folder.mkdir()
    dialog.form.template_widget.setFilePath(str(folder))
    settle(qtbot, dialog)
    dialog.panel.strip.choose(page_of(dialog, PageKind.COVER))
    dialog.form.template_button.click()
    file = folder / "a4-portrait" / "cover.qpt"
    assert file.is_file()
    assert "Save as Template" in said(dialog.message_bar)
    (layout,) = designer.opened
    label = next(item for item in layout.items() if isinstance(item, QgsLayoutItemLabel))
    settle(qtbot, dialog)
    before = dialog.panel.planned

    label.setText("{page} von Hand geändert")
    assert layout.saveAsTemplate(str(file), QgsReadWriteContext())
    os.utime(file, ns=(1, 1))
    qtbot.waitUntil(lambda: dialog.panel.planned is not before, timeout=20_000)
    texts = [
        item.text()
        for item in dialog.panel.planned.prepare(0).layout.items()
        if isinstance(item, QgsLayoutItemLabel)
    ]
    assert any("von Hand" in text for text in texts)

    dialog.form.template_button.click()
    assert len(designer.opened) == 2
    assert "von Hand" in file.read_text(encoding="utf-8"), "what was changed is opened, not overwritten"


@pytest.mark.parametrize("place", ["a4-portrait/cover.qpt", "cover.qpt"])
def test_templates_that_lie_in_a_folder_chosen_later_are_opened_not_overwritten(
    dialog: ExportBookletsDialog,
    designer: Designer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    place: str,
) -> None:
    file = tmp_path / "vorlagen" / place
    file.parent.mkdir(parents=True)
    own = resource("layouts", "a4-portrait", "cover.qpt").read_text(encoding="utf-8")
    own = own.replace("</Layout>", "<!-- by hand --></Layout>")
    file.write_text(own, encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "vorlagen"))
    dialog.panel.strip.choose(page_of(dialog, PageKind.COVER))
    dialog.form.template_button.click()
    assert len(designer.opened) == 1
    assert file.read_text(encoding="utf-8") == own
    assert list((tmp_path / "vorlagen").rglob("*.qpt")) == [file]


def test_a_template_is_not_overwritten_while_another_of_the_folder_is_broken(
    qtbot, dialog: ExportBookletsDialog, designer: Designer, tmp_path: Path
) -> None:
    folder = tmp_path / "vorlagen"
    folder.mkdir()
    (folder / "method.qpt").write_text("<broken", encoding="utf-8")
    (folder / "cover.qpt").write_text("by hand", encoding="utf-8")
    dialog.form.template_widget.setFilePath(str(folder))
    settle(qtbot, dialog)
    assert "is not a layout template" in dialog.form.page_message.text()
    assert not dialog.form.template_button.isEnabled()
    dialog.form.next_button.click()
    assert dialog.form.page_stack.currentWidget() is dialog.form.page_message, "no old page comes back"
    assert (folder / "cover.qpt").read_text(encoding="utf-8") == "by hand"
