"""Booklet pages from the same editable layout, beside QGIS' own atlas export; and one worker beside two."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from .booklet_county import county, requests
from .painting import start_qgis

Run = Callable[[], Any]

DOTS = 300
NOTICEABLE = 64
"""Steps of 255 that a pixel may be lighter or darker."""

TOLERATED = 0.01
"""Share of the pixels that may differ noticeably: edges of lines and letters."""

REFERENCE, OURS = "atlas-reference.pdf", "atlas-ours.pdf"


def write_booklet_reference(folder: Path) -> None:
    """The pages as QGIS writes them, to compare with. In a process of its own, as every turn."""
    import sys

    subprocess.run([sys.executable, "-m", "tools.bench.booklets", str(folder)], check=True)


def pages_qgis(folder: Path) -> Run:
    """QGIS' atlas: the polygons as they are, its own settings."""
    layout = _Layout(county()[1])

    def run() -> Callable[[], float]:
        layout.export_as_qgis_does(folder / "atlas-qgis.pdf")
        return lambda: TOLERATED

    return run


def pages_ours(folder: Path) -> Run:
    """The same layout and map, thinned for paper while the clock runs, painted as booklets are."""
    layout = _Layout()
    layout.keep_extents()

    def run() -> Callable[[], float]:
        layout.export_as_booklets_are(folder / OURS)
        return lambda: _difference(folder / OURS, folder / REFERENCE)

    return run


def pages_size_qgis(folder: Path) -> Run:
    """The size of its file, in megabytes."""
    layout = _Layout(county()[1])

    def run() -> Callable[[], float]:
        layout.export_as_qgis_does(folder / "atlas-qgis.pdf")
        return lambda: (folder / "atlas-qgis.pdf").stat().st_size / 1e6

    return run


def pages_size_ours(folder: Path) -> Run:
    """The size of our file, in megabytes."""
    layout = _Layout()
    layout.keep_extents()

    def run() -> Callable[[], float]:
        layout.export_as_booklets_are(folder / OURS)
        return lambda: (folder / OURS).stat().st_size / 1e6

    return run


def one_worker(folder: Path) -> Run:
    """Eight booklets by one process."""
    return _by_workers(folder, 1)


def two_workers(folder: Path) -> Run:
    """Eight booklets by two processes."""
    return _by_workers(folder, 2)


def _by_workers(folder: Path, count: int) -> Run:
    from sozialmonitoring_plugin.core.feedback import Silence
    from sozialmonitoring_plugin.workflows.booklet_workers.run import BookletRun, write_booklets

    start_qgis()
    booklets = requests()

    def run() -> Iterator[bytes]:
        files = write_booklets(BookletRun(booklets, ("pdf",), folder / f"by{count}", count), Silence())
        return (_text(file) for file in files)

    return run


def _text(file: Path) -> bytes:
    return subprocess.run(["pdftotext", "-layout", file, "-"], check=True, capture_output=True).stdout


class _Layout:
    """The template of map pages with the map of the first indicator, a page for each municipality."""

    def __init__(self, polygons: Any = None) -> None:
        from qgis.core import QgsLayoutItemMap

        from sozialmonitoring_plugin.atlas.pages import planned_pages, prepare_page
        from sozialmonitoring_plugin.atlas.templates import PageKind

        start_qgis()
        self._request = requests()[0]
        self._templates = self._request.templates()
        pages = planned_pages(self._request, self._templates)
        self._page = next(page for page in pages if page.map is not None and page.kind is not PageKind.COVER)
        self._template = self._templates[self._page.kind]
        self._map = self._template.item("map", QgsLayoutItemMap)
        self._prepared = prepare_page(self._request, self._page, self._templates)
        self._made: Any = None
        self._extents: list[Any] = []
        if polygons is not None:
            self.show(polygons)

    def keep_extents(self) -> None:
        """What QGIS' atlas shows on its pages: booklets know themselves what theirs show."""
        atlas = self._atlas()
        atlas.beginRender()
        while atlas.next():
            self._extents.append(self._map.extent())
        atlas.endRender()
        atlas.setEnabled(False)
        self._map.setAtlasDriven(False)

    def units_per_millimetre(self) -> float:
        """Of the finest of the pages."""
        size = self._map.rect()
        boxes = [shape.boundingBox() for shape in county()[1].by_level["town"].values()]
        return min(max(box.width() / size.width(), box.height() / size.height()) for box in boxes)

    def show(self, polygons: Any) -> None:
        """Show the map of the county."""
        from sozialmonitoring_plugin.layers.indicator_map import MapRequest, build_map

        table = self._request.published
        name = table.columns[0].indicator.id
        self._made = build_map(MapRequest(table, "area", self._request.themes[name]), polygons)
        self._map.setLayers(self._made.layers())

    def export_as_booklets_are(self, path: Path) -> None:
        """Thin the polygons for paper, make the layers, paint the pages of the atlas as booklets are."""
        from sozialmonitoring_plugin.atlas.maps.ground import FINEST
        from sozialmonitoring_plugin.atlas.pdf.booklet_facts import facts_of, page_facts
        from sozialmonitoring_plugin.atlas.pdf.painting import pdf_of
        from sozialmonitoring_plugin.layers.generalised import generalised

        self.show(generalised(county()[1], FINEST * self.units_per_millimetre()))
        self._prepared.set_resolution(DOTS)

        def pages() -> Iterator[tuple[Any, Any]]:
            for extent in self._extents:
                self._map.zoomToExtent(extent)
                yield self._prepared, page_facts(self._page, self._template)

        path.write_bytes(pdf_of(pages(), facts_of(self._request), DOTS))

    def _atlas(self) -> Any:
        """The layout's atlas: the map goes from municipality to municipality."""
        from qgis.core import QgsLayoutItemMap

        atlas = self._template.layout.atlas()
        self._coverage = _coverage()
        atlas.setCoverageLayer(self._coverage)
        atlas.setEnabled(True)
        self._map.setAtlasDriven(True)
        self._map.setAtlasScalingMode(QgsLayoutItemMap.AtlasScalingMode.Auto)
        self._map.setAtlasMargin(0.06)
        return atlas

    def export_as_qgis_does(self, path: Path) -> None:
        """Export the atlas of the municipalities with the settings that the layout designer proposes."""
        from qgis.core import QgsLayoutExporter

        settings = QgsLayoutExporter.PdfExportSettings()
        settings.dpi = DOTS
        result, problem = QgsLayoutExporter.exportToPdf(self._atlas(), str(path), settings)
        if result != QgsLayoutExporter.ExportResult.Success:
            raise RuntimeError(f"the rival did not export: {problem}")


def _coverage() -> Any:
    from qgis.core import QgsFeature, QgsVectorLayer

    layer = QgsVectorLayer("MultiPolygon", "towns", "memory")
    layer.setCrs(county()[1].crs)
    features = []
    for shape in county()[1].by_level["town"].values():
        feature = QgsFeature()
        feature.setGeometry(shape)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def _difference(ours: Path, theirs: Path) -> float:
    """The greatest share of noticeably different pixels that a page has."""
    shares = []
    for one, other in zip(_pictures(ours), _pictures(theirs), strict=True):
        shares.append(float((abs(one - other) > NOTICEABLE).mean()))
    return max(shares)


def _pictures(pdf: Path) -> list[Any]:
    import numpy as np

    stem = pdf.with_suffix("")
    subprocess.run(["pdftoppm", "-r", str(DOTS), "-gray", pdf, stem], check=True)
    pictures = []
    for file in sorted(pdf.parent.glob(f"{stem.name}-*.pgm")):
        header, _, rest = file.read_bytes().partition(b"\n255\n")
        width, height = map(int, header.split()[1:3])
        pictures.append(np.frombuffer(rest, np.uint8).reshape(height, width).astype(np.int16))
        file.unlink()
    return pictures


if __name__ == "__main__":
    import sys

    _Layout(county()[1]).export_as_qgis_does(Path(sys.argv[1]) / REFERENCE)
