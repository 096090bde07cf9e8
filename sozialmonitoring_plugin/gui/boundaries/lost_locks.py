"""Locks are no steps that can be undone: whoever drops several at once is offered to have them back."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from qgis.core import Qgis
from qgis.PyQt.QtWidgets import QPushButton

from ...support.messages import TITLE
from ...support.translation import translate
from ..language import interface_wording

if TYPE_CHECKING:
    from .workplace import Workplace

SECONDS = 20


def offer_locks(workplace: Workplace, locked: Collection[str]) -> None:
    """Tell how many locks are gone of those there were, with a button that brings them back."""
    messages, session = workplace.desk.messages, workplace.session
    count = interface_wording().number(len(set(locked) - session.rules.locked), 0)
    text = translate("Boundaries", "Areas that are not locked any more: {count}").format(count=count)
    item = messages.createMessage(TITLE, text)
    button = QPushButton(translate("Boundaries", "Lock them again"), item)
    button.clicked.connect(lambda: workplace.guarded(lambda: session.lock(locked)))
    button.clicked.connect(lambda: messages.popWidget(item))
    item.layout().addWidget(button)
    messages.pushWidget(item, Qgis.MessageLevel.Info, SECONDS)
