"""Views: what people see on a screen, and the same as JSON."""
