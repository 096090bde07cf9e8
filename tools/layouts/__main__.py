"""Write every template: `python -m tools.layouts [folder]`."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The order of attributes in XML is that of a hash, which is to be the same from run to run.
os.environ["QT_HASH_SEED"] = "0"


def main() -> None:
    from qgis.core import QgsApplication

    application = QgsApplication([], True)
    application.initQgis()
    try:
        write(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "resources" / "layouts")
    finally:
        application.exitQgis()


def write(folder: Path) -> None:
    """A folder for each form, in it a template for each kind."""
    from qgis.core import Qgis, QgsProject, QgsReadWriteContext
    from qgis.PyQt.QtXml import QDomDocument

    from sozialmonitoring_plugin.atlas.templates import PageKind
    from sozialmonitoring_plugin.core.booklets.form import FORMS
    from tools.layouts.pruned import pruned
    from tools.layouts.sheet import Sheet

    project = QgsProject(None, Qgis.ProjectCapabilities())
    for form in FORMS:
        (folder / form.name).mkdir(parents=True, exist_ok=True)
        for kind in PageKind:
            sheet = Sheet(form, project)
            importlib.import_module(f"tools.layouts.kinds.{kind.value}").build(sheet)
            sheet.layout.setName(kind.value)
            document = QDomDocument()
            document.appendChild(sheet.layout.writeXml(document, QgsReadWriteContext()))
            (folder / form.name / f"{kind.value}.qpt").write_text(pruned(document), encoding="utf-8")


if __name__ == "__main__":
    main()
