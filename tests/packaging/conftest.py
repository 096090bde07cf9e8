"""The ZIP for plugins.qgis.org, built once for these tests, and an unpacked copy of it."""

from __future__ import annotations

import os
import subprocess
import zipfile
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def package(project_root: Path) -> Path:
    """Where packages cannot be built, SOZIALMONITORING_PACKAGE names the one to test."""
    if built := os.environ.get("SOZIALMONITORING_PACKAGE"):
        return project_root / built
    subprocess.run(["make", "package"], cwd=project_root, check=True, capture_output=True)
    return project_root / "build" / "sozialmonitoring_plugin.zip"


@pytest.fixture(scope="session")
def names_in_package(package: Path) -> list[str]:
    with zipfile.ZipFile(package) as archive:
        return [entry.filename for entry in archive.infolist() if not entry.is_dir()]


@pytest.fixture(scope="session")
def unpacked(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the plugin's folder, as QGIS unpacks it among its plugins."""
    plugins = tmp_path_factory.mktemp("plugins")
    with zipfile.ZipFile(package) as archive:
        archive.extractall(plugins)
    return plugins
