"""Sign profiles of one's own: based on a built-in one, edited, and exchanged as JSON."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.deliveries.cells.sign_profile import (
    SignProfile,
    edited,
    read_sign_profile,
    sign_profile_from_dict,
    sign_profile_from_json,
    sign_profile_to_json,
)
from sozialmonitoring_plugin.core.deliveries.cells.signs import Signs
from sozialmonitoring_plugin.core.deliveries.errors import DeliveryError
from sozialmonitoring_plugin.core.values import Reason

OWN = SignProfile("Jugendamt", "ba", (("k.A.", "missing"), ("-", "hidden")))


def test_own_signs_are_added_to_those_of_the_profile_below():
    signs = Signs.of("Jugendamt", (), {"Jugendamt": OWN.all_signs})
    assert signs.value("k.A.").reason is Reason.MISSING
    assert signs.value("-").reason is Reason.HIDDEN
    assert signs.value("*").reason is Reason.HIDDEN


def test_an_unknown_profile_is_told_with_all_that_are_known():
    with pytest.raises(
        DeliveryError, match=r"no sign profile Sozialamt\. Choose one of: din55301.*Jugendamt"
    ):
        Signs.of("Sozialamt", (), {"Jugendamt": OWN.all_signs})


def test_a_profile_survives_its_file(tmp_path):
    path = tmp_path / "signs.json"
    path.write_text(sign_profile_to_json(OWN), encoding="utf-8")
    assert read_sign_profile(path) == OWN


def test_a_sign_is_set_changed_and_taken_out():
    assert edited(OWN, " n. v. ", "later").all_signs["n. v."] == "later"
    assert edited(OWN, "-", "nil").all_signs["-"] == "nil"
    assert edited(OWN, "-", "").all_signs["-"] == "nil", "as the profile below has it"
    with pytest.raises(DeliveryError, match="cannot mean “secret”"):
        edited(OWN, "-", "secret")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ([], "expected an object"),
        ({"sign": {}}, "expected an object with some of: title, based_on, signs"),
        ({"signs": {"-": 1}}, "“signs” should be an object with texts"),
        ({"signs": {"-": "zero"}}, "“-” cannot mean “zero”"),
        ({"based_on": "eurostat"}, "based on eurostat, which is no built-in sign profile"),
    ],
)
def test_a_wrong_profile_is_refused(content, sentence):
    with pytest.raises(DeliveryError, match=sentence):
        sign_profile_from_dict(content)


def test_what_is_no_json_or_no_file_is_refused(tmp_path):
    with pytest.raises(DeliveryError, match="is not JSON"):
        sign_profile_from_json("{")
    with pytest.raises(DeliveryError, match="cannot be read"):
        read_sign_profile(tmp_path / "nowhere.json")
