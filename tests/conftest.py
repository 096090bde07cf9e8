"""What all tests share: the checkout, the cities' published data, and QGIS in a fresh profile.

Tests of the core run without QGIS by `-p tests.without_qgis`; all others get an application from pytest-qgis.
"""

from __future__ import annotations

import atexit
import importlib.util
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import hypothesis
import pytest

from tests.postgis import NoServerError, throw_away_server

ROOT = Path(__file__).resolve().parent.parent


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    parser.addoption("--prove", action="store_true", help="run the long tests of the promises as well")
    if pluginmanager.has_plugin("tests.without_qgis") or not importlib.util.find_spec("qgis"):
        return
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _give_the_run_a_profile_of_its_own()
    pluginmanager.import_plugin("pytest_qgis.plugin")


def _give_the_run_a_profile_of_its_own() -> None:
    """A fresh folder of settings, so that two runs at once in one checkout do not disturb each other.

    pytest-qgis keeps settings at one place in the checkout, below it in a folder for each worker: the name
    of the worker is the only thing that can be said, and an absolute path replaces that place.
    """
    from pytest_qgis import plugin

    folder = tempfile.mkdtemp(prefix="qgis-settings-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    plugin._get_xdist_worker_id = lambda _config: folder


def pytest_configure(config: pytest.Config) -> None:
    # Every day the same examples, so that a run that failed fails again; `make prove` looks for new ones.
    hypothesis.settings.register_profile("everyday", deadline=None, derandomize=True)
    hypothesis.settings.register_profile("prove", deadline=None)
    hypothesis.settings.load_profile("prove" if config.getoption("--prove") else "everyday")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--prove"):
        return
    for item in items:
        if item.get_closest_marker("prove"):
            item.add_marker(pytest.mark.skip(reason="takes long; run by `make prove`"))


@pytest.fixture(scope="session")
def project_root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def real_data(project_root: Path) -> Path:
    """The folder with the cities' published data; the test is skipped where it is absent."""
    folder = project_root.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip(f"the cities' published data are not at {folder}")
    return folder


@pytest.fixture(scope="session")
def postgis() -> Iterator[str]:
    """Connection words of an empty PostGIS database; skipped where no server can be started."""
    with ExitStack() as until_the_end:
        try:
            connection = until_the_end.enter_context(throw_away_server())
        except NoServerError as reason:
            pytest.skip(str(reason))
        yield connection


@pytest.fixture(scope="session")
def repetitions(request: pytest.FixtureRequest) -> Callable[[int, int], int]:
    """`repetitions(20, 1000)`: 20 in the everyday run, 1000 in `make prove`."""
    proving = bool(request.config.getoption("--prove"))
    return lambda everyday, proved: proved if proving else everyday


@pytest.fixture(scope="session")
def plugin_environment(project_root: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Environment for programs of QGIS that shall find the checkout as a plugin, in a fresh profile."""
    plugins = subprocess.run(
        [project_root / "tools" / "plugin-path"], check=True, capture_output=True, text=True
    ).stdout.strip()
    return qgis_environment(plugins, tmp_path_factory.mktemp("profile"))


def qgis_environment(plugin_path: str | Path, profile: Path) -> dict[str, str]:
    """Environment for a screenless QGIS that finds plugins in one folder and writes into one profile."""
    return {
        **os.environ,
        "LC_ALL": "C.UTF-8",
        "QGIS_CUSTOM_CONFIG_PATH": str(profile),
        "QGIS_PLUGINPATH": str(plugin_path),
        "QT_QPA_PLATFORM": "offscreen",
    }


@pytest.fixture(scope="session")
def enabled_plugin(plugin_environment: dict[str, str]) -> dict[str, str]:
    """The environment of `plugin_environment`, with the plugin enabled in its profile."""
    subprocess.run(
        ["qgis_process", "plugins", "enable", "sozialmonitoring_plugin"],
        env=plugin_environment,
        check=True,
        capture_output=True,
    )
    return plugin_environment


class AlgorithmFailedError(Exception):
    """qgis_process ended with an error; the text is what it said."""


@pytest.fixture
def run_algorithm(enabled_plugin: dict[str, str]) -> Iterator[Callable[..., dict[str, Any]]]:
    """`run_algorithm("classify", INPUT=…)` runs it by qgis_process and returns the results."""

    def run(algorithm: str, **parameters: Any) -> dict[str, Any]:
        finished = subprocess.run(
            ["qgis_process", "run", f"sozialmonitoring:{algorithm}", "--json", "-"],
            env=enabled_plugin,
            input=json.dumps({"inputs": {name: _plain(value) for name, value in parameters.items()}}),
            capture_output=True,
            text=True,
            check=False,
        )
        if finished.returncode != 0:
            raise AlgorithmFailedError(finished.stdout + finished.stderr)
        results: dict[str, Any] = json.loads(finished.stdout[finished.stdout.index("{") :])["results"]
        return results

    return run


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, Path) else value
