"""Changed templates are used, broken ones are told with file and item."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from qgis.PyQt.QtXml import QDomDocument

from sozialmonitoring_plugin.atlas.errors import TemplateError
from sozialmonitoring_plugin.atlas.fonts import is_installed, with_booklet_fonts
from sozialmonitoring_plugin.atlas.templates import PageKind, Templates
from sozialmonitoring_plugin.atlas.writing import write_booklet
from sozialmonitoring_plugin.core.booklets.form import Form
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.layers.fonts import PREFERRED
from sozialmonitoring_plugin.support.paths import resource
from tests.atlas.pdf import Pdf


@pytest.fixture
def templates(tmp_path) -> Path:
    """A folder with copies of the plugin's templates, to be changed."""
    return Path(shutil.copytree(resource("layouts", Form().name), tmp_path / "layouts"))


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_the_plugin_has_a_template_for_every_kind_of_page():
    for kind in PageKind:
        assert Templates(None)[kind].layout.pageCollection().pageCount() == 1


def test_the_plugin_s_templates_ask_for_one_family_in_four_sizes():
    families, sizes = set(), set()
    for kind in PageKind:
        document = QDomDocument()
        document.setContent(resource("layouts", Form().name, f"{kind.value}.qpt").read_text(encoding="utf-8"))
        items = document.elementsByTagName("LayoutItem")
        labels = [items.at(n).toElement() for n in range(items.count())]
        for label in (item for item in labels if item.hasAttribute("labelText")):
            text_style = label.elementsByTagName("text-style").at(0).toElement()
            families.add(text_style.attribute("fontFamily"))
            sizes.add(float(text_style.attribute("fontSize")))
    assert families == {"Open Sans"}
    assert len(sizes) <= 4


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
    with pytest.raises(TemplateError, match=r"Templates are called cover\.qpt, contents\.qpt, "):
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
