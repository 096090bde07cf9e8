"""Read an office's file into checked observations. Nothing is written anywhere.

delivery = read_delivery(DeliveryRequest(Path("unemployed.xlsx"), level="quartier"), tree)
delivery.observations.values, delivery.report.counts
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from ..areas import AreaTree
from ..errors import Cancelled, UserError
from ..feedback import Feedback, Silence, stop_if_cancelled
from ..indicators.tableau import Variable
from ..remarks import Remark
from .errors import RefusedDelivery
from .keys.key_index import KnownAreas
from .observations import Observations, observations_of
from .plausibility.finding import Before
from .plausibility.plausibility import plausibility
from .profiles.aliases import with_aliases_of
from .profiles.lasting import lasting
from .profiles.profile import ImportProfile
from .reports.cell_reading import Understood, read_cells
from .reports.checking import Reading, examine
from .reports.faults import refuse_faults
from .reports.questions import Question, questions
from .reports.report import DeliveryReport, UnratedRows
from .sheets.grid import Grid
from .sheets.reading import SourceFile, read_file
from .tables.blocks import variables_of
from .tables.rows import FoundRows, find_rows
from .tables.selection import choose_table
from .tables.sum_rows import with_sum_rows
from .tables.table import Table

__all__ = [
    "Delivery",
    "DeliveryRequest",
    "Look",
    "Observations",
    "accepted",
    "checked",
    "first_look_at",
    "look_at",
    "read_delivery",
]


@dataclass(frozen=True)
class DeliveryRequest:
    """What to read. Empty parts are taken from the profile or found out; `signs` names a sign profile.

    `numbers` is "german" or "english" and says how "1.234" is read in every column. `cells` are left out of
    this one file: their addresses, each with the token of the reason to store instead. `sign_profiles` are
    the monitoring's own, by name: all signs with their meanings. `before` is what the monitoring has already,
    for doubts about numbers that left their past. The aliases of `shared` profiles hold where the source is
    the same.
    """

    file: Path
    sheet: str = ""
    profile: ImportProfile | None = None
    source: str = ""
    level: str = ""
    reference_date: date | None = None
    signs: str = ""
    numbers: str = ""
    cells: tuple[tuple[str, str], ...] = ()
    sign_profiles: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    before: Before | None = None
    shared: tuple[ImportProfile, ...] = ()


@dataclass(frozen=True)
class Delivery:
    """A file as understood: observations of `level`, the profile that read them, and the report.

    `kept` is the profile for the next file of the same office, without what holds for this one only.
    """

    file_name: str
    sha256: str
    sheet: str
    source: str
    level: str
    profile: ImportProfile
    variables: tuple[Variable, ...]
    observations: Observations
    report: DeliveryReport
    kept: ImportProfile | None = None


@dataclass(frozen=True)
class Look:
    """How far a file is understood, with the sentence that stands in the way of an import.

    `profile` and `table` are there once a table was found, `rows` once its rows have their roles, `reading`,
    `delivery` and `report` once its cells were read: also where `refusal` says that it may not be imported.
    """

    source: SourceFile
    grid: Grid
    profile: ImportProfile | None = None
    table: Table | None = None
    rows: FoundRows | None = None
    reading: Reading | None = None
    delivery: Delivery | None = None
    refusal: UserError | None = None

    @property
    def report(self) -> DeliveryReport | None:
        """What was read, matched, left out and doubted."""
        return self.delivery.report if self.delivery else None

    @property
    def questions(self) -> tuple[Question, ...]:
        """What a person must or should answer."""
        return questions(self.report) if self.report else ()


def read_delivery(request: DeliveryRequest, tree: AreaTree, feedback: Feedback | None = None) -> Delivery:
    """Read, recognise, parse and match a file.

    Raises DeliveryError for a file or table that cannot be read, RefusedDelivery (with the report)
    where reading it would lose or invent a value, AreaError for an unknown level.
    """
    return accepted(look_at(read_file(request.file, feedback), request, tree, feedback))


def accepted(look: Look) -> Delivery:
    """The delivery of a look. Raises its refusal."""
    if look.refusal is not None:
        raise look.refusal
    if look.delivery is None:
        raise ValueError("a look without a refusal has a delivery")
    return look.delivery


def look_at(
    source: SourceFile, request: DeliveryRequest, tree: AreaTree, feedback: Feedback | None = None
) -> Look:
    """Understand a file that was read as far as possible. Raises Cancelled, and no other UserError."""
    return checked(first_look_at(source, request, tree, feedback or Silence()), request.before)


def first_look_at(
    source: SourceFile,
    request: DeliveryRequest,
    tree: AreaTree,
    feedback: Feedback,
    glimpse: Callable[[Look], None] | None = None,
) -> Look:
    """As `look_at`, but the numbers are not doubted yet: see `checked`.

    `glimpse` is called with each step of understanding: the bare sheet, its table, the areas of its rows.
    """
    glimpse = glimpse or _unseen
    look = Look(source, _shown(source, request))
    glimpse(look)
    try:
        _step(feedback, 30)
        known = KnownAreas(tree)
        look = _with_table(look, request, known)
        glimpse(look)
        _step(feedback, 50)
        look = _with_rows(look, known)
        glimpse(look)
        _step(feedback, 60)
        look = _with_values(look, request, known)
        _step(feedback, 100)
    except Cancelled:
        raise
    except UserError as error:
        return replace(look, refusal=error)
    return look


def checked(look: Look, before: Before | None = None) -> Look:
    """The look with what seems wrong about its numbers, also beside those from `before`."""
    if look.reading is None or look.delivery is None:
        return look
    report = replace(look.delivery.report, plausibility=plausibility(look.reading, before))
    if isinstance(look.refusal, RefusedDelivery):
        look.refusal.with_report(report)
    return replace(look, delivery=replace(look.delivery, report=report))


def _unseen(_look: Look) -> None:
    """Nobody wants to see the steps."""


def _step(feedback: Feedback, progress: float) -> None:
    stop_if_cancelled(feedback)
    feedback.setProgress(progress)


def _shown(source: SourceFile, request: DeliveryRequest) -> Grid:
    """The sheet to show as long as no table is known: the one asked for, else the first visible one."""
    name = request.sheet or (request.profile.sheet if request.profile else "")
    visible = [grid for grid in source.grids.values() if not grid.hidden]
    return source.grids.get(name) or next(iter(visible or source.grids.values()))


def _with_table(look: Look, request: DeliveryRequest, known: KnownAreas) -> Look:
    profile = request.profile and _overruled(request.profile, request)
    table, profile = choose_table(look.source, request.sheet, profile, known, request.level)
    profile = _with_shared(_overruled(profile, request), request, known.tree)
    return replace(look, grid=table.grid, table=table, profile=profile)


def _with_shared(profile: ImportProfile, request: DeliveryRequest, tree: AreaTree) -> ImportProfile:
    """The profile with the aliases said before of the same source, but for itself as it was before."""
    others = [one for one in request.shared if one.shape is None or one.shape != profile.shape]
    return with_aliases_of(profile, others, tree.level(profile.level).keys)


def _overruled(profile: ImportProfile, request: DeliveryRequest) -> ImportProfile:
    """The profile with what the request says instead."""
    return replace(
        profile,
        source=request.source or profile.source,
        level=request.level or profile.level,
        sign_profile=request.signs or profile.sign_profile,
        numbers=request.numbers or profile.numbers,
        cells=tuple({**dict(profile.cells), **dict(request.cells)}.items()),
    )


def _with_rows(look: Look, known: KnownAreas) -> Look:
    if look.table is None or look.profile is None:
        return look
    index = known.of(look.profile.level)
    rows = find_rows(look.table, look.profile, index)
    return replace(look, rows=with_sum_rows(look.table, look.profile, rows, index))


def _with_values(look: Look, request: DeliveryRequest, known: KnownAreas) -> Look:
    """The look with everything in it; a fault in the report is its refusal."""
    if look.table is None or look.profile is None or look.rows is None:
        return look
    understood = Understood(look.table, look.rows, look.profile, known.of(look.profile.level))
    reading = read_cells(look.source, understood, request.reference_date, request.sign_profiles)
    report = examine(reading, request.reference_date)
    if report.unrated is not None and report.unrated.is_said:
        understood = replace(understood, profile=_unrated(look.profile, report.unrated))
        reading = read_cells(look.source, understood, request.reference_date, request.sign_profiles)
        report = examine(reading, request.reference_date)
    look = replace(look, profile=reading.profile)
    delivery = _delivery(look.source, reading, replace(report, sha256=look.source.sha256))
    kept = lasting(reading.profile, reading.table, request.reference_date)
    delivery = replace(delivery, kept=kept)
    try:
        refuse_faults(delivery.report)
    except RefusedDelivery as fault:
        return replace(look, reading=reading, delivery=delivery, refusal=fault)
    return replace(look, reading=reading, delivery=delivery)


def _unrated(profile: ImportProfile, found: UnratedRows) -> ImportProfile:
    """The profile with the rule for rows that say in words that they are not rated."""
    told = Remark.of(
        "{count} areas have {sign} for every rate and say that they are not rated, the first in row {row}.",
        count=len(found.rows), sign=found.sign, row=found.rows[0],
    )  # fmt: skip
    return replace(profile, reasons=(*profile.reasons, found.rule()), because=(*profile.because, told))


def _delivery(source: SourceFile, reading: Reading, report: DeliveryReport) -> Delivery:
    profile = reading.profile
    return Delivery(
        file_name=source.name,
        sha256=source.sha256,
        sheet=reading.table.grid.sheet,
        source=profile.source,
        level=profile.level,
        profile=profile,
        variables=variables_of(reading.gathered, profile.source),
        observations=observations_of(reading),
        report=report,
    )
