"""Word files: templates filled, laid out, sealed; PDF."""
