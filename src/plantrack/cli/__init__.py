"""The commands: options in, one question, one view out; the only reader of the clock."""
