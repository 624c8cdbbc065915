"""Tests of reading plans out of Word files."""
