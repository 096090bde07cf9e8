"""Five years of each office's files, and a monitoring that waits for them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sozialmonitoring_plugin.core.deliveries.delivery import Delivery, Look
from sozialmonitoring_plugin.core.feedback import Silence
from sozialmonitoring_plugin.core.samplecounty.county import County, make_county
from sozialmonitoring_plugin.core.samplecounty.offices.catalogue import OFFICES
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.delivery_session import DeliverySession
from sozialmonitoring_plugin.workflows.import_delivery import ImportRequest, import_delivery

from ..offices import create, yearly_files

Files = dict[str, list[Path]]
BY_ID = {office.id: office for office in OFFICES}


@pytest.fixture(scope="session")
def county() -> County:
    return make_county(seed=1)


@pytest.fixture(scope="session")
def files(county: County, tmp_path_factory: pytest.TempPathFactory) -> Files:
    return yearly_files(county, tmp_path_factory.mktemp("offices"))


@pytest.fixture
def monitoring(county: County, tmp_path: Path) -> Monitoring:
    return create(county, tmp_path / "kreis.gpkg")


def look(monitoring: Monitoring, file: Path, **asked: Any) -> Look:
    return DeliverySession(monitoring, file).look(ImportRequest(monitoring, file, **asked))


def first_year(monitoring: Monitoring, file: Path, office: str) -> Delivery:
    """Import the first file with the answer to its question, and keep the profile."""
    request = ImportRequest(monitoring, file, save_profile=office, source=BY_ID[office].name)
    return import_delivery(request, Silence()).delivery
