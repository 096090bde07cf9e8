"""Choosing the colours of classes, and looking at them with other eyes."""
