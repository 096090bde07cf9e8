"""Sign profiles of one's own: kept in the monitoring, exchanged as JSON files."""

from __future__ import annotations

from pathlib import Path

from ..core.deliveries.cells.sign_profile import (
    SignProfile,
    read_sign_profile,
    sign_profile_from_json,
    sign_profile_to_json,
)
from ..core.deliveries.cells.signs import PROFILES
from ..core.errors import UserError
from ..store.documents import SIGNS
from ..store.monitoring import Monitoring
from .table_files import write_text


def list_sign_profiles(monitoring: Monitoring) -> dict[str, SignProfile]:
    """The monitoring's own sign profiles by name. Raises DeliveryError for one that is damaged."""
    stored = monitoring.documents(SIGNS)
    return {name: sign_profile_from_json(text, name) for name, text in stored.items()}


def sign_meanings(monitoring: Monitoring, file: str = "") -> dict[str, dict[str, str]]:
    """The same with all their signs, those of the built-in profile they are based on too.

    Where `file` is a JSON file, the sign profile in it is known by its path.
    """
    known = list_sign_profiles(monitoring)
    if file.lower().endswith(".json"):
        known[file] = read_sign_profile(Path(file))
    return {name: profile.all_signs for name, profile in known.items()}


def store_sign_profile(monitoring: Monitoring, name: str, profile: SignProfile, revision: int) -> None:
    """Keep a sign profile under a name, in place of one of the same name.

    Raises UserError for no name and for the name of a built-in profile, StoreError for a revision
    that is not the monitoring's any more.
    """
    if not name.strip() or name in PROFILES:
        raise UserError(
            "A sign profile of one’s own cannot be called “{name}”.",
            hint="Choose another name than: {known}.",
            name=name,
            known=", ".join(PROFILES),
        )
    monitoring.change_documents(SIGNS, revision, {name: sign_profile_to_json(profile)})


def remove_sign_profile(monitoring: Monitoring, name: str, revision: int) -> None:
    """Forget a sign profile. Import profiles that name it then say which are known."""
    monitoring.change_documents(SIGNS, revision, {}, [name])


def take_sign_profile(monitoring: Monitoring, path: Path, name: str, revision: int) -> SignProfile:
    """Keep the sign profile of a colleague's file under a name. Raises DeliveryError, UserError."""
    profile = read_sign_profile(path)
    store_sign_profile(monitoring, name or profile.title or path.stem, profile, revision)
    return profile


def write_sign_profile(profile: SignProfile, path: Path) -> None:
    """Write a sign profile as a file for colleagues."""
    write_text(sign_profile_to_json(profile), path)
