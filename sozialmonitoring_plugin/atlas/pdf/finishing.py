"""A PDF as Qt writes it becomes one that can be searched, navigated and read aloud."""

from __future__ import annotations

from collections.abc import Sequence

from ...core.feedback import Feedback, Silence
from ...core.wording import Wording
from .bookmarks import tell_bookmarks
from .document import Document, packed
from .elements import Element
from .facts import PageFacts, PdfFacts
from .fonts import letters_of, mend_fonts
from .links import tell_links
from .metadata import tell_metadata, tell_page_labels
from .objects import UnreadableError
from .output import bytes_of
from .painted import Painted
from .structure import tell_structure
from .tagging import tagged

MOST_LEVELS = 6

SILENCE = Silence()


def finished(
    pdf: bytes,
    facts: PdfFacts,
    pages: Sequence[PageFacts],
    painted: Sequence[Sequence[Painted]],
    feedback: Feedback = SILENCE,
) -> bytes:
    """The PDF with all that Qt leaves undone; unchanged where it is not written as Qt does it.

    `painted` are the items of each page in the order of painting, for drawings with marks between them. Where
    those of one page are not found again the document is not tagged. Warns of either.
    """
    try:
        finished_pdf, is_tagged = _finished(Document.read(pdf), facts, pages, painted)
    except (UnreadableError, LookupError) as error:
        problem = f"{type(error).__name__}: {error}"
        feedback.pushWarning(_words(facts).text("atlas_pdf_unfinished", problem=problem))
        return pdf
    if not is_tagged:
        feedback.pushWarning(_words(facts).text("atlas_pdf_untagged"))
    return finished_pdf


def _words(facts: PdfFacts) -> Wording:
    return Wording.of(facts.language.partition("-")[0])


def _finished(
    document: Document, facts: PdfFacts, pages: Sequence[PageFacts], painted: Sequence[Sequence[Painted]]
) -> tuple[bytes, bool]:
    """The PDF, and whether it has tags."""
    if len(document.pages) != len(pages):
        raise UnreadableError("pages")
    mend_fonts(document)
    elements = _tag(document, pages, painted)
    tell_metadata(document, facts)
    tell_page_labels(document, pages)
    tell_bookmarks(document, pages)
    tell_links(document, pages, elements or [[] for _ in pages])
    if elements is not None:
        tell_structure(document, elements)
    return bytes_of(document), elements is not None


def _tag(
    document: Document, pages: Sequence[PageFacts], painted: Sequence[Sequence[Painted]]
) -> list[list[Element]] | None:
    """Mark the drawings of all pages, or of none."""
    levels = _heading_levels(pages)
    made = []
    for ref, items, level in zip(document.pages, painted, levels, strict=True):
        contents = document[ref]["Contents"]
        found = tagged(document.content(contents), items, letters_of(document, ref), level)
        if found is None:
            return None
        made.append((contents, found))
    for contents, found in made:
        document[contents] = packed(found.content)
    return [list(found.elements) for _, found in made]


def _heading_levels(pages: Sequence[PageFacts]) -> list[int]:
    """The level of each page's heading, none skipped on the way down; 0 for one that is continued."""
    levels, before = [], 0
    for number, page in enumerate(pages):
        is_new = bool(page.heading) or number == 0
        level = min(page.depth + 1, before + 1, MOST_LEVELS) if is_new else 0
        before = level or before
        levels.append(level)
    return levels
