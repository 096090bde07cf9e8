"""The dialog of drafts: branch, copy, open, review, release, delete."""
