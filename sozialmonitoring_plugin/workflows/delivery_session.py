"""One file, read once and looked at as often as a person corrects how it is to be read.

session = DeliverySession(monitoring, Path("unemployed.xlsx"))
look = session.look(ImportRequest(monitoring, session.file))
look.questions, look.refusal
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from ..core.areas import AreaTree
from ..core.deliveries.delivery import DeliveryRequest, Look, checked, first_look_at
from ..core.deliveries.errors import RefusedDelivery
from ..core.deliveries.profiles.profile import ImportProfile
from ..core.deliveries.reports.report import DeliveryReport
from ..core.deliveries.sheets.reading import SourceFile, read_file
from ..core.feedback import Feedback, Silence, stop_if_cancelled
from ..core.indicators.tableau import Variable
from ..core.remarks import Remark
from ..store.monitoring import Monitoring
from ..store.records import BoundaryVersion
from ..store.transaction import now, user_name
from .choose_profile import ChosenProfile, choose_profile, fitted_profile, stored_profiles
from .compare_delivery import refused_where_unstorable
from .earlier_values import EarlierValues
from .import_request import (
    ALL_SHEETS,
    RECOGNISE,
    ImportRequest,
    load_profile,
    refuse_number_style,
    version_of,
)
from .outdated import told_of_import
from .sign_profiles import sign_meanings


class DeliverySession:
    """A file in front of a person. File, areas and the choice among stored profiles are kept."""

    def __init__(self, monitoring: Monitoring, file: Path) -> None:
        self.monitoring = monitoring
        self.file = file
        self._source: SourceFile | None = None
        self._trees: dict[tuple[int, int], AreaTree] = {}
        self._profiles: dict[int, tuple[ImportProfile, ...]] = {}
        self._choices: dict[tuple[int, str, str, str], ChosenProfile] = {}
        self._known: dict[tuple[int, int], EarlierValues] = {}
        self._defined: dict[int, dict[str, Variable]] = {}

    @property
    def source(self) -> SourceFile:
        """The file as it was when it was first looked at. Raises DeliveryError."""
        return self.read(Silence())

    def read(self, feedback: Feedback) -> SourceFile:
        """The file as it was when it was first looked at. Raises DeliveryError and Cancelled."""
        if self._source is None:
            self._source = read_file(self.file, feedback)
        return self._source

    def look(self, request: ImportRequest, feedback: Feedback | None = None) -> Look:
        """Understand the file as the request says; nothing is written.

        Raises DeliveryError where not even a sheet can be shown and UserError for an unknown profile;
        whatever else stands in the way is the look's refusal.
        """
        return self.checked(request, self.first_look(request, feedback or Silence()))

    def checked(self, request: ImportRequest, look: Look) -> Look:
        """A first look with what seems wrong about its numbers."""
        return checked(look, self._before(request, look))

    def first_look(
        self, request: ImportRequest, feedback: Feedback, glimpse: Callable[[Look], None] | None = None
    ) -> Look:
        """As `look`, without doubting the numbers; `glimpse` sees each step on the way.

        Which boundary version the areas are of is known by the dates that were read.
        """
        refuse_number_style(request.numbers)
        if request.sheet == ALL_SHEETS:
            request = replace(request, sheet="")
        source = self.read(feedback)
        stop_if_cancelled(feedback)
        chosen = self._chosen(request)
        incomplete = chosen.missing(source)
        if incomplete is not None:
            return incomplete
        reading = DeliveryRequest(
            file=self.file,
            sheet=request.sheet,
            profile=chosen.profile,
            source=request.source,
            level=request.level,
            reference_date=request.reference_date,
            signs=request.signs,
            numbers=request.numbers,
            cells=request.cells,
            sign_profiles=sign_meanings(self.monitoring, request.signs),
            shared=self._stored(),
        )
        tree = self.tree(request)
        look = first_look_at(source, reading, tree, feedback, glimpse)
        if self.tree(request, look) is not tree:
            look = first_look_at(source, reading, self.tree(request, look), feedback, glimpse)
        look = refused_where_unstorable(chosen.told(look), self._variables())
        return _signed(_beside_boundaries(look, self.monitoring, self._version(request, look)))

    def tree(self, request: ImportRequest, look: Look | None = None) -> AreaTree:
        """The areas of the boundary version the delivery belongs to; before a look, as the request says."""
        version = self._version(request, look)
        place = (self.monitoring.revision, version.id)
        if place not in self._trees:
            self._trees = {one: tree for one, tree in self._trees.items() if one[0] == place[0]}
            self._trees[place] = self.monitoring.tree(version)
        return self._trees[place]

    def _version(self, request: ImportRequest, look: Look | None) -> BoundaryVersion:
        dates = look.report.dates if look and look.report else ()
        return version_of(replace(request, monitoring=self.monitoring), dates)

    def _before(self, request: ImportRequest, look: Look) -> EarlierValues:
        version = self._version(request, look)
        place = (self.monitoring.revision, version.id)
        if place not in self._known:
            self._known = {place: EarlierValues(self.monitoring, self.tree(request, look), version)}
        return self._known[place]

    def _stored(self) -> tuple[ImportProfile, ...]:
        """All profiles of the monitoring: what was said of a source holds for its other files too."""
        place = self.monitoring.revision
        if place not in self._profiles:
            self._profiles = {place: tuple(stored_profiles(self.monitoring).values())}
        return self._profiles[place]

    def _variables(self) -> dict[str, Variable]:
        place = self.monitoring.revision
        if place not in self._defined:
            self._defined = {place: self.monitoring.tableau().variable}
        return self._defined[place]

    def _chosen(self, request: ImportRequest) -> ChosenProfile:
        """The profile that is asked for, else the stored one of the same shape.

        One that was named is fitted to the file; one that is being edited is taken as it stands.
        """
        name = request.profile
        if isinstance(name, ImportProfile) or name.lstrip().startswith("{") or name == RECOGNISE:
            return ChosenProfile(load_profile(self.monitoring, name))
        place = (self.monitoring.revision, name, request.sheet, request.level)
        if place not in self._choices:
            self._choices[place] = self._choose(name, request)
        return self._choices[place]

    def _choose(self, name: str, request: ImportRequest) -> ChosenProfile:
        profile = load_profile(self.monitoring, name)
        if profile is None:
            return choose_profile(self.monitoring, self.source, request.sheet, request.level)
        return fitted_profile(name, profile, self.source, request.sheet)


def _beside_boundaries(look: Look, monitoring: Monitoring, version: BoundaryVersion) -> Look:
    """The look that doubts dates at which the areas were others, perhaps, and says what would go."""
    if look.delivery is None:
        return look
    report = look.delivery.report
    told = (
        *_before_all_versions(report.dates, monitoring),
        *_in_several_versions(report.dates, monitoring),
        *_keys_of_other_versions(report, look.delivery.level, monitoring),
        *told_of_import(monitoring, version, look.delivery.observations),
    )
    return _with_report(look, replace(report, doubts=(*report.doubts, *told))) if told else look


def _before_all_versions(dates: Sequence[date], monitoring: Monitoring) -> Iterator[Remark]:
    first = monitoring.versions()[0].valid_from
    earlier = [day for day in dates if day < first]
    if earlier:
        yield Remark.of(
            "The reference date {date} lies before {first}, since when the boundaries hold.",
            date=min(earlier),
            first=first,
        )


def _in_several_versions(dates: Sequence[date], monitoring: Monitoring) -> Iterator[Remark]:
    versions = sorted({monitoring.version_at(day) for day in dates}, key=lambda one: one.valid_from)
    if len(versions) > 1:
        yield Remark.of(
            "The reference dates lie in {count} boundary versions. "
            "All values are stored for the areas of the latest of them, “{title}”.",
            count=len(versions),
            title=versions[-1].title,
        )


def _keys_of_other_versions(report: DeliveryReport, level: str, monitoring: Monitoring) -> Iterator[Remark]:
    """Rows that would have an area if their date were another."""
    keys = {row.key for row in report.unmatched}
    own = monitoring.version_at(max(report.dates, default=date.max))
    for version in monitoring.versions() if keys else ():
        known = sorted(keys & set(monitoring.tree(version).level(level).keys))
        if version != own and known:
            yield Remark.of(
                "{keys}: these are keys of the boundaries “{other}”. The delivery's dates belong to “{own}”.",
                keys=", ".join(known),
                other=version.title,
                own=own.title,
            )


def _signed(look: Look) -> Look:
    """The look whose report says when the file was read, and by whom."""
    if look.report is None:
        return look
    return _with_report(look, replace(look.report, read_at=now(), read_by=user_name()))


def _with_report(look: Look, report: DeliveryReport) -> Look:
    if look.delivery is None:
        return look
    if isinstance(look.refusal, RefusedDelivery):
        look.refusal.with_report(report)
    return replace(look, delivery=replace(look.delivery, report=report))
