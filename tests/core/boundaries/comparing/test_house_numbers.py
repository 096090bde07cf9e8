"""Ranges of house numbers say no more than what is known."""

from __future__ import annotations

from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.boundaries.addresses import NO_NUMBER
from sozialmonitoring_plugin.core.boundaries.comparing.house_numbers import House, Range, house_ranges
from sozialmonitoring_plugin.core.boundaries.comparing.house_texts import houses_text
from sozialmonitoring_plugin.core.wording import Wording


def houses(text: str) -> list[House]:
    found = []
    for word in text.split():
        digits = "".join(letter for letter in word if letter.isdigit())
        found.append(House(int(digits), word.removeprefix(digits)))
    return found


def text(moved: str, known: str) -> str:
    return houses_text(Wording.of("de"), house_ranges(houses(moved), houses(known)))


def test_odd_and_even_sides_are_told_apart() -> None:
    assert text("1 2 3 4 5", "1 2 3 4 5 6 7") == "1–5 (ungerade), 2–4 (gerade)"


def test_a_range_ends_where_an_address_stays() -> None:
    assert text("1 3 7 9", "1 3 5 7 9 11") == "1–3, 7–9 (ungerade)"


def test_a_gap_without_addresses_does_not_end_a_range() -> None:
    assert text("1 9 15", "1 9 15 17") == "1–15 (ungerade)"


def test_an_address_of_the_other_side_does_not_end_a_range() -> None:
    assert text("1 3 5", "1 2 3 4 5 7") == "1–5 (ungerade)"


def test_suffixes_are_kept_and_stand_between_their_number_and_the_next() -> None:
    assert text("12 12a 12b 14", "10 12 12a 12b 14 16") == "12–14 (gerade)"
    assert text("12a 12b", "12 12a 12b 14") == "12a–12b (gerade)"
    assert text("12 14", "12 12a 14 2") == "12, 14 (gerade)"


def test_a_number_that_exists_twice_and_stays_once_is_no_part_of_a_range() -> None:
    assert text("1 3 5", "1 3 3 5 7") == "1, 3 (teilweise), 5 (ungerade)"


def test_a_whole_street_is_told_to_be_whole() -> None:
    assert text("1 2 3", "1 2 3") == "ganze Straße: 1–3 (ungerade), 2 (gerade)"


def test_addresses_without_a_number_are_counted() -> None:
    found = house_ranges([House(NO_NUMBER), House(2)], [House(NO_NUMBER), House(2), House(4)])
    assert houses_text(Wording.of("de"), found) == "2 (gerade), 1 ohne Hausnummer"


HOUSES = st.builds(House, st.integers(1, 12), st.sampled_from(["", "a", "b"]))


@given(st.lists(st.tuples(HOUSES, st.booleans()), max_size=25))
def test_a_range_holds_every_known_address_between_its_ends_and_no_other(street: list) -> None:
    moved, known = [house for house, moves in street if moves], [house for house, _ in street]
    stays = [house for house, moves in street if not moves]
    found = house_ranges(moved, known)

    def inside(house: House, one: Range) -> bool:
        same_side = house.number % 2 == one.first.number % 2
        return same_side and one.first.place <= house.place <= one.last.place

    ranges = [*found.odd, *found.even]
    for house in moved:
        assert sum(inside(house, one) for one in ranges) == 1
    for house in stays:
        assert not any(inside(house, one) for one in ranges if not one.partly)
    for one in ranges:
        assert one.partly == (one.first in stays)
