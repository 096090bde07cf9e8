"""Pages to read, and a browser to read them with."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from sozialmonitoring_plugin.atlas.html.writing import write_html
from sozialmonitoring_plugin.core.booklets.proposal import proposed_contents
from sozialmonitoring_plugin.core.disclosure.rules import Rules
from sozialmonitoring_plugin.core.feedback import Silence
from tests.atlas.county import AACHDORF, BERGSTADT, COUNT, SHARE, County, Quarter, Town, make_county
from tests.atlas.html.chromium import Browser, browser, program

WICKED = "<script>alert(\"1\")</script> & 'Söhne'"
FORTY = Town(
    "Großstadt",
    {
        f"Raum {room}": tuple(Quarter(f"Quartier {room}{n:02d}", 20 + n, 900 + n) for n in range(10))
        for room in "ABCD"
    },
)
LONG = Town(
    "Ü" + "ber" * 19 + "berg", {"Einziger Raum": (Quarter("Das eine " + "lange " * 8 + "Quartier", 40),)}
)
SECRETIVE = Town(
    WICKED,
    {
        f"{WICKED} Raum": (
            Quarter(f"{WICKED} 1", 1),
            Quarter("Klein & <fein>", 2),
            Quarter("Groß", 240),
            Quarter('"Mitte"', 90),
        )
    },
)


def write(county: County, folder: Path, municipality: str = "01", **settings: object) -> Path:
    """The page of a municipality with every part."""
    settings.setdefault("contents", proposed_contents((SHARE, COUNT)))
    return write_html(county.request(municipality, **settings), folder, Silence())


@pytest.fixture(scope="session")
def towns() -> County:
    """One of forty Quartiere, one of a single Quartier with a long name, one of wicked names and secrets."""
    return make_county(AACHDORF, BERGSTADT, FORTY, LONG, SECRETIVE, rules=Rules(minimum=3))


@pytest.fixture(scope="session")
def pages(towns: County, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The page of every municipality by its key."""
    folder = tmp_path_factory.mktemp("pages")
    keys = towns.published.tree.levels[1].keys
    return {key: write(towns, folder / key, key) for key in keys}


@pytest.fixture(scope="session")
def tab() -> Iterator[Browser]:
    """A real browser; skipped where there is none."""
    if program() is None:
        pytest.skip("there is no Chromium: install chromium-headless-shell")
    with browser() as opened:
        yield opened


@pytest.fixture(scope="session")
def axe(project_root: Path) -> str:
    """The rules of axe-core as a script; skipped where tools/setup has not fetched them."""
    wheels = sorted((project_root / ".venv" / "axe").glob("axe_playwright_python-*.whl"))
    if not wheels:
        pytest.skip("axe-core is not in .venv/axe: run tools/setup")
    with zipfile.ZipFile(wheels[-1]) as wheel:
        return wheel.read("axe_playwright_python/axe.min.js").decode()
