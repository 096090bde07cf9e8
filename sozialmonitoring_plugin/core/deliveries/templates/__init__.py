"""Empty workbooks for offices, whose return is read without a question."""
