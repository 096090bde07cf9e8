"""Everything a person gets beside the layers: deliveries, profiles, tableau, and how to import them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ..deliveries.profiles.profile import profile_to_json
from ..indicators.tableau_file import tableau_to_dict
from .county import County
from .offices import labour, youth
from .offices.catalogue import OFFICES, WRITERS
from .offices.office import DeliveryFile
from .tableau import sample_tableau

LEVELS: list[dict[str, str]] = [
    {"level": "gemeinde", "title": "Gemeinde", "key": 'left("quartier", 8)', "name": '"gemeinde_name"'},
    {
        "level": "sozialraum",
        "title": "Sozialraum",
        "key": 'left("quartier", 10)',
        "name": '"sozialraum_name"',
    },
    {"level": "quartier", "title": "Quartier", "key": '"quartier"', "name": '"quartier_name"'},
]
"""The three levels as expressions over the one key of `areas.gpkg`."""


def write_deliveries(county: County, folder: Path) -> list[DeliveryFile]:
    """Write `deliveries/`, `profiles/`, `tableau.json`, `levels.json`, `deliveries.json` into the folder."""
    files: list[DeliveryFile] = []
    for office, write in zip(OFFICES, WRITERS, strict=True):
        place = folder / "deliveries" / office.id
        place.mkdir(parents=True, exist_ok=True)
        files += write(county, place)
    profiles = folder / "profiles"
    profiles.mkdir(exist_ok=True)
    for office in OFFICES:
        (profiles / f"{office.id}.json").write_text(profile_to_json(office.profile), encoding="utf-8")
    _write_json(folder / "tableau.json", tableau_to_dict(sample_tableau()))
    _write_json(folder / "levels.json", LEVELS)
    _write_json(folder / "deliveries.json", {"deliveries": [_entry(file) for file in files]})
    (folder / "deliveries" / "LIESMICH.txt").write_text(_remarks(county), encoding="utf-8")
    return files


def _entry(file: DeliveryFile) -> dict[str, Any]:
    """Paths are relative to the folder; without a reference date the file says its dates itself."""
    entry: dict[str, Any] = {
        "file": f"deliveries/{file.office.id}/{file.file}",
        "office": file.office.name,
        "source": file.office.profile.source,
        "profile": f"profiles/{file.office.id}.json",
        "level": file.office.profile.level,
        "sheet": file.sheet,
        "reference_date": file.reference_date.isoformat() if file.reference_date else "",
    }
    return {name: value for name, value in entry.items() if value}


def _write_json(path: Path, content: Any) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _remarks(county: County) -> str:
    return f"""\
Lieferungen der Ämter eines Kreises, den es nicht gibt. Alle Zahlen sind erfunden.

Was absichtlich nicht stimmt, wie im wirklichen Leben:

- Einwohnermeldeamt: Die Schlüssel sind Zahlen, die führende Null fehlt.
  Summenzeilen stehen zwischen den Quartieren.
- Agentur für Arbeit: Anzahlen unter 3 sind bis 2022 durch * ersetzt.
  {labour.LEFT_OUT_YEAR} fehlt das Quartier {labour.left_out(county)}.
  2020 sind die Kinder des Quartiers {labour.missing(county)} unbekannt (.).
  Ein Blatt „Hinweise“ ist ausgeblendet.
- Jugendamt: {youth.UNKNOWN_YEAR} steht der unbekannte Schlüssel {youth.unknown_key(county)} in der Datei.
- Sozialamt: Die Jahre stehen als Spalten nebeneinander, große Zahlen haben Tausenderpunkte.
- Gesundheitsamt: Stichtag ist der 30. Juni. Klammern heißen „Aussagewert eingeschränkt“, r „berichtigt“.
- Quartiere ohne Einwohner (Gewerbeparks) haben – statt einer Anzahl und x statt eines Anteils.
"""
