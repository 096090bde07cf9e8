"""One booklet for each municipality."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from ..atlas.booklet import BookletRequest
from ..atlas.remarks import booklet_remarks
from ..atlas.status import BookletStatus
from ..core.booklets.contents import Contents
from ..core.deliveries.reports.console import spoken
from ..core.disclosure.rules import Rules
from ..core.errors import UserError
from ..core.feedback import Feedback
from ..core.map_kinds import proposed_kind
from ..core.publication import PublishedTable
from ..core.wording import Wording
from ..layers.themes.theme import Theme
from ..store.monitoring import Monitoring
from .booklet_contents import settled_contents
from .booklet_dates import earlier_dates
from .booklet_files import refuse_formats
from .booklet_status import StatusRequest, plan_statuses, statuses_of
from .booklet_workers.run import HERE, BookletRun, write_booklets
from .create_map import geometries_of
from .export_tables import variable_titles
from .map_kinds.makers import maker_of
from .map_kinds.request import CreateMapRequest
from .map_marks import tell_outside_of
from .municipalities import booklet_keys
from .published import PublishRequest, publish_monitoring
from .published_series import breaks_by_indicator
from .steps import Steps
from .write_folder import prepare_folder


@dataclass(frozen=True)
class ExportAtlasRequest:
    """Which booklets: `municipalities` are keys or names, empty for all, with `county` that too.

    `contents` are what a booklet holds, without them what the monitoring has as its standard, else every
    part; only these `indicators` are shown, empty: all of the contents. `compare_date` is the Stichtag of the
    booklet before. `template` is a folder with changed layout templates, or one of them.

    `workers` are processes that share the municipalities: 0 for one less than there are idle cores, `HERE`
    for none. `resume` leaves out the booklets that a cancelled or failed run into the same folder has
    finished, if they were made from the same: published table, polygons, contents, templates and plugin.
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
    workers: int = HERE
    resume: bool = False
    county: bool = False


@dataclass(frozen=True)
class Found:
    """What all booklets of the county show: values, what maps make of them, and social indices."""

    published: PublishedTable
    themes: Mapping[str, Theme]
    statuses: Mapping[str, BookletStatus]


def export_atlas(request: ExportAtlasRequest, feedback: Feedback) -> tuple[Path, ...]:
    """Publish once, classify once for the county, then write the booklets.

    A cancelled run leaves the finished booklets whole and no half file; `resume` goes on from there. Raises
    UserError for an unknown municipality, indicator or format, or a folder that cannot be written.

    With workers, nothing is drawn in the thread that calls, so it may be one in the background, and a dialog
    stays alive. There, NoWorkersError says that workers cannot be started: then call it again in the main
    thread with `workers=HERE`.
    """
    refuse_formats(request.formats)
    prepare_folder(request.output_folder)
    booklets = plan_booklets(request, feedback)
    if not all(booklet.contents.parts for booklet in booklets):
        raise UserError("The contents of the booklets have no parts.", hint="Choose some of the parts.")
    _tell_remarks(booklets[:1], feedback)
    run = BookletRun(booklets, request.formats, request.output_folder, request.workers, request.resume)
    return write_booklets(run, feedback)


def _tell_remarks(booklets: Sequence[BookletRequest], feedback: Feedback) -> None:
    for booklet in booklets:
        for remark in booklet_remarks(booklet):
            feedback.pushWarning(spoken(remark, Wording.of(booklet.published.language)))


def plan_booklets(request: ExportAtlasRequest, feedback: Feedback) -> list[BookletRequest]:
    """What the booklet of each municipality is made from: published and classified once for the county.

    All Stichtage of the boundary version are published with it, for what the booklets say of time. Draws
    nothing, so it can run in any thread. Raises UserError as `export_atlas`.
    """
    contents = settled_contents(request.monitoring, request.contents, request.indicators, feedback)
    lenient = request.contents is None
    request = replace(request, contents=contents, indicators=contents.indicators)
    day, rules = request.reference_date, request.rules
    plans = plan_statuses(StatusRequest(request.monitoring, contents, day, rules, lenient), feedback)
    earlier = earlier_dates(request.monitoring, day, request.compare_date)
    published = publish_monitoring(
        PublishRequest(
            request.monitoring,
            indicators=tuple(dict.fromkeys((*request.indicators, *plans.indicators))),
            reference_date=day,
            rules=rules,
            earlier_dates=tuple(sorted({*earlier, *plans.earlier_dates})),
        ),
        Steps(feedback, 0, 10),
    )
    found = Found(published, _themes(request, published, feedback), statuses_of(plans, published, feedback))
    return _booklets(request, contents, found)


def _themes(request: ExportAtlasRequest, published: PublishedTable, feedback: Feedback) -> dict[str, Theme]:
    """By indicator what its maps show: the kind that suits it, on the level that is drawn."""
    themes: dict[str, Theme] = {}
    for column in {column.indicator.id: column for column in published.columns}.values():
        name, rank = column.indicator.id, published.finest_rank(column, published.tree.municipal_rank)
        kind = proposed_kind(column.indicator)
        asked = CreateMapRequest(
            request.monitoring, name, reference_date=request.reference_date, rules=request.rules, kind=kind
        )
        themed = maker_of(kind).themed(asked, published, rank)
        tell_outside_of(themed, rank, feedback)
        themes[name] = themed.theme
    return themes


def _booklets(request: ExportAtlasRequest, contents: Contents, found: Found) -> list[BookletRequest]:
    published = found.published
    geometries = geometries_of(request.monitoring, published)
    titles = variable_titles(request.monitoring)
    breaks = breaks_by_indicator(request.monitoring, published.columns)
    keys = booklet_keys(published, request.municipalities, with_county=request.county)
    return [
        BookletRequest(
            published=published,
            geometries=geometries,
            municipality=key,
            contents=contents,
            compare_date=request.compare_date,
            themes=found.themes,
            statuses=found.statuses,
            map_level=published.tree.lowest.level.id,
            template=request.template,
            variable_titles=titles,
            valid_from=_valid_from(request.monitoring, published),
            breaks=breaks,
        )
        for key in keys
    ]


def _valid_from(monitoring: Monitoring, published: PublishedTable) -> date | None:
    """Since when the published boundary version is valid."""
    versions = (one for one in monitoring.versions() if one.title == published.version_title)
    return next((one.valid_from for one in versions), None)
