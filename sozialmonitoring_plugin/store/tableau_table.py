"""Variables and indicators in the monitoring."""

from __future__ import annotations

import json
from collections.abc import Iterable
from sqlite3 import Connection

from ..core.indicators.tableau import Tableau, Variable
from ..core.indicators.tableau_file import entry_to_dict, tableau_from_dict, tableau_to_dict

_COLUMNS = ("id", "title", "kind", "unit", "source")


def read(connection: Connection) -> Tableau:
    """All variables and indicators, indicators in their order."""
    variables = connection.execute(
        "SELECT id, title, kind, unit, source, definition FROM variable ORDER BY number"
    )
    definitions = connection.execute("SELECT definition FROM indicator ORDER BY position, id")
    indicators = [json.loads(definition) for (definition,) in definitions]
    described = [
        {"id": one, "title": title, "kind": kind, "unit": unit, "source": source, **json.loads(definition)}
        for one, title, kind, unit, source, definition in variables
    ]
    return tableau_from_dict({"variables": described, "indicators": indicators}, "tableau", check=False)


def remove(connection: Connection, indicators: Iterable[str]) -> None:
    """Take indicators out; what was delivered stays."""
    connection.executemany("DELETE FROM indicator WHERE id = ?", [(one,) for one in indicators])


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
        """INSERT INTO variable (id, title, kind, unit, source, definition) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET title = excluded.title, kind = excluded.kind,
            unit = excluded.unit, source = excluded.source, definition = excluded.definition""",
        map(_row, variables),
    )


def add_unknown_variables(connection: Connection, variables: Iterable[Variable]) -> None:
    """Insert those that are not defined yet: a delivery does not change the tableau."""
    connection.executemany(
        """INSERT OR IGNORE INTO variable (id, title, kind, unit, source, definition)
            VALUES (?, ?, ?, ?, ?, ?)""",
        map(_row, variables),
    )


def _row(variable: Variable) -> tuple[str, ...]:
    """The columns of a variable; what has no column of its own is in the definition."""
    described = {name: text for name, text in entry_to_dict(variable).items() if name not in _COLUMNS}
    columns = variable.id, variable.title, variable.kind.value, variable.unit, variable.source
    return (*columns, json.dumps(described, ensure_ascii=False))


def numbers(connection: Connection) -> dict[str, int]:
    """Row number of each variable."""
    return dict(connection.execute("SELECT id, number FROM variable"))
