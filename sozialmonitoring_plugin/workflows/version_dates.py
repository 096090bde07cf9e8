"""Which Stichtage a boundary version has: those at which it was valid, and older ones carried over to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ..core.errors import UserError
from ..store.monitoring import Monitoring
from ..store.records import BoundaryVersion


@dataclass(frozen=True)
class DatesOfVersion:
    """The Stichtage at which a boundary version was valid or has numbers of the time before it."""

    version: BoundaryVersion
    dates: tuple[date, ...]


def dates_by_version(monitoring: Monitoring, dates: Iterable[date]) -> tuple[DatesOfVersion, ...]:
    """Stichtage by the versions that were valid at one of them or have numbers of it, oldest first.

    A Stichtag before a newer version stands under the old one, and under the newer one as well where
    that has numbers of it.
    """
    wanted = sorted(set(dates))
    found = (DatesOfVersion(one, dates_in(monitoring, one, wanted)) for one in monitoring.versions())
    return tuple(one for one in found if one.dates)


def dates_of_version(
    monitoring: Monitoring, version: BoundaryVersion, dates: Iterable[date]
) -> DatesOfVersion:
    """The Stichtage among some that a version has. Raises UserError where it has none of them."""
    found = DatesOfVersion(version, dates_in(monitoring, version, dates))
    if not found.dates:
        raise UserError(
            "The boundary version {version} has no numbers at these reference dates.",
            hint="Numbers of other versions can be carried over to it.",
            version=version.title,
        )
    return found


def dates_in(monitoring: Monitoring, version: BoundaryVersion, dates: Iterable[date]) -> tuple[date, ...]:
    """The Stichtage among some that a version has, oldest first."""
    versions = monitoring.versions()
    carried = set(monitoring.dates(version)) if version != versions[0] else set()
    wanted = sorted(set(dates))
    return tuple(
        day
        for day in wanted
        if monitoring.version_at(day) == version or (day < version.valid_from and day in carried)
    )


def version_with_numbers(monitoring: Monitoring, day: date) -> BoundaryVersion:
    """The version valid at a Stichtag, or where nothing lies in it, the latest that something lies in."""
    usual = monitoring.version_at(day)
    filled = [one for one in monitoring.versions() if day in monitoring.dates(one)]
    return usual if usual in filled or not filled else filled[-1]
