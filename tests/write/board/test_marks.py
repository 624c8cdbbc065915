"""Marks are told apart by letters, and every shade is read: contrast is computed as WCAG 2.2 says."""

from __future__ import annotations

from colorsys import rgb_to_hls
from itertools import combinations, product
from math import cbrt, dist

import pytest

from plantrack.ask.progress import Reported, Time
from plantrack.write import words
from plantrack.write.board import marks
from plantrack.write.views import colours

STATUSES: tuple[Reported, ...] = ("not-reported", "not-started", "in-progress", "completed")
TIMES: tuple[Time, ...] = ("in-time", "overdue", "not-yet", "no-deadline")
PAIRS: list[tuple[Reported, Time]] = [*product(STATUSES, TIMES), ("completed", "undated")]
"""What can be: only of what is done may the day be unknown."""
AA_TEXT = 4.5
NOTICEABLE = 2.3
"""The just noticeable difference in CIE L*a*b*."""
Rgb = tuple[float, float, float]
DEUTAN = ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881))
PROTAN = ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998))
"""How people without green or red cones see linear colours (Machado, Oliveira and Fernandes 2009)."""


def linear(colour: str) -> Rgb:
    """Return a colour's parts of light."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return red, green, blue


def luminance(light: Rgb) -> float:
    """Return the relative luminance."""
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours."""
    low, high = sorted((luminance(linear(one)), luminance(linear(other))))
    return (high + 0.05) / (low + 0.05)


def seen(colour: str, eye: tuple[Rgb, Rgb, Rgb]) -> Rgb:
    """Return a colour's light as an eye with a deficiency sees it."""
    light = linear(colour)
    red, green, blue = (sum(share * part for share, part in zip(row, light, strict=True)) for row in eye)
    return red, green, blue


def lab(light: Rgb) -> Rgb:
    """Return a colour of light in CIE L*a*b*, in which distances are differences as seen (D65)."""
    red, green, blue = light
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883
    fx, fy, fz = (cbrt(v) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (x, luminance(light), z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def test_contrast_is_computed_rightly() -> None:
    """Black on white is 21, and #767676 the lightest grey that is read."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("key", marks.SHADES)
def test_letters_are_read_on_their_paper(key: str) -> None:
    """Every mark has the contrast that AA asks of small text."""
    shade = marks.SHADES[key]
    assert contrast(shade.paper, shade.ink) >= AA_TEXT


@pytest.mark.parametrize("eye", [DEUTAN, PROTAN], ids=["deutan", "protan"])
def test_done_and_overdue_differ_to_colour_blind_eyes(eye: tuple[Rgb, Rgb, Rgb]) -> None:
    """To eyes that know no red or no green, overdue is more than ten just noticeable differences from done."""
    done, overdue = (lab(seen(marks.SHADES[key].paper, eye)) for key in ("ht", "dt-qh"))
    assert dist(done, overdue) > 10 * NOTICEABLE


def test_marks_differ_without_colour() -> None:
    """No two marks of different labels share their letters."""
    known = [*marks.every(), marks.SUPPORT, marks.UNDECIDED]
    assert not [(a, b) for a, b in combinations(known, 2) if a.code == b.code or a.key == b.key]
    assert {mark.key for mark in known} == set(marks.SHADES)


@pytest.mark.parametrize(("status", "time"), PAIRS)
def test_mark_bears_the_label_of_the_report(status: Reported, time: Time) -> None:
    """The label is that of `words.label`, and its mark is in the legend."""
    for ongoing in (False, True):
        mark = marks.of(status, time, ongoing=ongoing)
        assert mark.label == words.label(status, time, ongoing=ongoing)
        assert mark.status == status
        assert mark.overdue == (time == "overdue" and status != "completed" and not ongoing)
        assert mark in set(marks.every())


def test_colours_mean_what_they_mean_on_the_terminal() -> None:
    """Green is done, also when late; yellow to be begun; red past its day and undone; magenta a doubt; else none."""
    hues = {colours.DONE: (140, 180), colours.BEGIN: (35, 65), colours.ALARM: (0, 25), colours.DOUBT: (270, 300)}
    for mark in (*marks.every(), marks.SUPPORT):
        style = colours.of(mark.status, overdue=mark.overdue)
        shade = marks.SHADES[mark.key]
        for colour in (shade.paper, shade.edge):
            hue, _, saturation = rgb_to_hls(*(int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)))
            if style in hues:
                low, high = hues[style]
                assert colour == "#ffffff" or low <= 360 * hue <= high, mark
            else:
                assert colour == "#ffffff" or saturation < 0.1, mark


def test_every_mark_has_its_style() -> None:
    """The style names each mark once."""
    css = marks.css()
    assert [css.count(f".m-{key},") for key in marks.SHADES] == [1] * len(marks.SHADES)
