"""Export booklets: which municipalities, which indicators in which order, and how a page looks."""
