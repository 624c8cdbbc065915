"""Tests of new files of a workspace."""
