"""The properties of an indicator as rows of a form, and the widgets that are made from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from ...core.indicators.tableau import Polarity
from ...support.translation import translate

MOST_DECIMALS = 6
LINES = 3


class Shape(Enum):
    """How a property is entered."""

    LINE = auto()
    SHORT = auto()
    TEXT = auto()
    LISTED = auto()
    POLARITY = auto()
    DECIMALS = auto()
    YES_NO = auto()


@dataclass(frozen=True)
class Field:
    """A property of `Indicator` and how it is entered."""

    name: str
    label: str
    shape: Shape = Shape.LINE
    tip: str = ""


@dataclass(frozen=True)
class Editor:
    """A widget with what it says and what it is told."""

    widget: QWidget
    read: Callable[[], Any]
    show: Callable[[Any], None]
    edited: Any


def head_fields() -> tuple[tuple[Field, ...], ...]:
    """The rows above the formula."""
    return (
        (
            Field("number", translate("Tableau", "&Number:"), Shape.SHORT),
            Field("title", translate("Tableau", "N&ame:")),
        ),
        (Field("theme", translate("Tableau", "&Theme:"), Shape.LISTED),),
        (
            Field(
                "key_message",
                translate("Tableau", "Key m&essage:"),
                tip=translate("Tableau", "One sentence that says what the number means"),
            ),
        ),
    )


def lower_fields() -> tuple[tuple[Field, ...], ...]:
    """The rows below the formula: how it is shown, then its metadata."""
    whole = translate("Tableau", "Everybody above the line is also counted below it; the rest is protected")
    given = translate("Tableau", "A rate as the office computed it, never carried to another level")
    return (
        (
            Field("unit", translate("Tableau", "&Unit:"), Shape.LISTED),
            Field("decimals", translate("Tableau", "De&cimals:"), Shape.DECIMALS),
        ),
        (Field("polarity", translate("Tableau", "High &values:"), Shape.POLARITY),),
        (
            Field("part_of_whole", translate("Tableau", "Share of a &whole"), Shape.YES_NO, whole),
            Field("given", translate("Tableau", "Ta&ken as delivered"), Shape.YES_NO, given),
        ),
        *_metadata_fields(),
    )


def _metadata_fields() -> tuple[tuple[Field, ...], ...]:
    breaks = translate("Tableau", "Where the definition changed, one a line: 2019-01-01: what changed")
    return (
        (Field("description", translate("Tableau", "&Description:"), Shape.TEXT),),
        (
            Field("source", translate("Tableau", "Source:")),
            Field("holder", translate("Tableau", "Data holder:")),
        ),
        (
            Field("area_reference", translate("Tableau", "Area reference:")),
            Field("time_reference", translate("Tableau", "Time reference:")),
        ),
        (Field("comment", translate("Tableau", "Comment:"), Shape.TEXT),),
        (Field("literature", translate("Tableau", "Literature:"), Shape.TEXT),),
        (Field("breaks", translate("Tableau", "Breaks:"), Shape.TEXT, breaks),),
    )


def editor_of(field: Field) -> Editor:
    """The widget for a field."""
    editor = _MAKERS[field.shape]()
    editor.widget.setObjectName(f"{field.name}_edit")
    editor.widget.setAccessibleName(field.label.replace("&", "").rstrip(":"))
    editor.widget.setToolTip(field.tip)
    if isinstance(editor.widget, QCheckBox):
        editor.widget.setText(field.label)
    return editor


def allow(editor: Editor, editable: bool) -> None:
    """Let a property be changed or only looked at; texts can be read and copied all the same."""
    widget = editor.widget
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        widget.setReadOnly(not editable)
    else:
        widget.setEnabled(editable)


def offer(editor: Editor, texts: Iterable[str]) -> None:
    """Offer texts for a listed field and keep what is written."""
    box = editor.widget
    if isinstance(box, QComboBox):
        wanted, current = list(dict.fromkeys(filter(None, texts))), box.currentText()
        if [box.itemText(row) for row in range(box.count())] != wanted:
            box.blockSignals(True)
            box.clear()
            box.addItems(wanted)
            box.setCurrentText(current)
            box.blockSignals(False)


def _line() -> Editor:
    edit = QLineEdit()

    def show(text: str) -> None:
        if edit.text() != text:
            edit.setText(text)
            edit.setCursorPosition(0)

    return Editor(edit, edit.text, show, edit.textEdited)


def _short() -> Editor:
    editor = _line()
    editor.widget.setMaximumWidth(70)
    return editor


def _text() -> Editor:
    edit = QPlainTextEdit()
    edit.setTabChangesFocus(True)
    edit.setFixedHeight(edit.fontMetrics().lineSpacing() * LINES + 12)

    def show(text: str) -> None:
        if edit.toPlainText() != text:
            edit.setPlainText(text)

    return Editor(edit, edit.toPlainText, show, edit.textChanged)


def _listed() -> Editor:
    box = QComboBox()
    box.setEditable(True)
    _make_narrow(box)
    # Completing while somebody types would make of a new theme an old one.
    box.setCompleter(None)
    return Editor(box, box.currentText, box.setCurrentText, box.currentTextChanged)


def _polarity() -> Editor:
    box = QComboBox()
    _make_narrow(box)
    for polarity, title in polarity_titles().items():
        box.addItem(title, polarity.value)

    def show(polarity: Polarity) -> None:
        box.setCurrentIndex(box.findData(polarity.value))

    return Editor(box, lambda: Polarity(box.currentData()), show, box.currentIndexChanged)


def _decimals() -> Editor:
    box = QSpinBox()
    box.setRange(0, MOST_DECIMALS)
    return Editor(box, box.value, box.setValue, box.valueChanged)


def _yes_no() -> Editor:
    box = QCheckBox()
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return Editor(box, box.isChecked, box.setChecked, box.toggled)


def _make_narrow(box: QComboBox) -> None:
    """As wide as there is room, not as the longest text."""
    box.setMinimumContentsLength(8)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)


def polarity_titles() -> dict[Polarity, str]:
    """What the polarities are called."""
    return {
        Polarity.NEUTRAL: translate("Tableau", "are neither good nor bad"),
        Polarity.BURDEN: translate("Tableau", "are a burden"),
        Polarity.GOOD: translate("Tableau", "are good"),
    }


_MAKERS: dict[Shape, Callable[[], Editor]] = {
    Shape.LINE: _line,
    Shape.SHORT: _short,
    Shape.TEXT: _text,
    Shape.LISTED: _listed,
    Shape.POLARITY: _polarity,
    Shape.DECIMALS: _decimals,
    Shape.YES_NO: _yes_no,
}

Rows = Sequence[Sequence[Field]]
