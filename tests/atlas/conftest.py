"""What the tests of the booklets share."""

from __future__ import annotations

import pytest

from tests.atlas.county import AACHDORF, BERGSTADT, County, make_county


@pytest.fixture(scope="session")
def county() -> County:
    """Two towns; Aachdorf has four Quartiere in two Sozialräume."""
    return make_county(AACHDORF, BERGSTADT)
