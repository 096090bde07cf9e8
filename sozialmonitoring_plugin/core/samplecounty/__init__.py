"""A fictional county in the style of the Lower Rhine, made from a seed: streets, areas, people, deliveries.

The streets come first. Blocks are the faces between them, Quartiere are connected unions of
blocks, so every boundary runs along a street. Nothing here is real.
"""
