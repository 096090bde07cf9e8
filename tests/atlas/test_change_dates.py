"""The booklet before is called by its day, though its numbers were older."""

from __future__ import annotations

from datetime import date

from sozialmonitoring_plugin.atlas.parts.change import change_texts
from tests.atlas.county import BERGSTADT, EARLIER_DAY, Quarter, Town, make_county

MOVED = Town("Aachdorf", {"Nordraum": (Quarter("Au", 31, before=50), Quarter("Anger", 57, before=60))})


def texts(since: date) -> dict[str, str]:
    request = make_county(MOVED, BERGSTADT).request("01", indicators=("al",), compare_date=since)
    return change_texts(request, since)


def test_where_the_stichtag_is_another_one_that_is_said():
    told = texts(date(2014, 6, 30))
    assert told["title"] == "Was sich seit dem Heft vom 30.06.2014 verändert hat"
    assert "seit dem 31.12.2013" in told["sentences"]
    assert told["how"].startswith("Das Heft vom 30.06.2014 zeigte je Kennzahl den letzten Stichtag bis dahin")


def test_where_both_are_the_same_nothing_is_said():
    assert "Das Heft vom" not in texts(EARLIER_DAY)["how"]
