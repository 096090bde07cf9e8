"""The caret stands under the character that is wrong."""

from __future__ import annotations

from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.indicators.formula.pointing import WIDTH, pointed


def test_a_short_formula_is_shown_whole() -> None:
    assert pointed("alo / ew[15 to", 14) == ("alo / ew[15 to", " " * 14 + "^")


def test_of_a_long_formula_the_piece_around_the_place() -> None:
    shown, caret = pointed("a + " * 50 + "!", 200)
    assert shown[0] == "…"
    assert shown[caret.index("^")] == "!"


@given(st.text("abc+ ", min_size=1, max_size=300), st.data())
def test_the_caret_is_under_its_character(formula: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(formula) - 1))
    shown, caret = pointed(formula, place)
    assert shown[caret.index("^")] == formula[place]
    assert len(shown) <= WIDTH + 2
