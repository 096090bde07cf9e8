"""`exportatlas`: one booklet for each municipality."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
)

from ..support.translation import translate
from .base import MONITORING, SozialmonitoringAlgorithm, iso_date, text, texts


class ExportAtlas(SozialmonitoringAlgorithm):
    """Writes the booklets that the mayors get."""

    identifier = "exportatlas"
    title = ("Algorithms", "Export booklets")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_monitoring()
        self.add_text(
            "MUNICIPALITIES", translate("Algorithms", "Municipalities, separated by commas (empty: all)")
        )
        self.add_indicators()
        self.add_text("REFERENCE_DATE", translate("Algorithms", "Reference date (2024-12-31)"))
        self.add_text("COMPARE_DATE", translate("Algorithms", "Compare with the booklets of (2022-12-31)"))
        self.add_text(
            "CONTENTS",
            translate(
                "Algorithms", "Contents: a name in the monitoring, a JSON file, or JSON (empty: Standard)"
            ),
        )
        self.addParameter(
            QgsProcessingParameterFile(
                "TEMPLATE",
                translate("Algorithms", "Folder with layout templates, or one of them (.qpt)"),
                QgsProcessingParameterFile.Behavior.Folder,
                optional=True,
            )
        )
        self.add_text("FORMATS", translate("Algorithms", "Formats: pdf, html, xlsx, png, svg"), "pdf")
        self.add_rules()
        workers = QgsProcessingParameterNumber(
            "WORKERS",
            translate("Algorithms", "Workers (0: one less than there are idle cores)"),
            Qgis.ProcessingNumberParameterType.Integer,
            0,
            optional=True,
            minValue=0,
        )
        workers.setFlags(workers.flags() | Qgis.ProcessingParameterFlag.Advanced)
        self.addParameter(workers)
        for name, label in (
            ("RESUME", translate("Algorithms", "Go on from an unfinished run")),
            ("COUNTY", translate("Algorithms", "A booklet of the whole county as well")),
        ):
            self.addParameter(QgsProcessingParameterBoolean(name, label, False, optional=True))
        self.addParameter(
            QgsProcessingParameterFolderDestination("OUTPUT_FOLDER", translate("Algorithms", "Folder"))
        )
        self.addOutput(QgsProcessingOutputString("FILES", translate("Algorithms", "Files")))

    def run_job(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Write the booklets."""
        import json

        from ..core.disclosure.rules import rules_from_json
        from ..workflows.booklet_contents import load_contents
        from ..workflows.export_atlas import ExportAtlasRequest, export_atlas
        from ..workflows.monitoring_location import open_monitoring

        monitoring = open_monitoring(text(parameters, MONITORING))
        template, contents = text(parameters, "TEMPLATE"), text(parameters, "CONTENTS")
        request = ExportAtlasRequest(
            monitoring,
            Path(self.parameterAsString(parameters, "OUTPUT_FOLDER", context)),
            texts(parameters, "MUNICIPALITIES"),
            texts(parameters, "INDICATORS"),
            iso_date(parameters, "REFERENCE_DATE"),
            iso_date(parameters, "COMPARE_DATE"),
            Path(template) if template else None,
            load_contents(monitoring, contents) if contents else None,
            texts(parameters, "FORMATS") or ("pdf",),
            rules_from_json(text(parameters, "RULES")),
            self.parameterAsInt(parameters, "WORKERS", context),
            self.parameterAsBool(parameters, "RESUME", context),
            self.parameterAsBool(parameters, "COUNTY", context),
        )
        files = export_atlas(request, feedback)
        return {
            "OUTPUT_FOLDER": str(request.output_folder),
            "FILES": json.dumps([str(file) for file in files], ensure_ascii=False),
        }
