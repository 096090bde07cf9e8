"""`createsamplecounty`: a county that does not exist, to try everything on."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
)

from ..support.translation import translate
from .base import SozialmonitoringAlgorithm


class CreateSampleCounty(SozialmonitoringAlgorithm):
    """Polygons, streets, addresses, deliveries, profiles and tableau, the same for the same seed."""

    identifier = "createsamplecounty"
    title = ("Algorithms", "Create sample county")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(
            QgsProcessingParameterNumber(
                "SEED",
                translate("Algorithms", "Seed"),
                Qgis.ProcessingNumberParameterType.Integer,
                1,
                minValue=0,
            )
        )
        self.addParameter(
            QgsProcessingParameterNumber(
                "SCALE",
                translate("Algorithms", "Scale (1 = 10 municipalities, 64 Quartiere)"),
                Qgis.ProcessingNumberParameterType.Double,
                1.0,
                minValue=0.01,
            )
        )
        self.addParameter(
            QgsProcessingParameterFolderDestination("OUTPUT_FOLDER", translate("Algorithms", "Folder"))
        )

    def run_job(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Write the county."""
        from pathlib import Path

        from ..workflows.create_sample_county import SampleCountyRequest, create_sample_county

        folder = Path(self.parameterAsString(parameters, "OUTPUT_FOLDER", context))
        request = SampleCountyRequest(
            folder,
            self.parameterAsInt(parameters, "SEED", context),
            self.parameterAsDouble(parameters, "SCALE", context),
        )
        create_sample_county(request, feedback)
        return {"OUTPUT_FOLDER": str(folder)}
