"""What a finished PDF says of itself, and what it must not say."""

from __future__ import annotations

import getpass
import os
import re
import socket
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from sozialmonitoring_plugin.atlas.pdf.booklet_facts import facts_of
from sozialmonitoring_plugin.atlas.pdf.facts import PageFacts, PdfFacts
from sozialmonitoring_plugin.atlas.pdf.finishing import finished
from sozialmonitoring_plugin.atlas.writing import write_booklet
from sozialmonitoring_plugin.core.feedback import Silence
from tests.atlas.painted_pdf import pdf_of_qt
from tests.atlas.pdf import Pdf, without_dates

ROOT = Path(__file__).parents[2]
NASTY = PdfFacts(
    title="Übach (Nord) <1> – „100\N{NO-BREAK SPACE}%“",
    author="Kreis & Stadt\\Amt",
    language="de-DE",
    subject="zwei\nZeilen\x07",
    keywords=("Arbeit", "Kinder & Jugend"),
    written=datetime(2025, 3, 1, 12, 30, 59, tzinfo=UTC),
)
DUBLIN, PDF, XMP = (
    "{http://purl.org/dc/elements/1.1/}", "{http://ns.adobe.com/pdf/1.3/}", "{http://ns.adobe.com/xap/1.0/}",
)  # fmt: skip


@pytest.fixture
def nasty(tmp_path) -> Pdf:
    pdf = Pdf(tmp_path / "x.pdf")
    pdf.path.write_bytes(finished(pdf_of_qt("Text", title="Qt's"), NASTY, [PageFacts()], [()]))
    return pdf


def metadata(pdf: Pdf) -> dict[str, str]:
    """The metadata by the names of its entries."""
    packet = subprocess.check_output(["pdfinfo", "-meta", pdf.path])
    (told,) = ET.fromstring(packet).iter("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}Description")
    return {entry.tag: "".join(entry.itertext()) for entry in told}


def test_the_properties_are_as_given_whatever_they_contain(nasty):
    info = nasty.info()
    assert info["Title"] == "Übach (Nord) <1> – „100\N{NO-BREAK SPACE}%“"
    assert info["Author"] == "Kreis & Stadt\\Amt"
    assert info["Subject"] == "zwei Zeilen"
    assert info["Keywords"] == "Arbeit, Kinder & Jugend"
    assert info["Creator"] == info["Producer"] == "Sozialmonitoring"
    assert info["PDF version"] == "1.7"
    assert b"(D:20250301123059Z)" in nasty.path.read_bytes()


def test_the_metadata_say_the_same(nasty):
    info, told = nasty.info(), metadata(nasty)
    assert told[f"{DUBLIN}title"] == info["Title"]
    assert told[f"{DUBLIN}creator"] == info["Author"]
    assert told[f"{DUBLIN}description"].strip() == info["Subject"]
    assert told[f"{DUBLIN}language"] == "de-DE"
    assert told[f"{PDF}Keywords"] == info["Keywords"]
    assert told[f"{XMP}CreateDate"] == told[f"{XMP}ModifyDate"] == "2025-03-01T12:30:59Z"
    assert "pdfuaid" not in "".join(told)


def test_viewers_show_the_title_and_know_the_language(nasty):
    assert nasty.values("DisplayDocTitle") == [True]
    assert nasty.values("Lang") == ["u:de-DE"]


def test_the_publisher_is_the_author(county):
    request = county.request()
    assert facts_of(request).author == "Sozialmonitoring Kreis Übach"
    contents = replace(request.contents, publisher="Kreis Übach, Amt für Soziales", title="Sozialatlas")
    facts = facts_of(replace(request, contents=contents))
    assert (facts.author, facts.title) == ("Kreis Übach, Amt für Soziales", "Aachdorf – Sozialatlas")
    assert (facts.language, facts.subject) == ("de-DE", "Sozialatlas, 31.12.2014")


def test_nobody_and_no_place_of_this_computer_stands_in_a_booklet(county, tmp_path, monkeypatch):
    monkeypatch.setenv("USER", "frau-mustermann")
    monkeypatch.setenv("USERNAME", "frau-mustermann")
    pdf = Pdf(write_booklet(county.request(), tmp_path / "heft.pdf", Silence()))
    everything = pdf.path.read_bytes() + pdf.uncompressed() + subprocess.check_output(["pdfinfo", pdf.path])
    for secret in ("frau-mustermann", str(tmp_path), str(ROOT), f"{Path.home()}/"):
        wide = secret.encode("utf-16-be")
        for said in (secret.encode(), wide, wide.hex().upper().encode()):
            assert said not in everything, secret
    told = pdf.info() | metadata(pdf)
    for name in (getpass.getuser(), socket.gethostname()):
        assert not re.search(rf"\b{re.escape(name)}\b", str(told)), name


_WRITE = """
import sys
from pathlib import Path
from qgis.core import QgsApplication
application = QgsApplication([], False)
application.initQgis()
from sozialmonitoring_plugin.atlas.writing import write_booklet
from sozialmonitoring_plugin.core.feedback import Silence
from tests.atlas.county import AACHDORF, BERGSTADT, make_county
write_booklet(make_county(AACHDORF, BERGSTADT).request(), Path(sys.argv[1]), Silence())
"""


def test_two_processes_write_the_same_bytes_but_for_the_dates(tmp_path):
    """Hashes of Python and of Qt differ from process to process, fonts must not change places with them."""
    written = []
    for seed in ("1", "2"):
        path = tmp_path / f"{seed}.pdf"
        hashes = {"PYTHONHASHSEED": seed, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-c", _WRITE, str(path)]
        subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, **hashes}, capture_output=True)
        written.append(without_dates(path.read_bytes()))
    assert written[0] == written[1]
    assert len(written[0]) > 50_000
