"""Fuzz for a time: `make fuzz`."""

import sys

from tests.fuzz import running

if __name__ == "__main__":
    sys.exit(running.main())
