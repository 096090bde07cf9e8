"""The report of a delivery: as data for scripts, as a page for people."""

from __future__ import annotations

import html
import json
import re
import string
from datetime import date
from pathlib import Path

import pytest

from sozialmonitoring_plugin.core import deliveries
from sozialmonitoring_plugin.core.deliveries.cells.cells import Doubt
from sozialmonitoring_plugin.core.deliveries.delivery import DeliveryRequest, read_delivery
from sozialmonitoring_plugin.core.deliveries.errors import RefusedDelivery
from sozialmonitoring_plugin.core.deliveries.reports.phrases import phrases
from sozialmonitoring_plugin.core.wording import Wording

A, B = "05370012010", "05370012020"
DAY = date(2014, 12, 31)


@pytest.fixture
def report(write_workbook, county):
    path = write_workbook(
        [["key", "name", "n", "note"], [A, "Markt <1>", 1500, "x & y"], [B, "Hünshoven", ".", ""],
         ["05370099", "Nirgends", 3, ""], [None, "Summe", 1600, ""]]
    )  # fmt: skip
    return read_delivery(DeliveryRequest(path, reference_date=DAY), county).report


def test_the_report_as_data(report):
    content = json.loads(json.dumps(report.to_dict()))
    assert content["counts"] == {
        "read": 4, "matched": 2, "totals": 1, "unmatched": 1, "outside": 0, "left_out": 0, "notes": 0,
    }  # fmt: skip
    assert content["unmatched"] == [{"row": 4, "key": "05370099", "name": "Nirgends", "why": "unknown_key"}]
    assert content["reasons"] == {"hidden": 1}
    assert content["dates"] == ["2014-12-31"]
    assert content["columns_left_out"] == ["D note"]
    assert content["because"][0] == "Column A names 2 of 4 areas of the level Quartier."


def test_the_report_as_a_german_page(report):
    page = report.to_html(Wording.of("de"))
    text = html.unescape(re.sub(r"<[^>]+>", " ", page))
    assert "Importbericht: delivery.xlsx" in text
    assert re.search(r"einem Gebiet zugeordnet\s+2", text)
    assert re.search(r"05370099\s+Nirgends\s+unbekannter Schlüssel", text)
    assert "05370012010 heißt in Zeile 2 „Markt <1>“, hier aber „Am Markt“." in text
    assert "Spalte A nennt 2 von 4 Gebieten der Ebene Quartier." in text
    assert "31.12.2014" in text
    assert "Markt <1>" not in page, "what an office wrote is text, not markup"


def test_the_report_of_a_refused_delivery_lists_the_cells(write_workbook, county):
    path = write_workbook([["key", "n"], [A, 1], [B, "k.A."]])
    with pytest.raises(RefusedDelivery) as caught:
        read_delivery(DeliveryRequest(path, reference_date=DAY), county)
    page = caught.value.report.to_html(Wording.of("en"))
    assert "Cells nobody can read" in page
    assert "<td>B3</td><td>k.A.</td>" in page


def fields(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_german_phrase_has_the_fields_of_the_english_one():
    assert all(fields(english) == fields(german) for english, german in phrases("de").items())


def test_every_remark_in_the_code_has_a_german_phrase():
    """Remarks are literals in the code: whoever writes a new one is reminded of its German."""
    folder = Path(deliveries.__file__).parent
    code = "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.py"))
    remarks = re.findall(r'Remark\.of\(\s*"([^"]+)"', code)
    assert len(remarks) > 10
    remarks += ["{cell}: " + doubt.value for doubt in Doubt]
    assert [text for text in remarks if text not in phrases("de") and text != "{cell}: "] == []
