"""How many Quartiere have which status and which dynamics."""

from __future__ import annotations

from collections.abc import Sequence

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.booklets.findings import status_sentences
from sozialmonitoring_plugin.core.index.cutoffs import Bound, Cutoffs, IndexClass, Owner
from sozialmonitoring_plugin.core.index.result import IndexResult, Measure
from sozialmonitoring_plugin.core.places import Place
from sozialmonitoring_plugin.core.values import Reason
from tests.core.booklets.findings.towns import AACH, CELLE, SHARE, TREE, Numbers, published, texts
from tests.core.columns import column
from tests.core.index.stories import berlin
from tests.core.workbook.county import column_of, table_of

STATUS = Cutoffs(
    tuple(IndexClass(name, name, mark) for mark, name in (("1", "hoch"), ("2", "mittel"), ("3", "niedrig"))),
    (Bound(-1, Owner.ABOVE), Bound(1, Owner.BELOW)),
)
DYNAMICS = Cutoffs(
    tuple(IndexClass(name, name, name) for name in ("positiv", "stabil", "negativ")), STATUS.bounds
)
NOT_RATED = Reason.NOT_RATED
KEYS = TREE.levels[2].keys


def measure(numbers: Sequence[float | Reason], cutoffs: Cutoffs) -> Measure:
    values = column(*numbers)
    return Measure({}, values, values, cutoffs, None)


def result(
    status: Sequence[float | Reason],
    dynamics: Sequence[float | Reason] | None = None,
    keys: Sequence[str] = KEYS,
) -> IndexResult:
    """The index of areas, all names unknown to it: those of the table count."""
    changing = measure(dynamics, DYNAMICS) if dynamics else None
    notes = ((),) * len(keys)
    return IndexResult(
        berlin("al"), tuple(keys), ("?",) * len(keys), measure(status, STATUS), changing, notes, ()
    )


def told(found: IndexResult, home: Place = AACH) -> list[str]:
    return texts(status_sentences(published(Numbers().of(SHARE)), found, 2, home))


def test_the_greatest_burden_comes_first_and_all_are_named() -> None:
    found = status_sentences(published(Numbers().of(SHARE)), result((2, -2, 2, 0, 0, 0)), 2, AACH)
    assert texts(found) == [
        "2 der 3 Quartiere haben den Status „niedrig“: Au und Hang.",
        "1 der 3 Quartiere hat den Status „hoch“: Berg.",
    ]
    assert [one.favourable for one in found] == [False, True]


def test_dynamics_come_behind_the_status() -> None:
    assert told(result((0, 0, 0, 0, 0, 0), (2, 0, 0, 0, 0, 0))) == [
        "Alle 3 Quartiere haben den Status „mittel“.",
        "1 der 3 Quartiere hat die Dynamik „negativ“: Au.",
        "2 der 3 Quartiere haben die Dynamik „stabil“: Berg und Hang.",
    ]


def test_who_is_not_rated_is_told() -> None:
    assert told(result((0, NOT_RATED, 0, 0, 0, 0))) == [
        "2 der 3 Quartiere haben den Status „mittel“: Au und Hang.",
        "1 der 3 Quartiere ist nicht bewertet: Berg.",
    ]
    assert told(result((NOT_RATED,) * 3 + (0, 0, 0))) == ["Alle 3 Quartiere sind nicht bewertet."]


def test_a_municipality_of_one_area_speaks_of_it_by_name() -> None:
    assert told(result((0, 0, 0, 0, 0, 2), (0, 0, 0, 0, 0, -2)), CELLE) == [
        "Mitte hat den Status „niedrig“.",
        "Mitte hat die Dynamik „positiv“.",
    ]
    assert told(result((0, 0, 0, 0, 0, NOT_RATED)), CELLE) == ["Mitte ist nicht bewertet."]


def test_many_areas_are_counted_without_their_names() -> None:
    areas = [Area("gemeinde", "1", "Aach", ""), Area("gemeinde", "2", "Brück", "")]
    areas += [Area("quartier", f"1{one}", f"Q{one}", "1") for one in range(8)]
    tree = AreaTree.build([Level("gemeinde", "Gemeinde"), Level("quartier", "Quartier")], areas)
    table = table_of(tree, column_of(tree, SHARE, lambda rank, position: 1.0))
    found = status_sentences(table, result([2, *[0] * 7], keys=tree.levels[1].keys), 1, Place.of(tree, 0, 0))
    assert texts(found) == [
        "1 der 8 Quartiere hat den Status „niedrig“: Q0.",
        "7 der 8 Quartiere haben den Status „mittel“.",
    ]


def test_a_municipality_outside_the_index_has_no_sentences() -> None:
    assert told(result((0, 0, 0), keys=KEYS[:3]), CELLE) == []


def test_an_index_is_of_its_own_level_where_another_has_the_same_keys() -> None:
    # The towns 1 to 3 and the first of six Quartiere, of which Aach has 1 and 2, have equal keys.
    areas = [Area("gemeinde", str(one), name, "") for one, name in enumerate(("Aach", "Berg", "Cham"), 1)]
    areas += [Area("quartier", str(one), f"Q{one}", str((one + 1) // 2)) for one in range(1, 7)]
    tree = AreaTree.build([Level("gemeinde", "Gemeinde"), Level("quartier", "Quartier")], areas, "Kreis")
    table = table_of(tree, column_of(tree, SHARE, lambda rank, position: 1.0))
    of_towns = result((-2, 0, 2), keys=("1", "2", "3"))
    said = [texts(status_sentences(table, of_towns, 1, Place.of(tree, 1, town))) for town in range(3)]
    assert said == [
        ["Aach hat den Status „hoch“."],
        ["Berg hat den Status „mittel“."],
        ["Cham hat den Status „niedrig“."],
    ]
