"""Tests of the report held against what a person made of it."""
