"""The county's five years look plausible but for what was put into them on purpose."""

from __future__ import annotations

from datetime import date

from sozialmonitoring_plugin.core.areas import AreaTree
from sozialmonitoring_plugin.core.deliveries.delivery import DeliveryRequest, read_delivery
from sozialmonitoring_plugin.core.deliveries.profiles.profile import read_profile
from sozialmonitoring_plugin.core.samplecounty.tableau import sample_tableau
from tests.core.deliveries.plausibility.conftest import Known

from .test_deliveries import Delivered, entries


def test_five_years_of_five_offices_give_few_doubts(delivered: Delivered, tree: AreaTree) -> None:
    folder, _ = delivered
    known = Known(indicators=sample_tableau().indicators)
    found, values = [], 0
    for entry in entries(folder):
        day = entry.get("reference_date")
        request = DeliveryRequest(
            folder / entry["file"],
            sheet=entry.get("sheet", ""),
            profile=read_profile(folder / entry["profile"]),
            reference_date=date.fromisoformat(day) if day else None,
            before=known,
        )
        delivery = read_delivery(request, tree)
        known.remember(delivery, tree)
        values += len(delivery.observations)
        found += [(entry["file"], one.sentence.sentence()) for one in delivery.report.plausibility]
    assert values > 5_000
    assert found == []
