"""What is told of a theme: the most telling first, strengths as well as burdens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.booklets.findings import (
    can_stand_out,
    strengths_and_burdens,
    theme_findings,
)
from sozialmonitoring_plugin.core.booklets.findings.finding import Finding, most_telling
from sozialmonitoring_plugin.core.booklets.findings.kinship import Kinship
from sozialmonitoring_plugin.core.indicators.tableau import Indicator
from sozialmonitoring_plugin.core.places import Place
from sozialmonitoring_plugin.core.publication import PublishedColumn
from sozialmonitoring_plugin.core.series.breaks import Break, BreakKind
from sozialmonitoring_plugin.core.values import Flag, Reason, Value
from tests.core.booklets.findings.towns import (
    AACH,
    AGE,
    CARE,
    COUNT,
    COUNTY,
    HIDDEN,
    MISSING,
    SHARE,
    THEN,
    Entry,
    Numbers,
    flagged,
    published,
    texts,
)  # fmt: skip
from tests.core.workbook.county import column_of, table_of

CARED = Numbers(45, (55, 45, 35), (50, 55, 60, 45, 45, 35))


def found(*columns: PublishedColumn, most: int = 5) -> tuple[Finding, ...]:
    names = list(dict.fromkeys(column.indicator.id for column in columns))
    return theme_findings(published(*columns), names, AACH, COUNTY, most)


def test_a_burden_and_a_strength_are_told_with_what_they_are() -> None:
    strength, burden = found(Numbers().of(SHARE), CARED.of(CARE))
    assert texts([strength, burden]) == [
        "Betreuungsquote: 55,0 % und damit um 10,0 Prozentpunkte über dem Kreiswert (45,0 %).",
        "Arbeitslosenanteil: 8,4 % und damit um 1,2 Prozentpunkte über dem Kreiswert (7,2 %).",
    ]
    assert (strength.favourable, burden.favourable) == (True, False)


def test_the_greater_distance_in_middle_halves_comes_first() -> None:
    # The middle halves of the towns are 1.7 and 10 points wide; rounding may make a tenth of a point.
    assert [one.indicator for one in found(Numbers().of(SHARE), CARED.of(CARE))] == ["u3", "al"]
    assert [round(one.weight, 2) for one in found(Numbers().of(SHARE), CARED.of(CARE))] == [0.99, 0.65]


def test_neutral_indicators_are_neither() -> None:
    (told,) = found(Numbers().of(AGE))
    assert texts([told]) == [
        "Ausländeranteil: 8,4 % und damit um 1,2 Prozentpunkte über dem Kreiswert (7,2 %)."
    ]
    assert told.favourable is None


def test_what_rounding_alone_may_have_made_is_neither_strength_nor_burden() -> None:
    near = Numbers(county=8.3, towns=(8.4, 8.3, 8.2))
    (told,) = found(near.of(SHARE))
    assert (told.favourable, told.weight) == (None, 0.0)


def test_a_change_over_the_published_dates_is_told() -> None:
    before = Numbers(7.0, (5.4, 6.0, 5.0))
    told = found(before.of(SHARE, THEN), Numbers().of(SHARE))
    assert (
        "Arbeitslosenanteil: seit dem 31.12.2022 um 3,0 Prozentpunkte gestiegen, von 5,4 auf 8,4 %."
        in texts(told)
    )
    assert told[0].favourable is False


def test_a_change_across_a_new_definition_is_not_told() -> None:
    changed = replace(SHARE, breaks="2023-06-30: andere Zählung")
    told = found(Numbers(7.0, (5.4, 6.0, 5.0)).of(changed, THEN), Numbers().of(changed))
    assert not [one for one in texts(told) if "seit dem" in one]


def test_counts_are_shares_without_weight() -> None:
    counts = Numbers(10_000, (2_500, 5_000, 2_500), (500, 800, 1_200, 2_000, 3_000, 2_500))
    (told,) = found(counts.of(COUNT))
    assert texts([told]) == [
        "Einwohner: 2.500 Personen, das entspricht 25,0 % des Kreiswerts (10.000 Personen)."
    ]
    assert (told.weight, told.favourable) == (0.0, None)


def test_estimates_are_called_so() -> None:
    (told,) = found(Numbers(towns=(flagged(8.4, Flag.ESTIMATED), 6, 5)).of(SHARE))
    assert texts([told])[0].endswith("dem Kreiswert (7,2 %); Werte zum Teil geschätzt.")


def test_a_county_without_a_number_leaves_the_value_alone() -> None:
    assert texts(found(Numbers(county=HIDDEN).of(SHARE))) == ["Arbeitslosenanteil: 8,4 %."]


def test_a_municipality_without_a_number_is_told_by_its_areas() -> None:
    assert texts(found(Numbers(MISSING, (MISSING,) * 3).of(SHARE))) == [
        ("Arbeitslosenanteil: Höchster Wert der 3 Quartiere: Hang (12,4 %), niedrigster: Au (3,1 %).")
    ]


def test_a_theme_of_which_nothing_is_published_says_so() -> None:
    (told,) = found(Numbers(HIDDEN, (HIDDEN,) * 3, (HIDDEN,) * 6).of(SHARE))
    assert texts([told]) == ["Für Aach sind zu diesem Thema keine Werte veröffentlicht."]
    assert (told.indicator, told.favourable) == ("", None)


def ten_quarters(last: float, home: float = 6.0) -> tuple[Finding, ...]:
    """Aach has Q0 to Q4 with 4, 5, 6, 7 and `last`, the other town 4 to 8."""
    return told_of(home, (4, 5, 6, 7, last), (4, 5, 6, 7, 8))


def told_of(home: float, own: Sequence[Entry], others: Sequence[Entry]) -> tuple[Finding, ...]:
    """What is told of Aach with some Quartiere beside those of another town."""
    areas = [Area("gemeinde", "1", "Aach", ""), Area("gemeinde", "2", "Brück", "")]
    areas += [
        Area("quartier", f"{town}{one}", f"Q{one}", str(town))
        for town, quarters in ((1, own), (2, others))
        for one in range(len(quarters))
    ]
    tree = AreaTree.build([Level("gemeinde", "Gemeinde"), Level("quartier", "Quartier")], areas, "Kreis")
    quarters = [Value.none(one) if isinstance(one, Reason) else one for one in (*own, *others)]
    column = column_of(tree, SHARE, lambda rank, position: (6.0, home, quarters[position])[rank])
    return theme_findings(table_of(tree, column), ["al"], Place.of(tree, 1, 0), Place.of(tree, 0, 0))


def test_an_area_far_outside_the_usual_is_named() -> None:
    # Quartiles 5 and 7: beyond 10 nobody is usual.
    (told, _) = ten_quarters(20.0)
    high = "Arbeitslosenanteil: für Q4 auffällig hoch, 20,0 % und damit um 14,0 Prozentpunkte"
    assert texts([told]) == [f"{high} über dem Gemeindewert (6,0 %)."]
    assert (told.area_key, told.favourable) == ("14", False)


def test_an_area_at_the_edge_of_the_usual_is_not() -> None:
    assert [one.area_key for one in ten_quarters(9.9)] == [""]


def test_an_area_that_stands_out_is_not_held_against_a_municipality_beyond_it() -> None:
    # Hidden neighbours make the municipality's 30 %: for Q4 high, and yet less.
    (told,) = [one for one in ten_quarters(20.0, home=30.0) if one.area_key]
    assert texts([told]) == ["Arbeitslosenanteil: für Q4 auffällig hoch (20,0 %)."]


def test_the_highest_of_those_who_are_published_may_be_conspicuously_low() -> None:
    low = told_of(10.0, (0.1, HIDDEN, HIDDEN), (14, 15, 15, 15, 16, 16, 17, 15))
    (told,) = [one for one in low if one.area_key]
    assert "auffällig niedrig" in texts([told])[0]


def test_strengths_and_burdens_by_polarity() -> None:
    columns = (Numbers().of(SHARE), CARED.of(CARE), Numbers().of(AGE))
    strengths, burdens = strengths_and_burdens(published(*columns), ["al", "u3", "alter"], AACH, COUNTY)
    assert ([one.indicator for one in strengths], [one.indicator for one in burdens]) == (["u3"], ["al"])


def test_only_so_many_strengths_the_greatest_first() -> None:
    several = [replace(CARE, id=f"c{number}") for number in range(3)]
    columns = [Numbers(45, (45 + 2 * number + 2, 45, 35)).of(one) for number, one in enumerate(several)]
    strengths, burdens = strengths_and_burdens(published(*columns), ["c0", "c1", "c2"], AACH, COUNTY, most=2)
    assert [one.indicator for one in strengths] == ["c2", "c1"]
    assert burdens == ()


def test_what_has_become_better_is_a_strength_of_those_who_stand_like_the_county() -> None:
    before, now = Numbers(9, (11, 6, 5)), Numbers(8.4, (8.4, 6, 5))
    table = published(before.of(SHARE, THEN), now.of(SHARE))
    strengths, burdens = strengths_and_burdens(table, ["al"], AACH, COUNTY)
    assert texts(strengths) == [
        "Arbeitslosenanteil: seit dem 31.12.2022 um 2,6 Prozentpunkte gesunken, von 11,0 auf 8,4 %."
    ]
    assert burdens == ()


def test_a_burden_that_has_become_less_is_not_a_strength_as_well() -> None:
    table = published(Numbers(9, (11, 6, 5)).of(SHARE, THEN), Numbers().of(SHARE))
    strengths, burdens = strengths_and_burdens(table, ["al"], AACH, COUNTY)
    assert strengths == ()
    assert [one.indicator for one in burdens] == ["al"]


def test_a_value_of_limited_validity_is_no_strength() -> None:
    shaky = Numbers(45, (flagged(55, Flag.LIMITED), 45, 35), CARED.quarters)
    assert strengths_and_burdens(published(shaky.of(CARE)), ["u3"], AACH, COUNTY) == ((), ())
    assert [one.favourable for one in found(shaky.of(CARE))] == [None]


def test_above_the_county_and_up_again_is_no_strength_however_long_it_fell() -> None:
    # 8.4 lies above the county's 8.3: too little for a burden, but above it.
    days = [(date(2021, 12, 31), 11.0), (THEN, 8.2)]
    earlier = [Numbers(9, (town, 6, 5)).of(SHARE, day) for day, town in days]
    now = Numbers(8.3, (8.4, 6, 5)).of(SHARE)
    assert strengths_and_burdens(published(*earlier, now), ["al"], AACH, COUNTY) == ((), ())
    level = Numbers(8.4, (8.4, 6, 5)).of(SHARE)
    strengths, _ = strengths_and_burdens(published(*earlier, level), ["al"], AACH, COUNTY)
    assert [one.indicator for one in strengths] == ["al"]


def test_better_than_the_county_but_worse_than_before_is_neither() -> None:
    table = published(Numbers(45, (60, 45, 35)).of(CARE, THEN), CARED.of(CARE))
    assert strengths_and_burdens(table, ["u3"], AACH, COUNTY) == ((), ())


def test_nothing_can_stand_out_where_no_number_can_be_held_against_another() -> None:
    def can(*columns: PublishedColumn) -> bool:
        return can_stand_out(published(*columns), [columns[-1].indicator.id], AACH, COUNTY)

    assert can(Numbers().of(SHARE))
    assert not can(Numbers().of(AGE))
    assert not can(Numbers(towns=(HIDDEN, 6, 5)).of(SHARE))
    alone = Numbers(county=HIDDEN)
    assert not can(alone.of(SHARE))
    assert can(alone.of(SHARE, THEN), alone.of(SHARE))


def test_a_weak_strength_is_told_beside_strong_burdens() -> None:
    burdens = [
        Finding(f"b{number}", f"i{number}", favourable=False, weight=9.0 - number) for number in range(5)
    ]
    weak = Finding("s", "j", favourable=True, weight=0.3)
    assert [one.text for one in most_telling([*burdens, weak], 3)] == ["b0", "b1", "s"]


def test_one_indicator_does_not_fill_a_page() -> None:
    same = [Finding(f"s{number}", "i", weight=9.0 - number) for number in range(4)]
    other = Finding("o", "j", weight=0.1)
    assert [one.text for one in most_telling([*same, other], 5)] == ["s0", "s1", "o"]


MEAN = replace(SHARE, id="mean", title="Anteil im Mittel", formula="mean(al / ew per 100, 2 years)")
OTHER = replace(SHARE, id="other", title="Anderes", formula="x / ew per 100")


def test_a_rate_and_its_mean_are_not_both_told_where_others_are_enough() -> None:
    far, near = Numbers(towns=(9, 6, 5)), Numbers(towns=(8, 6, 5))
    columns = (far.of(SHARE), far.of(MEAN), near.of(OTHER))
    assert [one.indicator for one in found(*columns, most=2)] == ["al", "other"]
    assert [one.indicator for one in found(*columns, most=3)] == ["al", "mean", "other"]
    _, burdens = strengths_and_burdens(published(*columns), ["al", "mean", "other"], AACH, COUNTY, most=2)
    assert [one.indicator for one in burdens] == ["al", "other"]


def test_rates_that_only_have_the_line_below_or_above_in_common_are_no_kin() -> None:
    people = Numbers().of(COUNT)
    dense = replace(SHARE, id="dense", formula="ew / area")
    crowded = replace(SHARE, id="crowded", formula="ew / rooms")
    table = published(people, *(Numbers().of(one) for one in (SHARE, MEAN, OTHER, dense, crowded)))
    names = ["ew", "al", "mean", "other", "dense", "crowded"]
    kinship = Kinship.among(table, names)
    pairs = [(one, other) for one, other in combinations(names, 2) if kinship.are_kin(one, other)]
    assert pairs == [("ew", "dense"), ("ew", "crowded"), ("al", "mean")]


def test_an_indicator_of_changes_is_not_changed_once_more() -> None:
    growth = Indicator("d", "Veränderung", "change(al / ew per 100, 1 year)", unit="Prozentpunkte")
    told = found(Numbers(7.0, (5.4, 6.0, 5.0)).of(growth, THEN), Numbers().of(growth))
    assert not [one for one in texts(told) if "seit dem" in one]


def test_a_change_across_a_break_of_a_variable_is_told_nowhere() -> None:
    table = published(Numbers(7.0, (5.4, 6.0, 5.0)).of(SHARE, THEN), Numbers().of(SHARE))
    breaks = {"al": [Break(date(2023, 6, 30), BreakKind.DEFINITION, "Arbeitslose: andere Zählung")]}
    told = [*theme_findings(table, ["al"], AACH, COUNTY, breaks=breaks)]
    for box in strengths_and_burdens(table, ["al"], AACH, COUNTY, breaks=breaks):
        told += box
    assert told
    assert not [one for one in texts(told) if "seit dem" in one]
