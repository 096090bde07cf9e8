"""How fast the plugin is, measured: beside what people do today, and as counties grow."""
