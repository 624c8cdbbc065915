"""The commands as a new user would try them."""
