"""Every kind of map on real cities, as people with any colour vision and a black-and-white print see it."""
