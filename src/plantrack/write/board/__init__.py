"""The board: one HTML file that shows a year to who would rather look than read."""
