"""What every room above the core may use: translation, paths, settings, messages."""
