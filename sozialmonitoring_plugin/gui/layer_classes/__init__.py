"""Any polygon layer with numbers in classes: the parts of the map dialog without a monitoring."""
