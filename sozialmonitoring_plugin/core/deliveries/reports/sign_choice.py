"""Which sign profile a sheet is read with, and why: its own legend, its publisher, or what is usual."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ...remarks import REASON_WORDS, Remark, Word
from ..cells.legend import LegendEntry, legend
from ..cells.publishers import Publisher, publisher
from ..cells.signs import AMBIGUOUS, DEFAULT, Signs, meaning_of
from ..profiles.profile import ImportProfile
from .report import SignUse, UnreadCell
from .sheet_lines import Line

MEANING_WORDS = {
    "nil": Word("exactly nothing"),
    "about_nil": Word("nothing or very little"),
    **{reason.token: word for reason, word in REASON_WORDS.items()},
}
"""What a person reads for the words of `signs.MEANINGS`."""

Stored = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class SignChoice:
    """The profile with the sign profile to read with, and the reasons for what was added to it."""

    profile: ImportProfile
    because: tuple[Remark, ...] = ()
    publisher: Publisher | None = None


@dataclass(frozen=True)
class SignEvidence:
    """What a sheet says about signs: its legend and its publisher."""

    legend: Mapping[str, LegendEntry]
    publisher: Publisher | None

    @classmethod
    def of(cls, lines: Sequence[Line]) -> SignEvidence:
        """The evidence in the texts around a table."""
        return cls(legend(lines), publisher(lines))


def choose_signs(
    profile: ImportProfile, evidence: SignEvidence, met: Sequence[str], stored: Stored
) -> SignChoice:
    """Complete a profile that names no sign profile.

    `met` are the signs and unread texts of the table. The publisher's profile is taken where it reads
    one of them differently; what the legend says of one of them goes before any profile, but not before
    what a person said.
    """
    if profile.sign_profile:
        return SignChoice(profile)
    because: list[Remark] = []
    told_by = evidence.publisher
    if told_by and _differ(told_by.profile, DEFAULT, met, stored):
        profile = replace(profile, sign_profile=told_by.profile)
        because.append(
            Remark.of(
                "The signs are read by the profile {profile}, because {cell} says “{words}”.",
                profile=told_by.profile, cell=told_by.cell, words=told_by.words,
            )
        )  # fmt: skip
    signs = Signs.of(profile.sign_profile, profile.signs, stored)
    stated = {sign for sign, _ in profile.signs}
    for sign in dict.fromkeys(met):
        entry = evidence.legend.get(sign)
        known = signs.value(sign)
        if entry and sign not in stated and (known is None or meaning_of(known) != entry.meaning):
            profile = replace(profile, signs=(*profile.signs, (sign, entry.meaning)))
            because.append(
                Remark.of(
                    "“{sign}” was taken as {meaning}, because {cell} says “{said}”.",
                    sign=sign, meaning=MEANING_WORDS[entry.meaning], cell=entry.cell, said=entry.said[:80],
                )
            )  # fmt: skip
    return SignChoice(profile, tuple(because), told_by)


def _differ(one: str, other: str, met: Sequence[str], stored: Stored) -> bool:
    first, second = Signs.of(one, (), stored), Signs.of(other, (), stored)
    return any(repr(first.value(sign)) != repr(second.value(sign)) for sign in set(met))


def sign_doubts(profile: ImportProfile, evidence: SignEvidence, uses: Sequence[SignUse]) -> Iterator[Remark]:
    """Signs whose meaning the sheet contradicts, and those that nothing in the sheet explains."""
    stated = {sign for sign, _ in profile.signs}
    for use in uses:
        entry = evidence.legend.get(use.sign)
        if entry and entry.meaning != use.meaning:
            yield Remark.of(
                "“{sign}” was taken as {meaning} ({count} cells, first {cell}), but {place} says “{said}”.",
                sign=use.sign, meaning=MEANING_WORDS[use.meaning], count=use.count, cell=use.cell,
                place=entry.cell, said=entry.said[:80],
            )  # fmt: skip
        elif not entry and use.sign in AMBIGUOUS and use.sign not in stated and not profile.sign_profile:
            yield Remark.of(
                "“{sign}” was taken as {meaning} ({count} cells, first {cell}); nothing in the file says so.",
                sign=use.sign, meaning=MEANING_WORDS[use.meaning], count=use.count, cell=use.cell,
            )  # fmt: skip


def met_signs(uses: Sequence[SignUse], unread: Sequence[UnreadCell]) -> list[str]:
    """The signs of a table, and the texts that might be some."""
    return [*(use.sign for use in uses), *dict.fromkeys(cell.text for cell in unread)]
