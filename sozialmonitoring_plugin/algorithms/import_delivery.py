"""`importdelivery`: an office's spreadsheet goes into the monitoring."""

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
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
)

from ..core.deliveries.sheets.kinds import TEXT_FILES, WORKBOOKS
from ..support.translation import translate
from .base import MONITORING, SozialmonitoringAlgorithm, iso_date, text


class ImportDelivery(SozialmonitoringAlgorithm):
    """Reads a file by a profile, or recognises it, and stores every value with its cell."""

    identifier = "importdelivery"
    title = ("Algorithms", "Import delivery")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_monitoring()
        label = translate("Algorithms", "File of the office")
        endings = " ".join(f"*{ending}" for ending in WORKBOOKS + TEXT_FILES)
        file_filter = f"XLSX, XLS, ODS, CSV ({endings});;* (*)"
        self.addParameter(QgsProcessingParameterFile("FILE", label, fileFilter=file_filter))
        self.add_text("SHEET", translate("Algorithms", "Sheet (“*”: all sheets of the same shape)"))
        self.add_text(
            "PROFILE",
            translate("Algorithms", "Import profile (name, JSON file or JSON; “recognise”: none)"),
        )
        self.add_text("SOURCE", translate("Algorithms", "Source"))
        self.add_text("LEVEL", translate("Algorithms", "Level"))
        self.add_text("REFERENCE_DATE", translate("Algorithms", "Reference date (2024-12-31)"))
        self.add_text("SIGNS", translate("Algorithms", "Sign profile"))
        self.add_text("NUMBERS", translate("Algorithms", "Way numbers are written (german, english)"))
        self.add_text("CELLS", translate("Algorithms", 'Cells to leave out, as JSON: {"D17": "missing"}'))
        self.addParameter(
            QgsProcessingParameterBoolean(
                "DRY_RUN", translate("Algorithms", "Only try, write nothing"), False
            )
        )
        self.add_text("SAVE_PROFILE", translate("Algorithms", "Keep the profile under this name"))
        self.addParameter(
            QgsProcessingParameterBoolean(
                "AGAIN", translate("Algorithms", "Import even what was imported already"), False
            )
        )
        self.addParameter(
            QgsProcessingParameterNumber(
                "REPLACES",
                translate("Algorithms", "Number of the delivery that this one takes the place of"),
                Qgis.ProcessingNumberParameterType.Integer,
                optional=True,
                minValue=1,
            )
        )
        self.add_output(
            "REPORT", translate("Algorithms", "Report"), "HTML (*.html);;JSON (*.json)", optional=True
        )
        self.addOutput(
            QgsProcessingOutputNumber("DELIVERY", translate("Algorithms", "Number of the delivery"))
        )
        self.addOutput(
            QgsProcessingOutputString("DELIVERIES", translate("Algorithms", "Numbers of all deliveries"))
        )
        self.addOutput(QgsProcessingOutputNumber("OBSERVATIONS", translate("Algorithms", "Values")))
        self.addOutput(
            QgsProcessingOutputNumber("UNMATCHED", translate("Algorithms", "Rows without an area"))
        )

    def run_job(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Import and report."""
        from ..workflows.import_request import ImportRequest, left_out_cells
        from ..workflows.import_sheets import import_asked
        from ..workflows.monitoring_location import open_monitoring

        report = self.output_path(parameters, "REPORT", context)
        request = ImportRequest(
            monitoring=open_monitoring(text(parameters, MONITORING)),
            file=Path(text(parameters, "FILE")),
            sheet=text(parameters, "SHEET"),
            profile=text(parameters, "PROFILE"),
            source=text(parameters, "SOURCE"),
            level=text(parameters, "LEVEL"),
            reference_date=iso_date(parameters, "REFERENCE_DATE"),
            signs=text(parameters, "SIGNS"),
            numbers=text(parameters, "NUMBERS"),
            cells=left_out_cells(text(parameters, "CELLS")),
            dry_run=self.parameterAsBoolean(parameters, "DRY_RUN", context),
            save_profile=text(parameters, "SAVE_PROFILE"),
            report=report,
            again=self.parameterAsBoolean(parameters, "AGAIN", context),
            replaces=self.parameterAsInt(parameters, "REPLACES", context)
            if parameters.get("REPLACES")
            else 0,
        )
        results = import_asked(request, feedback)
        return {
            "DELIVERY": results[-1].number,
            "DELIVERIES": json.dumps([one.number for one in results if one.number]),
            "OBSERVATIONS": sum(len(one.delivery.observations.values) for one in results),
            "UNMATCHED": sum(len(one.delivery.report.unmatched) for one in results),
            "REPORT": str(report) if report else None,
        }
