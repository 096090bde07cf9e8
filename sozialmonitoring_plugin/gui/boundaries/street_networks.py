"""The streets that people follow and paint between, joined in the background while they draw on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.boundaries.base_unit import BaseUnit, UnitKind
from ...core.boundaries.rings import Box, Edge, Shape, shape_of_edges
from ...core.boundaries.streets.address_points import AddressPoints
from ...core.boundaries.streets.lines import LineKind, Lines, joined_lines, lines_of_edges
from ...core.boundaries.streets.network import Network
from ...core.feedback import Feedback
from ...layers.boundaries.base_units import BaseUnits
from ...support.tasks import Job
from ...support.translation import translate
from ...workflows.boundaries.session import DraftSession
from ..preview import Preview
from .surroundings import Surroundings


@dataclass(frozen=True, eq=False)
class Networks:
    """`following` knows streets, boundaries and frame; `streets` only the streets, so that blocks stay.

    `frames` are the outlines of the municipalities, which no gesture changes.
    """

    following: Network
    streets: Network
    frames: Mapping[str, Shape]


class StreetNetworks(QObject):
    """Joins the streets once, and streets with boundaries anew after every gesture."""

    changed = pyqtSignal()

    failed = pyqtSignal(object)
    """What happened; joining is tried again after the next gesture."""

    def __init__(self, session: DraftSession, around: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._around = around
        self._units: BaseUnits | None = None
        self._networks: Networks | None = None
        title = translate("Boundaries", "Joining the streets")
        self._joining = Preview(title, self._prepare, self, hidden=True)
        self._joining.ready.connect(self._take)
        self._joining.failed.connect(self._fail)
        self.problem: Exception | None = None

    @property
    def following(self) -> Network | None:
        """What can be followed; None as long as it is not ready."""
        return self._networks.following if self._networks else None

    @property
    def streets(self) -> Network | None:
        """The streets alone; None as long as they are not ready."""
        return self._networks.streets if self._networks else None

    @property
    def is_pending(self) -> bool:
        """Whether the streets are being joined."""
        return self._joining.is_pending

    def ask(self) -> None:
        """Join anew, soon."""
        self._joining.ask()

    def close(self) -> None:
        """Stop what runs."""
        self._joining.stop()

    def units(self, kind: UnitKind, box: Box) -> Sequence[BaseUnit]:
        """The ground that is painted as a whole, near a box; nothing as long as the streets are not ready.

        May be asked in the background, where the draft must not be read: it may be changing.
        """
        networks = self._networks
        if networks is None:
            return ()
        if self._units is None:
            points = AddressPoints.of_book(self._around.addresses)
            self._units = BaseUnits(networks.frames, networks.streets, points)
        return self._units.near(kind, box)

    def _prepare(self) -> Job:
        earlier = self._networks
        lines, shapes = self._around.streets, self._session.partition.shapes
        frame_of = {key: self._session.rules.frame(key) for key in shapes}

        def job(_feedback: Feedback) -> Networks:
            streets = earlier.streets if earlier else Network.build(lines)
            frames = earlier.frames if earlier else _frames(shapes, frame_of)
            return Networks(Network.build(_to_follow(lines, shapes, frame_of)), streets, frames)

        return job

    def _take(self, networks: Networks) -> None:
        self._networks, self.problem = networks, None
        self.changed.emit()

    def _fail(self, error: Exception) -> None:
        self.problem = error
        self.failed.emit(error)
        self.changed.emit()


def _frames(shapes: Mapping[str, Shape], frame_of: Mapping[str, str]) -> dict[str, Shape]:
    """The outlines of the municipalities."""
    edges: dict[str, list[Edge]] = {}
    for key, shape in shapes.items():
        edges.setdefault(frame_of[key], []).extend(shape.edges())
    return {frame: shape_of_edges(inside) for frame, inside in edges.items()}


def _to_follow(lines: Lines, shapes: Mapping[str, Shape], frame_of: Mapping[str, str]) -> Lines:
    """Streets, boundaries between areas, and the outlines of municipalities."""
    owners = {edge: frame_of[key] for key, shape in shapes.items() for edge in shape.edges()}
    frame: list[Edge] = []
    boundaries: list[Edge] = []
    for edge, municipality in owners.items():
        beyond = owners.get((edge[1], edge[0]))
        (boundaries if beyond == municipality else frame).append(edge)
    return joined_lines(
        [lines, lines_of_edges(boundaries, LineKind.BOUNDARY), lines_of_edges(frame, LineKind.FRAME)]
    )
