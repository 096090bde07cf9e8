"""Who gets which face: undisputed ground stays, the rest goes by rule, and each decision is kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from qgis.core import QgsGeometry

from ...core.boundaries.faults import FaultKind, Rule
from ...core.boundaries.rings import Edge
from .faces import ClaimedFace, metres
from .ground import Ground, is_sliver
from .lattice import PER_METRE

OPEN = ""
"""The owner of ground that stays with nobody."""


@dataclass(frozen=True)
class Ownership:
    """The key of the area that gets a face, OPEN for nobody; `rule` is None where nobody had to decide."""

    to: str
    rule: Rule | None = None
    cause: FaultKind | None = None


DOUBLED = 2 * PER_METRE**2
"""Doubled square millimetres in a square metre."""

LARGE = 0.25
"""Share of the median ground of areas from which on a gap may be an area of its own."""


class FaceOwners:
    """Decides face by face; ground that is to be filled waits for its neighbours."""

    def __init__(self, ground: Ground, faces: Sequence[ClaimedFace]) -> None:
        self._ground, self._faces = ground, faces
        self._keys = [area.key for area in ground.given.areas]
        self._homes = self._found_homes()
        self._across: dict[Edge, int] = {
            edge: place for place, face in enumerate(faces) for edge in face.shape.edges()
        }
        self._owners: dict[int, Ownership] = {}
        self._usual_ground = median([shape.area() for shape in ground.shapes if not shape.isEmpty()] or [0.0])

    def decided(self) -> Mapping[int, Ownership]:
        """The owner of every face, by its place."""
        waiting = []
        for place, face in enumerate(self._faces):
            owner = self._at_once(face)
            if owner is None:
                waiting.append(place)
            else:
                self._owners[place] = owner
        self._fill(self._without_wide_gaps(waiting))
        self._give_narrow_parts_away()
        return self._owners

    def abroad(self) -> Mapping[str, list[int]]:
        """For each area the faces it keeps in a polygon of the frame that is not its home."""
        found: dict[str, list[int]] = {}
        for place, owner in self._owners.items():
            if owner.to and not self._may_have(owner.to, self._faces[place]):
                found.setdefault(owner.to, []).append(place)
        return found

    def _at_once(self, face: ClaimedFace) -> Ownership | None:
        """The owner of a face for which its neighbours do not matter, else None."""
        claims = self._claims_at_home(face)
        if face.frame is None:
            return Ownership(OPEN, Rule.CLIP, FaultKind.OUTSIDE_FRAME)
        if any(not self._keys[claim] for claim in claims):
            return Ownership(OPEN)  # of a polygon without a key: nobody may take its ground
        keys = list(dict.fromkeys(self._keys[claim] for claim in claims))
        if len(keys) == 1:
            is_cut = len(claims) < len(face.claims)
            return Ownership(keys[0], Rule.CLIP, FaultKind.NESTING) if is_cut else Ownership(keys[0])
        if keys:
            return self._of_several(face, claims)
        wide = not self._ground.frames and not is_sliver(face.geometry, self._ground.given.tolerance)
        return Ownership(OPEN) if wide else None

    def _claims_at_home(self, face: ClaimedFace) -> list[int]:
        """The claims of areas at home in this polygon of the frame; without any, those of wide strips."""
        at_home = [claim for claim in face.claims if self._homes.get(self._keys[claim]) in (None, face.frame)]
        if at_home or not face.claims or is_sliver(face.geometry, self._ground.given.tolerance):
            return at_home
        return list(face.claims)

    def _of_several(self, face: ClaimedFace, claims: Sequence[int]) -> Ownership:
        stated = self._stated(face)
        told = [
            (count, key) for key, count in stated.items() if key in {self._keys[claim] for claim in claims}
        ]
        if told:
            return Ownership(max(told)[1], Rule.ADDRESSES, FaultKind.OVERLAP)
        # The larger part of the smaller area: so an enclave drawn upon its surroundings does not vanish.
        smallest = min(claims, key=lambda claim: self._ground.shapes[claim].area())
        return Ownership(self._keys[smallest], Rule.LARGER_SHARE, FaultKind.OVERLAP)

    def _without_wide_gaps(self, waiting: list[int]) -> list[int]:
        """Without the faces of gaps that are too large for a slip: those stay with nobody."""
        gaps = self._connected(place for place in waiting if not self._faces[place].claims)
        wide = {place for gap in gaps if self._is_wide(gap) for place in gap}
        self._owners.update(dict.fromkeys(wide, Ownership(OPEN)))
        return [place for place in waiting if place not in wide]

    def _fill(self, waiting: list[int]) -> None:
        """Give ground of nobody to neighbours, from the outside inward."""
        while waiting:
            given = {place: owner for place in waiting if (owner := self._of_nobody(place)) is not None}
            self._owners.update(given or dict.fromkeys(waiting, Ownership(OPEN)))
            waiting = [place for place in waiting if place not in self._owners]

    def _of_nobody(self, place: int) -> Ownership | None:
        face = self._faces[place]
        cause = FaultKind.NESTING if face.claims else FaultKind.GAP
        told = [(count, key) for key, count in self._stated(face).items() if self._may_have(key, face)]
        if told:
            return Ownership(max(told)[1], Rule.ADDRESSES, cause)
        neighbour = self._longest(face.shape.edges(), face, ())
        return Ownership(neighbour, Rule.LONGEST_BOUNDARY, cause) if neighbour else None

    def _longest(self, edges: Iterable[Edge], face: ClaimedFace, without: Sequence[str]) -> str:
        """The owner with the longest common boundary, "" where there is none."""
        shared: dict[str, list[Edge]] = {}
        for edge in edges:
            owner = self._owners.get(self._across.get((edge[1], edge[0]), -1))
            if owner and owner.to and owner.to not in without and self._may_have(owner.to, face):
                shared.setdefault(owner.to, []).append(edge)
        return max(shared, key=lambda key: (metres(shared[key]), key), default="")

    def _give_narrow_parts_away(self) -> None:
        """Parts too narrow to be ground of their own go to a neighbour, but for those with addresses."""
        for places in self._narrow_parts():
            key, face = self._owners[places[0]].to, self._faces[places[0]]
            edges = (edge for place in places for edge in self._faces[place].shape.edges())
            neighbour = self._longest(edges, face, (key,))
            if neighbour:
                given = Ownership(neighbour, Rule.TO_NEIGHBOUR, FaultKind.MULTIPART)
                self._owners.update(dict.fromkeys(places, given))

    def _narrow_parts(self) -> list[list[int]]:
        by_key: dict[str, list[list[int]]] = {}
        for part in self._parts():
            by_key.setdefault(self._owners[part[0]].to, []).append(part)
        return [
            part
            for parts in by_key.values()
            for part in sorted(parts, key=self._size)[:-1]
            if all(self._is_narrow(place) for place in part)
        ]

    def _parts(self) -> list[list[int]]:
        """Faces of one owner that share edges, together."""
        owned: dict[str, list[int]] = {}
        for place, owner in self._owners.items():
            if owner.to:
                owned.setdefault(owner.to, []).append(place)
        return sorted(part for places in owned.values() for part in self._connected(places))

    def _connected(self, places: Iterable[int]) -> list[list[int]]:
        """Faces that share edges, together."""
        waiting, parts = set(places), []
        while waiting:
            part, ahead = [], [waiting.pop()]
            while ahead:
                place = ahead.pop()
                part.append(place)
                edges = self._faces[place].shape.edges()
                beside = {self._across.get((end, start), -1) for start, end in edges} & waiting
                waiting -= beside
                ahead += sorted(beside)
            parts.append(sorted(part))
        return parts

    def _is_wide(self, gap: Sequence[int]) -> bool:
        """Whether a gap could be an area that is missing."""
        if self._size(gap) <= DOUBLED * LARGE * self._usual_ground:
            return False
        whole = QgsGeometry.unaryUnion([self._faces[place].geometry for place in gap])
        return not is_sliver(whole, self._ground.given.tolerance)

    def _size(self, part: Sequence[int]) -> int:
        return sum(self._faces[place].shape.doubled_area for place in part)

    def _is_narrow(self, place: int) -> bool:
        face = self._faces[place]
        return not face.addresses and is_sliver(face.geometry, self._ground.given.tolerance)

    def _stated(self, face: ClaimedFace) -> Counter[str]:
        addresses = self._ground.given.addresses
        return Counter(addresses[number].stated for number in face.addresses if addresses[number].stated)

    def _may_have(self, key: str, face: ClaimedFace) -> bool:
        return key in self._homes and self._homes[key] in (None, face.frame)

    def _found_homes(self) -> dict[str, int | None]:
        """For each key the polygon of the frame that holds most of its ground; None where none does."""
        held: dict[str, Counter[int]] = {key: Counter() for key in self._keys if key}
        for face in self._faces:
            for claim in face.claims:
                if self._keys[claim] and face.frame is not None:
                    held[self._keys[claim]][face.frame] += face.shape.doubled_area
        return {key: max(found, key=lambda one: found[one]) if found else None for key, found in held.items()}
