"""Edits are taken back one by one, and made again."""

from __future__ import annotations

from sozialmonitoring_plugin.gui.history import History


def test_edits_are_taken_back_and_made_again() -> None:
    history = History(0)
    history.go_on(1)
    history.go_on(2)
    history.undo()
    assert (history.current, history.can_undo, history.can_redo) == (1, True, True)

    history.redo()
    assert history.current == 2
    history.undo()
    history.undo()
    assert (history.current, history.can_undo) == (0, False)


def test_letters_typed_one_after_the_other_are_one_edit() -> None:
    history = History("")
    for text in ("A", "Ar", "Arm"):
        history.go_on(text, "title")
    history.go_on("Arm!", "comment")
    history.undo()
    assert history.current == "Arm"
    history.undo()
    assert history.current == ""


def test_what_is_typed_after_an_undo_is_an_edit_of_its_own() -> None:
    history = History("")
    history.go_on("A", "title")
    history.undo()
    history.go_on("B", "title")
    history.go_on("Bo", "title")
    history.undo()
    assert (history.current, history.can_redo) == ("", True)


def test_an_edit_that_changes_nothing_is_none() -> None:
    history = History(1)
    history.go_on(1)
    assert not history.can_undo
