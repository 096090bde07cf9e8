"""All sheets of one shape in one go: each becomes a delivery, and all are stored in one write or none is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from ..core.deliveries.delivery import Delivery, Look, accepted
from ..core.deliveries.errors import DeliveryError
from ..core.deliveries.tables.sheets_alike import for_sheet, sheets_alike
from ..core.feedback import Feedback
from ..store.records import BoundaryVersion
from .compare_delivery import refuse_again, same_delivery
from .delivery_session import DeliverySession
from .import_delivery import ImportResult, import_delivery, read_for_import, store
from .import_request import ALL_SHEETS, ImportRequest, revision_of, version_of
from .steps import Steps

__all__ = ["ALL_SHEETS", "ReadSheet", "import_asked", "import_sheets", "read_sheets", "store_sheets"]


@dataclass(frozen=True)
class ReadSheet:
    """A sheet that may be imported, and the request that reads it alone."""

    request: ImportRequest
    delivery: Delivery


def import_asked(
    request: ImportRequest, feedback: Feedback, session: DeliverySession | None = None
) -> tuple[ImportResult, ...]:
    """Import one sheet, or with ALL_SHEETS every sheet of one shape: what every door calls."""
    if request.sheet == ALL_SHEETS:
        return import_sheets(request, feedback, session)
    return (import_delivery(request, feedback, session),)


def import_sheets(
    request: ImportRequest, feedback: Feedback, session: DeliverySession | None = None
) -> tuple[ImportResult, ...]:
    """Import every sheet of the shape of the requested or best one.

    Only where all can be imported, and no two say the same, any is: else raises UserError and stores
    nothing. Sheets that were imported already are left out.
    """
    revision = revision_of(request)
    session = session or DeliverySession(request.monitoring, request.file)
    sheets = read_sheets(request, session.look(request, feedback), feedback, session)
    if not (request.again or request.dry_run):
        sheets = _new_sheets(sheets)
    return store_sheets(sheets, request, revision, feedback)


def read_sheets(
    request: ImportRequest, look: Look, feedback: Feedback, session: DeliverySession
) -> list[ReadSheet]:
    """The sheet of a look and all others of its shape, in the order of the file.

    Raises UserError for a sheet that cannot be imported, for two that say the same, and where a part of
    the request is meant for one sheet only.
    """
    requests = _requests(request, look, session)
    if len(requests) > 1:
        _refuse_what_one_sheet_needs(request)
    sheets = []
    for number, one in enumerate(requests):
        part = Steps(feedback, 100 * number / len(requests), 100 * (number + 1) / len(requests))
        sheets.append(ReadSheet(one, read_for_import(one, part, session)))
    _refuse_overlaps([one.delivery for one in sheets])
    return sheets


def store_sheets(
    sheets: Sequence[ReadSheet], request: ImportRequest, revision: int, feedback: Feedback
) -> tuple[ImportResult, ...]:
    """Store what was read in one write; after a dry run there are no numbers."""
    deliveries = [one.delivery for one in sheets]
    return tuple(map(ImportResult, deliveries, store(deliveries, request, revision, feedback)))


def _requests(request: ImportRequest, look: Look, session: DeliverySession) -> list[ImportRequest]:
    """One request for each sheet; the sheet of the look is read as it was looked at."""
    if look.table is None or look.profile is None:
        accepted(look)
        return [request]
    own, profile = look.table.grid.sheet, look.profile
    alike = {own, *sheets_alike(session.source, look.table, profile)}
    wanted = [name for name in session.source.grids if name in alike]
    return [
        replace(
            request,
            sheet=name,
            profile=request.profile if name == own else for_sheet(profile, name),
            report=_report(request, number),
        )
        for number, name in enumerate(wanted, 1)
    ]


def _report(request: ImportRequest, number: int) -> Path | None:
    """A report for each sheet: the first has the name that was asked for, the others a number behind it."""
    if request.report is None or number == 1:
        return request.report
    return request.report.with_stem(f"{request.report.stem}_{number}")


def _refuse_what_one_sheet_needs(request: ImportRequest) -> None:
    if request.replaces:
        raise DeliveryError(
            "{file}: several sheets cannot take the place of one delivery.",
            hint="Import the sheets one by one.",
            file=request.file.name,
        )
    if request.cells:
        raise DeliveryError(
            "{file}: {cells} cannot be left out of several sheets at once.",
            hint="Import the sheets one by one.",
            file=request.file.name,
            cells=", ".join(cell for cell, _ in request.cells),
        )


def _new_sheets(sheets: Sequence[ReadSheet]) -> list[ReadSheet]:
    """The sheets with something new. Raises AlreadyImported where there are none."""
    new = [
        one for one in sheets if same_delivery(one.request.monitoring, one.delivery, _version_of(one)) is None
    ]
    if not new:
        last = sheets[-1]
        refuse_again(last.request.monitoring, last.delivery, _version_of(last), last.request.replaces)
    return new or list(sheets)


def _version_of(sheet: ReadSheet) -> BoundaryVersion:
    return version_of(sheet.request, sheet.delivery.report.dates)


def _refuse_overlaps(deliveries: Sequence[Delivery]) -> None:
    seen: dict[tuple[str, str, date], str] = {}
    for delivery in deliveries:
        for place in _places(delivery):
            first = seen.setdefault(place, delivery.sheet)
            if first != delivery.sheet:
                raise DeliveryError(
                    "{file}: the sheets “{first}” and “{second}” both hold {variable} of {key} at {date}.",
                    hint="Import them one by one, with a date or variables of their own.",
                    file=delivery.file_name,
                    first=first,
                    second=delivery.sheet,
                    key=place[0],
                    variable=place[1],
                    date=place[2],
                )


def _places(delivery: Delivery) -> Iterator[tuple[str, str, date]]:
    observations = delivery.observations
    return zip(observations.area_keys, observations.variables, observations.dates, strict=True)
