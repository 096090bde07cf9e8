"""The stored profile that fits a file, and what has to be said about it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..core.deliveries.delivery import Look
from ..core.deliveries.errors import RefusedDelivery
from ..core.deliveries.profiles.changes import changes
from ..core.deliveries.profiles.choosing import Candidate, Choice, choose, fit_best
from ..core.deliveries.profiles.fitting import likely_column
from ..core.deliveries.profiles.profile import ImportProfile
from ..core.deliveries.profiles.shape import Shape
from ..core.deliveries.sheets.grid import Grid
from ..core.deliveries.sheets.reading import SourceFile
from ..core.deliveries.tables.sheets_alike import sheets_alike
from ..core.deliveries.tables.table import Table
from ..core.deliveries.templates.template import template_named_in
from ..core.errors import Quoted, UserError
from ..core.remarks import Remark
from ..store.monitoring import Monitoring
from .profiles import list_profiles


@dataclass(frozen=True)
class ChosenProfile:
    """A profile to read with, None to recognise the table; `choice` where it was chosen by its shape."""

    profile: ImportProfile | None = None
    choice: Choice = Choice()  # noqa: RUF009 - frozen

    def missing(self, source: SourceFile) -> Look | None:
        """The look at a table that lacks a column of the chosen profile, None where it has all."""
        candidate = self.choice.candidate
        if candidate is None or not candidate.fit.missing:
            return None
        table = candidate.fit.table
        return Look(source, table.grid, candidate.fit.profile, table, refusal=_missing_column(candidate))

    def told(self, look: Look) -> Look:
        """The look with the choice and what changed since last year in its report."""
        if look.delivery is None or look.table is None or look.profile is None:
            return look
        report = look.delivery.report
        report = replace(
            report,
            profile=self.choice.candidate.name if self.choice.candidate else "",
            rivals=self.choice.rivals,
            changes=_changes(look.profile, look.table),
            because=(*self.choice.because, *self._other_sheets(look), *report.because),
        )
        refusal = look.refusal
        if report.rivals:
            refusal = _unclear(look, report.rivals)
        if isinstance(refusal, RefusedDelivery):
            refusal.with_report(report)
        return replace(look, delivery=replace(look.delivery, report=report), refusal=refusal)

    def _other_sheets(self, look: Look) -> tuple[Remark, ...]:
        """Which sheets the profile would read as well."""
        if self.choice.candidate is None or look.table is None or look.profile is None:
            return ()
        others = sheets_alike(look.source, look.table, look.profile)
        text = "Sheet {sheet} was read; {others} have the same columns and are deliveries of their own."
        told = Remark.of(text, sheet=look.table.grid.sheet, others=", ".join(others))
        return (told,) if others else ()


def choose_profile(
    monitoring: Monitoring, source: SourceFile, sheet: str = "", level: str = ""
) -> ChosenProfile:
    """The profile of the template that the file was made from, else the stored one of the same shape.

    Raises DeliveryError for an unknown sheet.
    """
    stored = stored_profiles(monitoring)
    template = template_named_in(source)
    if template in stored:
        return fitted_profile(template, stored[template], source, sheet)
    levels = {one.id for one in monitoring.levels()}
    known = {name: profile for name, profile in stored.items() if profile.level in levels}
    choice = choose(known, _grids(source, sheet), level)
    return ChosenProfile(choice.candidate.fit.profile if choice.candidate else None, choice)


def fitted_profile(name: str, profile: ImportProfile, source: SourceFile, sheet: str = "") -> ChosenProfile:
    """A profile that a person named, fitted to where this file has its columns."""
    candidate = fit_best(name, profile, _grids(source, sheet))
    if candidate is None:
        return ChosenProfile(profile)
    return ChosenProfile(candidate.fit.profile, Choice(candidate))


def stored_profiles(monitoring: Monitoring) -> dict[str, ImportProfile]:
    """All profiles of a monitoring that can be read."""
    return {one.name: one.profile for one in list_profiles(monitoring) if one.profile}


def _changes(profile: ImportProfile, table: Table) -> tuple[Remark, ...]:
    return changes(profile.shape, table, profile) if profile.shape else ()


def _grids(source: SourceFile, sheet: str) -> list[Grid]:
    if sheet:
        return [source.grid(sheet)]
    return [grid for grid in source.grids.values() if not grid.hidden and not grid.is_empty]


def _missing_column(candidate: Candidate) -> UserError:
    table, name = candidate.fit.table, candidate.fit.missing[0]
    likely = likely_column(candidate.fit.profile.shape or Shape(), table, name)
    if likely is None:
        return table.error(
            "{file}{sheet} has no column “{column}”, which the import profile “{profile}” reads.",
            hint="Say in the profile where it is now, or leave its variable out.",
            details="\n".join(candidate.fit.missing),
            column=name,
            profile=candidate.name,
        )
    return table.error(
        "{file}{sheet} has no column “{column}”, which the import profile “{profile}” reads; "
        "column {letter} is called “{likely}” now.",
        hint="If that is the one, say so in the profile.",
        details="\n".join(candidate.fit.missing),
        column=name,
        profile=candidate.name,
        letter=likely.letter,
        likely=likely.header,
    )


def _unclear(look: Look, names: tuple[str, ...]) -> RefusedDelivery:
    shown = Quoted.of(names)
    if len(names) > 1:
        return RefusedDelivery(
            "{file} fits several import profiles equally well: {names}.",
            hint="Say which one.",
            file=look.source.name,
            names=shown,
        )
    return RefusedDelivery(
        "{file} has the same few columns as the tables of the import profile {names}.",
        hint="Give this profile if it is one of them, otherwise “recognise”.",
        file=look.source.name,
        names=shown,
    )
