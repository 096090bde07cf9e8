"""What Qt leaves undone in a PDF, added to its end."""
