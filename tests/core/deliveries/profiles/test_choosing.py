"""Among stored profiles the one is chosen whose table the file looks like; two alike are left to a person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core.areas import AreaTree
from sozialmonitoring_plugin.core.deliveries.delivery import DeliveryRequest, look_at
from sozialmonitoring_plugin.core.deliveries.profiles.choosing import choose
from sozialmonitoring_plugin.core.deliveries.profiles.profile import (
    ImportProfile,
    profile_from_dict,
    profile_to_dict,
)
from sozialmonitoring_plugin.core.deliveries.sheets.reading import read_file, read_grid

from ..read_back import DAY, A, B, table

Kept = Callable[..., ImportProfile]


@pytest.fixture
def kept(write_csv: Callable[..., Path], county: AreaTree) -> Kept:
    """`kept("key;n", name="a.csv")` is the profile that is kept of a file with this header."""

    def keep(header: str, name: str = "a.csv", rows: list[str] | None = None) -> ImportProfile:
        path = write_csv(header, *(rows or _rows(header)), name=name)
        asked = DeliveryRequest(path, source="Amt", reference_date=DAY)
        delivery = look_at(read_file(path), asked, county).delivery
        assert delivery is not None
        assert delivery.kept is not None
        return delivery.kept

    return keep


def _rows(header: str) -> list[str]:
    numbers = ";".join(str(place) for place in range(1, header.count(";") + 1))
    return [f"{A};{numbers}", f"{B};{numbers}"]


def chosen(profiles: dict[str, ImportProfile], path: Path) -> tuple[str | None, tuple[str, ...]]:
    choice = choose(profiles, [read_grid(path)])
    return (choice.candidate.name if choice.candidate else None, choice.rivals)


PEOPLE, UNEMPLOYED = "key;Einwohner 2023;Ausländer 2023", "key;Arbeitslose 2023;SGB II 2023"


def test_the_profile_of_the_same_header_is_chosen(kept: Kept, write_csv: Callable[..., Path]) -> None:
    profiles = {"people": kept(PEOPLE, name="ew_2023.csv"), "work": kept(UNEMPLOYED, name="alo_2023.csv")}
    for name, header in (("people", PEOPLE), ("work", UNEMPLOYED)):
        prefix = {"people": "ew", "work": "alo"}[name]
        path = write_csv(header.replace("2023", "2024"), *_rows(header), name=f"{prefix}_2024.csv")
        assert chosen(profiles, path) == (name, ())


def test_nothing_is_chosen_for_a_table_nobody_knows(kept: Kept, write_csv: Callable[..., Path]) -> None:
    profiles = {"people": kept(PEOPLE)}
    assert chosen(profiles, write_csv(UNEMPLOYED, *_rows(UNEMPLOYED), name="x.csv")) == (None, ())
    assert chosen({}, write_csv(PEOPLE, *_rows(PEOPLE))) == (None, ())


def test_a_profile_kept_without_a_shape_waits_to_be_named(kept: Kept, write_csv: Callable[..., Path]) -> None:
    profiles = {"old": replace(kept(PEOPLE), shape=None)}
    assert chosen(profiles, write_csv(PEOPLE, *_rows(PEOPLE))) == (None, ())


def test_a_few_everyday_headers_are_not_enough(kept: Kept, write_csv: Callable[..., Path]) -> None:
    """Many tables have a key and a number: whose they are shows in what they count, their title or file."""
    profiles = {"Jugendamt": kept("key;Anzahl", name="Jugendhilfe 2023.csv")}
    same = write_csv("key;Anzahl", *_rows("key;Anzahl"), name="Jugendhilfe 2024.csv")
    assert chosen(profiles, same) == ("Jugendamt", ())
    strange = write_csv("key;Anzahl", *_rows("key;Anzahl"), name="Wohngeld 2024.csv")
    assert chosen(profiles, strange) == (None, ("Jugendamt",))


def test_two_equally_good_profiles_are_both_named(kept: Kept, write_csv: Callable[..., Path]) -> None:
    one = kept(PEOPLE)
    other = replace(one, numbers="german")
    path = write_csv(PEOPLE, *_rows(PEOPLE), name="a.csv")
    assert chosen({"one": one, "other": other}, path)[1] == ("one", "other")
    assert chosen({"one": one, "copy": replace(one, title="a copy")}, path)[1] == ()


def test_a_profile_that_only_shares_the_keys_is_not_meant(kept: Kept, write_csv: Callable[..., Path]) -> None:
    shared, rows = "Kennziffer;Raumeinheit;Aggregat;", [f"{A};Markt;Kreis;1", f"{B};Berg;Kreis;2"]
    profiles = {"one": kept(shared + "Arbeitslose", name="INKAR_A.csv", rows=rows)}
    same = write_csv(shared + "Arbeitslose", *rows, name="INKAR_A.csv")
    assert chosen(profiles, same) == ("one", ())
    other = write_csv(shared + "Kinderbetreuung", *rows, name="INKAR_A.csv")
    assert chosen(profiles, other) == (None, ())


def test_what_is_kept_reads_next_years_file_by_itself(
    kept: Kept, write_csv: Callable[..., Path], county: AreaTree
) -> None:
    profile = kept(PEOPLE)
    assert [rule.column for rule in profile.variables] == ["Einwohner", "Ausländer"]
    path = write_csv("key;Ausländer 2024;Einwohner 2024", f"{A};1;2", f"{B};3;4", name="b.csv")
    choice = choose({"people": profile}, [read_grid(path)])
    assert choice.candidate is not None
    asked = DeliveryRequest(path, profile=choice.candidate.fit.profile)
    delivery = look_at(read_file(path), asked, county).delivery
    assert delivery is not None
    assert table(delivery) == {
        (A, "einwohner", 2024): 2.0,
        (B, "einwohner", 2024): 4.0,
        (A, "auslaender", 2024): 1.0,
        (B, "auslaender", 2024): 3.0,
    }


def test_what_holds_for_one_file_is_not_kept(write_csv: Callable[..., Path], county: AreaTree) -> None:
    path = write_csv("key;n;m", f"{A};1;2", f"{B};3;4", "nothing")
    once = profile_from_dict(
        {
            "level": "quartier",
            "header": [1, 1],
            "data": [2, 3],
            "key": ["[A]"],
            "variables": [{"id": "n", "column": "[B]", "date": "2023-12-31"}, {"id": "m", "column": "m"}],
            "date": {"fixed": "2024-12-31"},
            "signs": {"k.A.": "missing"},
        }
    )
    delivery = look_at(read_file(path), DeliveryRequest(path, profile=once), county).delivery
    assert delivery is not None
    assert delivery.kept is not None
    assert profile_to_dict(delivery.kept) == {
        "level": "quartier",
        "header": [1, 1],
        "data": [2, 0],
        "key": ["key"],
        "variables": [{"id": "n", "column": "n"}, {"id": "m", "column": "m"}],
        "signs": {"k.A.": "missing"},
        "shape": {"file": "delivery", "header": [1, 1], "columns": ["key", "n", "m"]},
    }
    assert profile_from_dict(profile_to_dict(delivery.kept)) == delivery.kept
    assert delivery.profile == once, "the delivery itself remembers exactly how it was read"


def test_a_date_that_only_the_files_name_tells_is_learned(
    write_csv: Callable[..., Path], county: AreaTree
) -> None:
    """The person gave the date once; it was that of the file's name."""
    rows = ("key;Einwohner;Ausländer", f"{A};1;2", f"{B};3;4")
    first = write_csv(*rows, name="ew_2023.csv")
    asked = DeliveryRequest(first, source="Amt", reference_date=date(2023, 6, 30))
    delivery = look_at(read_file(first), asked, county).delivery
    assert delivery is not None
    assert delivery.kept is not None
    assert (delivery.kept.dates.trust[-1], delivery.kept.dates.year_end) == ("file", "06-30")
    second = write_csv(*rows, name="ew_2024.csv")
    look = look_at(read_file(second), DeliveryRequest(second, profile=delivery.kept), county)
    assert look.questions == ()
    assert look.report is not None
    assert look.report.dates == (date(2024, 6, 30),)
    assert "The reference date was read from the name of the file." in [
        remark.sentence() for remark in look.report.because
    ]


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("ew_2022.csv", ("key;Einwohner;Ausländer",)),
        ("ew_2023.csv", ("key;Einwohner 2023;Ausländer 2023",)),
        ("ew_2023.csv", ("Stand 31.12.2023", "key;Einwohner;Ausländer")),
    ],
)
def test_a_files_name_is_not_believed_where_it_says_something_else_or_is_not_needed(
    write_csv: Callable[..., Path], county: AreaTree, name: str, lines: tuple[str, ...]
) -> None:
    path = write_csv(*lines, f"{A};1;2", f"{B};3;4", name=name)
    asked = DeliveryRequest(path, source="Amt", reference_date=date(2023, 12, 31))
    delivery = look_at(read_file(path), asked, county).delivery
    assert delivery is not None
    assert delivery.kept is not None
    assert "file" not in delivery.kept.dates.trust


def test_a_line_of_units_that_came_below_the_header_is_no_area(
    kept: Kept, write_csv: Callable[..., Path], county: AreaTree
) -> None:
    profile = kept(PEOPLE)
    path = write_csv(PEOPLE, ";Personen;Personen", f"{A};1;2", f"{B};3;4")
    choice = choose({"people": profile}, [read_grid(path)])
    assert choice.candidate is not None
    assert choice.candidate.fit.profile.data == (3, 0)
    look = look_at(read_file(path), DeliveryRequest(path, profile=choice.candidate.fit.profile), county)
    assert look.questions == ()


def test_a_table_without_a_header_is_known_by_its_file_and_width(
    write_csv: Callable[..., Path], county: AreaTree
) -> None:
    path = write_csv(f"{A};1", f"{B};2", name="Auszug_2023.csv")
    asked = DeliveryRequest(path, source="Amt", reference_date=DAY)
    delivery = look_at(read_file(path), asked, county).delivery
    assert delivery is not None
    assert delivery.kept is not None
    profiles = {"Auszug": delivery.kept}
    assert chosen(profiles, write_csv(f"{A};3", f"{B};4", name="Auszug_2024.csv")) == ("Auszug", ())
    assert chosen(profiles, write_csv(f"{A};3;5", f"{B};4;6", name="Auszug_2024.csv")) == (None, ())
    assert chosen(profiles, write_csv(f"{A};3", f"{B};4", name="Wohngeld.csv")) == (None, ("Auszug",))
