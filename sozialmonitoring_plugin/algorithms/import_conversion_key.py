"""`importconversionkey`: official shares by which areas pass into others."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
)

from ..core.deliveries.sheets.kinds import TEXT_FILES, WORKBOOKS
from ..support.translation import translate
from .base import MONITORING, SozialmonitoringAlgorithm, text


class ImportConversionKey(SozialmonitoringAlgorithm):
    """Reads a table of pairs of areas with their shares, and keeps it for re-basing."""

    identifier = "importconversionkey"
    title = ("Algorithms", "Import conversion key")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.add_monitoring()
        endings = " ".join(f"*{ending}" for ending in WORKBOOKS + TEXT_FILES)
        file_filter = f"XLSX, XLS, ODS, CSV ({endings});;* (*)"
        label = translate("Algorithms", "Table with old keys, new keys and shares")
        self.addParameter(QgsProcessingParameterFile("FILE", label, fileFilter=file_filter))
        self.add_text("FROM", translate("Algorithms", "From boundary version"), optional=False)
        self.add_text("TO", translate("Algorithms", "To boundary version"), optional=False)
        self.add_text("SHEET", translate("Algorithms", "Sheet (empty: the first)"))
        self.add_text("LEVEL", translate("Algorithms", "Level (empty: the lowest)"))
        self.add_text("NAME", translate("Algorithms", "Name (empty: that of the file)"))
        self.addOutput(QgsProcessingOutputString("KEY", translate("Algorithms", "Name")))
        self.addOutput(QgsProcessingOutputString("COLUMNS", translate("Algorithms", "Columns of shares")))
        self.addOutput(QgsProcessingOutputNumber("PAIRS", translate("Algorithms", "Pairs of areas")))

    def run_job(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read, check and store."""
        from ..core.deliveries.reports.console import spoken
        from ..core.wording import Wording
        from ..support.language import language_of_qgis
        from ..workflows.conversion_keys import ConversionKeyRequest, import_conversion_key
        from ..workflows.monitoring_location import open_monitoring

        monitoring = open_monitoring(text(parameters, MONITORING))
        request = ConversionKeyRequest(
            monitoring,
            Path(text(parameters, "FILE")),
            text(parameters, "FROM"),
            text(parameters, "TO"),
            text(parameters, "SHEET"),
            text(parameters, "LEVEL"),
            text(parameters, "NAME"),
        )
        found = import_conversion_key(request, feedback)
        wording = Wording.of(language_of_qgis())
        for remark in found.remarks:
            feedback.pushWarning(spoken(remark, wording))
        return {
            "KEY": found.key.name,
            "COLUMNS": json.dumps(list(found.key.columns), ensure_ascii=False),
            "PAIRS": len(found.key.old_keys),
        }
