"""The yearly report: what its templates may name, and a report edited in Word held against the data."""
