"""All sheets of one shape in one go: each becomes a delivery, all of them or none of them are read well."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from ..core.deliveries.delivery import Delivery, accepted
from ..core.deliveries.errors import DeliveryError
from ..core.deliveries.tables.sheets_alike import for_sheet, sheets_alike
from ..core.feedback import Feedback, stop_if_cancelled
from .compare_delivery import refuse_again, same_delivery
from .delivery_session import DeliverySession
from .import_delivery import ImportRequest, ImportResult, import_delivery, version_of

ALL_SHEETS = "*"
"""Instead of the name of a sheet: all sheets of one shape."""


def sheet_requests(
    request: ImportRequest, session: DeliverySession, feedback: Feedback
) -> list[ImportRequest]:
    """One request for each sheet of the shape of the requested or best one, in the order of the file."""
    request = replace(request, sheet="" if request.sheet == ALL_SHEETS else request.sheet)
    look = session.look(request, feedback)
    if look.table is None or look.profile is None:
        accepted(look)
        return [request]
    others = sheets_alike(session.source, look.table, look.profile)
    wanted = [name for name in session.source.grids if name in {look.table.grid.sheet, *others}]
    return [
        replace(request, sheet=name, profile=for_sheet(look.profile, name), report=_report(request, number))
        for number, name in enumerate(wanted, 1)
    ]


def _report(request: ImportRequest, number: int) -> Path | None:
    """A report for each sheet: the first has the name that was asked for, the others a number behind it."""
    if request.report is None or number == 1:
        return request.report
    return request.report.with_stem(f"{request.report.stem}_{number}")


def import_sheets(request: ImportRequest, feedback: Feedback) -> tuple[ImportResult, ...]:
    """Import every sheet of the same shape. Raises UserError before the first one is stored.

    Only where all can be imported, and no two say the same, any is; each is a transaction of its own.
    Sheets that were imported already are left out.
    """
    session = DeliverySession(request.monitoring, request.file)
    requests = sheet_requests(request, session, feedback)
    if request.replaces and len(requests) > 1:
        raise DeliveryError(
            "{file}: several sheets cannot take the place of one delivery.",
            hint="Import the sheets one by one.",
            file=request.file.name,
        )
    tried = [import_delivery(replace(one, dry_run=True), feedback, session) for one in requests]
    _refuse_overlaps(request.file.name, [result.delivery for result in tried])
    if request.dry_run:
        return tuple(tried)
    results = []
    for one in _not_imported_yet(requests, tried):
        stop_if_cancelled(feedback)
        results.append(import_delivery(one, feedback, session))
    return tuple(results)


def _not_imported_yet(
    requests: Sequence[ImportRequest], tried: Sequence[ImportResult]
) -> list[ImportRequest]:
    """The sheets with something new. Raises AlreadyImported where there are none."""
    pairs = list(zip(requests, tried, strict=True))
    new = [
        one
        for one, result in pairs
        if one.again or same_delivery(one.monitoring, result.delivery, version_of(one)) is None
    ]
    for one, result in pairs if not new else ():
        refuse_again(one.monitoring, result.delivery, version_of(one), one.replaces)
    return new or [one for one, _ in pairs]


def _refuse_overlaps(file: str, deliveries: Sequence[Delivery]) -> None:
    seen: dict[tuple[str, str, date], str] = {}
    for delivery in deliveries:
        for place in _places(delivery):
            first = seen.setdefault(place, delivery.sheet)
            if first != delivery.sheet:
                raise DeliveryError(
                    "{file}: the sheets “{first}” and “{second}” both hold {variable} of {key} at {date}.",
                    hint="Import them one by one, with a date or variables of their own.",
                    file=file,
                    first=first,
                    second=delivery.sheet,
                    key=place[0],
                    variable=place[1],
                    date=place[2],
                )


def _places(delivery: Delivery) -> Iterator[tuple[str, str, date]]:
    observations = delivery.observations
    return zip(observations.area_keys, observations.variables, observations.dates, strict=True)
