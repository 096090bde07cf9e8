"""Deliveries as offices send them: title rows, merged headers, signs, sums, footnotes, lost zeros."""
