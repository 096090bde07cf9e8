"""How the cells of a workbook look: one calm style, no colour that means anything."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from .paper import Cell, Look, Weight

_INK, _PALE_INK, _LINK_INK = "FF222222", "FF666666", "FF1F4E79"
_HEAD_FILL = PatternFill("solid", fgColor="FFE4E9EE")
_STRONG_FILL = PatternFill("solid", fgColor="FFF3F5F7")
_NO_FILL = PatternFill()
_HAIR = Border(bottom=Side(style="hair", color="FFB0B0B0"))
_UNDER_HEAD = Border(bottom=Side(style="thin", color="FF7F7F7F"))
_ABOVE_HEAD = Border(top=Side(style="thin", color="FF7F7F7F"))
_NO_LINE = Border()
_SIZE = 10


def _font(size: int = _SIZE, *, color: str = _INK, bold: bool = False, underline: str | None = None) -> Font:
    """Without a name some programs take a font of their own."""
    return Font(name="Calibri", size=size, color=color, bold=bold, underline=underline)


@dataclass(frozen=True)
class Dress:
    """What openpyxl wants to know of a cell."""

    font: Font
    alignment: Alignment
    fill: PatternFill = _NO_FILL
    border: Border = _NO_LINE


_HEADS = {
    Look.HEAD: "left",
    Look.HEAD_TITLE: "right",
    Look.HEAD_SERIES: "center",
    Look.HEAD_DETAIL: "right",
}
_AREAS = {Look.NAME: "left", Look.KEY: "left", Look.NUMBER: "right", Look.SIGN: "right"}
_TEXTS = {
    Look.TITLE: _font(16, bold=True),
    Look.SUBTITLE: _font(color=_PALE_INK),
    Look.CAPTION: _font(bold=True),
    Look.NOTE: _font(9),
    Look.TERM: _font(bold=True),
    Look.TEXT: _font(),
    Look.LINK: _font(color=_LINK_INK, underline="single"),
    Look.ENTRY: _font(9),
}
_WRAPPED = {Look.NOTE, Look.TERM, Look.TEXT, Look.LINK, Look.ENTRY}


def dress_of(cell: Cell) -> Dress:
    """How a cell is dressed."""
    if cell.look in _HEADS:
        return _head(cell.look)
    if cell.look in _AREAS:
        return _area(cell.look, cell.weight, cell.indent)
    return _text(cell.look)


@cache
def _head(look: Look) -> Dress:
    top = look in {Look.HEAD_TITLE, Look.HEAD_SERIES}
    alignment = Alignment(horizontal=_HEADS[look], vertical="bottom", wrap_text=True)
    font = _font(bold=look is not Look.HEAD_DETAIL)
    return Dress(font, alignment, _HEAD_FILL, _ABOVE_HEAD if top else _NO_LINE)


@cache
def _area(look: Look, weight: Weight, indent: int) -> Dress:
    wrap = look is Look.NAME
    alignment = Alignment(horizontal=_AREAS[look], vertical="center", wrap_text=wrap, indent=indent)
    bold = weight is not Weight.PLAIN and look is not Look.KEY
    fill = _STRONG_FILL if weight is Weight.STRONG else _NO_FILL
    return Dress(_font(bold=bold), alignment, fill, _HAIR)


@cache
def _text(look: Look) -> Dress:
    wrap = look in _WRAPPED
    alignment = Alignment(horizontal="left", vertical="top", wrap_text=wrap)
    return Dress(_TEXTS[look], alignment, border=_HAIR if look is Look.ENTRY else _NO_LINE)
