"""Texts of the interface in the language of QGIS."""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from .paths import PLUGIN_ROOT


def translate(context: str, text: str) -> str:
    """Translate a literal; fields are filled in afterwards with `.format`."""
    return QCoreApplication.translate(context, text)


def install_translator() -> QTranslator | None:
    """Load the language of QGIS; None where there is no translation, and English stays."""
    translator = QTranslator()
    language = QgsApplication.instance().locale()[:2]
    if not translator.load(str(PLUGIN_ROOT / "i18n" / f"sozialmonitoring_{language}.qm")):
        return None
    QCoreApplication.installTranslator(translator)
    return translator
