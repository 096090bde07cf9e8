"""Gestures as rows of a draft's file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from ...core.boundaries.drafting import AreaStates, DraftArea, Gesture, Move
from ...core.boundaries.shape_text import change_from_bytes, change_to_bytes

READ = "SELECT number, at, who, tool, undoes, change, states, moves FROM gesture ORDER BY number"
INSERT = "INSERT INTO gesture VALUES (?, ?, ?, ?, ?, ?, ?, ?)"


def row_of(gesture: Gesture) -> tuple[object, ...]:
    """The columns of a gesture, in the order of the table."""
    states = [_plain(gesture.areas_before), _plain(gesture.areas_after)]
    return (
        gesture.number,
        gesture.at,
        gesture.who,
        gesture.tool,
        gesture.undoes,
        change_to_bytes(gesture.change),
        json.dumps(states, ensure_ascii=False),
        json.dumps([asdict(move) for move in gesture.moves], ensure_ascii=False),
    )


def gesture_of(row: tuple[Any, ...]) -> Gesture:
    """The gesture of such columns."""
    number, at, who, tool, undoes, change, states, moves = row
    before, after = json.loads(states)
    return Gesture(
        number,
        at,
        who,
        tool,
        change_from_bytes(change),
        _states(before),
        _states(after),
        tuple(Move(**move) for move in json.loads(moves)),
        undoes,
    )


def _plain(states: AreaStates) -> dict[str, list[str] | None]:
    return {key: [area.name, area.parent] if area else None for key, area in states.items()}


def _states(plain: Mapping[str, list[str] | None]) -> dict[str, DraftArea | None]:
    return {key: DraftArea(key, *entry) if entry else None for key, entry in plain.items()}
