"""Doubts about numbers that could be read: jumps, factors, swapped columns, parts greater than wholes."""
