"""Which values are there, as the store tells it."""

from __future__ import annotations

from datetime import date

from sozialmonitoring_plugin.core.completeness.answers import NOBODY, Answers
from sozialmonitoring_plugin.core.values import Reason, Value
from sozialmonitoring_plugin.store.monitoring import Monitoring

from .conftest import YEAR, MakeDelivery

MISSING, LATER, HIDDEN = (Value.none(reason) for reason in (Reason.MISSING, Reason.LATER, Reason.HIDDEN))


def add(monitoring: Monitoring, *deliveries: object) -> None:
    for delivery in deliveries:
        monitoring.add_delivery(delivery, monitoring.versions()[0], monitoring.revision)  # type: ignore[arg-type]


def answers(monitoring: Monitoring) -> tuple[Answers, ...]:
    return monitoring.answers({one.id: monitoring.tree(one) for one in monitoring.versions()})


def test_the_latest_delivery_counts_but_an_empty_cell_replaces_nothing(
    monitoring: Monitoring, make_delivery: MakeDelivery
) -> None:
    add(
        monitoring,
        make_delivery([Value(1.0), Value(2.0), MISSING]),
        make_delivery([LATER, MISSING, MISSING]),
    )
    (found,) = answers(monitoring)
    assert found.reasons.tolist() == [Reason.LATER, Reason.NONE, Reason.MISSING]
    assert found.answered.tolist() == [False, True, False]
    assert (found.level, found.variable, found.day) == ("quarter", "poor", YEAR)


def test_an_area_without_a_row_has_no_source(monitoring: Monitoring, make_delivery: MakeDelivery) -> None:
    add(monitoring, make_delivery([Value(1.0), HIDDEN]))
    (found,) = answers(monitoring)
    assert [found.names[place] for place in found.sources[:2]] == ["Office", "Office"]
    assert found.sources[2] == NOBODY
    assert found.answered.tolist() == [True, True, False]


def test_after_a_removal_the_older_value_is_there_again(
    monitoring: Monitoring, make_delivery: MakeDelivery
) -> None:
    add(monitoring, make_delivery([Value(1.0)]), make_delivery([LATER]))
    monitoring.remove_delivery(2, monitoring.revision)
    (found,) = answers(monitoring)
    assert found.reasons[0] == Reason.NONE


def test_every_variable_and_date_stands_for_itself(
    monitoring: Monitoring, make_delivery: MakeDelivery
) -> None:
    days = (YEAR, date(2023, 12, 31))
    add(
        monitoring, *(make_delivery([Value(1.0)], name, day=day) for name in ("poor", "rich") for day in days)
    )
    assert {(one.variable, one.day) for one in answers(monitoring)} == {
        (name, day) for name in ("poor", "rich") for day in days
    }


def test_a_monitoring_without_deliveries_has_no_answers(monitoring: Monitoring) -> None:
    assert answers(monitoring) == ()
