"""Workbooks whose bytes depend on nothing but their content: openpyxl takes the time from the clock."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import datetime
from typing import Any

_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")
_FIRST_YEAR_OF_ZIP = 1980


Amend = Callable[[str, bytes], bytes]


def timeless(book: Any, moment: datetime, amend: Amend = lambda _, content: content) -> bytes:
    """The bytes of an openpyxl workbook as if it had been written at `moment`.

    `amend` gets the name and content of every part and gives what is to stand there: for what
    openpyxl has no words for.
    """
    book.properties.created = moment
    saved = io.BytesIO()
    book.save(saved)
    stamp = moment.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    result = io.BytesIO()
    with zipfile.ZipFile(saved) as source, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = amend(name, source.read(name))
            if name == "docProps/core.xml":
                content = _MODIFIED.sub(rb"\g<1>" + stamp + rb"\g<2>", content)
            entry = zipfile.ZipInfo(name, _zip_time(moment))
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, content)
    return result.getvalue()


def _zip_time(moment: datetime) -> tuple[int, int, int, int, int, int]:
    year = max(moment.year, _FIRST_YEAR_OF_ZIP)
    return year, moment.month, moment.day, moment.hour, moment.minute, moment.second
