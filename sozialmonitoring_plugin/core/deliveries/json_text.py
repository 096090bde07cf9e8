"""JSON of deliveries and profiles: whatever is wrong with it is one sentence."""

from __future__ import annotations

from ..json_text import JsonText
from .errors import DeliveryError

_JSON = JsonText(DeliveryError)
parse_json = _JSON.parse
read_json = _JSON.read
