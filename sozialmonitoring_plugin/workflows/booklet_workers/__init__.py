"""Booklets written by processes of their own: several at once, and the window stays alive."""
