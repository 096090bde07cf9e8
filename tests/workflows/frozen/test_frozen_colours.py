"""What was stored keeps its colours, whatever becomes of the county's palettes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sozialmonitoring_plugin.core.classification.assignments import Use
from sozialmonitoring_plugin.core.classification.frozen import MadeFrom
from sozialmonitoring_plugin.core.classification.frozen_json import frozen_to_json
from sozialmonitoring_plugin.core.colours.kinds import PaletteKind
from sozialmonitoring_plugin.core.colours.own import OwnPalette
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.indicators.tableau import Polarity
from sozialmonitoring_plugin.store.documents import CLASSIFICATION
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.classifications import read_classifications, save_classification
from sozialmonitoring_plugin.workflows.palettes import delete_palette, save_palette, stored_palettes
from tests.workflows.frozen.conftest import frozen
from tests.workflows.frozen.test_frozen_maps import classes, drawn

SHARE, DOUBLE = Use("share"), Use("double")
HOUSE = OwnPalette("Haus", PaletteKind.SEQUENTIAL, ("#ffffff", "#0000ff"))
RED = replace(HOUSE, colours=("#ffffff", "#ff0000"))


def test_a_palette_of_other_colours_under_the_same_name_changes_nothing(county: Monitoring) -> None:
    save_palette(county, HOUSE)
    kept = save_classification(county, frozen(palette="Haus_r"), [SHARE])
    before = classes(drawn(county))
    save_palette(county, RED, instead_of="Haus")
    assert classes(drawn(county)) == before
    assert (before[0][1], before[-1][1]) == ("#ffffff", "#0000ff")
    again = save_classification(county, frozen("Rot", palette="Haus_r"))
    assert again.fingerprint != kept.fingerprint


def test_a_new_default_of_the_county_changes_nothing(county: Monitoring) -> None:
    kept = save_classification(county, frozen(), [SHARE])
    before = classes(drawn(county))
    save_palette(county, replace(HOUSE, default_for=(Polarity.BURDEN,)))
    assert classes(drawn(county)) == before
    assert read_classifications(county).named("Quote") == kept
    newer = save_classification(county, frozen("Neu"), [SHARE])
    assert newer.fingerprint != kept.fingerprint
    assert classes(drawn(county))[0][1] == "#0000ff"


def test_what_it_was_made_from_decides_where_nobody_uses_it(county: Monitoring) -> None:
    assert save_classification(county, frozen(made_from=MadeFrom("share"))).palette == "EvenYlOrRd"
    assert save_classification(county, frozen("Hand")).palette == ""
    both = save_classification(county, frozen("Beide"), [SHARE, DOUBLE])
    assert both.palette == "", "a burden and what is none have no palette in common"


def test_a_palette_in_use_is_not_deleted(county: Monitoring) -> None:
    save_palette(county, HOUSE)
    kept = save_classification(county, frozen("Blau", palette="Haus_r"), [SHARE])
    with pytest.raises(UserError) as refused:
        delete_palette(county, "Haus")
    assert "Blau" in str(refused.value)
    assert stored_palettes(county) == (HOUSE,)
    save_classification(county, replace(kept, palette="Blues"))
    delete_palette(county, "Haus")
    assert stored_palettes(county) == ()


def test_one_of_an_older_release_knows_its_palette_by_name(county: Monitoring) -> None:
    save_palette(county, HOUSE)
    old = frozen_to_json(frozen(palette="Haus", revision=1))
    county.change_documents(CLASSIFICATION, county.revision, {"Alt": old})
    with pytest.raises(UserError, match="Alt"):
        delete_palette(county, "Haus")
    with pytest.raises(UserError, match="Alt"):
        save_palette(county, replace(HOUSE, name="Neu"), instead_of="Haus")
    save_palette(county, RED, instead_of="Haus")
