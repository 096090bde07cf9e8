"""`branchdraft`: a draft of boundaries begins."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputFile

from ..support.translation import translate
from .base import MONITORING, SozialmonitoringAlgorithm, text


class BranchDraft(SozialmonitoringAlgorithm):
    """Makes a draft of a boundary version, in which boundaries are drawn."""

    identifier = "branchdraft"
    title = ("Algorithms", "Begin a draft of boundaries")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_monitoring()
        self.add_text("TITLE", translate("Algorithms", "Title of the draft"), optional=False)
        self.add_text("VERSION", translate("Algorithms", "Boundary version (empty: the latest)"))
        self.addOutput(QgsProcessingOutputFile("OUTPUT", translate("Algorithms", "File of the draft")))

    def run_job(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Branch it beside the monitoring."""
        from ..workflows.boundaries.drafts import BranchRequest, branch_draft
        from ..workflows.monitoring_location import open_monitoring
        from ..workflows.named_versions import version_named

        monitoring, version = open_monitoring(text(parameters, MONITORING)), text(parameters, "VERSION")
        request = BranchRequest(
            monitoring, text(parameters, "TITLE"), version_named(monitoring, version) if version else None
        )
        return {MONITORING: str(monitoring.path), "OUTPUT": str(branch_draft(request))}
