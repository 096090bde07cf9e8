"""Templates without what QGIS would take for granted anyway, and the same from run to run."""

from __future__ import annotations

import re
from itertools import count

from qgis.PyQt.QtXml import QDomDocument, QDomElement

_NEEDLESS = {
    "data_defined_properties",
    "dd_properties",
    "dataDefinedProperties",
    "LayoutObject",
    "text-buffer",
    "text-mask",
    "background",
    "shadow",
    "Snapper",
    "Grid",
    "GuideCollection",
    "customproperties",
    "Atlas",
    "atlasClippingSettings",
    "itemClippingSettings",
    "FrameColor",
}
_UUID = re.compile(r"\{[0-9a-f]{8}-[0-9a-f-]{27}\}")


def pruned(document: QDomDocument) -> str:
    """The XML text of a template."""
    _prune(document.documentElement())
    text = document.toString(1)
    numbers = count(1)
    known: dict[str, str] = {}
    for found in _UUID.findall(text):
        if found not in known:
            known[found] = f"{{00000000-0000-4000-8000-{next(numbers):012d}}}"
    return _UUID.sub(lambda found: known[found[0]], text)


def _prune(element: QDomElement) -> None:
    child = element.firstChildElement()
    while not child.isNull():
        following = child.nextSiblingElement()
        if child.tagName() in _NEEDLESS:
            element.removeChild(child)
        else:
            _prune(child)
        child = following
