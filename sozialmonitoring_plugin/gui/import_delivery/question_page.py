"""What has to be answered before the import, each question with its answers beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from qgis.gui import QgsDateEdit
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ...core.deliveries.cells.signs import MEANINGS
from ...core.deliveries.reports.questions import Ask, Question
from ...core.indicators.tableau import Kind
from ...support.translation import translate
from .gestures import meaning_title
from .remarks import spoken
from .sheet_roles import cell_place

_OF_COLUMNS = frozenset({Ask.DATE, Ask.KIND, Ask.DOUBTED_KIND})
MOST = 30
"""So many questions are shown at once; the others follow when these are answered."""


class QuestionPage(QObject):
    """Asks; what is answered is carried by the signals."""

    cells_wanted = pyqtSignal(object)
    key_wanted = pyqtSignal(str)
    profile_chosen = pyqtSignal(str)
    date_given = pyqtSignal(object)
    source_given = pyqtSignal(str)
    style_given = pyqtSignal(str, str)
    meaning_given = pyqtSignal(str, str)
    unrated_given = pyqtSignal(bool)
    cells_missing = pyqtSignal(object)
    kind_given = pyqtSignal(object, object, bool)
    row_left = pyqtSignal(int)

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._shown: tuple[tuple[Question, int], ...] | None = None
        self._rivals: Sequence[str] = ()
        self._first_row = 1

    @property
    def count(self) -> int:
        """How many questions are asked."""
        return len(self._shown or ())

    def show(self, questions: Sequence[Question], rivals: Sequence[str] = (), first_row: int = 1) -> None:
        """Ask these questions; the same ones stay as they are, with what was typed.

        `rivals` are the stored profiles among which one has to be chosen; `first_row` is that of the data.
        """
        asked, self._rivals, self._first_row = tuple(_grouped(questions)), rivals, first_row
        if asked == self._shown:
            return
        self._shown = asked
        body = QWidget()
        layout = QVBoxLayout(body)
        for question, count in asked[:MOST]:
            layout.addWidget(self._frame(question, count))
        text = translate("ImportDelivery", "Nothing is left to be answered.")
        if len(asked) > MOST:
            text = translate("ImportDelivery", "… and {count} more.").format(count=len(asked) - MOST)
        if not asked or len(asked) > MOST:
            layout.addWidget(QLabel(text))
        layout.addStretch(1)
        self._area.setWidget(body)

    def _frame(self, question: Question, count: int) -> QFrame:
        frame = QFrame()
        frame.setFrameShape(QFrame.Shape.StyledPanel)
        layout = QVBoxLayout(frame)
        text = spoken(question.sentence)
        if count > 1:
            more = translate("ImportDelivery", "{sentence} (and {count} more rows)")
            text = more.format(sentence=text, count=count - 1)
        label = QLabel(("● " if question.blocks else "○ ") + text)
        label.setToolTip(
            translate("ImportDelivery", "must be answered before the import")
            if question.blocks
            else translate("ImportDelivery", "should be answered")
        )
        label.setWordWrap(True)
        layout.addWidget(label)
        answers = QHBoxLayout()
        for widget in self._answers(question):
            answers.addWidget(widget)
        cells = question.cells
        if question.kind in _OF_COLUMNS and not cells:
            cells = (f"{question.subject}{self._first_row}",)
        if cells:
            show = translate("ImportDelivery", "Show in the sheet")
            answers.addWidget(_button(show, partial(self.cells_wanted.emit, cells)))
        answers.addStretch(1)
        layout.addLayout(answers)
        return frame

    def _answers(self, question: Question) -> Iterator[QWidget]:
        ways: dict[Ask, Callable[[Question], Iterator[QWidget]]] = {
            Ask.PROFILE: self._profiles,
            Ask.DATE: self._date,
            Ask.NUMBERS: self._styles,
            Ask.SIGN: self._meanings,
            Ask.NEGATIVE: self._kinds,
            Ask.FRACTION: self._kinds,
            Ask.KIND: self._kinds,
            Ask.DOUBTED_KIND: self._kinds,
            Ask.UNRATED: self._unrated,
            Ask.DUPLICATE: self._rows,
            Ask.AREA: self._areas,
            Ask.AMBIGUOUS_AREA: self._areas,
            Ask.SOURCE: self._source,
        }
        yield from ways.get(question.kind, lambda _question: iter(()))(question)

    def _profiles(self, _question: Question) -> Iterator[QWidget]:
        for name in self._rivals:
            yield _button(name, partial(self.profile_chosen.emit, name))

    def _date(self, _question: Question) -> Iterator[QWidget]:
        edit = QgsDateEdit()
        edit.setDisplayFormat("dd.MM.yyyy")
        edit.setCalendarPopup(True)
        edit.setAllowNull(True)
        edit.setNullRepresentation("")
        edit.clear()
        edit.setMinimumWidth(18 * edit.fontMetrics().averageCharWidth())
        edit.setObjectName("answer_date")
        yield edit
        yield _button(_take(), lambda: edit.isNull() or self.date_given.emit(edit.date()))

    def _styles(self, question: Question) -> Iterator[QWidget]:
        values = dict(question.sentence.values)
        text = str(values.get("text", ""))
        german = translate("ImportDelivery", "German: {text} is {number}").format(
            text=text, number=values["german"]
        )
        english = translate("ImportDelivery", "English: {text} is {number}").format(
            text=text, number=values["english"]
        )
        yield _button(german, partial(self.style_given.emit, "german", question.subject))
        yield _button(english, partial(self.style_given.emit, "english", question.subject))

    def _meanings(self, question: Question) -> Iterator[QWidget]:
        box = QComboBox()
        box.setObjectName("answer_meaning")
        for meaning in MEANINGS:
            box.addItem(meaning_title(meaning), meaning)
        yield box
        yield _button(_take(), lambda: self.meaning_given.emit(question.subject, box.currentData()))

    def _kinds(self, question: Question) -> Iterator[QWidget]:
        kinds = [
            (translate("ImportDelivery", "Rates or means"), Kind.GIVEN, False),
            (translate("ImportDelivery", "Classes"), Kind.GIVEN, True),
        ]
        if question.kind in (Ask.NEGATIVE, Ask.FRACTION):
            wrong = translate("ImportDelivery", "A wrong cell: take it as missing")
            yield _button(wrong, partial(self.cells_missing.emit, question.cells))
        else:
            kinds.insert(0, (translate("ImportDelivery", "Counts"), Kind.COUNT, False))
        for text, kind, is_class in kinds:
            yield _button(text, partial(self.kind_given.emit, question, kind, is_class))

    def _rows(self, question: Question) -> Iterator[QWidget]:
        rows = [place[0] for place in map(cell_place, question.cells) if place]
        for row in rows:
            text = translate("ImportDelivery", "Leave out row {row}").format(row=row + 1)
            yield _button(text, partial(self.row_left.emit, row))

    def _areas(self, question: Question) -> Iterator[QWidget]:
        text = translate("ImportDelivery", "Choose the area…")
        yield _button(text, partial(self.key_wanted.emit, question.subject))

    def _unrated(self, _question: Question) -> Iterator[QWidget]:
        yield _button(translate("ImportDelivery", "Not rated"), partial(self.unrated_given.emit, True))
        yield _button(translate("ImportDelivery", "They are zeros"), partial(self.unrated_given.emit, False))

    def _source(self, _question: Question) -> Iterator[QWidget]:
        edit = QLineEdit()
        edit.setObjectName("answer_source")
        edit.setPlaceholderText(translate("ImportDelivery", "as under maps and tables"))
        edit.setMinimumWidth(34 * edit.fontMetrics().averageCharWidth())
        yield edit
        yield _button(_take(), lambda: self.source_given.emit(edit.text().strip()))


def _take() -> str:
    return translate("ImportDelivery", "Take it")


def _button(text: str, act: Callable[[], object]) -> QPushButton:
    button = QPushButton(text.replace("&", "&&"))
    button.setAutoDefault(False)
    button.clicked.connect(lambda _checked=False: act())
    return button


def _grouped(questions: Sequence[Question]) -> Iterator[tuple[Question, int]]:
    """Rows without an area are one question: their place is the page of keys."""
    areas = [one for one in questions if one.kind in (Ask.AREA, Ask.AMBIGUOUS_AREA)]
    told = False
    for question in questions:
        if question not in areas:
            yield question, 1
        elif not told:
            told = True
            yield question, len(areas)
