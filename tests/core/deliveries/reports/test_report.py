"""The report of a delivery: as data for scripts, as a page for people."""

from __future__ import annotations

import ast
import hashlib
import html
import json
import re
import string
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import sozialmonitoring_plugin
from sozialmonitoring_plugin.core.deliveries.cells.cells import Doubt
from sozialmonitoring_plugin.core.deliveries.delivery import DeliveryRequest, read_delivery
from sozialmonitoring_plugin.core.deliveries.errors import RefusedDelivery
from sozialmonitoring_plugin.core.deliveries.plausibility.finding import Finding, Weight
from sozialmonitoring_plugin.core.deliveries.reports.phrases import phrases
from sozialmonitoring_plugin.core.deliveries.reports.report import UnreadCell
from sozialmonitoring_plugin.core.remarks import Amount, Remark
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


def remarks_of(function):
    """The templates in one function: literals, and names that were given literals in it."""
    named = {
        target.id: node.value
        for node in ast.walk(function) if isinstance(node, ast.Assign)
        for target in node.targets if isinstance(target, ast.Name)
    }  # fmt: skip
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("Remark", "Remark.of"):
            first = node.args[0]
            found = named.get(first.id) if isinstance(first, ast.Name) else first
            if isinstance(found, ast.Constant):
                yield found.value


def test_every_remark_in_the_code_has_a_german_phrase():
    """Whoever writes a new one is reminded of its German."""
    folder = Path(sozialmonitoring_plugin.__file__).parent
    modules = [ast.parse(path.read_text(encoding="utf-8")) for path in folder.rglob("*.py")]
    scopes = [node for module in modules for node in ast.walk(module)
              if isinstance(node, ast.Module | ast.FunctionDef)]  # fmt: skip
    remarks = {text for scope in scopes for text in remarks_of(scope)}
    assert len(remarks) > 80
    remarks |= {"{cell}: " + doubt.value for doubt in Doubt}
    assert sorted(remarks - set(phrases("de"))) == []


def headings(page):
    return [html.unescape(re.sub("<[^>]+>", "", text)) for text in re.findall("<h2.*?</h2>", page)]


@pytest.fixture
def troubled(write_workbook, county):
    """A table with something for nearly every section, and its refusal's report."""
    path = write_workbook(
        [["Bericht"], ["key", "name", "n", "darunter m", "note"], [A, "Am Markt", 15, 99, "x & y"],
         [B, "Hünshoven", "-", "k.A.", ""], ["05370099", "Nirgends", 3, 1, ""], [None, "Summe", 1600, "", ""]]
    )  # fmt: skip
    with pytest.raises(RefusedDelivery) as caught:
        read_delivery(DeliveryRequest(path, reference_date=DAY), county)
    return caught.value.report


def test_what_a_person_has_to_do_stands_first(troubled):
    assert headings(troubled.to_html(Wording.of("en"))) == [
        "Questions to be answered first",
        "Questions",
        "Rows without an area",
        "Areas without a row",
        "Cells nobody can read",
        "Plausibility",
        "Doubts",
        "Totals that are not the sum of their parts",
        "Columns left out",
        "Rows",
        "Values",
        "Signs",
        "How the table was recognised",
        "Provenance",
    ]


def test_the_verdict_is_on_top(troubled, report):
    page = troubled.to_html(Wording.of("de"))
    assert (
        '<td class="verdict wrong">Noch nicht importierbar: Zuerst ist eine Frage zu beantworten.</td>'
        in page
    )
    assert page.index("Noch nicht importierbar") < page.index("<h2")
    assert '<td class="verdict doubt">Kann importiert werden.' in report.to_html(Wording.of("de"))


def test_a_table_without_trouble_says_so(write_workbook, county):
    keys = [*county.lowest.keys]
    path = write_workbook([["key", "n"], *([key, 5 + row] for row, key in enumerate(keys))])
    page = read_delivery(DeliveryRequest(path, reference_date=DAY, source="Amt"), county).report.to_html(
        Wording.of("en")
    )
    assert '<td class="verdict good">Understood completely, nothing is open or doubtful.</td>' in page


def test_a_finding_is_told_with_its_weight_in_page_and_data(troubled):
    page = html.unescape(troubled.to_html(Wording.of("de")))
    sentence = "darunter m ist dem Namen nach ein Teil von n, in 1 Zeilen aber größer, zuerst in D3."
    assert f"<td>wahrscheinlich</td><td>{sentence}</td><td>D3</td>" in page
    (finding,) = troubled.to_dict()["plausibility"]
    assert (finding["kind"], finding["cells"], finding["weight"]) == ("part_of_whole", ["D3"], 2)


def test_the_page_says_which_file_it_was(troubled, tmp_path):
    page = troubled.to_html(Wording.of("en"))
    fingerprint = hashlib.sha256((tmp_path / "delivery.xlsx").read_bytes()).hexdigest()
    assert f"<td>SHA-256</td><td>{fingerprint}</td>" in page


def test_who_read_it_when(troubled):
    signed = replace(troubled, read_at="2015-02-03T14:05:00+01:00", read_by="meier")
    page = signed.to_html(Wording.of("de"))
    assert "<td>Gelesen am</td><td>03.02.2015, 14:05</td>" in page
    assert "<td>Gelesen von</td><td>meier</td>" in page


def test_on_paper_rows_are_not_cut_and_heads_repeat(troubled):
    page = troubled.to_html(Wording.of("en"))
    assert "@page { size: A4" in page
    assert "thead { display: table-header-group }" in page
    assert "tr { page-break-inside: avoid" in page
    assert page.count("<thead>") == sum("<th" in part for part in page.split("<table")[1:])


def test_a_long_list_says_how_much_more_there_is(report):
    rows = tuple(UnreadCell(f"C{number}", "?") for number in range(1, 1700))
    page = replace(report, unread=rows).to_html(Wording.of("de"))
    assert "<td>C500</td>" in page
    assert "<td>C501</td>" not in page
    assert "… und 1.199 weitere." in page


@pytest.mark.parametrize("language", ["de", "en"])
def test_numbers_of_findings_are_grouped_in_the_language_of_the_page(report, language):
    told = Remark.of("{cell}: {whole} in {area} is {stated}, but its parts add up to {sum}.", cell="D1017",
                     whole="n", area="A", stated=Amount(1234567), sum=Amount(0.25))  # fmt: skip
    page = replace(report, plausibility=(Finding("sum", told, ("D1017",), Weight.SURE),)).to_html(
        Wording.of(language)
    )
    assert ("1.234.567" if language == "de" else "1,234,567") in page
    assert ("0,25" if language == "de" else "0.25") in page
    assert "D1017:" in page
    assert told.sentence() == "D1017: n in A is 1234567, but its parts add up to 0.25."
