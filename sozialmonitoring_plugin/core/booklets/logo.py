"""A logo inside the contents of a booklet: a picture as a data URI (RFC 2397).

>>> logo_uri(b"<svg xmlns='http://www.w3.org/2000/svg'/>", "wappen.svg")[:26]
'data:image/svg+xml;base64,'
"""

from __future__ import annotations

import base64
import binascii
import re

from .errors import ContentsError
from .svg_logo import plain_svg

LARGEST = 2_000_000
"""Bytes of a picture: it is stored with the contents, and goes into every booklet."""

SVG = "svg+xml"
_HEAD = 24
"""Bytes that the letters before the picture count for at most."""

_URI = re.compile(r"data:image/(png|jpeg|svg\+xml);base64,([A-Za-z0-9+/]+={0,2})\Z")
_SVG = re.compile(rb"\A(\xef\xbb\xbf)?\s*(<\?xml|<!--|<!DOCTYPE svg|<svg)", re.IGNORECASE)


def logo_uri(content: bytes, name: object) -> str:
    """The picture of a file as a data URI; `name` names it in errors. Of SVG the drawing alone is kept.

    Raises ContentsError for anything but PNG, JPEG and SVG, told by content, and for what is too large.
    """
    kind = _kind(content)
    if not kind:
        raise ContentsError(
            "{file} is not a picture that can be a logo.", hint="Use a PNG, JPEG or SVG file.", file=name
        )
    _refuse_large(len(content), name)
    if kind == SVG:
        content = _plain(content, name)
        _refuse_large(len(content), name)
    return f"data:image/{kind};base64,{base64.b64encode(content).decode('ascii')}"


def logo_bytes(uri: str, name: object) -> bytes:
    """The picture in a data URI; `name` names its place in errors. Raises ContentsError as `logo_uri`."""
    _refuse_large(len(uri) * 3 // 4 - _HEAD, name)
    found = _URI.match(uri)
    try:
        content = base64.b64decode(found[2], validate=True) if found else b""
    except binascii.Error:
        content = b""
    if not found or _kind(content) != found[1]:
        raise ContentsError(
            "{place}: the logo is not a picture.",
            hint="It is a PNG, JPEG or SVG file as a data URI: data:image/png;base64,…",
            place=name,
        )
    return content


def _refuse_large(size: int, name: object) -> None:
    if size > LARGEST:
        raise ContentsError(
            "{file} is too large for a logo: {size} MB.",
            hint="Use a picture of at most {most} MB.",
            file=name,
            size=round(size / 1e6, 1),
            most=LARGEST // 1_000_000,
        )


def _plain(content: bytes, name: object) -> bytes:
    try:
        return plain_svg(content)
    except ValueError as error:
        raise ContentsError(
            "{file} is damaged: it cannot be drawn.", hint="Save the picture again.", file=name
        ) from error


def _kind(content: bytes) -> str:
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if content.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    return SVG if _SVG.match(content) and b"<svg" in content else ""
