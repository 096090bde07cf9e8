"""Read an office's file into checked observations. Nothing is written anywhere.

delivery = read_delivery(DeliveryRequest(Path("unemployed.xlsx"), level="quartier"), tree)
delivery.observations.values, delivery.report.counts
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from pathlib import Path

import numpy as np

from ..areas import AreaTree
from ..feedback import Feedback, Silence, stop_if_cancelled
from ..indicators.tableau import Variable
from ..values import Codes, Numbers, Values
from .keys.key_index import KeyIndex
from .profiles.profile import ImportProfile
from .reports.checking import Reading, examine
from .reports.faults import refuse_faults
from .reports.report import DeliveryReport
from .sheets.grid import address
from .sheets.reading import read_file
from .tables.blocks import Block, Gatherer, variables_of
from .tables.rows import Role, find_rows
from .tables.selection import choose_table


@dataclass(frozen=True)
class Observations:
    """Delivered values as columns of equal length; `cells` are addresses like D17 in the source sheet."""

    area_keys: tuple[str, ...]
    variables: tuple[str, ...]
    dates: tuple[date, ...]
    values: Values
    cells: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.area_keys)


@dataclass(frozen=True)
class DeliveryRequest:
    """What to read. Empty parts are taken from the profile or found out; `signs` names a sign profile."""

    file: Path
    sheet: str = ""
    profile: ImportProfile | None = None
    source: str = ""
    level: str = ""
    reference_date: date | None = None
    signs: str = ""


@dataclass(frozen=True)
class Delivery:
    """A file as understood: observations of `level`, the profile that read them, and the report."""

    file_name: str
    sha256: str
    sheet: str
    source: str
    level: str
    profile: ImportProfile
    variables: tuple[Variable, ...]
    observations: Observations
    report: DeliveryReport


def read_delivery(request: DeliveryRequest, tree: AreaTree, feedback: Feedback | None = None) -> Delivery:
    """Read, recognise, parse and match a file.

    Raises DeliveryError for a file or table that cannot be read, RefusedDelivery (with the report)
    where reading it would lose or invent a value, AreaError for an unknown level.
    """
    feedback = feedback or Silence()
    source = read_file(request.file)
    _step(feedback, 30)
    profile = request.profile and _overruled(request.profile, request)
    table, profile = choose_table(source, request.sheet, profile, tree, request.level)
    profile = _overruled(profile, request)
    _step(feedback, 50)
    index = KeyIndex(tree, tree.rank(profile.level))
    rows = find_rows(table, profile, index)
    _step(feedback, 60)
    gathered = Gatherer(table, profile, rows, request.reference_date).gather()
    _step(feedback, 80)
    reading = Reading(table, profile, index, rows, gathered)
    report = examine(reading, request.reference_date)
    refuse_faults(report)
    observations = _observations(reading)
    _step(feedback, 100)
    return Delivery(
        file_name=source.name,
        sha256=source.sha256,
        sheet=table.grid.sheet,
        source=profile.source,
        level=profile.level,
        profile=profile,
        variables=variables_of(gathered, profile.source),
        observations=observations,
        report=report,
    )


def _step(feedback: Feedback, progress: float) -> None:
    stop_if_cancelled(feedback)
    feedback.setProgress(progress)


def _overruled(profile: ImportProfile, request: DeliveryRequest) -> ImportProfile:
    """The profile with what the request says instead."""
    return replace(
        profile,
        source=request.source or profile.source,
        level=request.level or profile.level,
        sign_profile=request.signs or profile.sign_profile,
    )


def _observations(reading: Reading) -> Observations:
    keys = reading.index.tree.levels[reading.index.rank].keys
    findings = reading.rows.findings
    blocks = [_areas_only(block, reading) for block in reading.gathered.blocks]
    places = [findings[row] for block in blocks for row in block.rows]
    columns = [int(column) for block in blocks for column in block.columns]
    return Observations(
        area_keys=tuple(keys[one.target.position] for one in places if one.target),
        variables=tuple(chain.from_iterable([block.rule.id] * len(block.rows) for block in blocks)),
        dates=tuple(chain.from_iterable([block.day] * len(block.rows) for block in blocks)),
        values=_stacked([block.values for block in blocks]),
        cells=tuple(address(one.row, column) for one, column in zip(places, columns, strict=True)),
    )


def _areas_only(block: Block, reading: Reading) -> Block:
    mask = np.array([reading.rows.findings[row].role is Role.AREA for row in block.rows], dtype=np.bool_)
    return block.where(mask)


def _stacked(columns: list[Values]) -> Values:
    numbers: Numbers = np.concatenate([column.numbers for column in columns])
    reasons: Codes = np.concatenate([column.reasons for column in columns])
    flags: Codes = np.concatenate([column.flags for column in columns])
    return Values(numbers, reasons, flags)
