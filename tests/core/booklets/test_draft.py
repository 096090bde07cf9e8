"""Contents are ordered: moved, ticked, renamed, and nothing gets lost."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, strategies as st

from sozialmonitoring_plugin.core.booklets.contents import Contents, Part, PartKind
from sozialmonitoring_plugin.core.booklets.draft import (
    Draft,
    Line,
    Place,
    Row,
    draft_of,
    moved,
    parts_of,
    renamed,
    stepped,
    ticked,
    with_theme,
    without_theme,
)
from sozialmonitoring_plugin.core.booklets.proposal import proposed_contents
from sozialmonitoring_plugin.core.indicators.tableau import Indicator

WORK, YOUTH = ("al", "sgb2"), ("kinder", "schule", "kita")
INDICATORS = tuple(
    Indicator(name, name.title(), name, theme=theme)
    for theme, names in (("Arbeit", WORK), ("Jugend", YOUTH))
    for name in names
)
PROPOSED = proposed_contents(INDICATORS, "mss")
TWO = Draft(
    tuple(
        Line(Part(PartKind.THEME, title), rows=tuple(map(Row, names)))
        for title, names in (("Arbeit", WORK), ("Jugend", YOUTH))
    )
)


def shown(draft: Draft) -> list[tuple[str, tuple[str, ...]]]:
    return [(part.title or part.kind.value, part.indicators) for part in parts_of(draft)]


def test_a_proposal_is_ticked_as_it_is() -> None:
    draft = draft_of(PROPOSED, INDICATORS, "mss")
    assert parts_of(draft) == PROPOSED.parts
    assert all(line.is_ticked for line in draft.lines)


def test_what_contents_leave_out_waits_unticked_where_it_is_expected() -> None:
    contents = Contents(parts=(Part(PartKind.COVER), Part(PartKind.THEME, "Arbeit", ("sgb2",))))
    draft = draft_of(contents, INDICATORS, "mss")
    assert parts_of(draft) == contents.parts
    assert [line.part.kind.value for line in draft.lines] == [
        "cover", "contents", "reading", "overview", "glance", "theme", "theme",
        "status", "profiles", "change", "tables", "method", "index",
    ]  # fmt: skip
    work, youth = (line for line in draft.lines if line.is_theme)
    assert [(row.name, row.is_ticked) for row in work.rows] == [("sgb2", True), ("al", False)]
    assert (youth.is_ticked, [row.name for row in youth.rows]) == (False, list(YOUTH))


def test_a_row_at_the_end_of_its_theme_goes_on_into_the_next() -> None:
    draft = TWO
    draft, place = stepped(draft, Place(0, 1), +1)
    assert shown(draft) == [("Arbeit", ("al",)), ("Jugend", ("sgb2", *YOUTH))]
    draft, place = stepped(draft, place, -1)
    assert (shown(draft), place) == ([("Arbeit", WORK), ("Jugend", YOUTH)], Place(0, 1))
    assert stepped(draft, Place(0, 0), -1) == (draft, Place(0, 0)), "there is no theme above"


def test_a_row_is_dropped_before_another() -> None:
    draft, place = moved(TWO, Place(1, 2), Place(0, 1))
    assert shown(draft) == [("Arbeit", ("al", "kita", "sgb2")), ("Jugend", ("kinder", "schule"))]
    assert place == Place(0, 1)
    draft, place = moved(draft, Place(0, 0), Place(0, 3))
    assert (shown(draft)[0], place) == (("Arbeit", ("kita", "sgb2", "al")), Place(0, 2))


def test_a_row_cannot_be_dropped_on_a_part_that_is_no_theme() -> None:
    draft = draft_of(PROPOSED, INDICATORS, "mss")
    line = next(n for n, one in enumerate(draft.lines) if one.is_theme)
    assert moved(draft, Place(line, 0), Place(0)) == (draft, Place(line, 0))


def test_a_line_is_dropped_before_another() -> None:
    draft = TWO
    draft, place = moved(draft, Place(1), Place(0))
    assert ([title for title, _ in shown(draft)], place) == (["Jugend", "Arbeit"], Place(0))
    draft, place = stepped(draft, place, +1)
    assert ([title for title, _ in shown(draft)], place) == (["Arbeit", "Jugend"], Place(1))
    assert stepped(draft, place, +len(draft.lines))[0] == draft


def test_ticking_an_indicator_brings_its_theme_back() -> None:
    draft = ticked(TWO, Place(0), False)
    assert shown(draft) == [("Jugend", YOUTH)]
    draft = ticked(ticked(draft, Place(0, 0), False), Place(0, 1), True)
    assert shown(draft)[0] == ("Arbeit", ("sgb2",))


def test_a_theme_that_goes_leaves_its_indicators_unticked_in_another() -> None:
    draft, _ = without_theme(TWO, 1)
    assert shown(draft) == [("Arbeit", WORK)]
    (left,) = (line for line in draft.lines if line.is_theme)
    assert [row.name for row in left.rows] == [*WORK, *YOUTH]
    only = next(n for n, one in enumerate(draft.lines) if one.is_theme)
    assert without_theme(draft, only) == (draft, Place(only)), "somewhere they have to be"


def test_a_new_theme_is_renamed_and_filled() -> None:
    draft, place = with_theme(TWO, 0, " Neu ")
    assert place == Place(1)
    assert draft.lines[1].part.title == "Neu"
    draft, _ = moved(renamed(draft, 1, "Schule"), Place(2, 1), Place(1))
    assert shown(draft)[1] == ("Schule", ("schule",))


edits = st.lists(
    st.tuples(st.sampled_from("move step tick drop theme".split()), *[st.integers(0, 19)] * 4), max_size=25
)


def place_of(draft: Draft, line: int, row: int) -> Place:
    at = line % len(draft.lines)
    return Place(at, row % (len(draft.lines[at].rows) + 1) - 1)


def edited(draft: Draft, kind: str, a: int, b: int, c: int, d: int) -> Draft:
    place = place_of(draft, a, b)
    if kind == "move":
        to = place_of(draft, c, d)
        return moved(draft, place, to if place.row >= 0 else Place(to.line))[0]
    if kind == "step":
        return stepped(draft, place, 1 if c % 2 else -1)[0]
    if kind == "tick":
        return ticked(draft, place, bool(c % 2))
    if kind == "theme":
        return with_theme(draft, place.line, "neu")[0]
    return without_theme(draft, place.line)[0] if draft.lines[place.line].is_theme else draft


@given(edits)
def test_whatever_is_done_no_indicator_and_no_part_is_lost_or_doubled(steps: list) -> None:
    draft = draft_of(PROPOSED, INDICATORS, "mss")
    parts = Counter(line.part.kind for line in draft.lines if not line.is_theme)
    for step in steps:
        draft = edited(draft, *step)
        assert Counter(row.name for line in draft.lines for row in line.rows) == Counter([*WORK, *YOUTH])
        assert Counter(line.part.kind for line in draft.lines if not line.is_theme) == parts


@given(edits)
def test_what_was_ordered_is_found_in_the_same_order_again(steps: list) -> None:
    draft = draft_of(PROPOSED, INDICATORS, "mss")
    for step in steps:
        draft = edited(draft, *step)
    contents = Contents(parts=parts_of(draft))
    assert parts_of(draft_of(contents, INDICATORS, "mss")) == contents.parts
