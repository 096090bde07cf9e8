"""A stored classification that is saved again keeps of its colours and words what is not said anew."""

from __future__ import annotations

from sozialmonitoring_plugin.core.classification.frozen import FrozenClassification
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.classifications import save_classification
from sozialmonitoring_plugin.workflows.classified import Classified
from sozialmonitoring_plugin.workflows.save_classification import SaveClassificationRequest, make_and_save
from tests.workflows.frozen.conftest import frozen
from tests.workflows.frozen.test_frozen_maps import Listener

BEFORE = frozen(palette="Blues", is_reversed=True, titles=("x", "y", "z"), note="alt")


def again(
    county: Monitoring, bounds: tuple[float, ...], feedback: Listener | None = None, **said: object
) -> FrozenClassification:
    save_classification(county, BEFORE)
    given = Classified(frozen(bounds=bounds).classification)
    request = SaveClassificationRequest(county, "Quote", given, changes=True, **said)  # type: ignore[arg-type]
    return make_and_save(request, feedback or Listener()).frozen


def test_other_bounds_keep_colours_and_words(county: Monitoring) -> None:
    told = Listener()
    found = again(county, (0, 11, 22, 33), told)
    assert found.classification.bounds == (0, 11, 22, 33)
    assert (found.palette, found.is_reversed) == ("Blues", True)
    assert (found.titles, found.note, told.warnings) == (("x", "y", "z"), "alt", [])


def test_words_that_do_not_fit_are_left_out_and_told(county: Monitoring) -> None:
    told = Listener()
    assert again(county, (0, 20, 40), told).titles == ()
    assert told.warnings == ["Quote: Die Titel von 3 Klassen passen nicht zu 2. Sie entfallen."]


def test_words_that_are_given_need_no_warning(county: Monitoring) -> None:
    told = Listener()
    assert again(county, (0, 20, 40), told, titles=("a", "b")).titles == ("a", "b")
    assert told.warnings == []


def test_a_palette_can_be_turned_back(county: Monitoring) -> None:
    found = again(county, (0, 11, 22, 33), is_reversed=False)
    assert (found.palette, found.is_reversed) == ("Blues", False)


def test_another_palette_is_as_it_is(county: Monitoring) -> None:
    found = again(county, (0, 11, 22, 33), palette="Greens")
    assert (found.palette, found.is_reversed) == ("Greens", False)
