"""`checkboundaries`: what is wrong with polygons, their frame and their addresses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterExpression,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
)

from ..support.translation import translate
from .base import EXISTING_FILTER, GEOPACKAGE_FILTER, MONITORING, SozialmonitoringAlgorithm, text
from .feature_tables import read_source
from .told_faults import tell_faults, tell_refused

POLYGONS = Qgis.ProcessingSourceType.VectorPolygon
POINTS = Qgis.ProcessingSourceType.VectorPoint

TOLERANCE = 1.0
"""Metres, as `layers.boundaries.given.DEFAULT_TOLERANCE`."""


class CheckBoundaries(SozialmonitoringAlgorithm):
    """Finds faults, and on request writes an exact partition in which they are mended."""

    identifier = "checkboundaries"
    title = ("Algorithms", "Check boundaries")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self._add_source("AREAS", translate("Algorithms", "Polygons to check"), POLYGONS)
        label = translate("Algorithms", "Or a boundary version of a monitoring")
        self.addParameter(
            QgsProcessingParameterFile(MONITORING, label, fileFilter=EXISTING_FILTER, optional=True)
        )
        self.add_text(
            "VERSION", translate("Algorithms", "Boundary version: number, title or date (empty: latest)")
        )
        frame = translate("Algorithms", "Frame: the polygons that hold the areas, such as the municipalities")
        self._add_source("FRAME", frame, POLYGONS)
        self._add_source("ADDRESSES", translate("Algorithms", "Addresses"), POINTS)
        self._add_details()
        self.add_output("OUTPUT", translate("Algorithms", "Faults"), GEOPACKAGE_FILTER, optional=True)
        self.add_output(
            "REPAIRED", translate("Algorithms", "Mended polygons"), GEOPACKAGE_FILTER, optional=True
        )
        self.addOutput(QgsProcessingOutputString("COUNTS", translate("Algorithms", "Faults by kind")))
        self.addOutput(
            QgsProcessingOutputNumber("BLOCKING", translate("Algorithms", "Faults that block a release"))
        )
        self.addOutput(
            QgsProcessingOutputNumber("MOVED", translate("Algorithms", "Addresses moved by repairs"))
        )

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Say in one sentence what cannot serve; what QGIS itself says of it helps nobody."""
        for name in ("AREAS", "FRAME", "ADDRESSES"):
            if parameters.get(name) and self.parameterAsSource(parameters, name, context) is None:
                sentence = translate("Algorithms", "{name}: {file} holds no layer that QGIS can read.")
                return False, sentence.format(name=name, file=parameters[name])
        tolerance = self.parameterAsDouble(parameters, "TOLERANCE", context)
        if tolerance < 0:
            sentence = translate("Algorithms", "A tolerance of {metres} m cannot serve: it is zero or more.")
            return False, sentence.format(metres=tolerance)
        return super().checkParameterValues(parameters, context)

    def _add_source(self, name: str, label: str, kind: Qgis.ProcessingSourceType) -> None:
        self.addParameter(QgsProcessingParameterFeatureSource(name, label, [kind], optional=True))

    def _add_details(self) -> None:
        tolerance = translate("Algorithms", "Tolerance: metres up to which ground is a sliver")
        kind = QgsProcessingParameterNumber.Type.Double
        self.addParameter(QgsProcessingParameterNumber("TOLERANCE", tolerance, kind, TOLERANCE, minValue=0.0))
        expressions = {
            "KEY": translate("Algorithms", "Key of the polygons (empty: found by their values)"),
            "PARTS": translate("Algorithms", "Parts that an area is to have (empty: one)"),
        }
        for name, label in expressions.items():
            parameter = QgsProcessingParameterExpression(name, label, "", "AREAS", optional=True)
            self.addParameter(parameter)
        self.add_text(
            "ADDRESS_AREA",
            translate("Algorithms", "Column of the addresses’ area (empty: found by its values)"),
        )

    def run_job(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Check, tell and write."""
        from ..core.deliveries.reports.console import spoken
        from ..core.wording import Wording
        from ..support.language import language_of_qgis
        from ..workflows.check_boundaries import check_boundaries, write_faults

        language = language_of_qgis()
        found = check_boundaries(self._request(parameters, context), feedback)
        wording = Wording.of(language)
        for note in found.checked.notes:
            feedback.pushInfo(spoken(note, wording))
        tell_faults(found.checked.faults, feedback, wording)
        counts = json.dumps(found.counts)
        feedback.pushInfo(counts)
        output = self.output_path(parameters, "OUTPUT", context)
        if output is not None:
            write_faults(found, output, language)
        repaired = self.output_path(parameters, "REPAIRED", context)
        moved = self._repair(found, repaired, language, feedback) if repaired is not None else 0
        return {
            "COUNTS": counts,
            "BLOCKING": found.checked.blocking,
            "MOVED": moved,
            "OUTPUT": str(output) if output else None,
            "REPAIRED": str(repaired) if repaired else None,
        }

    def _request(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Any:
        from ..workflows.boundary_input import CheckBoundariesRequest
        from ..workflows.monitoring_location import open_monitoring

        monitoring = text(parameters, MONITORING)
        return CheckBoundariesRequest(
            areas=read_source(self, parameters, "AREAS", context),
            monitoring=open_monitoring(monitoring) if monitoring else None,
            version=text(parameters, "VERSION"),
            frame=read_source(self, parameters, "FRAME", context),
            addresses=read_source(self, parameters, "ADDRESSES", context),
            tolerance=self.parameterAsDouble(parameters, "TOLERANCE", context),
            key=text(parameters, "KEY"),
            parts=text(parameters, "PARTS"),
            address_area=text(parameters, "ADDRESS_AREA"),
            transforms=context.transformContext(),
        )

    def _repair(self, found: Any, path: Path, language: str, feedback: QgsProcessingFeedback) -> int:
        from ..core.deliveries.reports.console import spoken
        from ..core.wording import Wording
        from ..workflows.check_boundaries import repair_boundaries, write_settled

        settled, wording = repair_boundaries(found.input, feedback), Wording.of(language)
        for repair in settled.repairs[:50]:
            feedback.pushInfo(spoken(repair.text, wording))
        if len(settled.repairs) > 50:
            more = translate("Algorithms", "{count} more repairs, REPAIRED lists them all.")
            feedback.pushInfo(more.format(count=len(settled.repairs) - 50))
        tell_refused(settled.refused, found.checked.faults, feedback, wording)
        write_settled(found.input, settled, path, language)
        return len(settled.moved)
