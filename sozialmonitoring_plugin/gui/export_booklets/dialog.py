"""Export booklets: order their contents, look at every page, write one for each municipality."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from pathlib import Path

from qgis.core import Qgis
from qgis.PyQt.QtCore import QSize

from ...core.booklets.contents import Contents
from ...core.booklets.draft import Draft, draft_of
from ...core.errors import Cancelled, UserError
from ...core.feedback import Feedback
from ...store.monitoring import Monitoring
from ...support.messages import STAYS, file_link, sentence, tell_success
from ...support.settings import BOOKLET_FOLDER, BOOKLET_TEMPLATES, MINIMUM_COUNT
from ...support.translation import translate
from ...workflows.booklet_preview import PlannedBooklet
from ...workflows.booklet_workers.crew import NoWorkersError
from ...workflows.booklet_workers.run import HERE
from ...workflows.export_atlas import ExportAtlasRequest, export_atlas
from ...workflows.municipalities import has_county_booklet
from ..check_list import CheckList
from ..choices import chosen, fill
from ..desk import Desk
from ..monitoring_choice import MonitoringChoice
from ..process_call import ProcessCall
from ..work_dialog import WorkDialog
from .asking import Asking
from .contents_menu import ContentsMenu
from .contents_tree import ContentsTree
from .designing import Designing
from .form import ExportBookletsForm
from .known import known_of
from .listening import Listening, Written
from .look import Look
from .preview_panel import PreviewPanel
from .previewing import BookletPreview
from .template_watch import TemplateWatch

FRAME = QSize(40, 60)
"""Pixels that a window's own frame and title take of a screen."""


class ExportBookletsDialog(WorkDialog):
    """The dialog."""

    def __init__(self, desk: Desk) -> None:
        self.form = ExportBookletsForm()
        title = translate("ExportBooklets", "Export booklets")
        super().__init__(desk, self.form, title, translate("ExportBooklets", "&Export"))
        self.resize(QSize(1180, 680).boundedTo(self.screen().availableSize() - FRAME))
        form = self.form
        self.choice = MonitoringChoice(form.monitoring_widget, form.monitoring_summary)
        self.places = CheckList(form.places_list, form.places_all_button)
        self.look = Look(form)
        self.tree = ContentsTree(form)
        self.panel = PreviewPanel(form)
        self.menu = ContentsMenu(self)
        self._shown: Monitoring | None = None
        self.asking = Asking(self)
        self.designing = Designing(self)
        self.preview = BookletPreview(self.asking.subject, self.asking.shown, self)
        self.watch = TemplateWatch(lambda: form.template, self)
        self._connect()
        self._change_monitoring()

    @property
    def contents(self) -> Contents:
        """What the inputs say a booklet holds."""
        return replace(self.look.contents, parts=self.tree.model.parts)

    @property
    def state(self) -> tuple[Contents, Draft]:
        """Everything a person can change of the contents, also what no booklet shows."""
        return self.look.contents, self.tree.model.draft

    def show_contents(self, contents: Contents) -> None:
        """Show other contents, and what they leave out. Raises UserError before anything is shown."""
        known = known_of(self.choice.opened)
        self.tree.model.show(draft_of(contents, known.indicators, known.index), known.titles)
        self.look.show(contents)
        self._ask()

    def contents_edited(self) -> None:
        """Somebody changed the contents: the pages follow."""
        self.menu.show_change()
        self._show_size()
        self._ask()

    def start(self) -> None:
        """Write the booklets."""
        request = self.asking.request()
        BOOKLET_FOLDER.write(str(request.output_folder))
        BOOKLET_TEMPLATES.write(self.form.template_widget.filePath())
        MINIMUM_COUNT.write(request.rules.minimum)
        self._rest()
        self._write(request)

    def call(self) -> ProcessCall:
        return self.asking.call()

    def refuse(self, error: Exception) -> None:
        """Say what went wrong, and after a cancel what is left; without workers this window does the work."""
        if isinstance(error, NoWorkersError):
            self._write(replace(self.asking.request(), workers=HERE))
        elif isinstance(error, Cancelled):
            text = translate("ExportBooklets", "Cancelled. Booklets that were finished before are kept.")
            self.message_bar.pushInfo("", text)
        else:
            super().refuse(error)

    def reject(self) -> None:
        """Close; asks where contents would be lost."""
        if self.is_working or self.menu.may_leave():
            super().reject()

    def done(self, result: int) -> None:
        self._rest()
        self.watch.stop()
        super().done(result)

    def _connect(self) -> None:
        form = self.form
        self.choice.changed.connect(self._change_monitoring)
        self.choice.rewritten.connect(self._change_monitoring)
        self.look.changed.connect(self.contents_edited)
        self.look.refused.connect(self.refuse)
        self.tree.model.edited.connect(self.contents_edited)
        self.places.changed.connect(self._show_size)
        form.date_box.currentIndexChanged.connect(self._change_date)
        for changed in (
            form.compare_box.currentIndexChanged,
            form.place_box.currentIndexChanged,
            form.minimum_box.valueChanged,
            form.template_widget.fileChanged,
            self.watch.changed,
        ):
            changed.connect(self._ask)
        self.preview.planned.connect(self._show_pages)
        self.preview.failed.connect(self._show_problem)
        self.preview.emptied.connect(self._show_nothing)
        self.preview.busy.connect(self._show_busy)
        self.ended.connect(self._ask)

    def _write(self, request: ExportAtlasRequest) -> None:
        """By workers in the background, or in the window's own thread, as layouts want it."""
        title = translate("ExportBooklets", "Writing booklets")

        def job(feedback: Feedback) -> Written:
            listening = Listening(feedback)
            return Written(export_atlas(request, listening), tuple(listening.warnings))

        self.work(title, job, self._written, in_window=request.workers == HERE)

    def _change_monitoring(self) -> None:
        self.guarded(self._follow_monitoring)

    def _follow_monitoring(self) -> None:
        """Show another monitoring, or what has come to this one; inputs wait where none can be opened."""
        opened, before = self.choice.opened, self._shown
        is_same = opened is not None and before is not None and opened.path == before.path
        if opened is None and (before is not None or self.menu.is_changed):
            self._ask()
            return
        if not is_same and not self.menu.may_leave():
            self.form.monitoring_widget.setFilePath(str(before.path) if before else "")
            return
        self._shown = opened
        self.form.offer_dates(opened)
        self._offer_places()
        if is_same:
            self.menu.follow()
        else:
            self.menu.begin()
        self._show_size()
        self._ask()
        if opened is not None and not self.form.folder_widget.filePath():
            self.form.folder_widget.setFilePath(str(opened.path.parent / f"{opened.path.stem}_booklets"))

    def _change_date(self, *_: object) -> None:
        self.guarded(self._follow_date)

    def _follow_date(self) -> None:
        opened = self.choice.opened
        self.form.offer_earlier(opened.dates() if opened else ())
        self._offer_places()
        self._ask()

    def _offer_places(self) -> None:
        opened = self.choice.opened
        places: list[tuple[str, str]] = []
        if opened is not None:
            tree = opened.tree(opened.version_shown(self.form.reference_date))
            ranks = (tree.municipal_rank, 0) if has_county_booklet(tree) else (tree.municipal_rank,)
            for areas in (tree.levels[rank] for rank in ranks):
                places += zip(areas.keys, areas.names, strict=True)
        self.places.show(places)
        fill(self.form.place_box, places, chosen(self.form.place_box))

    def _ask(self, *_: object) -> None:
        if not self.is_working:
            self.panel.strip.stop()
            self.preview.ask()

    def _rest(self) -> None:
        """Nothing is drawn for the preview while booklets are written, or nobody looks."""
        self.preview.stop()
        self.panel.strip.stop()

    def _show_size(self) -> None:
        text = translate("ExportBooklets", "Booklets: {booklets}, with {maps} maps each.")
        maps = len(self.contents.indicators)
        self.form.size_label.setText(text.format(booklets=len(self.places.ticked), maps=maps))

    def _show_pages(self, planned: PlannedBooklet) -> None:
        self.panel.show(planned)

    def _show_problem(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.panel.clear(sentence(error))
        else:
            self.refuse(error)

    def _show_nothing(self) -> None:
        if self.contents.parts:
            text = translate("ExportBooklets", "Every page is shown here once the monitoring has numbers.")
        else:
            text = translate(
                "ExportBooklets", "Every page is shown here once a part of the contents is ticked."
            )
        self.panel.clear(text)

    def _show_busy(self, is_busy: bool) -> None:
        text = translate("ExportBooklets", "The numbers are being published…")
        self.form.busy_label.setText(text if is_busy else "")
        if is_busy and self.panel.planned is None:
            self.panel.tell(text)

    def _written(self, written: Written) -> None:
        folder = Path(self.form.folder_widget.filePath())
        text = translate("ExportBooklets", "Files written to {folder}: {count}")
        if written.warnings:
            warning = escape(" ".join(dict.fromkeys(written.warnings)))
            self.message_bar.pushMessage("", warning, Qgis.MessageLevel.Warning, STAYS)
        tell_success(self.message_bar, text.format(count=len(written.files), folder=file_link(folder)))
