"""From files to a dataset: YAML text, models, checks between files."""
