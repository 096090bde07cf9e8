"""A map as a picture: PNG, SVG or PDF, with title, legend, scale bar, dates and source on an A4 sheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsLayoutExporter,
    QgsLayoutItemMap,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsMapLayer,
    QgsPrintLayout,
    QgsProject,
    QgsProjectMetadata,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QSize

from ..support.whole_files import replaced_when_finished
from .indicator_map import IndicatorMap
from .map_projects import NOBODY
from .map_sheet import fill_sheet
from .stored_layers import MapFileError

DPI = 200
AROUND = 1.05
"""How much larger than what is in colour the shown extent is."""


def write_image(indicator_map: IndicatorMap, path: Path, dpi: int = DPI) -> None:
    """Write a sheet with the map as .png, .svg or .pdf. Raises UserError where that is impossible."""
    write_sheet(lambda layout: fill_sheet(layout, indicator_map, AROUND), indicator_map.title, path, dpi)


def write_sheet(fill: Callable[[QgsPrintLayout], Any], title: str, path: Path, dpi: int = DPI) -> None:
    """Write a page that `fill` lays out as .png, .svg or .pdf. Raises UserError as `write_image` does.

    What `fill` returns is kept until the page is written.
    """
    project = _anonymous_project(title)
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    kept = fill(layout)
    _export(layout, path, dpi)
    del kept


def render_image(
    layers: Sequence[QgsMapLayer],
    extent: QgsRectangle,
    path: Path,
    size: tuple[float, float],
    dpi: int,
    crs: QgsCoordinateReferenceSystem,
) -> None:
    """Write the bare map, `size` in millimetres, as .png, .svg or .pdf; `layers` from the top down."""
    project = _anonymous_project("")
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    page = QgsLayoutSize(*size)
    layout.pageCollection().page(0).setPageSize(page)
    item = QgsLayoutItemMap(layout)
    item.attemptMove(QgsLayoutPoint(0, 0))
    item.attemptResize(page)
    item.setCrs(crs)
    item.setLayers(list(layers))
    item.setKeepLayerSet(True)
    item.zoomToExtent(extent)
    layout.addLayoutItem(item)
    _export(layout, path, dpi)


def _anonymous_project(title: str) -> QgsProject:
    """A project that carries nobody's name into the metadata of a file; it has to outlive its layout."""
    project = QgsProject()
    metadata = QgsProjectMetadata()
    metadata.setTitle(title)
    metadata.setAuthor(NOBODY)
    project.setMetadata(metadata)
    return project


def _export(layout: QgsPrintLayout, path: Path, dpi: int) -> None:
    exporters = {".png": _export_png, ".svg": _export_svg, ".pdf": _export_pdf}
    export = exporters.get(path.suffix.lower())
    if export is None:
        raise MapFileError(
            "A picture cannot be written as {file}.",
            hint="Give a name that ends in .png, .svg or .pdf.",
            file=path.name,
        )
    with replaced_when_finished(path) as unfinished:
        exporter = QgsLayoutExporter(layout)
        if export(exporter, str(unfinished), dpi) != QgsLayoutExporter.ExportResult.Success:
            problem = exporter.errorMessage() or exporter.errorFile() or "–"
            raise MapFileError("{file} cannot be written: {problem}", file=path, problem=problem)


def _export_png(exporter: QgsLayoutExporter, path: str, dpi: int) -> QgsLayoutExporter.ExportResult:
    """Render and save; QGIS' own export would try in vain to write coordinates into the PNG."""
    saved = exporter.renderPageToImage(0, QSize(), dpi).save(path)
    results = QgsLayoutExporter.ExportResult
    return results.Success if saved else results.FileError


def _export_svg(exporter: QgsLayoutExporter, path: str, dpi: int) -> QgsLayoutExporter.ExportResult:
    settings = QgsLayoutExporter.SvgExportSettings()
    settings.dpi = dpi
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    # It would name QGIS as the creator, and the day.
    settings.exportMetadata = False
    return exporter.exportToSvg(path, settings)


def _export_pdf(exporter: QgsLayoutExporter, path: str, dpi: int) -> QgsLayoutExporter.ExportResult:
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = dpi
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    return exporter.exportToPdf(path, settings)
