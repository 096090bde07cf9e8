"""A change asks who follows: indicators and booklets, and what keeps the one before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sozialmonitoring_plugin.core.booklets.contents import Contents, Part, PartKind
from sozialmonitoring_plugin.core.classification.assignments import Use
from sozialmonitoring_plugin.core.classification.frozen import FrozenClassification
from sozialmonitoring_plugin.store.documents import BOOKLET
from sozialmonitoring_plugin.store.errors import ConflictError
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.booklet_contents import STANDARD, keep_contents
from sozialmonitoring_plugin.workflows.classifications import (
    change,
    consequences,
    read_classifications,
    save_classification,
)
from tests.workflows.frozen.conftest import frozen

SHARE, DOUBLE, TOWNS = Use("share"), Use("double"), Use("share", "town")
WIDER = frozen(bounds=(0, 15, 30, 50)).classification


@pytest.fixture
def quote(county: Monitoring) -> FrozenClassification:
    return save_classification(county, frozen(note="alt"), [SHARE, DOUBLE, TOWNS])


def test_consequences_name_indicators_chapters_and_booklets(
    county: Monitoring, quote: FrozenClassification
) -> None:
    found = consequences(county, "Quote")
    assert [(one.title, one.level_title, one.chapter) for one in found.uses] == [
        ("3.2 Doppelte", "", ""),
        ("3.1 Arbeitslose", "", ""),
        ("3.1 Arbeitslose", "Town", None),
    ]
    assert found.booklets == ("Town 1", "Town 2")
    assert (found.frozen, found.created) == (quote, county.created)
    assert found.old_name.startswith("Quote (bis ")


def test_the_chapter_is_that_of_the_contents_that_booklets_have(
    county: Monitoring, quote: FrozenClassification
) -> None:
    theme = Part(PartKind.THEME, "Arbeit und Geld", ("double",))
    keep_contents(county, STANDARD, Contents(parts=(Part(PartKind.COVER), theme)))
    chapters = {one.use: one.chapter for one in consequences(county, "Quote").uses}
    assert chapters == {DOUBLE: "Arbeit und Geld", SHARE: None, TOWNS: None}, "the others have no page"
    county.change_documents(BOOKLET, county.revision, {STANDARD: "{"})
    assert {one.chapter for one in consequences(county, "Quote").uses} == {"", None}, "as it is proposed"


def test_where_no_map_of_a_booklet_is_drawn_in_it_no_booklet_follows(county: Monitoring) -> None:
    save_classification(county, frozen(), [TOWNS])
    assert consequences(county, "Quote").booklets == ()


def test_those_that_follow_get_the_new_one_and_the_others_keep_the_old(
    county: Monitoring, quote: FrozenClassification
) -> None:
    before = county.revision
    old_name = consequences(county, "Quote").old_name
    changed = change(county, replace(quote, classification=WIDER), [SHARE, TOWNS])
    read = read_classifications(county)
    assert read.revision == before + 1, "one write"
    assert read.assigned_to("share", "quarter") == read.assigned_to("share", "town") == changed.frozen
    assert changed.frozen.classification == WIDER
    assert changed.frozen.revision == 2
    assert changed.old is not None
    assert read.assigned_to("double", "quarter") == changed.old
    assert (changed.old.name, changed.old.classification) == (old_name, quote.classification)
    assert changed.old.fingerprint == quote.fingerprint
    assert county.journal()[-1].details == {
        "changed": "Quote", "follow": ["share", "share (town)"], "kept": old_name, "stay": ["double"],
    }  # fmt: skip


def test_where_all_follow_nothing_old_is_left_unless_maps_need_it(
    county: Monitoring, quote: FrozenClassification
) -> None:
    everyone = [SHARE, DOUBLE, TOWNS]
    changed = change(county, replace(quote, classification=WIDER), everyone)
    assert changed.old is None
    assert read_classifications(county).names == ("Quote",)
    again = change(county, replace(changed.frozen, palette="Blues"), everyone, keep_old=True)
    assert again.old is not None
    read = read_classifications(county)
    assert read.assignments.uses_of(again.old.name) == ()
    assert read.named(again.old.name).classification == WIDER


def test_a_second_change_of_the_day_keeps_both_old_ones(
    county: Monitoring, quote: FrozenClassification
) -> None:
    first = change(county, replace(quote, classification=WIDER), [SHARE])
    second = change(county, replace(first.frozen, palette="Blues"), [])
    names = [one.old.name for one in (first, second) if one.old]
    assert len(set(names)) == 2
    assert names[1] == f"{names[0][:-1]}, 2)"
    read = read_classifications(county)
    assert read.assigned_to("double", "quarter") == first.old
    assert read.assigned_to("share", "quarter") == second.old


def test_a_name_of_200_letters_leaves_room_for_the_date(county: Monitoring) -> None:
    long = save_classification(county, frozen("ä" * 200), [SHARE])
    changed = change(county, replace(long, classification=WIDER), [])
    assert changed.old is not None
    assert len(changed.old.name) == 200
    assert "ä… (" in changed.old.name


def test_a_change_over_a_colleagues_change_is_refused_whole(
    county: Monitoring, quote: FrozenClassification
) -> None:
    save_classification(county, replace(quote, note="von der Kollegin"))
    before = county.revision
    with pytest.raises(ConflictError):
        change(county, replace(quote, classification=WIDER), [])
    assert (county.revision, read_classifications(county).names) == (before, ("Quote",))
