"""A monitoring whose old years are carried over to new boundaries, and what is published of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sozialmonitoring_plugin.core.disclosure.rules import Rules
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.publication import PublishedTable
from sozialmonitoring_plugin.core.rebasing.wanted import WantedWeights, wanted_from_json
from sozialmonitoring_plugin.core.values import Flag, Reason
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery
from sozialmonitoring_plugin.workflows.published import PublishRequest, publish_monitoring
from sozialmonitoring_plugin.workflows.rebase import RebaseRequest, rebase
from sozialmonitoring_plugin.workflows.rebase_storing import store_rebased
from sozialmonitoring_plugin.workflows.rebased_numbers import RebasedNumbers
from tests.workflows.revised import NEW, OLD, REDRAWN, redraw
from tests.workflows.years import COUNT, JOBLESS, PEOPLE, SHARE, define, deliver, end_of

OPEN = Rules(minimum=1)


OLD_YEARS = (2018, 2019, 2020)


def deliver_new(
    monitoring: Monitoring, folder: Path, day: date, numbers: dict[str, int], variable: str = "al"
) -> None:
    path = folder / f"new_{variable}{day}.csv"
    lines = [f"Schlüssel;{variable}", *(f"{key};{number}" for key, number in numbers.items())]
    path.write_text("\n".join(lines), encoding="utf-8")
    import_delivery(ImportRequest(monitoring, path, source="Amt", reference_date=day), Silence())


def carried(
    monitoring: Monitoring, *variables: str, weights: str = "", old: str = OLD, new: str = NEW
) -> RebasedNumbers:
    wanted = wanted_from_json(weights) if weights else WantedWeights()
    return rebase(RebaseRequest(monitoring, old, new, variables, wanted), Silence())


def stored(monitoring: Monitoring) -> Monitoring:
    store_rebased(carried(monitoring), monitoring.revision)
    return monitoring


def published(monitoring: Monitoring, year: int, version: str = NEW, rules: Rules = OPEN) -> PublishedTable:
    request = PublishRequest(monitoring, reference_date=end_of(year), version=version, rules=rules)
    return publish_monitoring(request, Silence())


def quarter(table: PublishedTable, indicator: str = "count") -> dict[str, float | str]:
    values = table.column(indicator).values[-1]
    told = (values[place] for place in range(len(values)))
    keys = table.tree.lowest.keys
    return {
        key: one.number if one.reason is Reason.NONE else one.reason.token
        for key, one in zip(keys, told, strict=True)
    }


def hidden(table: PublishedTable, key: str) -> bool:
    return quarter(table)[key] == "hidden"


def hidden_of(table: PublishedTable, indicator: str) -> set[str]:
    return {key for key, said in quarter(table, indicator).items() if said == "hidden"}


def estimated(table: PublishedTable) -> list[list[bool]]:
    return [[bool(flag & Flag.ESTIMATED) for flag in level.flags] for level in table.column("count").values]


def revise(monitoring: Monitoring, folder: Path) -> Monitoring:
    """Three years in the old areas; in the new ones the year 2022."""
    deliver(monitoring, folder, "al", {year: JOBLESS[year] for year in OLD_YEARS})
    deliver(monitoring, folder, "ew", {year: PEOPLE[year] for year in OLD_YEARS})
    redraw(monitoring)
    define(monitoring, folder, SHARE, COUNT)
    deliver_new(monitoring, folder, end_of(2022), {"10": 25, "11": 87, "12": 75, "23": 60, "26": 204})
    deliver_new(monitoring, folder, end_of(2022), dict.fromkeys(REDRAWN, 2000), "ew")
    return monitoring
