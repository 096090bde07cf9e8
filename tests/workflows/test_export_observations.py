"""Raw observations for the office itself: of one level, or of all."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.export_observations import export_observations
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery


@pytest.mark.parametrize(
    ("level", "keys"),
    [("town", {"1", "2"}), ("quarter", {"10", "11"}), ("", {"1", "2", "10", "11"})],
)
def test_what_lies_on_a_level(monitoring: Monitoring, tmp_path: Path, level: str, keys: set[str]) -> None:
    for name, rows in (("town", ("1;5", "2;6")), ("quarter", ("10;3", "11;2"))):
        file = tmp_path / f"{name}.csv"
        file.write_text("\n".join(("key;people", *rows)), encoding="utf-8")
        request = ImportRequest(monitoring, file, level=name, reference_date=date(2024, 12, 31))
        import_delivery(request, Silence())
    output = tmp_path / "observations.csv"
    assert export_observations(monitoring, level, None, output, Silence()) == len(keys)
    with output.open(encoding="utf-8-sig", newline="") as stream:
        assert {row["area_key"] for row in csv.DictReader(stream)} == keys
