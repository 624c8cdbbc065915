"""plantrack: follow up a provincial plan kept in YAML files and render its annual report."""

__version__ = "0.1.0"
