"""How the tests read published files, and an independent reading of the same cells."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import openpyxl

from sozialmonitoring_plugin.core.deliveries.delivery import DeliveryRequest, read_delivery
from sozialmonitoring_plugin.core.deliveries.profiles.profile import read_profile
from sozialmonitoring_plugin.core.values import Reason

PROFILES = Path(__file__).parents[3] / "data" / "profiles"


def read(path, tree, profile="", **request):
    """The delivery by a profile of the tests, by a profile object, or by recognition alone."""
    if isinstance(profile, str):
        profile = read_profile(PROFILES / f"{profile}.json") if profile else None
    return read_delivery(DeliveryRequest(path, profile=profile, **request), tree)


def found(delivery):
    """{(key, variable, date): number, or the reason's token where there is none}."""
    observations = delivery.observations
    content = [
        value.number if value.reason is Reason.NONE else value.reason.token
        for value in (observations.values[row] for row in range(len(observations)))
    ]
    keys = zip(observations.area_keys, observations.variables, observations.dates, strict=True)
    result = dict(zip(keys, content, strict=True))
    assert len(result) == len(content)
    return result


def by_cell(delivery):
    """{cell: (key, number or reason)}: what came of every cell that was imported."""
    contents = found(delivery).values()
    observations = delivery.observations
    rows = zip(observations.area_keys, contents, strict=True)
    return dict(zip(observations.cells, rows, strict=True))


@cache
def sheet(path, name):
    """A sheet as openpyxl shows it."""
    return openpyxl.load_workbook(path, data_only=True)[name]
