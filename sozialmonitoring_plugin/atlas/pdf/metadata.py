"""The properties of a PDF, for people and for programs that read its metadata.

Formats: ISO 32000-1, 14.3 (Info, XMP), 12.4.2 (page labels), 14.9.2 (language).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape

from .document import Document
from .facts import CREATOR, PageFacts, PdfFacts
from .objects import Name, Stream, fit_text, text

_BREAKS = re.compile("[\t\n\r]")
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
{entries}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


def tell_metadata(document: Document, facts: PdfFacts) -> None:
    """Write title, author, language and dates; nothing of whoever sits at the computer."""
    document.trailer["Info"] = document.add(_info(facts))
    packet = _PACKET.format(entries="\n".join(_xmp(facts))).encode("utf-8")
    document.catalog.update(
        {
            "Metadata": document.add(Stream({"Type": Name("Metadata"), "Subtype": Name("XML")}, packet)),
            "Lang": text(facts.language),
            "ViewerPreferences": {"DisplayDocTitle": True},
        }
    )


def tell_page_labels(document: Document, pages: Sequence[PageFacts]) -> None:
    """Write the numbers that are printed on the pages."""
    numbers: list[object] = []
    expected = ""
    for place, page in enumerate(pages):
        if page.label != expected or not place:
            numbers += [place, _label(page.label)]
        expected = str(int(page.label) + 1) if page.label.isdecimal() else page.label
    if numbers:
        document.catalog["PageLabels"] = {"Nums": numbers}


def _label(label: str) -> dict[str, object]:
    if label.isdecimal() and int(label) > 0:
        return {"S": Name("D"), "St": int(label)}
    return {"P": text(label)} if label else {}


def _info(facts: PdfFacts) -> dict[str, bytes]:
    told = {
        "Title": facts.title,
        "Author": facts.author,
        "Subject": facts.subject,
        "Keywords": ", ".join(facts.keywords),
        "Creator": CREATOR,
        "Producer": CREATOR,
    }
    moment = b"(D:" + facts.written.strftime("%Y%m%d%H%M%SZ").encode("ascii") + b")"
    entries = {key: text(_in_one_line(content)) for key, content in told.items() if content}
    return {**entries, "CreationDate": moment, "ModDate": moment}


def _xmp(facts: PdfFacts) -> Iterator[str]:
    moment = facts.written.strftime("%Y-%m-%dT%H:%M:%SZ")
    yield f"<dc:title>{_default(facts.title)}</dc:title>"
    if facts.author:
        yield f"<dc:creator><rdf:Seq><rdf:li>{_escaped(facts.author)}</rdf:li></rdf:Seq></dc:creator>"
    yield f"<dc:language><rdf:Bag><rdf:li>{_escaped(facts.language)}</rdf:li></rdf:Bag></dc:language>"
    if facts.subject:
        yield f"<dc:description>{_default(facts.subject)}</dc:description>"
    if facts.keywords:
        yield f"<pdf:Keywords>{_escaped(', '.join(facts.keywords))}</pdf:Keywords>"
    yield "<dc:format>application/pdf</dc:format>"
    yield f"<pdf:Producer>{CREATOR}</pdf:Producer>"
    yield f"<xmp:CreatorTool>{CREATOR}</xmp:CreatorTool>"
    for name in ("CreateDate", "ModifyDate", "MetadataDate"):
        yield f"<xmp:{name}>{moment}</xmp:{name}>"


def _escaped(content: str) -> str:
    return escape(_in_one_line(content), quote=False)


def _in_one_line(content: str) -> str:
    """A text without control characters, which XML cannot hold."""
    return _BREAKS.sub(" ", fit_text(content))


def _default(content: str) -> str:
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{_escaped(content)}</rdf:li></rdf:Alt>'
