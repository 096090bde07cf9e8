"""What is valid, where it came from, and what a delivery would change in it."""
