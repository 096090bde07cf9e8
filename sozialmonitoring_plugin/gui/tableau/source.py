"""What was delivered, as far as anything computed from it is still true."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ...core.errors import UserError
from ...store.monitoring import Monitoring


@dataclass(frozen=True)
class Source:
    """A monitoring in one state; every import and every other write makes another one of it."""

    path: Path
    revision: int


def source_of(monitoring: Monitoring | None) -> Source | None:
    """The state of a monitoring now; None without one, or where it cannot be read any more."""
    if monitoring is None:
        return None
    try:
        return Source(monitoring.path, monitoring.revision)
    except UserError:
        # Whoever computes from it says why it cannot be read.
        return None
