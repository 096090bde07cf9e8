"""OpenDocument sheets made by hand, for what odfpy and pandas do not write."""

from __future__ import annotations

import io
import zipfile

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
