"""The parts of a booklet: one module for each kind, which plans its pages as data."""
