"""`importfolder`: every table in a folder goes into the monitoring, each as a delivery of its own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
)

from ..support.translation import translate
from .base import MONITORING, SozialmonitoringAlgorithm, iso_date, text


class ImportFolder(SozialmonitoringAlgorithm):
    """Imports what a stored profile or recognition can read; lists what has to be asked."""

    identifier = "importfolder"
    title = ("Algorithms", "Import folder")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_monitoring()
        folder = translate("Algorithms", "Folder with the files of the offices")
        self.addParameter(
            QgsProcessingParameterFile("FOLDER", folder, behavior=QgsProcessingParameterFile.Behavior.Folder)
        )
        self._add_switch("RECURSIVE", translate("Algorithms", "With the folders inside"))
        self.add_text("SOURCE", translate("Algorithms", "Source"))
        self.add_text("REFERENCE_DATE", translate("Algorithms", "Reference date (2024-12-31)"))
        self.add_text("LEVEL", translate("Algorithms", "Level"))
        self._add_switch("DRY_RUN", translate("Algorithms", "Only try, write nothing"))
        self.add_output(
            "REPORT", translate("Algorithms", "Overview"), "HTML (*.html);;JSON (*.json)", optional=True
        )
        for name, label in (
            ("IMPORTED", translate("Algorithms", "Imported files")),
            ("ASKED", translate("Algorithms", "Files with questions")),
            ("KNOWN", translate("Algorithms", "Files imported before")),
            ("REFUSED", translate("Algorithms", "Files that cannot be imported")),
            ("SKIPPED", translate("Algorithms", "Files left out")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def run_job(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Import and give the overview."""
        from ..core.wording import Wording
        from ..workflows.folder_overview import tell_overview, write_overview
        from ..workflows.import_folder import FolderRequest, Outcome, import_folder
        from ..workflows.monitoring_location import open_monitoring

        report = self.output_path(parameters, "REPORT", context)
        monitoring = open_monitoring(text(parameters, MONITORING))
        request = FolderRequest(
            monitoring=monitoring,
            folder=Path(text(parameters, "FOLDER")),
            recursive=self.parameterAsBoolean(parameters, "RECURSIVE", context),
            source=text(parameters, "SOURCE"),
            level=text(parameters, "LEVEL"),
            reference_date=iso_date(parameters, "REFERENCE_DATE"),
            dry_run=self.parameterAsBoolean(parameters, "DRY_RUN", context),
        )
        result = import_folder(request, feedback)
        wording = Wording.of(monitoring.language)
        tell_overview(result, feedback, wording, translate)
        if report is not None:
            write_overview(result, report, wording, translate)
        return {
            "IMPORTED": result.count(Outcome.IMPORTED, Outcome.READABLE),
            "ASKED": result.count(Outcome.ASKED),
            "KNOWN": result.count(Outcome.KNOWN),
            "REFUSED": result.count(Outcome.REFUSED),
            "SKIPPED": result.count(Outcome.SKIPPED),
            "REPORT": str(report) if report else None,
        }

    def _add_switch(self, name: str, label: str) -> None:
        self.addParameter(QgsProcessingParameterBoolean(name, label, False))
