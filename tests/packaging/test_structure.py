"""The ZIP obeys the rules of plugins.qgis.org."""

from __future__ import annotations

import configparser
from pathlib import Path, PurePosixPath

import pytest

LARGEST = 25 * 1024 * 1024
REQUIRED = [
    "name",
    "description",
    "about",
    "version",
    "qgisMinimumVersion",
    "author",
    "email",
    "homepage",
    "tracker",
    "repository",
    "icon",
]
TEXTS = {".py", ".txt", ".svg", ".ui", ".qml", ".qpt", ".md", ".json", ".xml", ".sql", ".csv", ".css", ""}


@pytest.fixture
def metadata(unpacked: Path) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read(unpacked / "sozialmonitoring_plugin" / "metadata.txt", "utf-8")
    return parser["general"]


def test_everything_lies_in_one_folder(names_in_package: list[str]) -> None:
    assert {name.partition("/")[0] for name in names_in_package} == {"sozialmonitoring_plugin"}


def test_licence_and_entry_are_there(names_in_package: list[str]) -> None:
    for name in ["__init__.py", "metadata.txt", "LICENSE", "i18n/sozialmonitoring_de.qm"]:
        assert f"sozialmonitoring_plugin/{name}" in names_in_package


def test_no_caches_and_no_hidden_files(names_in_package: list[str]) -> None:
    parts = [part for name in names_in_package for part in PurePosixPath(name).parts]
    assert [part for part in parts if part.startswith(".") or part == "__pycache__"] == []


def test_tests_tools_and_manual_stay_outside(names_in_package: list[str]) -> None:
    rooms = {PurePosixPath(name).parts[1] for name in names_in_package}
    assert rooms == {
        "LICENSE",
        "__init__.py",
        "i18n",
        "metadata.txt",
        "resources",
        "sozialmonitoring_plugin",
    }


def test_only_texts_beside_the_compiled_translation(names_in_package: list[str], unpacked: Path) -> None:
    for name in names_in_package:
        if name.endswith(".qm"):
            continue
        assert PurePosixPath(name).suffix in TEXTS, f"{name} is of an unknown kind"
        (unpacked / name).read_bytes().decode("utf-8")


def test_the_package_is_small(package: Path) -> None:
    assert package.stat().st_size < LARGEST


@pytest.mark.parametrize("key", REQUIRED)
def test_required_metadata_are_given(metadata: configparser.SectionProxy, key: str) -> None:
    assert metadata.get(key, "").strip()


def test_metadata_promise_qgis_3_40_to_4(metadata: configparser.SectionProxy) -> None:
    assert metadata["qgisMinimumVersion"] == "3.40"
    assert metadata["qgisMaximumVersion"] == "4.99"
    assert metadata["hasProcessingProvider"] == "yes"
    assert "supportsQt6" not in metadata


def test_the_icon_is_in_the_package(metadata: configparser.SectionProxy, names_in_package: list[str]) -> None:
    assert f"sozialmonitoring_plugin/{metadata['icon']}" in names_in_package


def test_description_and_about_have_a_german_text(metadata: configparser.SectionProxy) -> None:
    for key in ["name", "description", "about"]:
        assert metadata[f"{key}[de]"].strip()
