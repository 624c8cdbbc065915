"""Questions put to a dataset: pure functions, no disk, no clock, no wording."""
