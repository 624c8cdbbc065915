"""Letters: what their templates may name, and their Word files."""
