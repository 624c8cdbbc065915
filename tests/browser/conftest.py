"""A headless Chromium that opens the board of the example year from the disk."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Protocol

import pytest

from plantrack.cli import main

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
DAY = "2024-11-28"


class Opened(Protocol):
    """Open a board at a width and a place of it; what it complains of, or asks the network, fails the test."""

    def __call__(self, place: str = "", *, width: int = 1440, scripts: bool = True, file: Path | None = None) -> Page:
        """Open the page."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the Chromium of this machine; without one, the tests that look at pages are skipped."""
    program = next((found for name in NAMES if (found := shutil.which(name))), None)
    if program is None:
        pytest.skip(f"no Chromium: none of {', '.join(NAMES)} is installed")
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 (starts a driver)

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program)
        yield started
        started.close()


@pytest.fixture(scope="session")
def example_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the example workspace once; nobody writes data into it."""
    root = tmp_path_factory.mktemp("browser") / "example"
    assert main.main(["init", str(root), "--example"]) == 0
    return root


@pytest.fixture(scope="session")
def board_file(example_root: Path) -> Path:
    """Make the board of the example year by the command."""
    path = example_root.parent / "bảng 2024.html"
    command = ["-C", str(example_root), "--today", "2024-11-29", "dashboard", "2024", "--as-of", DAY, "-o", str(path)]
    assert main.main(command) == 0
    return path


@pytest.fixture
def opened(browser: Browser, board_file: Path) -> Iterator[Opened]:
    """Return what opens the board; at the end nothing may have been complained of, or asked of the network."""
    told: list[str] = []
    contexts = []

    def open_(place: str = "", *, width: int = 1440, scripts: bool = True, file: Path | None = None) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, java_script_enabled=scripts, locale="vi-VN", offline=True
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: told.append(f"console {message.type}: {message.text}"))
        page.on("pageerror", lambda error: told.append(f"error: {error}"))
        page.on("request", lambda request: None if request.url.startswith("file:") else told.append(request.url))
        page.goto(f"{(file or board_file).as_uri()}{place}")
        return page

    yield open_
    for context in contexts:
        context.close()
    assert not told
