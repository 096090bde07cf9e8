"""A wrong match is worse than none: whatever is done to a key or a name, no other area gets the row."""

from __future__ import annotations

from hypothesis import given, settings, strategies as st

from sozialmonitoring_plugin.core.deliveries.keys.folding import fold_place
from sozialmonitoring_plugin.core.deliveries.keys.key_index import KeyIndex
from sozialmonitoring_plugin.core.deliveries.keys.targets import NoTarget, Target

from .trees import flat, nested, outcomes_of

NAMES = (
    "Altstadt", "Neustadt", "Am Markt", "Groß Flottbek", "Klein Flottbek", "St. Georg", "St. Pauli",
    "Hünshoven", "Hunsrück", "Mühlenberg", "Mahlenberg", "Nord", "Nordend", "Süd", "Sud-Ost", "Halle (Saale)",
    "Halle (Westf.)", "Raum 1", "Raum 11", "Raum 1.1", "Wakendorf I", "Wakendorf II", "Bad Essen", "Essen",
    "Aue", "Au",
)  # fmt: skip
INDEX = flat({f"{number:02}": name for number, name in enumerate(NAMES)}, "Stadtteil")
few = settings(max_examples=300, deadline=None)


def area(index: KeyIndex, text: str) -> str | None:
    target = index.find("", text)
    return index.level.names[target.position] if isinstance(target, Target) and not target.is_total else None


@st.composite
def with_typo(draw):
    """A name of ours with one letter changed, dropped, doubled or swapped with the next."""
    name = draw(st.sampled_from(NAMES))
    place = draw(st.integers(0, len(name) - 1))
    letter = draw(st.sampled_from("abdefghilmnorstuäöüß1I -."))
    changed = draw(
        st.sampled_from(
            [
                name[:place] + letter + name[place + 1 :],
                name[:place] + letter + name[place:],
                name[:place] + name[place + 1 :],
                name[:place] + name[place + 1 : place + 2] + name[place : place + 1] + name[place + 2 :],
            ]
        )
    )
    return name, changed


@few
@given(with_typo())
def test_a_typo_never_leads_to_another_area_unless_it_is_that_areas_very_name(pair):
    name, changed = pair
    found = area(INDEX, changed)
    assert found in (None, name) or fold_place(changed) in spellings(found) or "." in changed


def spellings(name: str) -> set[str]:
    """A name, without dots over vowels, without brackets, and with its roman number as a digit."""
    forms = {name, name.translate(str.maketrans("äöü", "aou")), name.partition(" (")[0]}
    forms |= {name.replace(" II", " 2"), name.replace(" I", " 1")}
    return {fold_place(form) for form in forms}


def test_an_abbreviation_names_an_area_only_if_no_other_begins_so():
    assert area(INDEX, "G. Flottbek") == "Groß Flottbek"
    assert area(INDEX, "Fl. Groß") is None
    assert area(INDEX, "St. G.") is None, "no word is left in full"


@few
@given(st.sampled_from(NAMES), st.randoms(use_true_random=False))
def test_words_in_another_order_never_lead_to_another_area(name, shuffle):
    words = name.split()
    shuffle.shuffle(words)
    assert area(INDEX, " ".join(words)) in (None, name)


@few
@given(st.text(alphabet="ABCDabcdäöüß -/.,()1I", min_size=1, max_size=8))
def test_any_text_is_one_area_only_if_no_other_has_the_same_folded_name(text):
    index = flat(
        {"1": "AB-C", "2": "Abc", "3": "Äb", "4": "Aeb", "5": "B C", "6": "BC 1", "7": "BC I"}, "Gebiet"
    )
    folded = [fold_place(name) for name in index.level.names]
    target = index.find("", text)
    if folded.count(fold_place(text)) > 1 and text.casefold() not in map(str.casefold, index.level.names):
        assert isinstance(target, NoTarget)


@few
@given(
    st.lists(st.from_regex(r"[0-9]{2,6}", fullmatch=True), min_size=2, max_size=12, unique=True), st.data()
)
def test_a_key_with_other_zeros_counts_only_if_one_key_is_meant(keys, data):
    index = flat(dict.fromkeys(keys, ""))
    text = data.draw(st.sampled_from(keys)).lstrip("0")
    alike = [key for key in keys if key.lstrip("0") == text]
    target = index.find(text, "") if text else NoTarget("")
    if isinstance(target, Target) and not target.is_total:
        found = index.level.keys[target.position]
        assert found == text or alike == [found]
    if len(alike) > 1 and text not in keys:
        assert isinstance(target, NoTarget) or target.is_total


@few
@given(
    st.lists(st.from_regex(r"05370[0-9]{3}", fullmatch=True), min_size=2, max_size=20, unique=True),
    st.from_regex(r"[0-9 ./E,+-]{1,14}", fullmatch=True),
)
def test_random_digits_are_an_area_only_with_all_its_digits(keys, text):
    index = flat({key: f"Ort {key}" for key in keys})
    target = index.find(text, "")
    if isinstance(target, Target) and not target.is_total:
        digits = "".join(letter for letter in text.partition("E")[0] if letter.isdigit())
        assert digits.lstrip("0").startswith(index.level.keys[target.position].lstrip("0"))


@few
@given(
    st.lists(st.sampled_from(["Am Markt", "Kirche", "Berg", "Tal"]), min_size=1, max_size=4, unique=True),
    st.lists(st.sampled_from(["Am Markt", "Kirche", "Berg", "Tal"]), min_size=1, max_size=4, unique=True),
    st.permutations(["Nord:", "Süd:", "Am Markt", "Kirche", "Berg", "Tal", "Am Markt"]),
)
def test_headings_in_any_order_never_give_a_row_to_the_other_municipality(north, south, rows):
    """Whatever is settled lies under the last heading above it, in a sheet in which all rows do."""
    index = nested({"Nord": [*north, "Nordpol"], "Süd": [*south, "Südpol"]})
    above = ""
    for row, one in zip(rows, outcomes_of(index, rows), strict=True):
        above = row.rstrip(":") if row.endswith(":") else above
        inside = {"Nord": north, "Süd": south}
        if isinstance(one, Target) and not one.is_total and row in north and row in south:
            assert index.level.keys[one.position][:2] == ("01" if above == "Nord" else "02")
            assert all(other.endswith(":") or other in inside[above] for other in _under(rows, above))


def _under(rows: list[str], heading: str) -> list[str]:
    start = rows.index(f"{heading}:") + 1
    stop = next((place for place in range(start, len(rows)) if rows[place].endswith(":")), len(rows))
    return rows[start:stop]
