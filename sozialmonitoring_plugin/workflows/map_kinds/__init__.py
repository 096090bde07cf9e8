"""From a request for a map to its theme: one module for each kind of map."""
