"""A spreadsheet of an office becomes observations, or a report of why not."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..core.deliveries.delivery import Delivery, DeliveryRequest, read_delivery
from ..core.deliveries.errors import RefusedDelivery
from ..core.deliveries.profiles.profile import ImportProfile, profile_from_dict, read_profile
from ..core.deliveries.reports.report import DeliveryReport
from ..core.errors import UserError
from ..core.feedback import Feedback, stop_if_cancelled
from ..core.wording import Wording
from ..store.documents import PROFILE
from ..store.monitoring import Monitoring
from ..store.records import BoundaryVersion
from .table_files import write_text


@dataclass(frozen=True)
class ImportRequest:
    """One file. `profile` is a JSON file, the name of a stored profile, or "" to recognise the table."""

    monitoring: Monitoring
    file: Path
    sheet: str = ""
    profile: str = ""
    source: str = ""
    level: str = ""
    reference_date: date | None = None
    signs: str = ""
    dry_run: bool = False
    save_profile: str = ""
    report: Path | None = None


@dataclass(frozen=True)
class ImportResult:
    """What was read; `number` is the delivery's, None after a dry run."""

    delivery: Delivery
    number: int | None


def import_delivery(request: ImportRequest, feedback: Feedback) -> ImportResult:
    """Read the file, write the report, then store everything or nothing.

    A refused file is reported as well. Raises UserError with file, sheet and cell for whatever
    cannot be read.
    """
    monitoring = request.monitoring
    revision = monitoring.revision
    try:
        delivery = preview_delivery(request, feedback)
    except RefusedDelivery as refusal:
        _write_report(request, refusal.report)
        raise
    stop_if_cancelled(feedback)
    _write_report(request, delivery.report)
    if request.dry_run:
        return ImportResult(delivery, None)
    number = monitoring.add_delivery(delivery, version_of(request), revision, request.save_profile)
    feedback.setProgress(100)
    return ImportResult(delivery, number)


def preview_delivery(request: ImportRequest, feedback: Feedback) -> Delivery:
    """Read the file as the import would; nothing is written."""
    version = version_of(request)
    reading = DeliveryRequest(
        file=request.file,
        sheet=request.sheet,
        profile=load_profile(request.monitoring, request.profile),
        source=request.source,
        level=request.level,
        reference_date=request.reference_date,
        signs=request.signs,
    )
    return read_delivery(reading, request.monitoring.tree(version), feedback)


def version_of(request: ImportRequest) -> BoundaryVersion:
    """The boundary version valid at the delivery's date, without a date the latest."""
    return request.monitoring.version_at(request.reference_date or date.max)


def load_profile(monitoring: Monitoring, name: str) -> ImportProfile | None:
    """Profile from a file or from the monitoring, None for "". Raises UserError for an unknown one."""
    if not name:
        return None
    stored = monitoring.documents(PROFILE)
    if name in stored:
        return profile_from_dict(json.loads(stored[name]), name)
    if name.lower().endswith(".json") or Path(name).is_file():
        return read_profile(Path(name))
    raise UserError(
        "There is no import profile {name}.",
        hint="The monitoring has: {known}. Or give a JSON file.",
        name=name,
        known=", ".join(stored) or "–",
    )


def write_report(report: DeliveryReport, path: Path, language: str) -> None:
    """Write the report as .json or .html. Raises UserError for another ending or a place that refuses."""
    texts = {
        ".json": lambda: json.dumps(report.to_dict(), ensure_ascii=False, indent=2),
        ".html": lambda: report.to_html(Wording.of(language)),
    }
    if path.suffix.lower() not in texts:
        raise UserError("A report is .json or .html, not {file}.", file=path)
    write_text(texts[path.suffix.lower()](), path)


def _write_report(request: ImportRequest, report: DeliveryReport | None) -> None:
    if request.report is not None and report is not None:
        write_report(report, request.report, request.monitoring.language)
