"""An open draft in QGIS: its session, the layer people draw in, streets and numbers around it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence

from qgis.core import QgsPointXY, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.boundaries.base_unit import BaseUnit, UnitKind
from ...core.boundaries.change import Change
from ...core.boundaries.drafting import DraftArea
from ...core.boundaries.measures import Thresholds
from ...core.boundaries.numbers import AreaNumbers
from ...core.boundaries.rings import Box, Node
from ...core.boundaries.streets.network import Network
from ...core.errors import UserError
from ...layers.boundaries.working_layer import working_layer
from ...support.messages import sentence, tell_error
from ...support.translation import translate
from ...workflows.boundaries.session import DraftSession
from ...workflows.boundaries.session_parts import SessionChange
from ..desk import Desk
from .layer_group import LayerGroup
from .lost_locks import offer_locks
from .mirror import Mirror
from .places import Places
from .prepared import Prepared
from .sentences import readable
from .street_networks import StreetNetworks
from .surroundings import Surroundings
from .zoom import Zoom


class Workplace(QObject):
    """What map tools and dock work with. The layer follows the session, and the session the layer.

    Locked areas are drawn by the workplace; tools need not.
    """

    refused = pyqtSignal(str)
    """A gesture was refused: the reason in the language of QGIS; the message bar says it too."""

    changed = pyqtSignal(object)
    """A `SessionChange`: a gesture was made, taken back or done again, or locks changed."""

    network_changed = pyqtSignal()
    """The streets can be followed now, or their network knows the boundaries of today."""

    previewed = pyqtSignal(object)
    """The change that a gesture under the mouse would make; None when it is over."""

    sizes_changed = pyqtSignal()
    """Other numbers of inhabitants count as small, or are aimed at."""

    closed = pyqtSignal()
    """The draft is no longer open here."""

    def __init__(
        self,
        desk: Desk,
        session: DraftSession,
        surroundings: Surroundings,
        prepared: Prepared | None = None,
        *,
        read_only: bool = False,
    ) -> None:
        """`prepared` may have been made in the background."""
        super().__init__(desk.window)
        self.desk = desk
        self.session = session
        self.surroundings = surroundings
        self.is_read_only = read_only
        self.layer: QgsVectorLayer = working_layer(session.info.title, surroundings.crs)
        prepared = prepared or Prepared.of(session, surroundings)
        self.live = prepared.numbers
        self._places = Places(surroundings.crs, desk.canvas, desk.project)
        self.zoom = Zoom(self._places, session, self.live)
        self._streets = StreetNetworks(session, surroundings, self)
        self._streets.changed.connect(self.network_changed)
        self._streets.failed.connect(self.refuse)
        self._mirror = Mirror(session, self.layer, self, read_only=read_only)
        self._mirror.refused.connect(self.refuse)
        self._mirror.refilled.connect(self._tell_kept)
        self._group = LayerGroup(self.layer, session, prepared, surroundings)
        self._locked = session.rules.locked
        self._leave = session.subscribe(self._on_session)
        self._is_open = True

    @property
    def network(self) -> Network | None:
        """Streets, boundaries and frame to follow; None as long as it is not ready."""
        return self._streets.following

    @property
    def street_network(self) -> Network | None:
        """The streets alone; None as long as they are not joined."""
        return self._streets.streets

    @property
    def is_joining(self) -> bool:
        """Whether the network is being made, for the first time or anew."""
        return self._streets.is_pending

    @property
    def why_no_network(self) -> Exception | None:
        """What happened when the streets were joined last, None where nothing did."""
        return self._streets.problem

    def show(self, draft: str) -> None:
        """Put the layers into the project and join the streets; `draft` names the file in the project."""
        project = self.desk.project
        self._group.add_to(project, draft)
        project.layersWillBeRemoved.connect(self._on_removed)
        project.aboutToBeCleared.connect(self.close)
        self._streets.ask()

    def units(self, kind: UnitKind, box: Box) -> Sequence[BaseUnit]:
        """The ground that is painted as a whole, near a box; nothing as long as the network is not ready."""
        return self._streets.units(kind, box)

    def numbers(
        self, change: Change | None = None, new_areas: Collection[DraftArea] = ()
    ) -> tuple[AreaNumbers, ...]:
        """The areas that a change would touch, as they would be, on all levels; without one all areas now."""
        return self.live.now() if change is None else self.live.after(change, new_areas)

    def commit(self, change: Change, tool: str, new_areas: Collection[DraftArea] = ()) -> bool:
        """Make a change: one gesture, one step to undo. False, and nothing changes, where it is refused."""
        return self.guarded(lambda: self.session.apply(change, tool, new_areas))

    def undo(self) -> bool:
        """Take the last gesture back; False, with the reason told, where that cannot be."""
        return self.guarded(self.session.undo)

    def redo(self) -> bool:
        """Do again what was taken back last; False, with the reason told, where that cannot be."""
        return self.guarded(self.session.redo)

    def guarded(self, gesture: Callable[[], object]) -> bool:
        """Let the session do something; False, with the reason told, where it refuses."""
        if not self._is_open:
            return False
        self.settle()
        try:
            gesture()
        except UserError as error:
            self.refuse(error)
            return False
        return True

    def settle(self) -> None:
        """Take over what QGIS' own tools, undo and redo did to the layer a moment ago."""
        if self._is_open:
            self._mirror.settle()

    def refuse(self, error: Exception) -> None:
        """Say why something cannot be done."""
        if not self._is_open:
            return
        if isinstance(error, UserError):
            error = readable(error, {**self.session.base_areas, **self.session.areas})
        tell_error(self.desk.messages, error)
        self.refused.emit(sentence(error) if isinstance(error, UserError) else str(error))

    def to_node(self, point: QgsPointXY) -> Node:
        """The node nearest to a place in the map."""
        return self._places.to_node(point)

    def to_map(self, nodes: Iterable[Node]) -> list[QgsPointXY]:
        """Places in the map for nodes."""
        return self._places.to_map(nodes)

    def set_thresholds(self, thresholds: Thresholds) -> None:
        """Judge sizes by other limits."""
        self.live.thresholds = thresholds
        self.sizes_changed.emit()

    def close(self) -> None:
        """Let go of session and layers; what was drawn is kept in the draft."""
        if not self._is_open:
            return
        self._mirror.settle()
        self._is_open = False
        self._mirror.close()
        self._streets.close()
        self._leave()
        self._group.remove()
        self.closed.emit()

    def _on_session(self, change: SessionChange) -> None:
        gesture = change.gesture
        if gesture is not None:
            self._group.follow(self.live.touched(gesture))
            self._group.show_before()
        if gesture is None or self.session.rules.locked & set(gesture.keys):
            self._group.show_locked()
        if gesture is not None and gesture.change:
            self._streets.ask()
        locked, self._locked = self._locked, self.session.rules.locked
        if gesture is None and len(locked - self._locked) > 1:
            offer_locks(self, locked)
        self.changed.emit(change)

    def _tell_kept(self) -> None:
        text = translate(
            "Boundaries", "Nothing was lost: every step is kept in the draft, and “End drawing” closes it."
        )
        self.desk.messages.pushInfo("", text)

    def _on_removed(self, ids: Sequence[str]) -> None:
        if self._is_open and self.layer.id() in ids:
            self._group.forget(ids)
            self.close()
