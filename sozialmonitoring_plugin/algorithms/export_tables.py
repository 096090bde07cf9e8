"""`exporttables`: workbooks with the published numbers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterFolderDestination,
)

from ..support.translation import translate
from .base import MONITORING, SozialmonitoringAlgorithm, iso_dates, text, texts


class ExportTables(SozialmonitoringAlgorithm):
    """Writes the workbooks that the mayors' offices get."""

    identifier = "exporttables"
    title = ("Algorithms", "Export workbooks")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_monitoring()
        self.add_text(
            "MUNICIPALITIES",
            translate("Algorithms", "Municipalities, separated by commas (all; empty: the county)"),
        )
        self.add_indicators()
        self.add_text(
            "REFERENCE_DATES",
            translate("Algorithms", "Reference dates, separated by commas (all; empty: the latest)"),
        )
        self.add_rules()
        self.addParameter(
            QgsProcessingParameterFolderDestination("OUTPUT_FOLDER", translate("Algorithms", "Folder"))
        )
        self.addOutput(QgsProcessingOutputString("FILES", translate("Algorithms", "Files")))

    def run_job(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Write the workbooks."""
        import json

        from ..core.disclosure.rules import rules_from_json
        from ..workflows.export_tables import ExportTablesRequest, export_tables, means_all
        from ..workflows.monitoring_location import open_monitoring

        every_date = means_all(texts(parameters, "REFERENCE_DATES"))
        request = ExportTablesRequest(
            open_monitoring(text(parameters, MONITORING)),
            Path(self.parameterAsString(parameters, "OUTPUT_FOLDER", context)),
            texts(parameters, "MUNICIPALITIES"),
            texts(parameters, "INDICATORS"),
            () if every_date else iso_dates(parameters, "REFERENCE_DATES"),
            every_date,
            rules_from_json(text(parameters, "RULES")),
        )
        files = export_tables(request, feedback)
        return {
            "OUTPUT_FOLDER": str(request.output_folder),
            "FILES": json.dumps([str(file) for file in files], ensure_ascii=False),
        }
