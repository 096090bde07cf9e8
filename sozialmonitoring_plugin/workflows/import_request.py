"""What an import is asked for, and the profile it names."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..core.deliveries.json_text import parse_json
from ..core.deliveries.profiles.profile import ImportProfile, profile_from_dict, read_profile
from ..core.deliveries.profiles.profile_rules import NUMBER_STYLES
from ..core.errors import UserError
from ..store.documents import PROFILE
from ..store.monitoring import Monitoring
from ..store.records import BoundaryVersion

RECOGNISE = "recognise"
"""Instead of a profile: recognise the table in spite of stored profiles."""

ALL_SHEETS = "*"
"""Instead of the name of a sheet: all sheets of one shape; where one is shown, the best."""


@dataclass(frozen=True)
class ImportRequest:
    """One file and how to read it; what is empty is taken from the profile or found out.

    `profile` is the name of a stored profile, a JSON file, JSON text beginning with "{", or a profile.
    Without one a stored profile of the same shape is looked for, and where there is none the table is
    recognised; RECOGNISE does so at once. With `sha256` a file that has another content by now is refused.
    `save_profile` keeps the profile under this name; only with `replace_profile` in the place of that of
    another table. `again` imports what was imported already; `replaces` is the number of the delivery that
    is taken out in the same write. `cells` are left out of this file, each with the token of the reason to
    store instead.
    With the `revision` a person was shown, an import is refused where somebody wrote since.
    """

    monitoring: Monitoring
    file: Path
    sheet: str = ""
    profile: str | ImportProfile = ""
    source: str = ""
    level: str = ""
    reference_date: date | None = None
    signs: str = ""
    numbers: str = ""
    cells: tuple[tuple[str, str], ...] = ()
    dry_run: bool = False
    save_profile: str = ""
    replace_profile: bool = False
    report: Path | None = None
    sha256: str = ""
    again: bool = False
    replaces: int = 0
    revision: int | None = None


def left_out_cells(text: str) -> tuple[tuple[str, str], ...]:
    """Cells to leave out from JSON like {"D17": "missing"}. Raises UserError."""
    return profile_from_text('{"cells": ' + (text.strip() or "{}") + "}").cells


def version_of(request: ImportRequest, dates: Collection[date]) -> BoundaryVersion:
    """The boundary version valid at the latest of the delivery's own dates.

    Without any it is the one valid at the date that is asked for, without that the latest.
    """
    return request.monitoring.version_at(max(dates, default=request.reference_date or date.max))


def revision_of(request: ImportRequest) -> int:
    """The state of the monitoring the import is meant for: the one that was shown, else the present one."""
    return request.monitoring.revision if request.revision is None else request.revision


def load_profile(monitoring: Monitoring, name: str | ImportProfile) -> ImportProfile | None:
    """The profile that is asked for, None for "" and RECOGNISE. Raises UserError for an unknown one."""
    if isinstance(name, ImportProfile):
        return name
    if not name or name == RECOGNISE:
        return None
    if name.lstrip().startswith("{"):
        return profile_from_text(name)
    stored = monitoring.documents(PROFILE)
    if name in stored:
        return profile_from_text(stored[name], name)
    if name.lower().endswith(".json") or Path(name).is_file():
        return read_profile(Path(name))
    raise UserError(
        "There is no import profile {name}.",
        hint="The monitoring has: {known}. Or give a JSON file.",
        name=name,
        known=", ".join(stored) or "–",
    )


def refuse_number_style(numbers: str) -> None:
    """Raise UserError for a way to write numbers that nobody knows."""
    if numbers not in NUMBER_STYLES:
        raise UserError(
            "Numbers are written “german” or “english”, not “{numbers}”.",
            hint="Leave it empty to let each column decide.",
            numbers=numbers,
        )


def profile_from_text(text: str, name: str = "The import profile") -> ImportProfile:
    """Build a profile from JSON; `name` names it in errors. Raises DeliveryError."""
    return profile_from_dict(parse_json(text, name), name)
