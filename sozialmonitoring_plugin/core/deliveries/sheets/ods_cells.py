"""What a cell of an OpenDocument sheet holds: its type is said, its value is an attribute of that type.

>>> cell_value({f"{OFFICE}value-type": "percentage", f"{OFFICE}value": "0.085"}, "", "0.0%")
0.085
>>> seconds_of("PT26H30M00S")
95400.0
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any

from .biff import plain_number
from .ods_styles import OFFICE, TABLE
from .serial_dates import DateKind, date_kind, from_serial

TYPE, FORMULA = f"{OFFICE}value-type", f"{TABLE}formula"
_CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0 "
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?", re.ASCII)
_DATE = re.compile(r"(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d:\d\d)(\.\d+)?)?Z?", re.ASCII)
_DURATION = re.compile(
    r"(-?)P(?:(\d{1,9})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:[.,]\d+)?)S)?)?", re.ASCII
)
_SECONDS = 86_400
_LONGEST_INTEGER = 30
_NUMBERED_ERROR = re.compile(r"Err:\d{3}", re.ASCII)
_ERRORS = {"#NV": "#N/A", "#WERT!": "#VALUE!", "#BEZUG!": "#REF!", "#ZAHL!": "#NUM!", "Err:503": "#NUM!"}
_OTHER_ERROR = "#VALUE!"
_ENGLISH = frozenset({"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"})


def cell_value(attributes: dict[str, str], text: str, code: str) -> Any:
    """The value of a cell with this text and number format; None for an empty one. Raises ValueError."""
    kind = attributes.get(TYPE, "")
    if error := _error(attributes, text):
        return error
    if kind in ("float", "percentage", "currency"):
        return _number(attributes[f"{OFFICE}value"])
    if kind == "date":
        return _date(attributes[f"{OFFICE}date-value"])
    if kind == "time":
        seconds = seconds_of(attributes[f"{OFFICE}time-value"])
        span = date_kind(code) is DateKind.SPAN or seconds < 0
        return from_serial(seconds / _SECONDS, DateKind.SPAN if span else DateKind.DATE)
    if kind == "boolean":
        # pandas writes truth values as if they were numbers.
        truth = attributes.get(f"{OFFICE}boolean-value") or attributes[f"{OFFICE}value"]
        return {"true": True, "false": False}[truth.lower()]
    if kind not in ("", "string", "void"):
        raise ValueError(f"{kind!r} is no type of values")
    return attributes.get(f"{OFFICE}string-value", text) or None


def is_uncached(attributes: dict[str, str], text: str) -> bool:
    """Whether a cell has a formula but no result."""
    return FORMULA in attributes and TYPE not in attributes and not text


def _error(attributes: dict[str, str], text: str) -> str:
    """A failed formula as Excel would show it, "" for all else; the file has it in its maker's language."""
    is_error = attributes.get(f"{_CALC}value-type") == "error"
    if not is_error and FORMULA not in attributes:
        return ""
    shown = _ERRORS.get(text, text)
    if shown in _ENGLISH:
        return shown
    return _OTHER_ERROR if is_error or _NUMBERED_ERROR.fullmatch(text) else ""


def _number(text: str) -> int | float:
    if text.isascii() and text.isdigit() and len(text) < _LONGEST_INTEGER:
        return int(text)
    if not _NUMBER.fullmatch(text):
        raise ValueError(f"{text[:40]!r} is no number")
    return plain_number(float(text))


def _date(text: str) -> datetime:
    match = _DATE.fullmatch(text)
    if not match:
        raise ValueError(f"{text[:40]!r} is no date")
    day, time, part = match.groups()
    milliseconds = round(float(part or 0) * 1000)
    return datetime.fromisoformat(f"{day}T{time or '00:00:00'}") + timedelta(milliseconds=milliseconds)


def seconds_of(text: str) -> float:
    """Length of a span of time in seconds. Raises ValueError."""
    match = _DURATION.fullmatch(text)
    if not match or not any(match.groups()[1:]):
        raise ValueError(f"{text[:40]!r} is no span of time")
    sign, *parts = match.groups()
    days, hours, minutes, seconds = (float((part or "0").replace(",", ".")) for part in parts)
    total = ((days * 24 + hours) * 60 + minutes) * 60 + seconds
    return -total if sign else total
