"""`releasedraft`: a reviewed draft becomes the next boundary version."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
)

from ..support.translation import translate
from .base import GEOPACKAGE_FILTER, MONITORING, SozialmonitoringAlgorithm, required_date, text


class ReleaseDraft(SozialmonitoringAlgorithm):
    """Writes a reviewed draft as the next version; released, it changes no more."""

    identifier = "releasedraft"
    title = ("Algorithms", "Release a draft of boundaries")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_monitoring()
        label = translate("Algorithms", "Draft")
        self.addParameter(QgsProcessingParameterFile("DRAFT", label, fileFilter=GEOPACKAGE_FILTER))
        self.add_text("VALID_FROM", translate("Algorithms", "Valid from (2024-12-31)"), optional=False)
        self.add_text("TITLE", translate("Algorithms", "Title of the version"))
        self.add_text("NOTE", translate("Algorithms", "Note, such as the decision"))
        self.addOutput(QgsProcessingOutputString("VERSION", translate("Algorithms", "Boundary version")))

    def run_job(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Check and write it."""
        from ..core.deliveries.reports.console import spoken
        from ..core.wording import Wording
        from ..workflows.boundaries.release import ReleaseRequest, release_draft
        from ..workflows.monitoring_location import open_monitoring

        monitoring = open_monitoring(text(parameters, MONITORING))
        words, day = Wording.of(monitoring.language), required_date(parameters, "VALID_FROM")
        title = text(parameters, "TITLE") or words.date(day)
        draft = Path(text(parameters, "DRAFT"))
        request = ReleaseRequest(monitoring, draft, day, title, text(parameters, "NOTE"))
        released = release_draft(request, feedback)
        for note in released.notes:
            feedback.pushWarning(spoken(note, words))
        return {MONITORING: str(monitoring.path), "VERSION": released.version.title}
