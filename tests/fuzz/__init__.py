"""Whatever stands in a file or on the command line: no traceback, no hang, nothing that a terminal would obey."""
