"""The code of the plugin; rooms and their order are described in docs/architecture.md."""
