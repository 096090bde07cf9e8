"""Stored classifications: kept, renamed, assigned and taken out, and never over a colleague’s change."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sozialmonitoring_plugin.core.classification.assignments import Use
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.store.documents import CLASSIFICATION, CLASSIFICATION_USE
from sozialmonitoring_plugin.store.errors import ConflictError
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.classifications import (
    assign_classification,
    read_classifications,
    remove_classification,
    rename_classification,
    save_classification,
)
from tests.workflows.frozen.conftest import frozen

SHARE = Use("share")


def writes(monitoring: Monitoring) -> int:
    return monitoring.revision


def test_a_classification_is_kept_with_its_indicators_in_one_write(county: Monitoring) -> None:
    before = writes(county)
    kept = save_classification(county, frozen(), [SHARE])
    read = read_classifications(county)
    assert (read.named("Quote"), read.revision) == (kept, before + 1)
    assert kept.revision == 1
    assert kept.created == kept.changed != ""
    assert read.assigned_to("share", "quarter") == read.assigned_to("share", "town") == kept
    assert read.assigned_to("double", "quarter") is None
    entry = county.journal()[-1]
    assert (entry.action, entry.details) == ("classification", {"saved": "Quote", "assigned": ["share"]})


def test_what_was_read_and_edited_is_kept_in_its_place(county: Monitoring) -> None:
    kept = save_classification(county, frozen(), [SHARE])
    edited = save_classification(county, replace(kept, note="neu"))
    assert read_classifications(county).named("Quote") == edited
    assert (edited.note, edited.revision, edited.created) == ("neu", 2, kept.created)


def test_nobody_overwrites_what_a_colleague_changed(county: Monitoring) -> None:
    mine = save_classification(county, frozen(), [SHARE])
    colleagues = save_classification(county, replace(mine, note="von der Kollegin"))
    before = writes(county)
    with pytest.raises(ConflictError, match="Quote was changed meanwhile"):
        save_classification(county, replace(mine, note="von mir"))
    with pytest.raises(ConflictError):
        rename_classification(county, mine, "Meine")
    with pytest.raises(ConflictError):
        remove_classification(county, "Quote", mine.revision, with_uses=True)
    assert (read_classifications(county).named("Quote"), writes(county)) == (colleagues, before)


def test_one_that_was_removed_and_made_anew_is_not_the_one_that_was_read(county: Monitoring) -> None:
    mine = replace(save_classification(county, frozen()), created="2020-01-01T00:00:00+01:00")
    with pytest.raises(ConflictError):
        save_classification(county, mine)
    remove_classification(county, "Quote")
    with pytest.raises(ConflictError):
        save_classification(county, mine)


def test_a_delivery_that_came_meanwhile_is_no_obstacle(county: Monitoring) -> None:
    mine = save_classification(county, frozen())
    county.change_documents("profile", county.revision, {"fremd": "{}"})
    assert save_classification(county, replace(mine, note="neu")).revision == 2


def test_a_taken_name_is_refused(county: Monitoring) -> None:
    save_classification(county, frozen())
    with pytest.raises(UserError, match="There is a classification Quote already"):
        save_classification(county, frozen(bounds=(0, 50)))
    assert read_classifications(county).named("Quote").classification == frozen().classification


def test_a_new_name_counts_wherever_the_old_one_did(county: Monitoring) -> None:
    kept = save_classification(county, frozen(), [SHARE, Use("double", "town")])
    before = writes(county)
    rename_classification(county, kept, "Neue Quote")
    read = read_classifications(county)
    assert (read.names, read.revision) == (("Neue Quote",), before + 1)
    assert read.assignments.uses_of("Neue Quote") == (Use("double", "town"), SHARE)
    assert read.named("Neue Quote").former_names == ("Quote",)
    assert read.named("Neue Quote").fingerprint == kept.fingerprint
    save_classification(county, frozen("Andere"))
    with pytest.raises(UserError, match="Andere already"):
        rename_classification(county, read.named("Neue Quote"), "Andere")


def test_a_former_name_that_another_one_has_now_is_given_up(county: Monitoring) -> None:
    kept = save_classification(county, frozen())
    rename_classification(county, kept, "Neu")
    assert read_classifications(county).named("Neu").former_names == ("Quote",)
    another = save_classification(county, frozen(bounds=(0, 50)))
    assert read_classifications(county).named("Neu").former_names == ()
    assert read_classifications(county).named("Quote") == another
    remove_classification(county, "Quote")
    assert read_classifications(county).named("Neu").former_names == (), "layers of the other one are no more"


def test_what_is_in_use_is_not_taken_out_by_accident(county: Monitoring) -> None:
    save_classification(county, frozen(), [SHARE])
    with pytest.raises(UserError, match="Quote is in use: share"):
        remove_classification(county, "Quote")
    remove_classification(county, "Quote", with_uses=True)
    read = read_classifications(county)
    assert (read.names, dict(read.assignments.names)) == ((), {})
    with pytest.raises(UserError, match="no classification Quote"):
        remove_classification(county, "Quote")


def test_an_assignment_that_a_colleague_made_meanwhile_is_not_lost(county: Monitoring) -> None:
    for name in ("Quote", "Meine", "Ihre"):
        save_classification(county, frozen(name))
    seen = read_classifications(county).assignments
    assign_classification(county, "Ihre", [SHARE], seen)
    with pytest.raises(ConflictError):
        assign_classification(county, "Meine", [SHARE], seen)
    assign_classification(county, "Meine", [Use("double")], seen)
    read = read_classifications(county)
    assert dict(read.assignments.names) == {SHARE: "Ihre", Use("double"): "Meine"}
    assign_classification(county, "", [SHARE], read.assignments)
    assert read_classifications(county).assigned_to("share", "quarter") is None


@pytest.mark.parametrize(("use", "told"), [(Use("unbekannt"), "unbekannt"), (Use("share", "kreis"), "kreis")])
def test_only_known_indicators_and_levels_are_assigned(county: Monitoring, use: Use, told: str) -> None:
    before = writes(county)
    with pytest.raises(UserError, match=told):
        save_classification(county, frozen(), [use])
    assert (read_classifications(county).names, writes(county)) == ((), before)


@pytest.mark.parametrize(
    "name", ["Überörtliche „Quote“ ß", "a\"b'c; DROP TABLE document", "../../etc/passwd", "ä" * 200]
)
def test_any_name_is_kept_found_assigned_and_taken_out(county: Monitoring, name: str) -> None:
    kept = save_classification(county, frozen(name), [SHARE])
    assert read_classifications(county).assigned_to("share", "town") == kept
    remove_classification(county, name, with_uses=True)
    assert read_classifications(county).names == ()


def test_a_damaged_one_is_listed_with_its_problem_and_never_replaced_in_silence(county: Monitoring) -> None:
    save_classification(county, frozen(), [SHARE])
    save_classification(county, frozen("Heile"))
    county.change_documents(CLASSIFICATION, county.revision, {"Quote": '{"classification": {}}'})
    read = read_classifications(county)
    broken = next(one for one in read.stored if one.name == "Quote")
    assert broken.frozen is None
    assert "Quote" in str(broken.problem)
    assert read.named("Heile").name == "Heile"
    with pytest.raises(UserError, match="Quote"):
        read.assigned_to("share", "quarter")
    remove_classification(county, "Quote", with_uses=True)
    assert read_classifications(county).names == ("Heile",)


def test_an_assignment_to_nothing_is_an_error_that_names_it(county: Monitoring) -> None:
    save_classification(county, frozen(), [SHARE])
    county.change_documents(CLASSIFICATION, county.revision, {}, ("Quote",))
    with pytest.raises(UserError, match="There is no classification Quote"):
        read_classifications(county).assigned_to("share", "quarter")


def test_damaged_assignments_are_one_sentence(county: Monitoring) -> None:
    county.change_documents(CLASSIFICATION_USE, county.revision, {"uses": "{"})
    with pytest.raises(UserError, match="not JSON"):
        read_classifications(county)
