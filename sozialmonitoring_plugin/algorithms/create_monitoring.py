"""`createmonitoring`: polygons become a monitoring."""

from __future__ import annotations

import json
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterString,
)

from ..support.translation import translate
from .base import GEOPACKAGE_FILTER, MONITORING, SozialmonitoringAlgorithm, required_date, text
from .feature_tables import read_source, required_source


class CreateMonitoring(SozialmonitoringAlgorithm):
    """Checks polygons, finds the levels and writes a monitoring file."""

    identifier = "createmonitoring"
    title = ("Algorithms", "Create monitoring")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self._add_source("AREAS", translate("Algorithms", "Polygons of the lowest level"), polygon=True)
        self.add_text(
            "LEVELS", translate("Algorithms", "Levels from the top (JSON)"), "[]", optional=False, lines=True
        )
        self.add_text("VALID_FROM", translate("Algorithms", "Valid from (2024-12-31)"), optional=False)
        self.add_text("TITLE", translate("Algorithms", "Name of the county"), optional=False)
        self._add_source("ADDRESSES", translate("Algorithms", "Addresses"), optional=True)
        self._add_source("STREETS", translate("Algorithms", "Streets"), optional=True)
        language = QgsProcessingParameterString(
            "LANGUAGE", translate("Algorithms", "Language of maps and booklets (de, en)"), "de"
        )
        language.setFlags(language.flags() | Qgis.ProcessingParameterFlag.Advanced)
        self.addParameter(language)
        self.add_output(MONITORING, translate("Algorithms", "Monitoring"), GEOPACKAGE_FILTER)
        self.addOutput(
            QgsProcessingOutputString("AREA_COUNTS", translate("Algorithms", "Number of areas by level"))
        )
        self.addOutput(
            QgsProcessingOutputString("NESTING", translate("Algorithms", "Areas that do not nest"))
        )

    def run_job(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Create the file and say what was found."""
        from ..core.deliveries.reports.console import spoken
        from ..core.wording import Wording
        from ..support.language import language_of_qgis
        from ..workflows.create_monitoring import CreateMonitoringRequest, create_monitoring
        from ..workflows.level_specs import parse_levels
        from ..workflows.monitoring_location import monitoring_path

        request = CreateMonitoringRequest(
            path=monitoring_path(self.parameterAsFileOutput(parameters, MONITORING, context)),
            areas=required_source(self, parameters, "AREAS", context),
            levels=parse_levels(text(parameters, "LEVELS")),
            valid_from=required_date(parameters, "VALID_FROM"),
            title=text(parameters, "TITLE"),
            addresses=read_source(self, parameters, "ADDRESSES", context),
            streets=read_source(self, parameters, "STREETS", context),
            language=text(parameters, "LANGUAGE", "de"),
            transforms=context.transformContext(),
        )
        result = create_monitoring(request, feedback)
        wording = Wording.of(language_of_qgis())
        for note in result.notes:
            feedback.pushWarning(spoken(note, wording))
        nesting = [vars(mismatch) for mismatch in result.mismatches]
        for entry in nesting:
            feedback.pushWarning(
                translate(
                    "Algorithms",
                    "{level} {key} does not nest: {outside:.0f} m² ({share:.1%}) outside {parent}",
                ).format(**entry)
            )
        return {
            MONITORING: str(result.monitoring.path),
            "AREA_COUNTS": json.dumps(result.area_counts),
            "NESTING": json.dumps(nesting, ensure_ascii=False),
        }

    def _add_source(self, name: str, label: str, *, polygon: bool = False, optional: bool = False) -> None:
        kind = (
            Qgis.ProcessingSourceType.VectorPolygon
            if polygon
            else Qgis.ProcessingSourceType.VectorAnyGeometry
        )
        self.addParameter(QgsProcessingParameterFeatureSource(name, label, [kind], optional=optional))
