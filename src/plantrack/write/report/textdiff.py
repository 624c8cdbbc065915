"""Two lists of texts, or two lines of words, held against one another: what became of what."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ALIKE = 0.35
"""Two texts that share fewer of their words than this are no two versions of one."""
_ENOUGH, _KEPT = 4, 0.8
"""Of at least so many words, the part that must stand as it was at both ends of a text that was continued."""
_PAIRS = 40_000
_MEETINGS = 50_000_000
"""So many times words of one stretch may be held against words of another; a second or two."""
_STEPS = 20_000_000
"""So many steps `difflib` may need at worst for two lists of words; what repeats a few words thousands of times needs
hours."""
_NEAR = 2
"""Changes with no more words than this between them are told as one."""


def aligned(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int | None, int | None]]:
    """Yield pairs of places in two lists in order; None where one of them has nothing alike."""
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from zip(range(i1, i2), range(j1, j2), strict=True)
        else:
            yield from _paired(old, new, (i1, i2), (j1, j2))


def _paired(
    old: Sequence[str], new: Sequence[str], span: tuple[int, int], other: tuple[int, int]
) -> Iterator[tuple[int | None, int | None]]:
    """Pair what is alike within a stretch that differs, keeping the order; one with one is always a pair."""
    (i1, i2), (j1, j2) = span, other
    rows, columns = i2 - i1, j2 - j1
    if rows == columns == 1:
        yield i1, j1
        return
    pairs = _best_pairs(old[i1:i2], new[j1:j2]) if _few(old[i1:i2], new[j1:j2]) else []
    i, j = i1, j1
    for row, column in [*pairs, (rows, columns)]:
        yield from ((n, None) for n in range(i, i1 + row))
        yield from ((None, n) for n in range(j, j1 + column))
        if (row, column) != (rows, columns):
            yield i1 + row, j1 + column
        i, j = i1 + row + 1, j1 + column + 1


def _few(old: Sequence[str], new: Sequence[str]) -> bool:
    """Say whether each text of one stretch can be held against each of the other while somebody waits."""
    words = sum(text.count(" ") + 1 for text in old) * sum(text.count(" ") + 1 for text in new)
    return len(old) * len(new) <= _PAIRS and words <= _MEETINGS


def _best_pairs(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Return the pairs, in order, whose likeness adds up to the most."""
    left, right = [_words(text) for text in old], [_words(text) for text in new]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    like = [[_likeness(a, b) for b in right] for a in left]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], like[i][j] and like[i][j] + best[i + 1][j + 1])
    pairs, i, j = [], 0, 0
    while i < len(old) and j < len(new):
        if like[i][j] and best[i][j] == like[i][j] + best[i + 1][j + 1]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def _likeness(left: Sequence[str], right: Sequence[str]) -> float:
    """Return how alike two lists of words are, from 0 to 1; 0 below what makes them versions of one text."""
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    if _continued(left, right):
        return ALIKE if _costly(left, right) else max(matcher.ratio(), ALIKE)
    if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return 0.0
    ratio = matcher.quick_ratio() if _costly(left, right) else matcher.ratio()
    return ratio if ratio >= ALIKE else 0.0


def _costly(left: Sequence[str], right: Sequence[str]) -> bool:
    """Say whether `difflib` might need more steps than `_STEPS`: it looks at each meeting of equal words, often."""
    told = Counter(right)
    return sum(told[word] for word in left) * min(len(left), len(right)) > _STEPS


def _continued(left: Sequence[str], right: Sequence[str]) -> bool:
    """Say whether a text is the other with words added at its end or within, however many they are."""
    least = min(len(left), len(right))
    same = [a == b for a, b in zip(left, right, strict=False)]
    head = same.index(False) if False in same else least
    same = [a == b for a, b in zip(reversed(left), reversed(right), strict=False)]
    tail = same.index(False) if False in same else least
    return least >= _ENOUGH and head + tail >= _KEPT * least


def _words(text: str) -> list[str]:
    return text.split()


# words within a line


class Edit(NamedTuple):
    """A stretch of the old line that became a stretch of the new one."""

    start: int
    end: int
    new_start: int
    new_end: int


def edits(old: str, new: str) -> list[Edit]:
    """Return what became of what in a line, by whole words; those close together as one."""
    left, right = [*re.finditer(r"\S+", old)], [*re.finditer(r"\S+", new)]
    old_words, new_words = [m[0] for m in left], [m[0] for m in right]
    matcher = SequenceMatcher(None, old_words, new_words, autojunk=False)
    if _costly(old_words, new_words):
        return [Edit(0, len(old), 0, len(new))]
    if matcher.ratio() < ALIKE and not _continued(old_words, new_words):
        return [Edit(0, len(old), 0, len(new))]
    merged: list[tuple[int, int, int, int]] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            continue
        if merged and i1 - merged[-1][1] <= _NEAR:
            merged[-1] = (merged[-1][0], i2, merged[-1][2], j2)
        else:
            merged.append((i1, i2, j1, j2))
    return [Edit(*_reach(left, i1, i2, len(old)), *_reach(right, j1, j2, len(new))) for i1, i2, j1, j2 in merged]


def _reach(words: Sequence[re.Match[str]], first: int, last: int, length: int) -> tuple[int, int]:
    """Return the letters that words take; for no words, the place after the word before."""
    if first < last:
        return words[first].start(), words[last - 1].end()
    place = words[first - 1].end() if first else (words[0].start() if words else length)
    return place, place


__all__ = ["Edit", "aligned", "edits"]
