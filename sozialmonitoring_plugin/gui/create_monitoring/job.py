"""The preview: the monitoring is really made, in a temporary folder, and thrown away."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from ...core.feedback import Feedback
from ...workflows.create_monitoring import CreateMonitoringRequest, CreateMonitoringResult, create_monitoring


def try_out(request: CreateMonitoringRequest, feedback: Feedback) -> CreateMonitoringResult:
    """Make it without addresses and streets. Raises UserError as the real run would."""
    with tempfile.TemporaryDirectory(prefix="sozialmonitoring-") as folder:
        trial = replace(request, path=Path(folder) / "trial.gpkg", addresses=None, streets=None)
        return create_monitoring(trial, feedback)
