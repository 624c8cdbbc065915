"""Tests of making Word files and PDF."""
