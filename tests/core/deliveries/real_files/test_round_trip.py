"""What was recognised in a published file is kept as JSON, and reads it again without a question."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from sozialmonitoring_plugin.core.areas import Area, AreaTree, Level
from sozialmonitoring_plugin.core.deliveries.delivery import DeliveryRequest, look_at
from sozialmonitoring_plugin.core.deliveries.profiles.profile import profile_from_dict, profile_to_dict
from sozialmonitoring_plugin.core.deliveries.sheets.reading import read_file

from .published import by_cell, found


@pytest.fixture(scope="module")
def city():
    return AreaTree.build([Level("gemeinde", "Gemeinde")], [Area("gemeinde", "05315000", "Köln", "")], "NRW")


@pytest.mark.parametrize(
    ("path", "tree"),
    [
        ("heinsberg/31122021_Auszug_GV.xlsx", "heinsberg"),
        ("heinsberg/A_Arbeitslosigkeit.xlsx", "heinsberg"),
        ("berlin/3.IndexInd_z_WerteMSS2017.xlsx", "berlin"),
        ("koeln/33111-02ir.csv", "city"),
        ("koeln/33111-02ir.xls", "city"),
        ("koeln/13211-03ir.xls", "city"),
    ],
)
def test_the_profile_that_is_kept_reads_the_file_again(request, real_data, path, tree):
    areas, asked = request.getfixturevalue(tree), DeliveryRequest(real_data / path, source="Amt")
    source = read_file(real_data / path)
    look = look_at(source, asked, areas)
    if look.report.unrated:
        answered = replace(look.profile, reasons=(look.report.unrated.rule(),))
        look = look_at(source, replace(asked, profile=answered), areas)
    kept = profile_from_dict(json.loads(json.dumps(profile_to_dict(look.delivery.kept))))
    again = look_at(source, DeliveryRequest(real_data / path, profile=kept), areas)
    assert (again.questions, again.refusal) == ((), None)
    assert found(again.delivery) == found(look.delivery)
    assert by_cell(again.delivery) == by_cell(look.delivery)
