"""Versions are found by date, title or number, and never guessed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.store.records import NewVersion
from sozialmonitoring_plugin.workflows.boundaries.file_log import drawn
from sozialmonitoring_plugin.workflows.named_versions import version_named
from tests.workflows.boundaries.conftest import county, squares


@pytest.fixture
def monitoring(tmp_path: Path) -> Monitoring:
    """Four versions: 2020, another 2020, one called by the number 1, and 2030."""
    made = Monitoring.create(tmp_path / "kreis.gpkg", county(squares()))
    content = NewVersion("2020", date(2021, 1, 1), county(squares()).areas, drawn(squares()))
    for year, title in ((2021, "2020"), (2022, "1"), (2030, "2030")):
        made.add_version(replace(content, title=title, valid_from=date(year, 1, 1)), made.revision)
    return made


@pytest.mark.parametrize(("text", "number"), [("2020-01-01", 1), ("2022-01-01", 3), ("2030", 4), ("2", 2)])
def test_a_version_has_a_date_a_title_and_a_number(monitoring: Monitoring, text: str, number: int) -> None:
    assert version_named(monitoring, text).id == number


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2020", r"Several .* called 2020\. .*2020-01-01 \(2020\), 2021-01-01 \(2020\)"),
        ("1", r"Several .* called 1\. .*2020-01-01 \(2020\), 2022-01-01 \(1\)"),
        ("2019", r"There is no boundary version 2019\. .*2030-01-01 \(2030\)"),
        ("", "There is no boundary version –"),
    ],
)
def test_what_is_no_version_or_not_one_alone_is_refused(monitoring: Monitoring, text: str, told: str) -> None:
    with pytest.raises(UserError, match=told):
        version_named(monitoring, text)
