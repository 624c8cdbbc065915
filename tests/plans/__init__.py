"""Plans as offices type them into Word, for the importer to read."""
