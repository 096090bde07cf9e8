"""All offices of the county in the order in which their deliveries are imported."""

from __future__ import annotations

from . import health, labour, registry, welfare, youth

OFFICES = (registry.OFFICE, labour.OFFICE, youth.OFFICE, welfare.OFFICE, health.OFFICE)
WRITERS = (registry.write, labour.write, youth.write, welfare.write, health.write)
