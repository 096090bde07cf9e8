"""`removedelivery`: undo an import."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis, QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterNumber

from ..support.translation import translate
from .base import MONITORING, SozialmonitoringAlgorithm, text


class RemoveDelivery(SozialmonitoringAlgorithm):
    """Takes a delivery out; what it had replaced is valid again."""

    identifier = "removedelivery"
    title = ("Algorithms", "Remove delivery")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_monitoring()
        label = translate("Algorithms", "Number of the delivery")
        self.addParameter(
            QgsProcessingParameterNumber(
                "DELIVERY", label, Qgis.ProcessingNumberParameterType.Integer, minValue=1
            )
        )

    def run_job(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Remove it."""
        from ..workflows.monitoring_location import open_monitoring

        monitoring = open_monitoring(text(parameters, MONITORING))
        number = self.parameterAsInt(parameters, "DELIVERY", context)
        monitoring.remove_delivery(number, monitoring.revision)
        feedback.setProgress(100)
        return {MONITORING: str(monitoring.path), "DELIVERY": number}
