"""The shapes of the data: frozen pydantic models, no disk, no clock.

These modules do without `from __future__ import annotations`: pydantic would have to compile every annotation again
whenever the program starts.
"""
