"""Kreis Heinsberg as published: the municipalities are listed in the one booklet of the county."""

from __future__ import annotations

from pathlib import Path

from sozialmonitoring_plugin.atlas.pages import planned_pages
from sozialmonitoring_plugin.core.booklets.outline import area_anchor
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.workflows.export_atlas import ExportAtlasRequest, plan_booklets
from tests.real_places import make_heinsberg


def test_the_booklet_of_the_county_has_a_profile_for_each_municipality(
    real_data: Path, tmp_path: Path
) -> None:
    monitoring = make_heinsberg(real_data, tmp_path)
    (booklet,) = plan_booklets(ExportAtlasRequest(monitoring, tmp_path, county=True), Silence())
    assert booklet.home.name == "Kreis Heinsberg"
    anchors = {page.anchor for page in planned_pages(booklet, booklet.templates())}
    profiles = {area_anchor(place.key) for place in booklet.inside(booklet.home, booklet.map_rank)}
    assert len(profiles) == 10
    assert profiles <= anchors
