"""Whatever stands in the address: no error, the list that Python chooses, and an address that leads to the same again.

``QUERIES`` says how many addresses are tried, ``SEED`` which.
"""

from __future__ import annotations

import os
import random
import re
import unicodedata
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote

from mkdocs_timeline import Timeline, View
from mkdocs_timeline.text import parse
from playwright.sync_api import Browser

from tests.element.conftest import shown

COUNT = int(os.environ.get("QUERIES", "60"))
SEED = int(os.environ.get("SEED", "20240619"))
DATES = ("1950", "1961-07", "1961-07-06", "2024-06-19", "2024", "0001", "9999-12-31")
WRONG = (
    "timeline",
    "1961-13",
    "2023-02-29",
    "",
    " ",
    "[]",
    "%",
    "\u0000",
    "\U0001f1e6",
    "-0043-03-15",
    "<b>",
    "x" * 300,
    "__proto__",
)
WORDS = (
    "treaty",
    "KOREA",
    "Kim’s",
    "kim",
    "1961",
    "2024-06",
    "조약",
    "zzzz",
    '"',
    "north-korea",
    "\u00a0",
    "the  and",
    "(",
    ".*",
)
FACETS = ("theme", "actor", "status", "era")
OTHERS = {"view": ("list", "table"), "sort": ("date", "-date", "title", "-sources"), "lanes": "01", "fold": "01"}
MEANT = (*FACETS, "differ", "weight", "from", "to", "q", "view", "sort", "compare", "lanes", "fold")
"""What an address of an earlier edition could say; beside any of these all events are meant."""
STRANGERS = ("utm_source", "fbclid", "isappinstalled", "constructor", "__proto__", "toString", "")


@dataclass
class Asked:
    """What an address asks for, in the terms of Python."""

    view: View
    words: list[str]


def values(timeline: Timeline) -> dict[str, list[str]]:
    """Return what each facet of the page can be."""
    return {
        "theme": sorted({one.theme for one in timeline.events}),
        "actor": sorted({name for one in timeline.events for name in one.actors}),
        "status": sorted({one.status for one in timeline.events if one.status}),
        "era": sorted({one.era for one in timeline.events if one.era}),
    }


def query(dice: random.Random, known: dict[str, list[str]]) -> str:
    """Return an address: mostly what the form could write, with nonsense between."""
    pairs = []
    for _ in range(dice.randint(0, 5)):
        name = dice.choice((*FACETS, *FACETS, "weight", "from", "to", "q", *OTHERS, *STRANGERS))
        if name in known:
            text = ",".join(dice.sample(known[name], min(len(known[name]), dice.randint(1, 3))))
        elif name in OTHERS:
            text = dice.choice(OTHERS[name])
        else:
            text = dice.choice({"q": WORDS, "weight": "123", "from": DATES, "to": DATES}.get(name, WRONG))
        if dice.random() < 0.15:
            text = dice.choice(WRONG)
        pairs.append(f"{name}={quote(text) if dice.random() < 0.9 else text.replace('#', '').replace('&', '')}")
    return "?" + "&".join(pairs)


def folded(text: str) -> str:
    """Fold as the script does, as far as the words above need it."""
    text = unicodedata.normalize("NFKD", text.replace("’", "'"))
    text = "".join(one for one in text if unicodedata.category(one)[0] != "M" and unicodedata.category(one) != "Cf")
    text = "".join("-" if unicodedata.category(one) == "Pd" else one for one in unicodedata.normalize("NFC", text))
    return " ".join(text.lower().split())


def asked(address: str, known: dict[str, list[str]]) -> Asked:
    """Read an address by the rules of the manual: the last of a name counts, of facets all that are known."""
    facets: dict[str, list[str]] = {name: [] for name in FACETS}
    last, old = {}, False
    for name, value in parse_qsl(address[1:], keep_blank_values=True, errors="replace"):
        given = value.strip()
        foreign = name in ("from", "to") and re.fullmatch("[a-z_]+", given, re.IGNORECASE)
        old |= name in MEANT and not foreign
        if name in facets:
            facets[name] += [one for one in given.split(",") if one in known[name]]
        elif (
            (name == "weight" and given in ("1", "2", "3"))
            or (name in ("from", "to") and given in (*DATES, ""))
            or name == "q"
        ):
            last[name] = given
    start, end = (parse(last[name]).start if last.get(name) else None for name in ("from", "to"))
    chosen = {name: tuple(facets[name]) for name in FACETS}
    words = [word.strip("\"().*,;<>_%[]'") for word in folded(last.get("q", "")[:200]).split()]
    return Asked(
        View(**chosen, weight=int(last.get("weight", 1 if old else 3)), start=start, end=end),
        [word for word in words if word],
    )


def test_random_addresses(chrome: Browser, served: str, timeline: Timeline) -> None:
    page, errors = chrome.new_page(), []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.goto(served)
    texts = page.locator(".tl-event").evaluate_all(
        "all => all.map(one => [one.querySelector('.tl-title').id, one.textContent + ' '"
        " + [...one.querySelectorAll('time')].map(time => time.dateTime).join(' ')])"
    )
    found = {name: folded(text) for name, text in texts}
    known, dice, sizes = values(timeline), random.Random(SEED), set()  # noqa: S311 - the same addresses every time
    for number in range(COUNT):
        address = query(dice, known)
        if number % 10:
            page.evaluate(
                "to => { history.replaceState(null, '', to); document.querySelector('.tl').restore(); }", address
            )
        else:
            page.goto(served + address)
        want = asked(address, known)
        wanted = [
            one.id
            for one in timeline.events
            if want.view.shows(one) and all(word in found[one.id] for word in want.words)
        ]
        script = "() => document.querySelector('.tl').list.shown.map(one => one.item.querySelector('.tl-title').id)"
        case = f"{address} (seed {SEED}, number {number})"
        assert page.evaluate(script) == wanted, case
        if page.locator(".tl-scroll").is_hidden():
            assert shown(page) == wanted, case
        again = "() => { const one = document.querySelector('.tl'); one.set(one.state, true); return location.search; }"
        stable = page.evaluate(again)
        page.evaluate("document.querySelector('.tl').restore()")
        assert page.evaluate(again) == stable, case
        assert page.evaluate(script) == wanted, case
        assert errors == [], case
        sizes.add(len(wanted))
    page.close()
    assert len(sizes) > min(5, COUNT // 4)
