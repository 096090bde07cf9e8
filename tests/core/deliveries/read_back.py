"""How the tests read a delivery and look at what came of it."""

from __future__ import annotations

from datetime import date

import pytest

from sozialmonitoring_plugin.core.deliveries.delivery import DeliveryRequest, read_delivery
from sozialmonitoring_plugin.core.deliveries.errors import DeliveryError
from sozialmonitoring_plugin.core.deliveries.profiles.profile import profile_from_dict

DAY = date(2014, 12, 31)
A, B, C, D = "05370012010", "05370012020", "05370016010", "05370016020"


def read(path, tree, profile=None, **request):
    parsed = profile_from_dict(profile) if profile is not None else None
    return read_delivery(DeliveryRequest(path, profile=parsed, **request), tree)


def table(delivery):
    """Observations as {(key, variable, year): value}, a value being number, reason or both with flags."""
    observations = delivery.observations
    return {
        (key, variable, day.year): shown(observations.values[row])
        for row, (key, variable, day) in enumerate(
            zip(observations.area_keys, observations.variables, observations.dates, strict=True)
        )
    }


def shown(value):
    content = value.reason.token or value.number
    return (content, value.flags.token) if value.flags else content


def refused(*arguments, **request):
    with pytest.raises(DeliveryError) as caught:
        read(*arguments, **request)
    return caught.value
