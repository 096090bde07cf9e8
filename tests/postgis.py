"""A PostgreSQL server with PostGIS that lives as long as the tests: a folder, a socket, no network."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

OWNER = "postgres"
"""The user that Debian's package makes; the server refuses to run as root."""


class NoServerError(Exception):
    """Why no server can be started here."""


@contextmanager
def throw_away_server() -> Iterator[str]:
    """Start a server of its own and give the words by which QGIS and psycopg2 reach it.

    Raises NoServerError where the programs are missing, or nobody may run them.
    """
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="sozialmonitoring-pg-"))
    try:
        prefix = _as_owner(folder)
        _run(*prefix, programs / "initdb", "-D", folder / "data", "-U", OWNER, "-A", "trust", "-N")
        # Nothing has to survive a power cut here, and nobody but this machine may connect.
        settings = f"-k {folder} -c listen_addresses= -c fsync=off -c full_page_writes=off"
        control = (*prefix, programs / "pg_ctl", "-D", folder / "data", "-w")
        _run(*control, "-o", settings, "-l", folder / "log", "start")
        try:
            yield f"host='{folder}' port='5432' user='{OWNER}' dbname='postgres'"
        finally:
            _run(*control, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path:
    """The newest PostgreSQL that has PostGIS."""
    scripts = Path("/usr/share/postgresql").glob("*/extension/postgis.control")
    versions = sorted((script.parents[1].name for script in scripts), key=int, reverse=True)
    folders = [Path("/usr/lib/postgresql") / version / "bin" for version in versions]
    for folder in folders:
        if (folder / "initdb").exists():
            return folder
    raise NoServerError("PostgreSQL with PostGIS is not installed (package postgresql-postgis)")


def _as_owner(folder: Path) -> tuple[str, ...]:
    """How to become a user whom the server accepts, who then owns the folder."""
    if os.getuid() != 0:
        return ()
    try:
        shutil.chown(folder, OWNER, OWNER)
        _run("runuser", "-u", OWNER, "--", "true")
    except (LookupError, OSError, NoServerError) as error:
        raise NoServerError(
            f"PostgreSQL refuses root, and nobody can become {OWNER} here: {error}"
        ) from error
    return ("runuser", "-u", OWNER, "--")


def _run(*command: str | Path) -> None:
    finished = subprocess.run(
        command, cwd="/", stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False
    )
    if finished.returncode:
        raise NoServerError(f"{Path(command[-1]).name}: {finished.stderr.strip()}")
