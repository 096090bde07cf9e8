"""The social index: what it is made of on the left, what comes of it on the right."""
