"""Indicator tableau: tick, adapt and extend what is computed from the deliveries."""
