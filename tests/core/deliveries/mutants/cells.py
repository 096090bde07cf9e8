"""Numbers written otherwise, and what is no number at all."""

from __future__ import annotations

import random
from datetime import datetime

from .sheet import Sheet
from .spoiling import Sound, Spoiled, Unfit, position_of, row_of_data, some_number


def written_the_German_way(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    cell, plain = some_number(sheet, sound, chance, 1000)
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
    cell, plain = some_number(sheet, sound, chance, 1000)
    cell.value, cell.means = f"{int(plain):,}", float(int(plain))
    return Spoiled(told=True)


def point_slipped(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    """A number with a point or comma amid whole numbers: it may have lost a digit or gained one."""
    cell, plain = some_number(sheet, sound, chance, 10)
    text = str(int(plain))
    if text.endswith("0"):
        raise Unfit
    cell.value = f"{text[:-1]}{chance.choice('.,')}{text[-1]}"
    cell.means = float(cell.value.replace(",", "."))
    return Spoiled(told=True)


def another_number(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    """A typing error is what the table says."""
    cell, plain = some_number(sheet, sound, chance, 1)
    number = int(plain) * 10 + chance.randrange(10)
    cell.value, cell.means = str(number) if sheet.is_text else number, float(number)
    return Spoiled()


def mark_behind(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    cell, plain = some_number(sheet, sound, chance)
    mark = chance.choice(["1)", " 1)", "*", "a", "¹", " p", " r", "?", " ca.", "€", "%", "‰", "-", "+"])
    cell.value, cell.means = f"{int(plain)}{mark}", float(int(plain))
    return Spoiled()


def mark_before(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    cell, plain = some_number(sheet, sound, chance, 1)
    mark = chance.choice(["ca. ", "~", "<", ">", "-", "−", "+", "'", "r ", "≈", "(", "/"])
    cell.value, cell.means = f"{mark}{int(plain)}", float(int(plain))
    if mark in "-−":
        cell.means = -cell.means
    return Spoiled()


def a_word(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    cell, _ = some_number(sheet, sound, chance)
    cell.value = chance.choice(
        ["unbekannt", "s. o.", "n. b.", "folgt", "#WERT!", "zwölf", "1O", "l2", "12 13"]
    )
    return Spoiled(told=True)


def an_error(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    cell, _ = some_number(sheet, sound, chance)
    if sheet.is_text:
        raise Unfit
    cell.value = chance.choice(["#DIV/0!", "#REF!", "=1+1", "#N/A"])
    return Spoiled(told=True)


def a_date(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    cell, plain = some_number(sheet, sound, chance)
    if sheet.is_text:
        cell.value = "12. Mai"
    elif chance.random() < 0.5:
        cell.value, cell.format = datetime(2014, 5, 12), "DD.MM.YYYY"  # noqa: DTZ001
    else:
        cell.value = int(plain) + 1
        cell.format = "DD.MM.YYYY"
    return Spoiled(told=True)


def a_truth_value(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    cell, _ = some_number(sheet, sound, chance)
    cell.value = "WAHR" if sheet.is_text else chance.random() < 0.5
    return Spoiled(told=True)


def emptied(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    cell, _ = some_number(sheet, sound, chance)
    cell.value, cell.means = None, "missing"
    return Spoiled()


def merged_over_the_data(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    if sheet.is_text:
        raise Unfit
    first = row_of_data(sheet, sound, chance)
    place = position_of(sheet, first)
    if place + 1 >= len(sheet.rows):
        raise Unfit
    column = next(at for at, cell in enumerate(first) if cell.origin in sound.numbers)
    sheet.merges.append((first[column], sheet.rows[place + 1][column]))
    return Spoiled(told=True)


def percent_format(sheet: Sheet, sound: Sound, chance: random.Random) -> Spoiled:
    """A single cell is formatted as a percentage: the number a person sees is a hundred times as large."""
    if sheet.is_text:
        raise Unfit
    cell, plain = some_number(sheet, sound, chance, 1)
    cell.format, cell.means = "0%", plain * 100
    return Spoiled(told=True)
