"""Tests of reading: YAML text, files on disk, and every problem that loading tells."""
