"""Classifications that the monitoring keeps: chosen in the dialog, kept under a name, changed for all."""

from __future__ import annotations

from dataclasses import replace

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QInputDialog, QWidget

from ...core.classification.assignments import Use
from ...core.classification.frozen import FrozenClassification, MadeFrom, Way, clean_name
from ...core.errors import UserError
from ...core.map_kinds import MapKind
from ...layers.follow import layers_in
from ...store.monitoring import Monitoring
from ...support.translation import translate
from ...workflows.classification_changes import change, consequences
from ...workflows.classifications import Classifications, read_classifications, save_classification
from ...workflows.follow_change import follow_change
from ..choices import chosen, fill
from ..classification_change.dialog import FollowDialog
from .class_kinds import why_not_stored
from .form import IndicatorMapForm
from .look import Look
from .state import ClassChoice


class StoredClasses(QObject):
    """The box with their names; `chosen` tells a name, "" for classes made by the inputs below."""

    chosen = pyqtSignal(str)

    def __init__(self, form: IndicatorMapForm, project: QgsProject) -> None:
        super().__init__(form)
        self._form, self._project = form, project
        self._tip = form.store_button.toolTip()
        self._monitoring: Monitoring | None = None
        self._read: Classifications | None = None
        form.stored_box.activated.connect(lambda _place: self.chosen.emit(chosen(form.stored_box)))

    def offer(self, monitoring: Monitoring | None) -> None:
        """Offer those of a monitoring. Raises UserError where they cannot be read."""
        self._monitoring, self._read = monitoring, None
        self.show("")
        if monitoring is not None:
            self._read = read_classifications(monitoring)
            self.show("")

    def show(self, name: str) -> None:
        """Show which one is chosen; says nothing to anybody."""
        names = self._read.names if self._read is not None else ()
        none = translate("IndicatorMap", "none (as below)")
        fill(self._form.stored_box, [("", none), *((one, one) for one in names)], name)

    def follow(self, kind: MapKind) -> None:
        """Offer to keep and to choose only where the classes are those of the indicator."""
        why, form = why_not_stored(kind), self._form
        form.stored_box.setEnabled(not why)
        form.store_button.setEnabled(not why)
        form.stored_box.setToolTip(why)
        form.store_button.setToolTip(why or self._tip)
        form.store_button.setAccessibleDescription(why or self._tip)

    def named(self, name: str) -> FrozenClassification | None:
        """One of them, None for "". Raises UserError where it cannot be read."""
        return self._read.named(name) if name and self._read is not None else None

    def assigned(self, indicator: str, level: str) -> str:
        """The name of that in which an indicator is shown, "" for none."""
        return self._read.assignments.name_for(indicator, level) if self._read is not None else ""

    def keep(self, look: Look, classes: ClassChoice, was: str) -> str:
        """Ask for a name and store the classes; "" where the person thought better of it.

        A name that is there already is changed, after the question who follows. Raises UserError.
        """
        found, monitoring = look.classification, self._monitoring
        if found is None or monitoring is None or self._read is None:
            raise UserError("There are no classes to keep.", hint="Wait until the map is shown.")
        window = self._form.window()
        if why_not_stored(look.kind):
            raise UserError("The classes of this kind of map are not those of the indicator.")
        name = self._ask_name(window, was or look.indicator.title)
        if not name:
            return ""
        made = FrozenClassification(
            name, found, classes.palette, titles=classes.titles_for(found.classes), made_from=made_from(look)
        )
        use = Use(look.asked.request.indicator)
        if name in self._read.names:
            kept = self._change(made, monitoring, window)
        else:
            kept = save_classification(monitoring, made, (use,)).name
        self.offer(monitoring)
        return kept

    def _ask_name(self, window: QWidget, proposed: str) -> str:
        name, accepted = QInputDialog.getText(
            window,
            translate("IndicatorMap", "Keep the classification"),
            translate("IndicatorMap", "Name in the monitoring; the indicator is shown in it from now on:"),
            text=proposed,
        )
        return clean_name(name) if accepted else ""

    def _change(self, made: FrozenClassification, monitoring: Monitoring, window: QWidget) -> str:
        read = read_classifications(monitoring).named(made.name)
        changed = replace(
            made, note=read.note, created=read.created, revision=read.revision, former_names=read.former_names
        )
        found = consequences(monitoring, made.name)
        layers = layers_in(self._project.mapLayers().values(), read, monitoring.created)
        dialog = FollowDialog(found, layers, window)
        if not dialog.exec():
            return ""
        stored = change(monitoring, changed, dialog.following_indicators, keep_old=dialog.keeps_old)
        follow_change(
            monitoring,
            stored,
            dialog.following_layers,
            dialog.staying_layers,
            self._project.layerTreeRoot(),
        )
        return made.name


def made_from(look: Look) -> MadeFrom:
    """What the classes were found in."""
    request, published = look.asked.request, look.made.published
    days = [one.reference_date for one in (look.column,) if one.reference_date is not None]
    return MadeFrom(
        request.indicator,
        (published.tree.levels[look.made.rank].level.id,),
        tuple(day.isoformat() for day in days),
        way=Way.ALL_DATES if look.asked.is_pooled or look.kind is MapKind.TIME else Way.ONE_DATE,
    )
