"""From values to what people and programs read: tables, JSON, CSV, DOCX, YAML."""
