"""Signs mean what their publisher says."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.deliveries.cells.signs import MEANINGS, PROFILES, Signs
from sozialmonitoring_plugin.core.deliveries.errors import DeliveryError
from sozialmonitoring_plugin.core.values import Flag, Reason, Value

NIL = Value(0.0, Reason.NONE, Flag.NIL)


def reason(profile: str, sign: str) -> Reason | None:
    value = Signs.of(profile).value(sign)
    return value and value.reason


def test_din_55301():
    signs = Signs.of()
    assert signs.value("-") == signs.value("–") == signs.value("—") == NIL
    assert reason("", ".") is reason("", "•") is Reason.HIDDEN
    assert reason("", "/") is Reason.UNRELIABLE
    assert reason("", "x") is reason("", "X") is Reason.NOT_APPLICABLE
    assert reason("", "...") is reason("", "…") is Reason.LATER
    assert signs.value("*") is None


def test_the_dash_depends_on_the_publisher():
    assert Signs.of("ba").value("-") == NIL
    assert Signs.of("kosis").value("-") == Value(0.0, Reason.NONE, Flag.LIMITED)
    assert reason("hamburg", "–") is Reason.HIDDEN


def test_the_star_of_the_employment_agency_masks_a_small_count():
    assert reason("ba", "*") is Reason.HIDDEN


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize(
    "text", ["<5", "< 3", "unter 5", "Unter 10", "<=2", "≤ 3", "weniger als 5", "kleiner 3"]
)
def test_a_masked_count_is_hidden_for_everybody(profile, text):
    assert reason(profile, text) is Reason.HIDDEN


@pytest.mark.parametrize("text", [">5", "über 5", "5", "ca. 5", "unter", "< x", "k.A."])
def test_other_texts_are_no_signs(text):
    assert Signs.of().value(text) is None


def test_own_signs_come_first():
    signs = Signs.of("din55301", [("k.A.", "missing"), ("-", "hidden"), ("n", "nil")])
    assert signs.value("k.A.").reason is Reason.MISSING
    assert signs.value("-").reason is Reason.HIDDEN
    assert signs.value("n") == NIL


def test_every_profile_uses_known_meanings_only():
    assert {meaning for profile in PROFILES.values() for meaning in profile.values()} <= set(MEANINGS)


def test_unknown_profile_and_unknown_meaning_are_refused():
    with pytest.raises(DeliveryError, match="no sign profile eurostat"):
        Signs.of("eurostat")
    with pytest.raises(DeliveryError, match=r"“k\.A\.” cannot mean “unknown”"):
        Signs.of("", [("k.A.", "unknown")])
