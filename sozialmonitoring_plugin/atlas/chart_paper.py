"""The paper that a template has for a chart."""

from __future__ import annotations

from qgis.core import QgsLayoutItemPicture

from ..core.charts.chart import Paper
from ..layers.fonts import installed_family
from .templates import PageTemplate

MM_OF_POINT = 25.4 / 72
USUAL = 7.5
"""Points of the small letters where a template has no label."""


def paper_of(template: PageTemplate, item_id: str) -> Paper | None:
    """The room of an item, letters as small as the smallest label; None where the template has no such item.

    Raises TemplateError for an item that shows no pictures.
    """
    item = template.item(item_id, QgsLayoutItemPicture)
    if item is None:
        return None
    points = min((one.size() for one in template.text_formats.values()), default=USUAL)
    return Paper(item.rect().width(), item.rect().height(), installed_family(), points * MM_OF_POINT)
