"""Workbooks: what lies beside the cells, and a person who does not want to wait."""

from __future__ import annotations

import pytest

from sozialmonitoring_plugin.core.deliveries.sheets.workbook import read_workbook
from sozialmonitoring_plugin.core.errors import Cancelled
from sozialmonitoring_plugin.core.feedback import Silence
from tests.bad_files.parts import (
    MAIN,
    OFFICE,
    PACKAGE,
    SHEET,
    TABLE,
    packed,
    parts,
)

from .independent import read

THREADS = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"


def test_comments_and_conversations_are_read_once():
    content = parts()
    content["xl/worksheets/_rels/sheet1.xml.rels"] = (
        f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/comments" Target="../comments1.xml"/>'
        '<Relationship Id="rId2" '
        'Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"'
        ' Target="../threadedComments/threadedComment1.xml"/>'
        f'<Relationship Id="rId3" Type="{OFFICE}/hyperlink" Target="https://example.org"'
        ' TargetMode="External"/>'
        "</Relationships>"
    )
    content["xl/comments1.xml"] = (
        f'<comments xmlns="{MAIN}"><authors><author>office</author></authors><commentList>'
        '<comment ref="A1" authorId="0"><text><r><t>office:</t></r><r><t>\nalt</t></r></text></comment>'
        '<comment ref="B2" authorId="0"><text><t>[Threaded comment]</t></text></comment>'
        "</commentList></comments>"
    )
    content["xl/threadedComments/threadedComment1.xml"] = (
        f'<ThreadedComments xmlns="{THREADS}"><threadedComment ref="B2" id="1"><text>geschätzt?</text>'
        '</threadedComment><threadedComment ref="B2" id="2" parentId="1"><text>ja</text></threadedComment>'
        "</ThreadedComments>"
    )
    assert read(packed(content))["Daten"].comments == {(0, 0): "office:\nalt", (1, 1): "geschätzt?\nja"}


def test_macros_are_never_looked_at():
    assert read(packed({**parts(), "xl/vbaProject.bin": b"\xff" * 999}))["Daten"].rows[0] == ("key", "n")


def test_reading_can_be_cancelled():
    class Impatient(Silence):
        def isCanceled(self):
            return True

    with pytest.raises(Cancelled):
        read_workbook("a.xlsx", packed({**parts(), SHEET: parts(TABLE)[SHEET]}), Impatient())
