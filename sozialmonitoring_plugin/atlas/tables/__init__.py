"""Tables of booklets: rows as texts, set on sheets that fit a template, shown in its manual table."""
