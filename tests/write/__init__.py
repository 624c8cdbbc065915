"""Tests of what is written: screens, JSON, documents."""
