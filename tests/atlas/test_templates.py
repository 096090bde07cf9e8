"""Changed templates are used, broken ones are told with file and item."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from itertools import combinations
from pathlib import Path

import pytest
from qgis.core import Qgis, QgsLayoutFrame, QgsLayoutItem, QgsLayoutItemLabel, QgsLayoutItemMap
from qgis.PyQt.QtXml import QDomDocument

from sozialmonitoring_plugin.atlas.errors import TemplateError
from sozialmonitoring_plugin.atlas.fonts import is_installed, with_booklet_fonts
from sozialmonitoring_plugin.atlas.templates import PageKind, Templates
from sozialmonitoring_plugin.atlas.writing import write_booklet
from sozialmonitoring_plugin.core.booklets.form import FORMS, Form, PaperSize
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.layers.fonts import PREFERRED
from sozialmonitoring_plugin.support.paths import PLUGIN_ROOT, resource
from tests.atlas.pdf import Pdf
from tools.layouts import WRITTEN_WITH

APART = (QgsLayoutItemLabel, QgsLayoutItemMap, QgsLayoutFrame)


@pytest.fixture
def templates(tmp_path) -> Path:
    """A folder with copies of the plugin's templates, to be changed."""
    return Path(shutil.copytree(resource("layouts", Form().name), tmp_path / "layouts"))


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_the_plugin_has_a_template_for_every_kind_of_page(form):
    templates = Templates(None, form)
    for kind in PageKind:
        pages = templates[kind].layout.pageCollection()
        assert pages.pageCount() == 1
        size = pages.page(0).rect().size()
        assert (size.width(), size.height()) == pytest.approx(form.size)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_the_plugin_s_templates_ask_for_one_family_in_four_sizes(form):
    """On A3 all four are 1.2 times those on A4."""
    families, sizes = set(), set()
    for kind in PageKind:
        document = QDomDocument()
        document.setContent(resource("layouts", form.name, f"{kind.value}.qpt").read_text(encoding="utf-8"))
        styles = document.elementsByTagName("text-style")
        for style in (styles.at(place).toElement() for place in range(styles.count())):
            families.add(style.attribute("fontFamily"))
            sizes.add(float(style.attribute("fontSize")))
    larger = 1.2 if form.paper is PaperSize.A3 else 1.0
    assert families == {"Open Sans"}
    assert sorted(sizes) == pytest.approx([size * larger for size in (7.5, 9.5, 17, 32)])


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_every_item_lies_on_the_page_and_no_text_map_or_table_on_another(form):
    """Blocks are the ground of labels; charts may take the place of others that a page does not have."""
    (width, height), templates = form.size, Templates(None, form)
    for kind in PageKind:
        items = [
            item for item in templates[kind].layout.items() if isinstance(item, QgsLayoutItem) and item.id()
        ]
        boxes = [(item.id(), item.sceneBoundingRect()) for item in items if isinstance(item, APART)]
        for name, box in ((item.id(), item.sceneBoundingRect()) for item in items):
            assert box.left() >= -0.2, (kind, name)
            assert box.top() >= -0.2, (kind, name)
            assert box.right() <= width + 0.2, (kind, name)
            assert box.bottom() <= height + 0.2, (kind, name)
        for (one, first), (other, second) in combinations(boxes, 2):
            shared = first.intersected(second)
            assert shared.isEmpty() or min(shared.width(), shared.height()) < 0.3, (kind, one, other)


@pytest.mark.skipif(
    not Qgis.version().startswith(f"{WRITTEN_WITH}."),
    reason=f"QGIS {Qgis.version()} writes templates in another way than {WRITTEN_WITH}",
)
def test_the_plugin_s_templates_are_what_the_tool_writes(tmp_path):
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tools.layouts", str(tmp_path)]
    subprocess.run(command, cwd=PLUGIN_ROOT, env=environment, check=True)
    names = sorted(f"{form.name}/{kind.value}.qpt" for form in FORMS for kind in PageKind)
    committed = resource("layouts")
    assert sorted(str(file.relative_to(committed)) for file in committed.rglob("*.qpt")) == names
    differing = [
        name
        for name in names
        if (tmp_path / name).read_text(encoding="utf-8") != (committed / name).read_text(encoding="utf-8")
    ]
    assert differing == []


def test_a_changed_folder_is_used(county, templates, tmp_path):
    change(templates / "cover.qpt", 'labelText="{subtitle}"', 'labelText="Heft für {municipality}"')
    pdf = Pdf(write_booklet(county.request(template=templates), tmp_path / "heft.pdf", Silence()))
    assert "Heft für Aachdorf" in pdf.text(1)


def test_one_changed_file_is_used_and_the_plugin_has_the_others(county, templates, tmp_path):
    change(templates / "method.qpt", 'labelText="{title}"', 'labelText="Anhang"')
    request = county.request(template=templates / "method.qpt")
    pdf = Pdf(write_booklet(request, tmp_path / "heft.pdf", Silence()))
    assert "Anhang" in pdf.text(pdf.pages)


def test_an_item_somebody_removed_is_not_filled(county, templates, tmp_path):
    for item in ("map", "legend", "chart", "scalebar", "source", "ranking", "ranking_alone"):
        change(templates / "indicator.qpt", f'id="{item}"', 'id=""')
    change(templates / "indicator.qpt", 'labelText="{source}"', 'labelText=""')
    pdf = Pdf(write_booklet(county.request(template=templates), tmp_path / "heft.pdf", Silence()))
    page = pdf.text(pdf.page_of("Arbeitslose an den Einwohnern"))
    assert "2.1 Arbeitslosenanteil" in page
    assert "Arbeitsagentur" not in page


BROKEN = {
    "a placeholder nobody fills": (
        "cover.qpt",
        ("{subtitle}", "{slogan}"),
        r"cover\.qpt: the item “subtitle” has the unknown placeholder slogan",
    ),
    "data inside an expression": (
        "cover.qpt",
        ("{subtitle}", "[% '{title}' %]"),
        r"cover\.qpt: the item “subtitle” mixes an expression",
    ),
    "a label in place of the map": (
        "indicator.qpt",
        ('id="map"', 'id=""'),
        ('id="title"', 'id="map"'),
        r"indicator\.qpt: the item “map” is of the type Label, Map is needed",
    ),
    "no table": (
        "table.qpt",
        ('id="table"', 'id="somewhere"'),
        r"table\.qpt: there is no manual table with the item id “table”",
    ),
    "cut off": ("cover.qpt", ("</Layout>", ""), r"cover\.qpt is not a layout template \(line \d+\)"),
    "without pages": (
        "cover.qpt",
        ("LayoutItem", "Some"),
        r"cover\.qpt is not a layout template with one page",
    ),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_template_is_told(county, templates, tmp_path, case):
    file, *changes, sentence = BROKEN[case]
    for old, new in changes:
        change(templates / file, old, new)
    with pytest.raises(TemplateError, match=sentence):
        write_booklet(county.request(template=templates), tmp_path / "heft.pdf", Silence())
    assert not (tmp_path / "heft.pdf").exists()


def test_a_template_that_is_not_there_is_told(county, tmp_path):
    with pytest.raises(TemplateError, match=r"There is no layout template .*nowhere"):
        Templates(tmp_path / "nowhere")


def test_a_folder_without_templates_is_told(tmp_path):
    with pytest.raises(
        TemplateError, match=r"Name the files as those in .*a4-portrait: cover\.qpt, map\.qpt"
    ):
        Templates(tmp_path)


def test_a_file_that_is_no_text_is_told(tmp_path):
    (tmp_path / "cover.qpt").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(TemplateError, match=r"cover\.qpt cannot be read"):
        Templates(tmp_path)[PageKind.COVER]


def test_a_missing_font_is_replaced_and_a_present_one_is_kept():
    document = QDomDocument()
    document.setContent(
        """<Layout>
            <text-style fontFamily="Nowhere Grotesk" namedStyle="Bold"/>
            <text-style fontFamily="DejaVu Sans"/>
        </Layout>"""
    )
    with_booklet_fonts(document)
    styles = document.elementsByTagName("text-style")
    replaced, kept = (styles.at(n).toElement().attribute("fontFamily") for n in range(2))
    assert replaced in PREFERRED
    assert is_installed(replaced)
    assert kept == "DejaVu Sans"


def test_qt_s_substitute_does_not_pass_for_the_font():
    assert is_installed("DejaVu Sans")
    assert not is_installed("Nowhere Grotesk")
    assert not is_installed("")
