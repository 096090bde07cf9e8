"""Workbooks with the published numbers: one for each municipality, or one for the county."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from ..atlas.file_names import booklet_file_name
from ..core.areas import TOTAL
from ..core.disclosure.rules import Rules
from ..core.feedback import Feedback, stop_if_cancelled
from ..core.publication import PublishedTable
from ..core.workbook.request import WorkbookRequest
from ..store.monitoring import Monitoring
from ..support.whole_files import write_whole
from .municipalities import municipality_keys
from .published import PublishRequest, publish_monitoring
from .steps import Steps
from .write_folder import prepare_folder

ALL = "all"
"""Word for every municipality, each with a workbook of its own."""


@dataclass(frozen=True)
class ExportTablesRequest:
    """Which workbooks.

    `municipalities` are keys or names, or `ALL`; none means one workbook for the whole county.
    `reference_dates` are the Stichtage side by side, none the latest; `every_date` takes all there are.
    """

    monitoring: Monitoring
    output_folder: Path
    municipalities: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    reference_dates: tuple[date, ...] = ()
    every_date: bool = False
    rules: Rules = field(default_factory=Rules)


def export_tables(request: ExportTablesRequest, feedback: Feedback) -> tuple[Path, ...]:
    """Publish once, write the workbooks one after the other.

    A cancelled run leaves the finished workbooks whole and no half file. Raises UserError for an
    unknown municipality or indicator, or a folder that cannot be written.
    """
    prepare_folder(request.output_folder)
    published = publish_monitoring(_publishing(request), Steps(feedback, 0, 50))
    titles = variable_titles(request.monitoring)
    keys = _chosen_keys(published, request.municipalities)
    files: list[Path] = []
    for number, key in enumerate(keys):
        stop_if_cancelled(feedback)
        feedback.setProgress(50 + 50 * number / len(keys))
        workbook = WorkbookRequest(published, key, titles)
        feedback.pushInfo(workbook.name)
        files.append(write_workbook(workbook, request.output_folder))
    feedback.setProgress(100)
    return tuple(files)


def write_workbook(workbook: WorkbookRequest, folder: Path) -> Path:
    """Write one workbook, whole or not at all. Raises UserError where that cannot be done."""
    from ..core.workbook.published_workbook import published_workbook

    key = "" if workbook.municipality == TOTAL else workbook.municipality
    return write_whole(published_workbook(workbook), folder / booklet_file_name(workbook.name, key, ".xlsx"))


def means_all(names: tuple[str, ...]) -> bool:
    """Whether somebody wrote `ALL`, however large, instead of names or dates."""
    return tuple(map(str.casefold, names)) == (ALL,)


def variable_titles(monitoring: Monitoring) -> Mapping[str, str]:
    """What the ids in formulas are called."""
    return {variable.id: variable.title for variable in monitoring.tableau().variables}


def _chosen_keys(published: PublishedTable, municipalities: tuple[str, ...]) -> tuple[str, ...]:
    """Keys of municipalities, each once; "" for the county."""
    if not municipalities:
        return ("",)
    wanted = () if means_all(municipalities) else municipalities
    return tuple(dict.fromkeys(municipality_keys(published, wanted)))


def _publishing(request: ExportTablesRequest) -> PublishRequest:
    """All dates are protected together; boundaries are those of the latest."""
    dates = sorted(set(request.monitoring.dates() if request.every_date else request.reference_dates))
    return PublishRequest(
        request.monitoring,
        indicators=request.indicators,
        reference_date=dates[-1] if dates else None,
        rules=request.rules,
        earlier_dates=tuple(dates[:-1]),
    )
