"""One booklet for each municipality."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from ..atlas.booklet import BookletRequest
from ..atlas.file_names import booklet_file_name
from ..atlas.remarks import booklet_remarks
from ..atlas.writing import write_booklet, write_page_images
from ..core.areas import TOTAL
from ..core.booklets.contents import Contents
from ..core.booklets.proposal import proposed_contents
from ..core.deliveries.reports.console import spoken
from ..core.disclosure.rules import Rules
from ..core.errors import UserError
from ..core.feedback import Feedback, stop_if_cancelled
from ..core.map_kinds import proposed_kind
from ..core.publication import PublishedTable
from ..core.wording import Wording
from ..core.workbook.request import WorkbookRequest
from ..layers.themes.theme import Theme
from ..store.monitoring import Monitoring
from .create_map import geometries_of
from .export_tables import variable_titles, write_workbook
from .map_kinds.makers import maker_of
from .map_kinds.request import CreateMapRequest
from .map_marks import tell_outside_of
from .municipalities import municipality_keys
from .published import PublishRequest, publish_monitoring
from .steps import Steps
from .write_folder import prepare_folder

FORMATS = ("pdf", "png", "xlsx")


@dataclass(frozen=True)
class ExportAtlasRequest:
    """Which booklets: `municipalities` are keys or names, empty for all; `indicators`, empty: the tableau.

    `contents` are what a booklet holds, without them every part; `compare_date` is the Stichtag of the
    booklet before.
    """

    monitoring: Monitoring
    output_folder: Path
    municipalities: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    reference_date: date | None = None
    compare_date: date | None = None
    template: Path | None = None
    contents: Contents | None = None
    formats: tuple[str, ...] = ("pdf",)
    rules: Rules = field(default_factory=Rules)


def export_atlas(request: ExportAtlasRequest, feedback: Feedback) -> tuple[Path, ...]:
    """Publish once, classify once for the county, write the booklets one after the other.

    A cancelled run leaves the finished booklets whole and no half file. Raises UserError for an
    unknown municipality, indicator or format, or a folder that cannot be written.
    """
    _refuse_formats(request.formats)
    prepare_folder(request.output_folder)
    published = publish_monitoring(
        PublishRequest(
            request.monitoring,
            indicators=request.indicators,
            reference_date=request.reference_date,
            rules=request.rules,
        ),
        Steps(feedback, 0, 10),
    )
    booklets = _booklets(request, published, _themes(request, published, feedback))
    for remark in booklet_remarks(booklets[0]) if booklets else ():
        feedback.pushWarning(spoken(remark, Wording.of(published.language)))
    files: list[Path] = []
    for number, booklet in enumerate(booklets):
        stop_if_cancelled(feedback)
        steps = Steps(feedback, 10 + 90 * number / len(booklets), 10 + 90 * (number + 1) / len(booklets))
        files += _write(request, booklet, steps)
    feedback.setProgress(100)
    return tuple(files)


def _themes(request: ExportAtlasRequest, published: PublishedTable, feedback: Feedback) -> dict[str, Theme]:
    """By indicator what its maps show: the kind that suits it, on the level that is drawn."""
    themes: dict[str, Theme] = {}
    for column in published.columns:
        name, rank = column.indicator.id, published.finest_rank(column, published.tree.municipal_rank)
        kind = proposed_kind(column.indicator)
        asked = CreateMapRequest(
            request.monitoring, name, reference_date=request.reference_date, rules=request.rules, kind=kind
        )
        themed = maker_of(kind).themed(asked, published, rank)
        tell_outside_of(themed, rank, feedback)
        themes[name] = themed.theme
    return themes


def _booklets(
    request: ExportAtlasRequest, published: PublishedTable, themes: Mapping[str, Theme]
) -> list[BookletRequest]:
    levels = published.tree.levels
    geometries = geometries_of(request.monitoring, published)
    titles = variable_titles(request.monitoring)
    indicators = tuple({column.indicator.id: column.indicator for column in published.columns}.values())
    contents = request.contents or proposed_contents(indicators)
    contents = contents.only(tuple(one.id for one in indicators))
    return [
        BookletRequest(
            published=published,
            geometries=geometries,
            municipality=key,
            contents=contents,
            compare_date=request.compare_date,
            themes=themes,
            map_level=levels[-1].level.id,
            template=request.template,
            variable_titles=titles,
            valid_from=_valid_from(request.monitoring, published),
        )
        for key in municipality_keys(published, request.municipalities)
    ]


def _valid_from(monitoring: Monitoring, published: PublishedTable) -> date | None:
    """Since when the published boundary version is valid."""
    versions = (one for one in monitoring.versions() if one.title == published.version_title)
    return next((one.valid_from for one in versions), None)


def _write(request: ExportAtlasRequest, booklet: BookletRequest, feedback: Feedback) -> list[Path]:
    feedback.pushInfo(booklet.home.name)
    files: list[Path] = []
    if "pdf" in request.formats:
        files.append(write_booklet(booklet, _target(request, booklet, ".pdf"), feedback))
    if "png" in request.formats:
        files += write_page_images(booklet, _target(request, booklet, ""), feedback)
    if "xlsx" in request.formats:
        workbook = WorkbookRequest(booklet.published, booklet.municipality, booklet.variable_titles)
        files.append(write_workbook(workbook, request.output_folder))
    return files


def _target(request: ExportAtlasRequest, booklet: BookletRequest, suffix: str) -> Path:
    key = "" if booklet.municipality == TOTAL else booklet.municipality
    return request.output_folder / booklet_file_name(booklet.home.name, key, suffix)


def _refuse_formats(formats: tuple[str, ...]) -> None:
    for name in formats:
        if name not in FORMATS:
            raise UserError(
                "Booklets are not written as {format}.",
                hint="Choose: {known}.",
                format=name,
                known=", ".join(FORMATS),
            )
