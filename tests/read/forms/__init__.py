"""Tests of reading report forms out of XLSX."""
