"""What a delivery may not do to a monitoring: change the kind of a number, or replace another one."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.indicators.tableau import Kind
from sozialmonitoring_plugin.store.errors import ConflictError
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.delivery_session import DeliverySession
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery

DAY, NEXT = date(2023, 12, 31), date(2024, 12, 31)


def profile(variable: str = "n", kind: str = "count") -> str:
    rules = [{"id": variable, "column": "n", "kind": kind}]
    return json.dumps({"source": "Amt", "level": "quarter", "key": ["key"], "variables": rules})


@pytest.fixture
def first(monitoring: Monitoring, tmp_path: Path) -> Path:
    """Delivery 1: counts of `n`."""
    path = tmp_path / "a.csv"
    path.write_text("key;n\n10;50\n11;71\n12;92", encoding="utf-8")
    import_delivery(ImportRequest(monitoring, path, profile=profile(), reference_date=DAY), Silence())
    return path


@pytest.fixture
def second(tmp_path: Path) -> Path:
    path = tmp_path / "b.csv"
    path.write_text("key;n\n10;1\n11;2\n12;3", encoding="utf-8")
    return path


@pytest.mark.usefixtures("first")
def test_a_count_does_not_become_a_rate_which_nobody_protects(monitoring: Monitoring, second: Path) -> None:
    request = ImportRequest(monitoring, second, profile=profile(kind="given"), reference_date=NEXT)
    sentence = "b.csv: n is of the kind “given” here, but “count” in the monitoring."
    look = DeliverySession(monitoring, second).look(request)
    assert str(look.refusal).startswith(sentence), "the dialog says it before anybody presses Import"
    with pytest.raises(UserError, match="is of the kind “given” here"):
        import_delivery(request, Silence())
    assert monitoring.tableau().variable["n"].kind is Kind.COUNT
    assert len(monitoring.deliveries()) == 1


def test_numbers_of_the_whole_county_are_no_delivery(monitoring: Monitoring, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("key;n\nKreis Süd;5\n", encoding="utf-8")
    request = ImportRequest(monitoring, path, profile=profile(), level="total", reference_date=DAY)
    with pytest.raises(UserError, match="has numbers of the county as a whole only"):
        import_delivery(request, Silence())
    assert monitoring.deliveries() == ()


@pytest.mark.usefixtures("first")
def test_under_another_name_it_may_be_a_rate(monitoring: Monitoring, second: Path) -> None:
    request = ImportRequest(monitoring, second, profile=profile("m", "given"), reference_date=NEXT)
    assert import_delivery(request, Silence()).number == 2


@pytest.mark.usefixtures("first")
@pytest.mark.parametrize(("variable", "day"), [("m", DAY), ("n", NEXT)])
def test_only_what_speaks_of_the_same_is_replaced(
    monitoring: Monitoring, second: Path, variable: str, day: date
) -> None:
    request = ImportRequest(monitoring, second, profile=profile(variable), reference_date=day, replaces=1)
    with pytest.raises(UserError, match="cannot replace delivery 1"):
        import_delivery(request, Silence())
    assert [one.file_name for one in monitoring.deliveries()] == ["a.csv"]


@pytest.mark.usefixtures("first")
def test_a_correction_of_the_same_numbers_replaces(monitoring: Monitoring, second: Path) -> None:
    request = ImportRequest(monitoring, second, profile=profile(), reference_date=DAY, replaces=1)
    import_delivery(request, Silence())
    assert [one.file_name for one in monitoring.deliveries()] == ["b.csv"]


@pytest.mark.usefixtures("first")
def test_what_a_colleague_wrote_since_the_look_is_not_overlooked(
    monitoring: Monitoring, second: Path, tmp_path: Path
) -> None:
    shown = monitoring.revision
    other = tmp_path / "c.csv"
    other.write_text("key;n\n10;7\n11;8\n12;9", encoding="utf-8")
    import_delivery(ImportRequest(monitoring, other, profile=profile(), reference_date=NEXT), Silence())
    request = ImportRequest(monitoring, second, profile=profile(), reference_date=NEXT, revision=shown)
    with pytest.raises(ConflictError, match="was changed meanwhile"):
        import_delivery(request, Silence())
    assert [one.file_name for one in monitoring.deliveries()] == ["a.csv", "c.csv"]
    assert import_delivery(replace(request, revision=monitoring.revision), Silence()).number == 3


@pytest.mark.parametrize(
    ("day", "doubts"),
    [
        (date(2020, 1, 1), []),
        (DAY, []),
        (
            date(2019, 12, 31),
            ["The reference date 2019-12-31 lies before 2020-01-01, since when the boundaries hold."],
        ),
        (date(9000, 1, 1), ["The reference date 9000-01-01 lies in the future."]),
    ],
)
def test_a_date_before_the_boundaries_or_to_come_is_doubted_and_not_refused(
    monitoring: Monitoring, second: Path, day: date, doubts: list[str]
) -> None:
    request = ImportRequest(monitoring, second, profile=profile(), reference_date=day)
    delivery = import_delivery(request, Silence()).delivery
    assert [doubt.sentence() for doubt in delivery.report.doubts] == doubts
