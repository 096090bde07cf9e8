"""The monitoring: one file, one schema, one writer."""
