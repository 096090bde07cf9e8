"""Boundary versions by what people and scripts call them."""

from __future__ import annotations

from ..core.errors import UserError
from ..store.monitoring import Monitoring
from ..store.records import BoundaryVersion


def version_named(monitoring: Monitoring, text: str) -> BoundaryVersion:
    """The version of a valid-from date, a title or a number.

    Raises UserError, with those there are, where there is none, and where several answer to the text: a
    title is not for one version alone, and may be the number of another.
    """
    versions = monitoring.versions()
    dated = [one for one in versions if one.valid_from.isoformat() == text]
    found = dated or [one for one in versions if text in (one.title, str(one.id))]
    if len(found) == 1:
        return found[0]
    known = ", ".join(f"{one.valid_from.isoformat()} ({one.title})" for one in found or versions)
    if found:
        raise UserError(
            "Several boundary versions are called {version}.",
            hint="Say which by its date: {known}.",
            version=text,
            known=known,
        )
    raise UserError(
        "There is no boundary version {version}.",
        hint="There are: {known}.",
        version=text or "–",
        known=known,
    )
