"""A report form out of XLSX, untrusted."""
