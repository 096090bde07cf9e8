"""What a single cell says: numbers, signs, dates, texts."""
