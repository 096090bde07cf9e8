"""The Stichtage that booklets tell of: that of their numbers, and the earlier ones."""

from __future__ import annotations

from datetime import date

from ..core.errors import UserError
from ..store.monitoring import Monitoring
from .published import choose_version, latest_date
from .version_dates import dates_in


def earlier_dates(
    monitoring: Monitoring, reference_date: date | None, compare_date: date | None = None
) -> tuple[date, ...]:
    """Every Stichtag before the reference date that its boundary version has, and the one to compare with.

    Raises UserError for a date to compare with that is not earlier, or where nothing was delivered by then.
    """
    day = reference_date or latest_date(monitoring)
    found = dates_in(monitoring, choose_version(monitoring, "", day), monitoring.dates())
    earlier = {one for one in found if one < day}
    if compare_date is not None:
        _refuse_later(compare_date, day, earlier)
        earlier.add(compare_date)
    return tuple(sorted(earlier))


def _refuse_later(compare_date: date, day: date, earlier: set[date]) -> None:
    if compare_date >= day:
        raise UserError(
            "Booklets of {day} cannot be compared with {compared}.",
            hint="Choose an earlier date to compare with.",
            day=day,
            compared=compare_date,
        )
    if not any(one <= compare_date for one in earlier):
        raise UserError(
            "There are no numbers of {compared} or before in these boundaries.",
            hint="Choose another date to compare with, or carry over what was delivered before.",
            compared=compare_date,
        )
