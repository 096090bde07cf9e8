"""Maps as small drawings for the screen, made from the layers that the printed booklet shows."""
