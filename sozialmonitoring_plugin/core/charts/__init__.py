"""Drawings of legends as SVG texts, from plain data; sizes in millimetres of paper."""
