"""An SVG drawing without what nobody sees: comments, metadata, scripts, and notes of drawing programs.

Drawing programs write paths and names of users into files, which would be published with every booklet.
"""

from __future__ import annotations

from xml.etree.ElementTree import (  # nosec B405 - entities are bounded by Expat
    Element,
    ParseError,
    fromstring,
    tostring,
)

_SVG, _XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
_PREFIXES = {_XLINK: "xlink:", "http://www.w3.org/XML/1998/namespace": "xml:"}
_UNSEEN = ("metadata", "script")
_INSIDE = ("#", "data:")


def plain_svg(content: bytes) -> bytes:
    """The drawing alone; it is its own plain drawing. Raises ValueError for what is not SVG."""
    try:
        # Expat itself refuses entities that grow without end, and follows none to other files.
        plain = _plain(fromstring(content))  # noqa: S314 # nosec B314 - entities are bounded by Expat
    except (ParseError, LookupError, RecursionError) as error:
        raise ValueError("not a drawing") from error
    if plain is None or plain.tag != "svg":
        raise ValueError("not a drawing")
    plain.attrib = {"xmlns": _SVG, "xmlns:xlink": _XLINK, **plain.attrib}
    return tostring(plain, encoding="unicode").encode("utf-8")


def _plain(element: Element) -> Element | None:
    """An element with all in it, None for one that is left out."""
    namespace, name = _parted(element.tag)
    if namespace not in ("", _SVG) or name in _UNSEEN:
        return None
    plain = Element(name, _attributes(element))
    plain.text, plain.tail = element.text, element.tail
    for child in element:
        kept = _plain(child)
        if kept is not None:
            plain.append(kept)
    return plain


def _attributes(element: Element) -> dict[str, str]:
    """Those of SVG; links lead to the drawing itself only."""
    found: dict[str, str] = {}
    for full, value in element.attrib.items():
        namespace, name = _parted(full)
        is_foreign = namespace not in ("", *_PREFIXES) or name.startswith("on")
        if is_foreign or (name == "href" and not value.strip().startswith(_INSIDE)):
            continue
        found[_PREFIXES.get(namespace, "") + name] = value
    return found


def _parted(name: str) -> tuple[str, str]:
    namespace, closed, local = name.removeprefix("{").partition("}")
    return (namespace, local) if closed else ("", name)
