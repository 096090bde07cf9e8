"""The first year an office's file is recognised and questions are answered; the next year none is asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from sozialmonitoring_plugin.core.deliveries.delivery import Delivery, DeliveryRequest, read_delivery
from sozialmonitoring_plugin.core.deliveries.reports.questions import Ask
from sozialmonitoring_plugin.core.errors import UserError
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.samplecounty.county import County
from sozialmonitoring_plugin.core.samplecounty.offices import youth
from sozialmonitoring_plugin.core.samplecounty.offices.catalogue import OFFICES
from sozialmonitoring_plugin.core.samplecounty.offices.office import Office
from sozialmonitoring_plugin.core.values import Reason
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.import_delivery import RECOGNISE, ImportRequest, import_delivery

from .conftest import BY_ID, Files, first_year, look

ASKED = {office.id: {Ask.SOURCE} for office in OFFICES}
"""What a person is asked about the first file of each office: no more than who sent it."""


def cells(delivery: Delivery, office: Office) -> Iterator[tuple[object, ...]]:
    """Every observation, its variable called as in the county's record: both count them from the left."""
    titles = [variable.id for variable in delivery.variables]
    names = dict(zip(titles, (variable.id for variable in office.variables), strict=True))
    found = delivery.observations
    for row in range(len(found)):
        value = found.values[row]
        yield (
            found.area_keys[row], names[found.variables[row]], found.dates[row], found.cells[row],
            value.number if value.reason is Reason.NONE else None, value.reason, value.flags,
        )  # fmt: skip


@pytest.mark.parametrize("office", ASKED)
def test_the_first_file_is_recognised_and_little_is_asked(
    office: str, monitoring: Monitoring, files: Files
) -> None:
    found = look(monitoring, files[office][0])
    assert {question.kind for question in found.questions} == ASKED[office]


@pytest.mark.parametrize("office", ASKED)
def test_the_next_years_need_no_question_and_every_value_is_right(
    office: str, monitoring: Monitoring, files: Files, county: County
) -> None:
    first = first_year(monitoring, files[office][0], office)
    read = [first]
    for file in files[office][1:]:
        found = look(monitoring, file)
        unknown = (
            {youth.unknown_key(county)} if file.name == f"HzE_Quartiere_{youth.UNKNOWN_YEAR}.csv" else set()
        )
        assert {question.subject for question in found.questions} == unknown
        assert found.report is not None
        assert (found.report.profile, found.report.changes) == (office, ())
        read.append(import_delivery(ImportRequest(monitoring, file), Silence()).delivery)
    for file, delivery in zip(files[office], read, strict=True):
        ready = DeliveryRequest(file, profile=replace(BY_ID[office].profile, numbers="german"))
        expected = read_delivery(ready, monitoring.tree(monitoring.versions()[0]))
        assert set(cells(delivery, BY_ID[office])) == set(cells(expected, BY_ID[office]))
    compared = sum(_equal_the_truth(delivery, BY_ID[office], county) for delivery in read)
    assert compared > 600


def _equal_the_truth(delivery: Delivery, office: Office, county: County) -> int:
    compared = 0
    for key, variable, day, _, number, reason, _ in cells(delivery, office):
        if variable in county.truth.counts and reason is Reason.NONE:
            assert number == county.truth.count(variable, day, key)
            compared += 1
    return compared


def test_all_that_was_imported_by_itself_is_in_the_monitoring(monitoring: Monitoring, files: Files) -> None:
    for office in ASKED:
        first_year(monitoring, files[office][0], office)
        for file in files[office][1:]:
            import_delivery(ImportRequest(monitoring, file), Silence())
    deliveries = monitoring.deliveries()
    assert len(deliveries) == 25
    assert {record.source for record in deliveries} == {BY_ID[office].name for office in ASKED}
    assert sum(record.observations for record in deliveries) == 64 * 5 * (12 + 5 + 4 + 3 + 2) - 5


def test_two_profiles_that_fit_equally_well_are_asked_about(monitoring: Monitoring, files: Files) -> None:
    one, two, *_ = files["arbeitsagentur"]
    first_year(monitoring, one, "arbeitsagentur")
    request = ImportRequest(monitoring, one, profile=RECOGNISE, numbers="german", source="Stadt", again=True)
    import_delivery(replace(request, save_profile="andere"), Silence())
    found = look(monitoring, two)
    (asked,) = found.questions
    assert (asked.kind, asked.blocks) == (Ask.PROFILE, True)
    with pytest.raises(
        UserError, match="fits several import profiles equally well: “andere”, “arbeitsagentur”"
    ):
        import_delivery(ImportRequest(monitoring, two), Silence())
    named = look(monitoring, two, profile="arbeitsagentur")
    assert named.questions == ()


def test_a_file_that_changed_since_it_was_shown_is_not_imported(monitoring: Monitoring, files: Files) -> None:
    one = files["gesundheitsamt"][0]
    with pytest.raises(UserError, match="was changed since it was shown"):
        import_delivery(ImportRequest(monitoring, one, sha256="0" * 64), Silence())
    assert monitoring.deliveries() == ()
