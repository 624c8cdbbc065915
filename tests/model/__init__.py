"""Tests of the shapes of the data and of what is computed from them alone."""
