"""OpenDocument sheets made by hand, for what odfpy and pandas do not write."""

from __future__ import annotations

import io
import zipfile

import pytest
from odf import table, text
from odf.opendocument import OpenDocumentSpreadsheet

from sozialmonitoring_plugin.core.deliveries.errors import DeliveryError
from sozialmonitoring_plugin.core.deliveries.sheets.ods import read_ods
from sozialmonitoring_plugin.core.feedback import Silence

SPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" '
    'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
)
WIDE = 'table:number-columns-repeated="{}"'
TALL = 'table:number-rows-repeated="{}"'
MEDIA_TYPE = "application/vnd.oasis.opendocument.spreadsheet"


def archive(content, **others):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as result:
        result.writestr("mimetype", MEDIA_TYPE, zipfile.ZIP_STORED)
        for name, part in {"content": content, **others}.items():
            result.writestr({"manifest": "META-INF/manifest"}.get(name, name) + ".xml", part)
    return stream.getvalue()


def content_xml(sheets, styles=""):
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {SPACES}><office:automatic-styles>'
        f"{styles}</office:automatic-styles><office:body><office:spreadsheet>{sheets}"
        "</office:spreadsheet></office:body></office:document-content>"
    )


def sheet_xml(inside, local="", **others):
    return archive(content_xml(f'<table:table table:name="S">{inside}</table:table>', local), **others)


def row(*cells, attributes=""):
    return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"


def floating(value, attributes=""):
    return f'<table:table-cell office:value-type="float" office:value="{value}" {attributes}/>'


def string(*paragraphs, attributes=""):
    inside = "".join(f"<text:p>{paragraph}</text:p>" for paragraph in paragraphs)
    return f'<table:table-cell office:value-type="string" {attributes}>{inside}</table:table-cell>'


def date_cell(value, look=""):
    return (
        f'<table:table-cell office:value-type="date" office:date-value="{value}" table:style-name="{look}"/>'
    )


def time_cell(value, look=""):
    return (
        f'<table:table-cell office:value-type="time" office:time-value="{value}" table:style-name="{look}"/>'
    )


def data_style(inside, family="number", name="N9", attributes=""):
    """A number format, and ce1, a style of cells that has it."""
    tag = f"number:{family}-style"
    return f'<{tag} style:name="{name}" {attributes}>{inside}</{tag}>'


def cell_style(name, data="", parent=""):
    """A style of cells with a number format or another style it takes it from."""
    link = f'style:data-style-name="{data}"' if data else f'style:parent-style-name="{parent}"'
    return f'<style:style style:name="{name}" style:family="table-cell" {link}/>'


def table_style(name, display):
    """A style of sheets that are shown or hidden."""
    inside = f'<style:table-properties table:display="{display}"/>'
    return f'<style:style style:name="{name}" style:family="table">{inside}</style:style>'


def literal(shown):
    """A text beside a number."""
    return f"<number:text>{shown}</number:text>"


def digits(attributes=""):
    """A number with one decimal."""
    return f'<number:number number:decimal-places="1" number:min-integer-digits="1" {attributes}/>'


def read(content):
    return read_ods("a.ods", content, Silence())


def read_sheet(inside, local="", **others):
    return read(sheet_xml(inside, local, **others))["S"]


def refused(content):
    with pytest.raises(DeliveryError) as caught:
        read(content)
    return str(caught.value)


def sheet(name, inside, attributes=""):
    return f'<table:table table:name="{name}" {attributes}>{inside}</table:table>'


def with_odfpy(cells):
    """A sheet called S with these cells, as another program writes it."""
    document = OpenDocumentSpreadsheet()
    sheet = table.Table(name="S")
    for at in range(1 + max((place[0] for place in cells), default=-1)):
        line = table.TableRow()
        for column in range(10):
            line.addElement(odf_cell(cells.get((at, column))))
        sheet.addElement(line)
    document.spreadsheet.addElement(sheet)
    stream = io.BytesIO()
    document.write(stream)
    return stream.getvalue()


def odf_cell(value):
    if value is None:
        return table.TableCell()
    if isinstance(value, bool):
        return table.TableCell(valuetype="boolean", booleanvalue=str(value).lower())
    if isinstance(value, str):
        found = table.TableCell(valuetype="string")
        found.addElement(text.P(text=value))
        return found
    return table.TableCell(valuetype="float", value=repr(value))
