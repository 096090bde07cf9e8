"""Import profiles are kept, shared between colleagues as files, renamed and deleted."""

from __future__ import annotations

from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.deliveries.profiles.profile import ImportProfile
from sozialmonitoring_plugin.core.deliveries.profiles.shape import Shape
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.store.documents import PROFILE
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.import_request import load_profile
from sozialmonitoring_plugin.workflows.profiles import (
    delete_profile,
    export_profile,
    import_profile,
    keep_profile,
    list_profiles,
    rename_profile,
)

MINE = ImportProfile(
    source="Amt", level="quarter", shape=Shape("Amt", "2024", ("Titel",), (2, 3), ("key", "n"))
)


def names(monitoring: Monitoring) -> list[str]:
    return [one.name for one in list_profiles(monitoring)]


def test_a_profile_goes_to_a_colleague_and_arrives_as_it_was(monitoring: Monitoring, tmp_path: Path) -> None:
    keep_profile(monitoring, "Amt", MINE)
    export_profile(monitoring, "Amt", tmp_path / "amt.json")
    delete_profile(monitoring, "Amt")
    assert names(monitoring) == []
    assert import_profile(monitoring, tmp_path / "amt.json") == "amt"
    (arrived,) = list_profiles(monitoring)
    assert arrived.profile == MINE


def test_renaming_keeps_the_content(monitoring: Monitoring) -> None:
    keep_profile(monitoring, "Amt", MINE)
    rename_profile(monitoring, "Amt", "Jobcenter")
    (only,) = list_profiles(monitoring)
    assert (only.name, only.profile) == ("Jobcenter", MINE)


def test_no_profile_takes_anothers_place_unasked(monitoring: Monitoring) -> None:
    keep_profile(monitoring, "Amt", MINE)
    keep_profile(monitoring, "B", ImportProfile())
    with pytest.raises(UserError, match="There is an import profile Amt already"):
        keep_profile(monitoring, "Amt", ImportProfile())
    with pytest.raises(UserError, match="There is an import profile Amt already"):
        rename_profile(monitoring, "B", "Amt")
    keep_profile(monitoring, "B", MINE, replace=True)
    assert [one.profile for one in list_profiles(monitoring)] == [MINE, MINE]


@pytest.mark.parametrize("name", ["", " ", "recognise", "Recognise", '{"a": 1}', "amt.json"])
def test_names_that_mean_something_else_are_refused(monitoring: Monitoring, name: str) -> None:
    with pytest.raises(UserError, match="cannot be called"):
        keep_profile(monitoring, name, MINE)


def test_an_unknown_profile_is_named_with_those_there_are(monitoring: Monitoring) -> None:
    keep_profile(monitoring, "Amt", MINE)
    with pytest.raises(UserError, match=r"There is no import profile X\. The monitoring has: Amt\."):
        delete_profile(monitoring, "X")


def test_a_profile_that_cannot_be_read_is_listed_with_its_problem(monitoring: Monitoring) -> None:
    monitoring.change_documents(PROFILE, monitoring.revision, {"broken": "{", "odd": '{"colour": 1}'})
    broken, odd = list_profiles(monitoring)
    assert (broken.profile, odd.profile) == (None, None)
    assert "broken is not JSON" in str(broken.problem)
    with pytest.raises(UserError, match="broken is not JSON"):
        load_profile(monitoring, "broken")
    assert "“colour” is unknown" in str(odd.problem)
