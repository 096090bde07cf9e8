"""A histogram with class bounds that are moved by mouse and keyboard."""
