"""The share of unemployed in Kreis Heinsberg 1998 to 2019 and its changes, beside pandas."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from sozialmonitoring_plugin.core.areas import AreaTree
from sozialmonitoring_plugin.core.indicators.evaluate import Evaluated, evaluate
from sozialmonitoring_plugin.core.indicators.tableau import Indicator
from sozialmonitoring_plugin.core.values import Flag, Reason
from sozialmonitoring_plugin.store.monitoring import Monitoring
from sozialmonitoring_plugin.workflows.stored_observations import StoredObservations

SHARE = "unemployed / inhabitants_15_64 per 100"
UNEMPLOYED_YEARS, PEOPLE_YEARS = range(1998, 2020), range(2001, 2020)


class Published:
    """Both files as pandas reads them: a row a year, a column a municipality, the county last."""

    def __init__(self, folder: Path) -> None:
        self.unemployed = self._read(folder / "A_Arbeitslosigkeit.xlsx")
        self.people = self._read(folder / "A_ErwerbsfaehigeBevoelkerung.xlsx")

    @staticmethod
    def _read(path: Path) -> pd.DataFrame:
        table = pd.read_excel(path, sheet_name="Daten", header=[0, 1], dtype=str)
        table = table.set_index(table.columns[0]).iloc[:, 2:]
        table = table[table.index.str.startswith("05370")].sort_index().astype(float)
        table.columns = [int(year) for _, year in table.columns]
        years = table.T
        return years.assign(county=years.sum(axis=1))

    @property
    def shares(self) -> pd.DataFrame:
        """Percent, in the years that both files have."""
        return (self.unemployed / self.people * 100).loc[list(PEOPLE_YEARS)]


@pytest.fixture(scope="module")
def published(real_data: Path) -> Published:
    return Published(real_data / "heinsberg")


class Office:
    """Evaluates a formula with what was imported, unprotected."""

    def __init__(self, monitoring: Monitoring) -> None:
        version = monitoring.versions()[0]
        self.tree: AreaTree = monitoring.tree(version)
        self._observations = StoredObservations(monitoring, self.tree, version)

    def evaluated(self, formula: str, year: int) -> Evaluated:
        indicator = Indicator("x", "X", formula)
        return evaluate(self.tree, indicator, self._observations, date(year, 12, 31))

    def numbers(self, formula: str, year: int) -> np.ndarray:
        """Municipalities in the order of their keys, the county last."""
        county, municipalities = self.evaluated(formula, year).values
        return np.concatenate([municipalities.numbers, county.numbers])


@pytest.fixture(scope="module")
def office(heinsberg: Monitoring) -> Office:
    return Office(heinsberg)


def test_both_files_hold_ten_municipalities_and_every_year(published: Published, office: Office) -> None:
    assert published.unemployed.shape == (22, 11)
    assert published.people.shape == (19, 11)
    assert list(published.people.columns[:-1]) == list(office.tree.lowest.keys)
    # Erkelenz 2019, read from the sheets by eye.
    assert published.unemployed.loc[2019, "05370004"] == 1005
    assert published.people.loc[2019, "05370004"] == 27653


@pytest.mark.parametrize("year", PEOPLE_YEARS)
def test_the_share_of_every_municipality_and_the_county(
    published: Published, office: Office, year: int
) -> None:
    assert office.numbers(SHARE, year) == pytest.approx(published.shares.loc[year].to_numpy(), rel=1e-14)
    assert not any(column.flags.any() for column in office.evaluated(SHARE, year).values)


@pytest.mark.parametrize("year", [1998, 1999, 2000])
def test_before_the_first_population_the_first_one_serves_and_is_said(
    published: Published, office: Office, year: int
) -> None:
    expected = published.unemployed.loc[year] / published.people.loc[2001] * 100
    assert office.numbers(SHARE, year) == pytest.approx(expected.to_numpy(), rel=1e-14)
    found = office.evaluated(SHARE, year)
    assert all((column.flags == Flag.OTHER_DATE).all() for column in found.values)
    assert (found.dates, found.denominator_dates) == ((date(year, 12, 31),), (date(2001, 12, 31),))


def test_the_county_is_no_mean_of_its_municipalities(published: Published, office: Office) -> None:
    shares = published.shares
    means = shares.drop(columns="county").mean(axis=1)
    assert (means - shares["county"]).abs().min() > 0.05
    assert office.numbers(SHARE, 2019)[-1] == pytest.approx(shares.loc[2019, "county"], rel=1e-14)


@pytest.mark.parametrize("year", PEOPLE_YEARS[2:])
def test_the_change_over_two_years_in_percentage_points(
    published: Published, office: Office, year: int
) -> None:
    expected = published.shares.diff(2).loc[year].to_numpy()
    assert office.numbers(f"change({SHARE}, 2 years)", year) == pytest.approx(expected, abs=1e-13)


def test_the_growth_of_the_share_over_two_years(published: Published, office: Office) -> None:
    expected = published.shares.pct_change(2).loc[2019].to_numpy() * 100
    assert office.numbers(f"growth({SHARE}, 2 years)", 2019) == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize("year", UNEMPLOYED_YEARS[2:])
def test_the_change_of_the_count_over_two_years(published: Published, office: Office, year: int) -> None:
    expected = published.unemployed.diff(2).loc[year].to_numpy()
    assert office.numbers("change(unemployed, 2 years)", year).tolist() == expected.tolist()


@pytest.mark.parametrize("year", UNEMPLOYED_YEARS[:2])
def test_where_the_count_of_then_did_not_come_there_is_no_change(office: Office, year: int) -> None:
    for column in office.evaluated("change(unemployed, 2 years)", year).values:
        assert (column.reasons == Reason.MISSING).all()


@pytest.mark.parametrize("year", PEOPLE_YEARS[1:])
def test_the_mean_of_the_shares_of_two_dates(published: Published, office: Office, year: int) -> None:
    expected = published.shares.rolling(2).mean().loc[year].to_numpy()
    assert office.numbers(f"mean({SHARE})", year) == pytest.approx(expected, rel=1e-13)


@pytest.mark.parametrize("year", PEOPLE_YEARS[1:])
def test_the_share_of_the_mean_population_of_two_dates(
    published: Published, office: Office, year: int
) -> None:
    expected = (published.unemployed / published.people.rolling(2).mean() * 100).loc[year].to_numpy()
    found = office.numbers("unemployed / mean(inhabitants_15_64) per 100", year)
    assert found == pytest.approx(expected, rel=1e-14)
