"""A spreadsheet of an office becomes observations, or a report of why not."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..core.deliveries.delivery import Delivery, Look, accepted
from ..core.deliveries.reports.changes import told_changes
from ..core.deliveries.reports.console import tell
from ..core.deliveries.reports.report import DeliveryReport
from ..core.errors import UserError
from ..core.feedback import Feedback, stop_if_cancelled
from ..core.wording import Wording
from .compare_delivery import differences, refuse_again
from .delivery_session import DeliverySession
from .import_request import ALL_SHEETS, RECOGNISE, ImportRequest, load_profile, revision_of, version_of
from .profiles import refuse_another_table, refuse_profile_name
from .table_files import write_text

__all__ = [
    "ALL_SHEETS",
    "RECOGNISE",
    "ImportRequest",
    "ImportResult",
    "import_delivery",
    "load_profile",
    "preview_delivery",
    "read_for_import",
    "store",
    "version_of",
    "write_report",
]


@dataclass(frozen=True)
class ImportResult:
    """What was read; `number` is the delivery's, None after a dry run."""

    delivery: Delivery
    number: int | None


def import_delivery(
    request: ImportRequest, feedback: Feedback, session: DeliverySession | None = None
) -> ImportResult:
    """Read the file, or take it as the session read it, write the report, then store everything or nothing.

    A refused file is reported as well. Raises UserError with file, sheet and cell for whatever
    cannot be read, ConflictError where somebody wrote since.
    """
    monitoring = request.monitoring
    revision = revision_of(request)
    delivery = read_for_import(request, feedback, session or DeliverySession(monitoring, request.file))
    version = version_of(request, delivery.report.dates)
    if not (request.again or request.dry_run):
        refuse_again(monitoring, delivery, version, request.replaces)
    (number,) = store([delivery], request, revision, feedback)
    return ImportResult(delivery, number)


def read_for_import(request: ImportRequest, feedback: Feedback, session: DeliverySession) -> Delivery:
    """One sheet, told and reported, with what it would change. Raises UserError where it is refused."""
    if request.save_profile:
        refuse_profile_name(request.save_profile)
    look = session.look(request, feedback)
    _refuse_other_content(request, look)
    if look.report is not None:
        tell(look.report, feedback, Wording.of(request.monitoring.language))
    look = _compared(request, look, feedback)
    _write_report(request, look.report)
    delivery = accepted(look)
    if request.save_profile and not request.replace_profile:
        refuse_another_table(request.monitoring, request.save_profile, delivery)
    return delivery


def store(
    deliveries: Sequence[Delivery], request: ImportRequest, revision: int, feedback: Feedback
) -> tuple[int | None, ...]:
    """All deliveries of a file in one write; their numbers, None after a dry run.

    Raises ConflictError where somebody wrote since `revision`, Cancelled.
    """
    stop_if_cancelled(feedback)
    deliveries = [_named(one, request.save_profile.strip()) for one in deliveries]
    if request.dry_run:
        return (None,) * len(deliveries)
    versions = [version_of(request, one.report.dates) for one in deliveries]
    numbers = request.monitoring.add_deliveries(
        deliveries, versions, revision, request.save_profile.strip(), request.replaces
    )
    feedback.setProgress(100)
    return numbers


def preview_delivery(request: ImportRequest, feedback: Feedback) -> Look:
    """Read the file as the import would, as far as it goes; nothing is written."""
    return DeliverySession(request.monitoring, request.file).look(request, feedback)


def write_report(report: DeliveryReport, path: Path, language: str) -> None:
    """Write the report as .json or .html. Raises UserError for another ending or a place that refuses."""
    texts = {
        ".json": lambda: json.dumps(report.to_dict(), ensure_ascii=False, indent=2),
        ".html": lambda: report.to_html(Wording.of(language)),
    }
    if path.suffix.lower() not in texts:
        raise UserError("A report is .json or .html, not {file}.", file=path)
    write_text(texts[path.suffix.lower()](), path)


def _named(delivery: Delivery, kept_as: str) -> Delivery:
    """The delivery whose profile is called as the stored one: the list of deliveries shows it."""
    name = kept_as or delivery.report.profile or delivery.profile.title
    return replace(delivery, profile=replace(delivery.profile, title=name))


def _compared(request: ImportRequest, look: Look, feedback: Feedback) -> Look:
    """The look with what its delivery would change, told on the console too."""
    if look.delivery is None or look.refusal is not None:
        return look
    version = version_of(request, look.delivery.report.dates)
    summary = differences(request.monitoring, look.delivery, version, request.replaces).summary()
    for line in told_changes(summary, Wording.of(request.monitoring.language)):
        feedback.pushInfo(line)
    report = replace(look.delivery.report, correction=summary)
    return replace(look, delivery=replace(look.delivery, report=report))


def _refuse_other_content(request: ImportRequest, look: Look) -> None:
    if request.sha256 and request.sha256 != look.source.sha256:
        raise UserError(
            "{file} was changed since it was shown. Nothing was imported.",
            hint="Look at it again.",
            file=request.file.name,
        )


def _write_report(request: ImportRequest, report: DeliveryReport | None) -> None:
    if request.report is not None and report is not None:
        write_report(report, request.report, request.monitoring.language)
