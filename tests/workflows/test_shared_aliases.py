"""What was said once of a text holds for every table of the same source."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.deliveries.reports.questions import Ask
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.delivery_session import DeliverySession
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery

PROFILE = {
    "source": "Amt",
    "level": "quarter",
    "key": ["name"],
    "variables": [{"id": "poor", "column": "Arme"}],
    "aliases": {"Seeleute": None, "Hafen": "11"},
}


@pytest.fixture
def answered(monitoring: Monitoring, tmp_path: Path) -> Monitoring:
    """A monitoring in which somebody has said what the texts of an office mean."""
    first = tmp_path / "arme.csv"
    first.write_text("name;Arme 31.12.2023\nQ 10;5\nHafen;3\nSeeleute;2\n", encoding="utf-8")
    kept = import_delivery(
        ImportRequest(monitoring, first, profile=json.dumps(PROFILE), save_profile="Arme"), Silence()
    )
    assert kept.delivery.observations.area_keys == ("10", "11")
    return monitoring


@pytest.mark.parametrize(
    ("source", "asked", "areas"),
    [("Amt", [], ("10", "11")), ("Verein", [Ask.AREA, Ask.AREA], ("10",))],
)
def test_another_table_of_the_source_needs_no_second_answer(
    answered: Monitoring, tmp_path: Path, source: str, asked: list[Ask], areas: tuple[str, ...]
) -> None:
    second = tmp_path / "kinder.csv"
    second.write_text("Ort;Kinder 31.12.2023\nQ 10;50\nHafen;30\nSeeleute;20\n", encoding="utf-8")
    look = DeliverySession(answered, second).look(ImportRequest(answered, second, source=source))
    assert [question.kind for question in look.questions] == asked
    assert look.delivery is not None
    assert look.delivery.observations.area_keys == areas
