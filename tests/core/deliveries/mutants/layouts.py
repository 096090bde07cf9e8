"""Changes of the layout, after which the same numbers have to be read."""

from __future__ import annotations

import random
from typing import Any

from .sheet import Sheet
from .spoiling import Sound, Spoiled, Unfit, free_columns, place_in_data, plain_number, row_of_data


def swapped_columns(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    one, two = chance.sample(free_columns(sheet), 2)
    for row in sheet.rows:
        row[one], row[two] = row[two], row[one]
    return Spoiled()


def blank_row(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    sheet.insert_row(place_in_data(sheet, sound, chance), [])
    return Spoiled()


def blank_rows_on_top(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    for _ in range(chance.randint(1, 5)):
        sheet.insert_row(0, [])
    return Spoiled()


def blank_column(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    sheet.insert_column(chance.randrange(sheet.width + 1), [None] * len(sheet.rows))
    return Spoiled()


def shuffled_rows(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    places = [p for p, row in enumerate(sheet.rows) if any(c.origin in sound.keys for c in row)]
    order = places[:]
    chance.shuffle(order)
    rows = [sheet.rows[place] for place in order]
    for place, row in zip(places, rows, strict=True):
        sheet.rows[place] = row
    return Spoiled()


def footnote_below(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    notes = [
        "1) vorläufige Zahl",
        "Quelle: eigene Erhebung, 12 Fälle",
        "Stand der Daten: 14.03.2019",
        "* geheim",
    ]
    sheet.insert_row(len(sheet.rows), [chance.choice(notes)])
    return Spoiled()


def footnote_amid(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    sheet.insert_row(place_in_data(sheet, sound, chance), ["Fortsetzung der Tabelle"])
    return Spoiled()


def header_again(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    header = [cell.value for cell in sheet.rows[sound.first - 1]]
    sheet.insert_row(place_in_data(sheet, sound, chance), header)
    return Spoiled()


def title_above(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    titles = ["Entwurf", "Tabelle 7: Quartiere", "Bearbeitung: Frau Muster, Zimmer 207", "Seite 1 von 3"]
    sheet.insert_row(0, [chance.choice(titles)])
    return Spoiled()


def hidden_row(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    if sheet.is_text:
        raise Unfit
    sheet.hidden.append(row_of_data(sheet, sound, chance))
    return Spoiled(told=True)


def other_title(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    if sheet.is_text:
        raise Unfit
    sheet.title = chance.choice(["Tabelle1", "Daten neu", "Kopie von Blatt (2)", "Ergebnis ä ö ü"])
    return Spoiled()


def sheet_of_notes(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    if sheet.is_text:
        raise Unfit
    sheet.others["Hinweise"] = [["Die Zahlen sind vorläufig."], ["Rückfragen: 02431 123"]]
    return Spoiled()


def second_sheet_of_the_same_kind(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    if sheet.is_text:
        raise Unfit
    doubled = [
        [c.value * 2 if c.origin in sound.numbers and isinstance(c.value, int) else c.value for c in row]
        for row in sheet.rows
    ]
    sheet.others["Vorjahr"] = doubled
    return Spoiled()


def right_total(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    _total(sheet, sound, 0)
    return Spoiled()


def wrong_total(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    _total(sheet, sound, chance.randint(50, 5000))
    return Spoiled(told=True)


def _total(sheet: Sheet, sound: Sound, error: int) -> None:
    rows = [row for row in sheet.rows if any(c.origin in sound.keys for c in row)]
    columns = [p for p in range(sheet.width) if any(row[p].origin in sound.numbers for row in rows)]
    values: list[Any] = [None] * sheet.width
    for column in columns:
        plain = [plain_number(row[column].value) for row in rows]
        if any(value is None or value % 1 for value in plain):
            continue
        values[column] = int(sum(value or 0 for value in plain)) + error
    label = next(p for p in range(sheet.width) if p not in columns)
    if all(value is None for value in values) or (sound.dated and len(columns) == 1):
        raise Unfit
    values[label] = "Insgesamt"
    sheet.insert_row(len(sheet.rows), values)


def running_number(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    numbers: list[Any] = [None] * sound.first + list(range(1, len(sheet.rows) - sound.first + 1))
    numbers[sound.first - 1] = "lfd. Nr."
    sheet.insert_column(0, numbers)
    return Spoiled()


def comment_column(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    remarks: list[Any] = [None] * len(sheet.rows)
    remarks[sound.first - 1] = "Bemerkung"
    remarks[chance.randrange(sound.first, len(sheet.rows))] = "bitte prüfen"
    sheet.insert_column(sheet.width, remarks)
    return Spoiled()
