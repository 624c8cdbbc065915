"""Files of a workspace: new ones, and changes to what a person wrote."""
