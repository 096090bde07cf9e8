"""Variables with ticks, by the people they are divided by, and a choice of other weights for each group."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qgis.PyQt.QtCore import QObject, QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QTreeWidget, QTreeWidgetItem

from ...core.rebasing.wanted import Wanted, WantedWeights
from ...core.rebasing.weights import Basis
from ...support.translation import translate
from ...workflows.rebase_preview import PeopleGroup
from .passage_model import basis_titles

LEAST = 320
"""Pixels of the column of variables."""
_ROLE = Qt.ItemDataRole.UserRole
_TICKED, _OPEN = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class WeightTree(QObject):
    """Fills a tree widget; tells what is ticked and by what it shall be divided."""

    changed = pyqtSignal()

    def __init__(self, widget: QTreeWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._boxes: list[QComboBox] = []
        self._wanted: list[Wanted] = []
        self._unticked: set[str] = set()
        self._wishes: dict[str, Wanted] = {}
        widget.setHeaderLabels([translate("Rebase", "Variables"), translate("Rebase", "Divided by")])
        widget.itemChanged.connect(self.changed)
        widget.currentItemChanged.connect(self.changed)

    def show(self, groups: Sequence[PeopleGroup], keys: Sequence[tuple[str, str]]) -> None:
        """Offer groups, ticked but for what was unticked before; `keys` are names and columns of keys."""
        blocker = QSignalBlocker(self._widget)
        self._remember()
        self._widget.clear()
        self._boxes = []
        self._wanted = _choices(keys)
        for group in groups:
            self._add(group, keys)
        self._widget.header().resizeSection(0, max(self._widget.width() // 2, LEAST))
        if groups:
            self._widget.setCurrentItem(self._widget.topLevelItem(0).child(0))
        blocker.unblock()
        self.changed.emit()

    def forget(self) -> None:
        """Another monitoring: what was ticked and chosen means nothing there."""
        self.show((), ())
        self._unticked, self._wishes = set(), {}

    @property
    def ticked(self) -> tuple[str, ...]:
        """The ids of the ticked variables."""
        return tuple(str(one.data(0, _ROLE)) for one in self._variables() if one.checkState(0) == _TICKED)

    @property
    def current(self) -> str:
        """The variable that is looked at, of a group its first; "" for none."""
        item = self._widget.currentItem()
        if item is None:
            return ""
        return str((item if item.parent() else item.child(0)).data(0, _ROLE))

    @property
    def wanted(self) -> WantedWeights:
        """The choices that are not the usual one, by variable."""
        return WantedWeights(variables={name: one for name, one in self._chosen().items() if one != Wanted()})

    def _chosen(self) -> dict[str, Wanted]:
        return {
            str(group.child(row).data(0, _ROLE)): self._wanted[box.currentIndex()]
            for group, box in zip(self._groups(), self._boxes, strict=True)
            for row in range(group.childCount())
        }

    def _remember(self) -> None:
        """What stands in the tree, for when its variables are shown again."""
        offered = {str(one.data(0, _ROLE)) for one in self._variables()}
        self._unticked = self._unticked - offered | offered.difference(self.ticked)
        self._wishes |= self._chosen()

    def _add(self, group: PeopleGroup, keys: Sequence[tuple[str, str]]) -> None:
        title = ", ".join(group.titles) or translate("Rebase", "Not counted at the addresses")
        top = QTreeWidgetItem(self._widget, [title])
        top.setToolTip(0, title)
        top.setFlags(top.flags() | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate)
        for one in group.variables:
            item = QTreeWidgetItem(top, [one.title])
            item.setToolTip(0, one.id)
            item.setData(0, _ROLE, one.id)
            item.setCheckState(0, _OPEN if one.id in self._unticked else _TICKED)
        box = QComboBox()
        box.setAccessibleName(translate("Rebase", "What {group} is divided by").format(group=title))
        usual = Basis.GROUP if group.titles else Basis.INHABITANTS
        box.addItems([basis_titles()[usual], *_titles(keys)])
        wish = next((self._wishes[one.id] for one in group.variables if one.id in self._wishes), Wanted())
        box.setCurrentIndex(self._wanted.index(wish) if wish in self._wanted else 0)
        box.currentIndexChanged.connect(self.changed)
        self._boxes.append(box)
        top.setExpanded(len(group.variables) > 1)
        self._widget.setItemWidget(top, 1, box)

    def _groups(self) -> Iterator[QTreeWidgetItem]:
        return (self._widget.topLevelItem(row) for row in range(self._widget.topLevelItemCount()))

    def _variables(self) -> Iterator[QTreeWidgetItem]:
        return (group.child(row) for group in self._groups() for row in range(group.childCount()))


def _choices(keys: Sequence[tuple[str, str]]) -> list[Wanted]:
    """The choices in the order of the box, the usual one first."""
    others = [Wanted(basis) for basis in (Basis.INHABITANTS, Basis.ADDRESSES, Basis.AREA)]
    return [Wanted(), *others, *(Wanted(Basis.KEY, key=name, column=column) for name, column in keys)]


def _titles(keys: Sequence[tuple[str, str]]) -> list[str]:
    titles = basis_titles()
    key = translate("Rebase", "Key {name}: {column}")
    return [
        *(titles[basis] for basis in (Basis.INHABITANTS, Basis.ADDRESSES, Basis.AREA)),
        *(key.format(name=name, column=column) for name, column in keys),
    ]
