"""HTML and SVG out of plain texts: whatever is not markup already is escaped where it becomes part of it.

>>> element("p", "Aach & Berg: ", element("b", "<3"), class_="note")
'<p class="note">Aach &amp; Berg: <b>&lt;3</b></p>'
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from hashlib import sha256
from html import escape

VOID = frozenset(("br", "col", "img", "link", "meta"))
_SAFE = re.compile(r"[a-z0-9][a-z0-9_-]*")
_UNSAFE = re.compile(r"[^a-z0-9_-]+")


class Markup(str):
    """Text that is markup already."""

    __slots__ = ()


def element(tag: str, *inside: str, **attributes: str | None) -> Markup:
    """An element around texts and markup; attributes that are None are left out.

    A trailing "_" of a name is dropped and others become "-": `class_`, `aria_label`.
    """
    given = "".join(
        f' {_name(key)}="{plain(value)}"' for key, value in attributes.items() if value is not None
    )
    start = f"<{tag}{given}>"
    return Markup(start if tag in VOID else f"{start}{joined(inside)}</{tag}>")


def joined(parts: Iterable[str], between: str = "") -> Markup:
    """Texts and markup one behind the other."""
    return Markup(between.join(part if isinstance(part, Markup) else plain(part) for part in parts))


def lines(parts: Iterable[str]) -> Markup:
    """Elements, each on a line of its own in the file."""
    return joined(parts, "\n")


def plain(text: str) -> Markup:
    """A text, escaped, without the characters that have no place in a document or turn it around."""
    visible = "".join(one for one in text if one in "\n\t" or unicodedata.category(one)[0] != "C")
    return Markup(escape(visible))


def paragraphs(text: str) -> Markup:
    """A text with its line breaks."""
    return joined(text.split("\n"), Markup("<br>\n"))


def anchor_of(text: str) -> str:
    """A name for links and files, different for different texts even where case does not count.

    >>> anchor_of("indicator-al"), anchor_of("area-Süd 1")
    ('indicator-al', 'area-s-d-1-7e6ba1bc')
    """
    if _SAFE.fullmatch(text) and len(text) <= 60:
        return text
    fingerprint = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{_UNSAFE.sub('-', text.lower())[:50].strip('-') or 'x'}-{fingerprint}"


def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-")
