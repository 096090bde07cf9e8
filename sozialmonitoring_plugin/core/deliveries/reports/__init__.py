"""What is told about a delivery that was read."""
