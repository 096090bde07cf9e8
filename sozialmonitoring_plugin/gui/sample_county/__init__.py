"""Sample county: a county to try everything with."""
