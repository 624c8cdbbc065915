"""One item more in a list that a person wrote: found in any style, and not a character of the rest touched."""

from __future__ import annotations

import pytest

from plantrack.errors import PlantrackError
from plantrack.read import yamltext
from plantrack.write.files import splice

NEW = '{kind: trigger, id: x, title: "Số 12: a, b #3"}'
LISTS = {
    "events: []\n": "events:\n  - NEW\n",
    "# đầu\nevents: []  # chưa có": "# đầu\nevents:  # chưa có\n  - NEW\n",
    "events:\n": "events:\n  - NEW\n",
    "events:": "events:\n  - NEW\n",
    "events:  # chưa có\nkhác: 1\n": "events:  # chưa có\n  - NEW\nkhác: 1\n",
    "events: ~\n": "events:\n  - NEW\n",
    "": "events:\n  - NEW\n",
    "# chỉ có lời": "# chỉ có lời\nevents:\n  - NEW\n",
    "khác: 1": "khác: 1\nevents:\n  - NEW\n",
    "  khác: 1\n": "  khác: 1\n  events:\n    - NEW\n",
    "events:\n  - a: 1": "events:\n  - a: 1\n  - NEW\n",
    "events:\n- {a: 1} # c\n# sau\nz: 1\n": "events:\n- {a: 1} # c\n- NEW\n# sau\nz: 1\n",
    "events:\n    -   a: 1\n        b: 2\n\n\nz: 1\n": "events:\n    -   a: 1\n        b: 2\n    - NEW\n\n\nz: 1\n",
    "events:\n  - a: 'x\n      y'  # c\n  # d\n": "events:\n  - a: 'x\n      y'  # c\n  - NEW\n  # d\n",
    "events:\n  # giữa\n  - a: x\n  # giữa\n  - \n# e\n": "events:\n  # giữa\n  - a: x\n  # giữa\n  - \n  - NEW\n# e\n",
    "events:\n  - a: |\n      x\n      # chữ\n# lời\n": "events:\n  - a: |\n      x\n      # chữ\n  - NEW\n# lời\n",
    "events: [{a: 1}]": "events: [{a: 1}, NEW]",
    "events: [ {a: 1}, # k\n ]\nz: 1\n": "events: [ {a: 1}, NEW, # k\n ]\nz: 1\n",
    "events: [\n  # chưa có\n]\n": "events: [NEW\n  # chưa có\n]\n",
    "events: [[1], [2, {a: []}]]\n": "events: [[1], [2, {a: []}], NEW]\n",
    "{events: [], z: 1}\n": "{events: [NEW], z: 1}\n",
    "{z: 1, events: }\n": "{z: 1, events:  [NEW]}\n",
    "z: [1]\nevents:\n  - b\n": "z: [1]\nevents:\n  - b\n  - NEW\n",
    "z:\n  events: [1]\nevents: [2]\n": "z:\n  events: [1]\nevents: [2, NEW]\n",
}
REFUSED = (
    "events: {a: 1}\n",
    "events: x\n",
    'events: ""\n',
    "- a\n",
    "{}\n",
    "events:\n  - a: [1\n",
    "events: []\nevents: []\n",
    "a: 1\n---\nb: 1\n",
    "a: 1\n...\n",
    "events: &a [x]\n",
    "events: [*a]\n",
    "events:\n\t- a\n",
    "<<<<<<< HEAD\nevents: []\n",
)


@pytest.mark.parametrize(("before", "after"), LISTS.items())
def test_item_stands_at_the_end_and_the_rest_where_it_stood(before: str, after: str) -> None:
    """Block and flow lists, empty, absent, with comments, without a final newline."""
    assert splice.append_item(before, "events", NEW) == after.replace("NEW", NEW)


@pytest.mark.parametrize("before", LISTS)
def test_reads_as_one_item_more(before: str) -> None:
    """The new text reads as the old one with the item at the end of that list."""
    old, _ = yamltext.parse(before)
    new, faults = yamltext.parse(splice.append_item(before, "events", NEW))
    item = {"kind": "trigger", "id": "x", "title": "Số 12: a, b #3"}
    assert not faults
    assert new == {**(old or {}), "events": [*((old or {}).get("events") or []), item]}


@pytest.mark.parametrize(("before", "after"), LISTS.items())
def test_windows_line_ends_and_mark_are_kept(before: str, after: str) -> None:
    """A file saved by Notepad keeps its byte order mark and line ends, and the new line has the same."""
    if "\n" in before:
        made = splice.append_item("\ufeff" + before.replace("\n", "\r\n"), "events", NEW)
        assert made == "\ufeff" + after.replace("NEW", NEW).replace("\n", "\r\n")


def test_decomposed_letters_keep_their_places() -> None:
    """Letters written as base and accent are counted as they lie in the file."""
    before = "events: [{reason: Đa\u0306\u0301k No\u0302ng}]  # ha\u0323n\n"
    assert splice.append_item(before, "events", NEW) == before.replace("}]", f"}}, {NEW}]")


def test_again_and_again() -> None:
    """Each result can be added to again."""
    text = "events: []  # c\n"
    for number in range(3):
        text = splice.append_item(text, "events", f"{{id: n{number}}}")
    assert text == "events:  # c\n  - {id: n0}\n  - {id: n1}\n  - {id: n2}\n"


@pytest.mark.parametrize("before", REFUSED)
def test_what_holds_no_list_is_refused_with_the_line_to_add(before: str) -> None:
    """Broken YAML, another kind of value, two keys, two documents: the person is given the line."""
    with pytest.raises(PlantrackError, match="events") as refused:
        splice.append_item(before, "events", NEW)
    assert refused.value.details == (f"  - {NEW}",)


def test_item_must_be_one_sound_value() -> None:
    """What would break the file or add two items is refused."""
    for item in ("{a: 1", "a\n- b", "{a: 1}\nz: 1"):
        with pytest.raises(PlantrackError):
            splice.append_item("events: []\n", "events", item)
