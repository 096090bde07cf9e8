"""Streets that boundaries follow: a network to trace, sides, cuts, and ground parted by street."""
