"""The import profiles of a monitoring: listed, kept, renamed, deleted, and shared as JSON files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..core.deliveries.delivery import Delivery
from ..core.deliveries.errors import DeliveryError
from ..core.deliveries.profiles.likeness import same_table
from ..core.deliveries.profiles.profile import (
    ImportProfile,
    profile_to_json,
    read_profile,
)
from ..core.errors import UserError
from ..store.documents import PROFILE
from ..store.monitoring import Monitoring
from .import_request import RECOGNISE, profile_from_text
from .table_files import write_text


@dataclass(frozen=True)
class StoredProfile:
    """A profile by its name; one that cannot be read has a `problem` instead."""

    name: str
    profile: ImportProfile | None
    problem: UserError | None = None


def list_profiles(monitoring: Monitoring) -> tuple[StoredProfile, ...]:
    """All profiles in the order of their names."""
    return tuple(_stored(name, text) for name, text in monitoring.documents(PROFILE).items())


def keep_profile(monitoring: Monitoring, name: str, profile: ImportProfile, *, replace: bool = False) -> None:
    """Store a profile. Raises UserError for a name that is taken (unless `replace`) or cannot be one."""
    revision = monitoring.revision
    name = _checked_name(monitoring, name, replace=replace)
    monitoring.change_documents(PROFILE, revision, {name: profile_to_json(profile)})


def import_profile(monitoring: Monitoring, file: Path, name: str = "", *, replace: bool = False) -> str:
    """Store a colleague's profile under `name`, else the file's name, and return it. Raises UserError."""
    name = (name or file.stem).strip()
    keep_profile(monitoring, name, read_profile(file), replace=replace)
    return name


def export_profile(monitoring: Monitoring, name: str, file: Path) -> None:
    """Write a profile into a JSON file for colleagues. Raises UserError."""
    write_text(_text_of(monitoring, name), file, ".json")


def rename_profile(monitoring: Monitoring, old: str, new: str) -> None:
    """Give a profile another name. Raises UserError for a name that is taken or cannot be one."""
    revision = monitoring.revision
    text = _text_of(monitoring, old)
    if new.strip() != old:
        new = _checked_name(monitoring, new, replace=False)
        monitoring.change_documents(PROFILE, revision, {new: text}, (old,))


def delete_profile(monitoring: Monitoring, name: str) -> None:
    """Take a profile out; the deliveries it read stay. Raises UserError for an unknown one."""
    revision = monitoring.revision
    _text_of(monitoring, name)
    monitoring.change_documents(PROFILE, revision, {}, (name,))


def refuse_profile_name(name: str) -> None:
    """Raise UserError for a name that PROFILE would take for something else."""
    reserved = name.strip().casefold() == RECOGNISE or name.lstrip().startswith("{")
    if not name.strip() or reserved or name.strip().lower().endswith(".json"):
        raise UserError(
            "An import profile cannot be called “{name}”.",
            hint="Give it a name such as that of the office.",
            name=name,
        )


def reads_another_table(monitoring: Monitoring, name: str, delivery: Delivery) -> bool:
    """Whether a stored profile of this name is neither the one that read the delivery nor of its shape."""
    text = monitoring.documents(PROFILE).get(name.strip())
    if text is None or name.strip() == delivery.report.profile:
        return False
    stored = _stored(name, text).profile
    shape = (delivery.kept or delivery.profile).shape
    return bool(stored and stored.shape and shape and not same_table(stored.shape, shape))


def refuse_another_table(monitoring: Monitoring, name: str, delivery: Delivery) -> None:
    """Raise UserError where keeping a delivery's profile would replace that of another table."""
    if reads_another_table(monitoring, name, delivery):
        raise UserError(
            "The import profile “{name}” reads another table, and would be replaced.",
            hint="Keep this one under another name.",
            name=name.strip(),
        )


def _stored(name: str, text: str) -> StoredProfile:
    try:
        return StoredProfile(name, profile_from_text(text, name))
    except DeliveryError as error:
        return StoredProfile(name, None, error)


def _checked_name(monitoring: Monitoring, name: str, *, replace: bool) -> str:
    refuse_profile_name(name)
    name = name.strip()
    if not replace and name in monitoring.documents(PROFILE):
        raise UserError("There is an import profile {name} already.", hint="Choose another name.", name=name)
    return name


def _text_of(monitoring: Monitoring, name: str) -> str:
    known = monitoring.documents(PROFILE)
    if name not in known:
        raise UserError(
            "There is no import profile {name}.",
            hint="The monitoring has: {known}.",
            name=name,
            known=", ".join(known) or "–",
        )
    return known[name]
