"""Keys, rows and headers that are lost, doubled or changed."""

from __future__ import annotations

import random

from .sheet import Cell, Sheet
from .spoiling import (
    Sound,
    Spoiled,
    Unfit,
    copy_of,
    key_in,
    place_in_data,
    plain_number,
    position_of,
    row_of_data,
)


def key_deleted(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    key_in(row_of_data(sheet, sound, chance), sound).value = None
    return Spoiled()


def key_unknown(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    cell = key_in(row_of_data(sheet, sound, chance), sound)
    cell.value = str(cell.value)[:-2] + "99"
    return Spoiled(told=True)


def key_of_the_neighbour(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    one, two = (key_in(row_of_data(sheet, sound, chance), sound) for _ in range(2))
    if one.value == two.value:
        raise Unfit
    one.value = two.value
    return Spoiled(told=True)


def key_written_otherwise(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    cell = key_in(row_of_data(sheet, sound, chance), sound)
    text = str(cell.value).zfill(12)
    digits = text.lstrip("0")
    forms = [
        f" {text} ",
        f"'{text}",
        digits,
        f"{text}.",
        f"{text[:8]} {text[8:]}",
        f"{text}\u00a0",
        f"{text}1)",
    ]
    cell.value = chance.choice(forms if sheet.is_text else [*forms, int(digits), float(digits)])
    return Spoiled()


def all_keys_as_numbers(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    for row in sheet.rows:
        for cell in row:
            if cell.origin in sound.keys:
                text = str(cell.value).lstrip("0")
                cell.value = text if sheet.is_text else int(text)
    return Spoiled()


def all_keys_as_powers(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    for row in sheet.rows:
        for cell in row:
            if cell.origin in sound.keys:
                cell.value = f"{float(cell.value):.5E}".replace(".", ",")
    return Spoiled()


def row_twice(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    row = row_of_data(sheet, sound, chance)
    sheet.rows.insert(place_in_data(sheet, sound, chance), copy_of(row))
    return Spoiled(told=True)


def row_twice_with_another_number(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    row = row_of_data(sheet, sound, chance)
    copy = copy_of(row)
    for place, cell in enumerate(row):
        if cell.origin in sound.numbers and plain_number(cell.value) is not None:
            value = int(plain_number(cell.value) or 0) + chance.randint(1, 9)
            copy[place].value = str(value) if sheet.is_text else value
    sheet.rows.insert(place_in_data(sheet, sound, chance), copy)
    return Spoiled(told=True)


def row_lost(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    del sheet.rows[position_of(sheet, row_of_data(sheet, sound, chance))]
    return Spoiled(told=not sound.dated)


def rows_cut_off(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    if sound.dated:
        raise Unfit
    keep = place_in_data(sheet, sound, chance)
    del sheet.rows[keep:]
    return Spoiled(told=True)


def rows_in_another_order_of_columns(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    """One row slipped to the right: its key stands where its name should be."""
    row = row_of_data(sheet, sound, chance)
    moved = [Cell(), *row[:-1]]
    for cell in moved:
        cell.origin = None if cell.origin in sound.numbers else cell.origin
    sheet.rows[position_of(sheet, row)] = moved
    return Spoiled(told=True)


def header_blanked(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    cells = [cell for cell in sheet.rows[sound.first - 1] if cell.value]
    chance.choice(cells).value = None
    return Spoiled()


def header_twice(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    cells = [cell for cell in sheet.rows[sound.first - 1] if cell.value]
    one, two = chance.sample(cells, 2)
    one.value = two.value
    return Spoiled()


def headers_swapped(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    """The numbers below belong to the other variable now: that is what the table says."""
    if sound.dated:
        raise Unfit
    columns = [at for at, cell in enumerate(sheet.rows[sound.first]) if cell.origin in sound.numbers]
    one, two = chance.sample(columns, 2)
    header = sheet.rows[sound.first - 1]
    if not header[one].value or not header[two].value:
        raise Unfit
    header[one].value, header[two].value = header[two].value, header[one].value
    for row in sheet.rows[sound.first :]:
        row[one].header, row[two].header = row[two].origin, row[one].origin
    return Spoiled()


def header_renamed(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    cell = chance.choice([cell for cell in sheet.rows[sound.first - 1] if cell.value])
    cell.value = f"{cell.value} (neue Zählung)"
    return Spoiled()


def title_lost(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    """Everything above the header is gone, with it perhaps the date."""
    start = next(
        place for place, row in enumerate(sheet.rows) if sum(c.value not in (None, "") for c in row) > 1
    )
    if not start:
        raise Unfit
    del sheet.rows[:start]
    return Spoiled()


def another_date_in_the_title(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    if sound.dated:
        raise Unfit
    sheet.insert_row(chance.choice([0, 1]), [f"Stand 31.12.{chance.randint(1995, 2019)}"])
    return Spoiled(told=True)
