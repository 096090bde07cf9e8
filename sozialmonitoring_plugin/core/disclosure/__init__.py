"""Statistical confidentiality: what has to be hidden so that nobody can compute a small count."""
