"""A checker of Vietnamese administrative documents (DOCX) after Decree 30/2020/NĐ-CP, used by the tests only."""

from .rules import Finding, check

__all__ = ["Finding", "check"]
