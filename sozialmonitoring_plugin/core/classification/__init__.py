"""Classes for maps: where one colour ends and the next begins, and what the legend says of it."""
