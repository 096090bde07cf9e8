"""The manual shows what there is."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

SHEETS = "maps_*.png"
"""Written by tools.map_pictures."""
PAGES = "booklet_pages.png"
"""Pages of a booklet; all other pictures are taken of windows, by tools/screenshots."""
PICTURE = re.compile(r"!\[[^\]]+\]\(([^)]+)\)")


@pytest.fixture
def manual(project_root: Path) -> Path:
    return project_root / "docs" / "manual"


def windows(manual: Path) -> list[Path]:
    return [path for path in (manual / "pictures").iterdir() if not path.match(SHEETS) and path.name != PAGES]


@pytest.mark.parametrize("language", ["de", "en"])
def test_its_pictures_exist_and_are_all_used(manual: Path, language: str) -> None:
    named = PICTURE.findall((manual / f"{language}.md").read_text("utf-8"))
    assert set(named) == {f"pictures/{path.name}" for path in (manual / "pictures").iterdir()}


def test_its_pictures_are_small(manual: Path) -> None:
    """A sheet holds up to 30 maps, each of them smaller than the picture of a window."""
    small = [*windows(manual), manual / "pictures" / PAGES]
    large = [path.name for path in small if path.stat().st_size > 150_000]
    large += [path.name for path in (manual / "pictures").glob(SHEETS) if path.stat().st_size > 800_000]
    assert large == []


@pytest.mark.prove
@pytest.mark.window
def test_the_path_is_clicked_in_a_real_window(project_root: Path, manual: Path, tmp_path: Path) -> None:
    """County, monitoring, deliveries, a map, a booklet; the walk stops at the first error."""
    subprocess.run([project_root / "tools" / "screenshots", tmp_path], check=True, timeout=280)

    taken = {path.name for path in tmp_path.iterdir()}
    assert taken == {path.name for path in windows(manual)}
