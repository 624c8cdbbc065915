"""Tests of the board as a page."""
