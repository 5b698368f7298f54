"""The kit of the drawings: a canvas, measured words, scales."""
