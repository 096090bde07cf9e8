"""Variables and indicators in the monitoring."""

from __future__ import annotations

import json
from collections.abc import Iterable
from sqlite3 import Connection

from ..core.indicators.tableau import Kind, Tableau, Variable
from ..core.indicators.tableau_file import tableau_from_dict, tableau_to_dict


def read(connection: Connection) -> Tableau:
    """All variables and indicators, indicators in their order."""
    variables = connection.execute("SELECT id, title, kind, unit, source FROM variable ORDER BY number")
    definitions = connection.execute("SELECT definition FROM indicator ORDER BY position, id")
    indicators = [json.loads(definition) for (definition,) in definitions]
    known = tuple(
        Variable(one, title, Kind(kind), unit, source) for one, title, kind, unit, source in variables
    )
    return Tableau(known, tableau_from_dict({"indicators": indicators}, "tableau", check=False).indicators)


def write(connection: Connection, tableau: Tableau) -> None:
    """Insert or replace by id."""
    write_variables(connection, tableau.variables)
    (last,) = connection.execute("SELECT coalesce(max(position), 0) FROM indicator").fetchone()
    definitions = tableau_to_dict(tableau)["indicators"]
    connection.executemany(
        """INSERT INTO indicator VALUES (?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET position = excluded.position, definition = excluded.definition""",
        [
            (definition["id"], last + number, json.dumps(definition, ensure_ascii=False))
            for number, definition in enumerate(definitions, start=1)
        ],
    )


def write_variables(connection: Connection, variables: Iterable[Variable]) -> None:
    """Insert or replace by id; observations stay attached."""
    connection.executemany(
        """INSERT INTO variable (id, title, kind, unit, source) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET title = excluded.title, kind = excluded.kind,
            unit = excluded.unit, source = excluded.source""",
        [(one.id, one.title, one.kind.value, one.unit, one.source) for one in variables],
    )


def add_unknown_variables(connection: Connection, variables: Iterable[Variable]) -> None:
    """Insert those that are not defined yet: a delivery does not change the tableau."""
    connection.executemany(
        "INSERT OR IGNORE INTO variable (id, title, kind, unit, source) VALUES (?, ?, ?, ?, ?)",
        [(one.id, one.title, one.kind.value, one.unit, one.source) for one in variables],
    )


def numbers(connection: Connection) -> dict[str, int]:
    """Row number of each variable."""
    return dict(connection.execute("SELECT id, number FROM variable"))
