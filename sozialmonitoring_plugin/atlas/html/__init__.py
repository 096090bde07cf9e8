"""The booklet as a folder of web pages: the same parts, readable without sight, mouse, paper or network."""
