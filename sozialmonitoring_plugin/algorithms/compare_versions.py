"""`compareversions`: what changed between two boundary versions or drafts."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterNumber,
)

from ..core.errors import UserError
from ..support.translation import translate
from .base import MONITORING, SozialmonitoringAlgorithm, text

RESULTS = ("AREAS_CHANGED", "ADDRESSES_MOVED", "SQUARE_METRES_MOVED")


class CompareVersions(SozialmonitoringAlgorithm):
    """Writes areas, streets, house numbers and inhabitants that changed sides, and who delivers anew."""

    identifier = "compareversions"
    title = ("Algorithms", "Compare boundary versions")

    def flags(self) -> Qgis.ProcessingAlgorithmFlag:
        """Layouts want the thread of the window."""
        return super().flags() | Qgis.ProcessingAlgorithmFlag.NoThreading

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_monitoring()
        before = translate("Algorithms", "From: version or path of a draft (empty: the one before)")
        after = translate("Algorithms", "To: version or path of a draft (empty: the latest version)")
        self.add_text("FROM", before)
        self.add_text("TO", after)
        tolerance = translate("Algorithms", "Width in metres up to which moved ground is no change")
        number = QgsProcessingParameterNumber.Type.Double
        self.addParameter(
            QgsProcessingParameterNumber("TOLERANCE", tolerance, number, 2.0, minValue=0.0, maxValue=100.0)
        )
        outside = translate("Algorithms", "To be passed on: small counts of people are hidden")
        self.addParameter(QgsProcessingParameterBoolean("FOR_OUTSIDE", outside, False))
        self.add_rules()
        self.add_output("OUTPUT", translate("Algorithms", "Workbook"), "XLSX (*.xlsx)", optional=True)
        self.add_output("MAP", translate("Algorithms", "Report with maps"), "PDF (*.pdf)", optional=True)
        for name in RESULTS:
            self.addOutput(QgsProcessingOutputNumber(name, name))

    def run_job(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Compare and write."""
        from ..core.disclosure.rules import rules_from_json
        from ..workflows.boundaries.compare_versions import (
            ChangeFiles,
            CompareVersionsRequest,
            compare_to_files,
        )
        from ..workflows.monitoring_location import open_monitoring

        files = ChangeFiles(
            self.output_path(parameters, "OUTPUT", context),
            self.output_path(parameters, "MAP", context),
            self.parameterAsBoolean(parameters, "FOR_OUTSIDE", context),
            rules_from_json(text(parameters, "RULES")).minimum,
        )
        if files.workbook is None and files.report is None:
            raise UserError("{name} is missing.", hint="Name a workbook, a report or both.", name="OUTPUT")
        request = CompareVersionsRequest(
            open_monitoring(text(parameters, MONITORING)),
            text(parameters, "FROM"),
            text(parameters, "TO"),
            self.parameterAsDouble(parameters, "TOLERANCE", context),
        )
        found = compare_to_files(request, files, feedback).comparison
        told = {
            "AREAS_CHANGED": len(found.changed_areas()),
            "ADDRESSES_MOVED": sum(move.addresses for move in found.moves),
            "SQUARE_METRES_MOVED": sum(move.square_metres for move in found.moves),
        }
        written = {"OUTPUT": files.workbook, "MAP": files.report}
        return {**told, **{name: str(path) for name, path in written.items() if path is not None}}
