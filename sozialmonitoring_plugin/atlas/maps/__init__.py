"""The maps of the pages: their layers, and the items of a template that show them."""
