"""Workbooks put together from their parts, without any library that reads or writes workbooks."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
STYLES = "xl/styles.xml"
WORKBOOK = "xl/workbook.xml"
TIES = "xl/_rels/workbook.xml.rels"

TABLE = (
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
    '<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2"><v>12</v></c></row>'
    '<row r="3"><c r="A3" t="s"><v>3</v></c><c r="B3" s="1"><v>0.5</v></c></row>'
)
"""key | n; 00012 | 12; 00013 | 50 %."""

ROWS = (("key", "n"), ("00012", 12), ("00013", 0.5))
TEXTS = "<si><t>key</t></si><si><t>n</t></si><si><t>00012</t></si><si><t>00013</t></si>"
FORMATS = '<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/></cellXfs>'

Parts = dict[str, str]


def sheet(rows: str = TABLE, before: str = "", after: str = "") -> str:
    """The part of a sheet."""
    return f'<worksheet xmlns="{MAIN}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


def parts(rows: str = TABLE, before: str = "", after: str = "") -> Parts:
    """All parts of a workbook with one sheet, in the order Excel writes them."""
    ties = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(
            [("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"),
             ("sharedStrings", "sharedStrings.xml")], 1,
        )
    )  # fmt: skip
    start = f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    listed = f'<sheets><sheet name="Daten" sheetId="1" r:id="rId1" xmlns:r="{OFFICE}"/></sheets>'
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    types = "".join(
        f'<Override PartName="/{part}" ContentType="{kind}.{name}+xml"/>'
        for part, name in (
            (WORKBOOK, "sheet.main"), (SHEET, "worksheet"), (STYLES, "styles"), (STRINGS, "sharedStrings"),
        )
    )  # fmt: skip
    default = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    )
    return {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">{default}{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{start}</Relationships>',
        WORKBOOK: f'<workbook xmlns="{MAIN}">{listed}</workbook>',
        TIES: f'<Relationships xmlns="{PACKAGE}/relationships">{ties}</Relationships>',
        STYLES: f'<styleSheet xmlns="{MAIN}">{FORMATS}</styleSheet>',
        STRINGS: f'<sst xmlns="{MAIN}">{TEXTS}</sst>',
        SHEET: sheet(rows, before, after),
    }


def packed(content: Mapping[str, str | bytes]) -> bytes:
    """The parts as an archive."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in content.items():
            archive.writestr(name, part)
    return stream.getvalue()


def workbook(rows: str = TABLE, before: str = "", after: str = "") -> bytes:
    """A workbook with one sheet."""
    return packed(parts(rows, before, after))


def changed(part: str, old: str, new: str) -> bytes:
    """The workbook with a text in one of its parts replaced."""
    content = parts()
    if old not in content[part]:
        raise ValueError(f"{old} does not stand in {part}")
    return packed({**content, part: content[part].replace(old, new)})


def without(part: str) -> bytes:
    """The workbook without one of its parts."""
    return packed({name: content for name, content in parts().items() if name != part})


def rewritten(content: bytes, change: Callable[[str, bytes], bytes]) -> bytes:
    """An archive with its parts changed by `change(name, bytes)`."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return packed({name: change(name, archive.read(name)) for name in archive.namelist()})
