"""Fictional plans written by somebody who has not read the importer, to judge it by."""
