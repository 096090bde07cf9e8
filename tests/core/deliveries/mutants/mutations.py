"""What happens to tables on their way: each mutation changes a sheet and says what has to come of it."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from .sheet import Cell, Sheet


@dataclass(frozen=True)
class Sound:
    """What is known of the table before: the origins of its keys, headers and numbers."""

    keys: frozenset[tuple[int, int]]
    numbers: frozenset[tuple[int, int]]
    first: int
    """The first row of data."""
    dated: bool
    """Whether one column after the other has a date of its own, or a column holds the dates."""


@dataclass(frozen=True)
class Spoiled:
    """A mutation that was applied. `told` where even right values have to be accompanied by a word."""

    told: bool = False


class Unfit(Exception):
    """The mutation makes no sense for this table."""


Mutation = Callable[[Sheet, Sound, random.Random], Spoiled]


def _row(sheet: Sheet, sound: Sound, chance: random.Random) -> list[Cell]:
    """A row with a key and numbers."""
    rows = [row for row in sheet.rows if any(c.origin in sound.keys for c in row) and _numbers(row, sound)]
    return chance.choice(rows)


def _numbers(row: list[Cell], sound: Sound) -> list[Cell]:
    return [cell for cell in row if cell.origin in sound.numbers]


def _key(row: list[Cell], sound: Sound) -> Cell:
    return next(cell for cell in row if cell.origin in sound.keys)


def _number(sheet: Sheet, sound: Sound, chance: random.Random, least: float = 0) -> tuple[Cell, float]:
    """A cell with a plain number of at least this size."""
    for _ in range(200):
        cell = chance.choice(_numbers(_row(sheet, sound, chance), sound))
        plain = _plain(cell.value)
        if plain is not None and plain >= least:
            return cell, plain
    raise Unfit


def _plain(value: Any) -> float | None:
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return float(value)
    try:
        return float(str(value).replace(",", "."))
    except ValueError:
        return None


def _position(sheet: Sheet, row: list[Cell]) -> int:
    return next(place for place, other in enumerate(sheet.rows) if other is row)


def _free_columns(sheet: Sheet) -> list[int]:
    """Columns that no merge over several columns touches."""
    taken: set[int] = set()
    for _, left, _, right in sheet.blocks():
        if left != right:
            taken.update(range(left, right + 1))
    free = [column for column in range(sheet.width) if column not in taken]
    if len(free) < 2:
        raise Unfit
    return free


def _data_place(sheet: Sheet, sound: Sound, chance: random.Random) -> int:
    """Somewhere between two rows of data."""
    places = [place for place, row in enumerate(sheet.rows) if any(c.origin in sound.keys for c in row)]
    return chance.choice(places[1:])


def _copy(row: list[Cell]) -> list[Cell]:
    return [replace(cell, origin=None) for cell in row]


# -- the same numbers in another shape ---------------------------------------------------------------


def swapped_columns(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    one, two = chance.sample(_free_columns(sheet), 2)
    for row in sheet.rows:
        row[one], row[two] = row[two], row[one]
    return Spoiled()


def blank_row(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    sheet.insert_row(_data_place(sheet, sound, chance), [])
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
    sheet.insert_row(_data_place(sheet, sound, chance), ["Fortsetzung der Tabelle"])
    return Spoiled()


def header_again(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    header = [cell.value for cell in sheet.rows[sound.first - 1]]
    sheet.insert_row(_data_place(sheet, sound, chance), header)
    return Spoiled()


def title_above(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    titles = ["Entwurf", "Tabelle 7: Quartiere", "Bearbeitung: Frau Muster, Zimmer 207", "Seite 1 von 3"]
    sheet.insert_row(0, [chance.choice(titles)])
    return Spoiled()


def hidden_row(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    if sheet.is_text:
        raise Unfit
    sheet.hidden.append(_row(sheet, sound, chance))
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
        plain = [_plain(row[column].value) for row in rows]
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


# -- keys ------------------------------------------------------------------------------------------------


def key_deleted(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    _key(_row(sheet, sound, chance), sound).value = None
    return Spoiled()


def key_unknown(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    cell = _key(_row(sheet, sound, chance), sound)
    cell.value = str(cell.value)[:-2] + "99"
    return Spoiled(told=True)


def key_of_the_neighbour(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    one, two = (_key(_row(sheet, sound, chance), sound) for _ in range(2))
    if one.value == two.value:
        raise Unfit
    one.value = two.value
    return Spoiled(told=True)


def key_written_otherwise(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    cell = _key(_row(sheet, sound, chance), sound)
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


# -- rows ------------------------------------------------------------------------------------------------


def row_twice(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    row = _row(sheet, sound, chance)
    sheet.rows.insert(_data_place(sheet, sound, chance), _copy(row))
    return Spoiled(told=True)


def row_twice_with_another_number(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    row = _row(sheet, sound, chance)
    copy = _copy(row)
    for place, cell in enumerate(row):
        if cell.origin in sound.numbers and _plain(cell.value) is not None:
            value = int(_plain(cell.value) or 0) + chance.randint(1, 9)
            copy[place].value = str(value) if sheet.is_text else value
    sheet.rows.insert(_data_place(sheet, sound, chance), copy)
    return Spoiled(told=True)


def row_lost(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    del sheet.rows[_position(sheet, _row(sheet, sound, chance))]
    return Spoiled(told=not sound.dated)


def rows_cut_off(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    if sound.dated:
        raise Unfit
    keep = _data_place(sheet, sound, chance)
    del sheet.rows[keep:]
    return Spoiled(told=True)


def rows_in_another_order_of_columns(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    """One row slipped to the right: its key stands where its name should be."""
    row = _row(sheet, sound, chance)
    moved = [Cell(), *row[:-1]]
    for cell in moved:
        cell.origin = None if cell.origin in sound.numbers else cell.origin
    sheet.rows[_position(sheet, row)] = moved
    return Spoiled(told=True)


# -- headers ---------------------------------------------------------------------------------------------


def header_blanked(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    cells = [cell for cell in sheet.rows[sound.first - 1] if cell.value]
    chance.choice(cells).value = None
    return Spoiled()


def header_twice(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    cells = [cell for cell in sheet.rows[sound.first - 1] if cell.value]
    one, two = chance.sample(cells, 2)
    one.value = two.value
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


# -- cells -----------------------------------------------------------------------------------------------


def written_the_German_way(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    cell, plain = _number(sheet, sound, chance, 1000)
    whole = int(plain)
    point = f"{whole:,}".replace(",", ".")
    forms = [
        point,
        point.replace(".", " "),
        point.replace(".", "\u202f"),
        f"{point},00",
        f"{whole},0",
        f" {whole}",
    ]
    cell.value, cell.means = chance.choice(forms), float(whole)
    return Spoiled()


def written_the_English_way(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    cell, plain = _number(sheet, sound, chance, 1000)
    cell.value, cell.means = f"{int(plain):,}", float(int(plain))
    return Spoiled(told=True)


def point_slipped(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    """A number with a point or comma amid whole numbers: it may have lost a digit or gained one."""
    cell, plain = _number(sheet, sound, chance, 10)
    text = str(int(plain))
    if text.endswith("0"):
        raise Unfit
    cell.value = f"{text[:-1]}{chance.choice('.,')}{text[-1]}"
    cell.means = float(cell.value.replace(",", "."))
    return Spoiled(told=True)


def mark_behind(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    cell, plain = _number(sheet, sound, chance)
    mark = chance.choice(["1)", " 1)", "*", "a", "¹", " p", " r", "?", " ca.", "€", "%", "‰", "-", "+"])
    cell.value, cell.means = f"{int(plain)}{mark}", float(int(plain))
    return Spoiled()


def mark_before(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    cell, plain = _number(sheet, sound, chance, 1)
    mark = chance.choice(["ca. ", "~", "<", ">", "-", "−", "+", "'", "r ", "≈", "(", "/"])
    cell.value, cell.means = f"{mark}{int(plain)}", float(int(plain))
    if mark in "-−":
        cell.means = -cell.means
    return Spoiled()


def a_word(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    cell, _ = _number(sheet, sound, chance)
    cell.value = chance.choice(
        ["unbekannt", "s. o.", "n. b.", "folgt", "#WERT!", "zwölf", "1O", "l2", "12 13"]
    )
    return Spoiled(told=True)


def an_error(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    cell, _ = _number(sheet, sound, chance)
    if sheet.is_text:
        raise Unfit
    cell.value = chance.choice(["#DIV/0!", "#REF!", "=1+1", "#N/A"])
    return Spoiled(told=True)


def a_date(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    cell, plain = _number(sheet, sound, chance)
    if sheet.is_text:
        cell.value = "12. Mai"
    elif chance.random() < 0.5:
        cell.value, cell.format = datetime(2014, 5, 12), "DD.MM.YYYY"  # noqa: DTZ001
    else:
        cell.value = int(plain) + 1
        cell.format = "DD.MM.YYYY"
    return Spoiled(told=True)


def a_truth_value(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    cell, _ = _number(sheet, sound, chance)
    cell.value = "WAHR" if sheet.is_text else chance.random() < 0.5
    return Spoiled(told=True)


def emptied(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    cell, _ = _number(sheet, sound, chance)
    cell.value, cell.means = None, "missing"
    return Spoiled()


def merged_over_the_data(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    if sheet.is_text:
        raise Unfit
    first = _row(sheet, sound, chance)
    place = _position(sheet, first)
    if place + 1 >= len(sheet.rows):
        raise Unfit
    column = next(at for at, cell in enumerate(first) if cell.origin in sound.numbers)
    sheet.merges.append((first[column], sheet.rows[place + 1][column]))
    return Spoiled(told=True)


def percent_format(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    """A single cell is formatted as a percentage: the number a person sees is a hundred times as large."""
    if sheet.is_text:
        raise Unfit
    cell, plain = _number(sheet, sound, chance, 1)
    cell.format, cell.means = "0%", plain * 100
    return Spoiled(told=True)


MUTATIONS: tuple[Mutation, ...] = (
    swapped_columns, blank_row, blank_rows_on_top, blank_column, shuffled_rows, footnote_below, footnote_amid,
    header_again, title_above, hidden_row, other_title, sheet_of_notes, second_sheet_of_the_same_kind,
    right_total, wrong_total, running_number, comment_column, key_deleted, key_unknown, key_of_the_neighbour,
    key_written_otherwise, all_keys_as_numbers, all_keys_as_powers, row_twice, row_twice_with_another_number,
    row_lost, rows_cut_off, rows_in_another_order_of_columns, header_blanked, header_twice, title_lost,
    another_date_in_the_title, written_the_German_way, written_the_English_way, point_slipped, mark_behind,
    mark_before, a_word, an_error, a_date, a_truth_value, emptied, merged_over_the_data, percent_format,
)  # fmt: skip
