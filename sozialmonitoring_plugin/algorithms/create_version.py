"""`createversion`: polygons made elsewhere become the next boundary version."""

from __future__ import annotations

import json
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)

from ..support.translation import translate
from .base import MONITORING, SozialmonitoringAlgorithm, required_date, text
from .feature_tables import required_source

TOLERANCE = 2.0
"""Metres: ground nowhere wider than this is an inaccuracy of drawing."""


class CreateVersion(SozialmonitoringAlgorithm):
    """Compares polygons with the latest version, and writes them as the next one."""

    identifier = "createversion"
    title = ("Algorithms", "Create boundary version from polygons")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_monitoring()
        label = translate("Algorithms", "Polygons of the lowest level")
        polygons = [Qgis.ProcessingSourceType.VectorPolygon]
        self.addParameter(QgsProcessingParameterFeatureSource("AREAS", label, polygons))
        self.add_text("VALID_FROM", translate("Algorithms", "Valid from (2024-12-31)"), optional=False)
        self.add_text("TITLE", translate("Algorithms", "Title of the version"))
        self._add_tolerance()
        self.add_text("KEY", translate("Algorithms", "Key of an area (expression; empty: recognised)"))
        self.add_text("NAME", translate("Algorithms", "Name of an area (expression; empty: recognised)"))
        self.add_text(
            "PARENT", translate("Algorithms", "Key of its area above (expression; empty: as before)")
        )
        self.add_text("LEVELS", translate("Algorithms", "All levels anew (JSON)"), "[]", lines=True)
        formats = "CSV (*.csv);;XLSX (*.xlsx)"
        self.add_output("CHANGES", translate("Algorithms", "Table of changes"), formats, optional=True)
        self.addOutput(QgsProcessingOutputString("VERSION", translate("Algorithms", "Boundary version")))
        self.addOutput(QgsProcessingOutputString("COUNTS", translate("Algorithms", "Changes by kind")))
        self.addOutput(
            QgsProcessingOutputNumber("ADDRESSES_MOVED", translate("Algorithms", "Addresses in another area"))
        )

    def run_job(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Write the version and say what became of each area."""
        from ..core.deliveries.reports.console import spoken
        from ..core.wording import Wording
        from ..support.language import language_of_qgis
        from ..support.whole_files import refuse_target
        from ..workflows.boundaries.change_tables import ENDINGS, write_changes
        from ..workflows.boundaries.create_version import create_version

        output = self.output_path(parameters, "CHANGES", context)
        if output is not None:
            refuse_target(output, *ENDINGS)
        request = self._request(parameters, context)
        created = create_version(request, feedback)
        wording = Wording.of(language_of_qgis())
        for note in created.notes:
            feedback.pushWarning(spoken(note, wording))
        if output is not None:
            write_changes(created.changes, output)
        counts = json.dumps(created.counts())
        feedback.pushInfo(counts)
        return {
            MONITORING: str(request.monitoring.path),
            "VERSION": created.version.title,
            "CHANGES": str(output) if output else None,
            "COUNTS": counts,
            "ADDRESSES_MOVED": created.addresses_moved,
        }

    def _request(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Any:
        from ..core.wording import Wording
        from ..workflows.boundaries.create_version import CreateVersionRequest
        from ..workflows.level_specs import parse_levels
        from ..workflows.monitoring_location import open_monitoring

        valid_from = required_date(parameters, "VALID_FROM")
        monitoring = open_monitoring(text(parameters, MONITORING))
        levels = text(parameters, "LEVELS")
        return CreateVersionRequest(
            monitoring=monitoring,
            areas=required_source(self, parameters, "AREAS", context),
            valid_from=valid_from,
            title=text(parameters, "TITLE") or Wording.of(monitoring.language).date(valid_from),
            tolerance=self.parameterAsDouble(parameters, "TOLERANCE", context),
            key=text(parameters, "KEY"),
            name=text(parameters, "NAME"),
            parent=text(parameters, "PARENT"),
            levels=() if levels in {"", "[]"} else parse_levels(levels),
            transforms=context.transformContext(),
        )

    def _add_tolerance(self) -> None:
        label = translate("Algorithms", "Tolerance of lines in metres")
        number = QgsProcessingParameterNumber.Type.Double
        self.addParameter(
            QgsProcessingParameterNumber("TOLERANCE", label, number, TOLERANCE, optional=True, minValue=0.0)
        )
