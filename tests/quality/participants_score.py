"""How well the timeline of an article says who took part in what, and whether it happened.

`python -m tests.quality.participants_score [FOLDER] [--errors]` reads the articles of a folder (`participants` beside
this file by default), each a TOML file with its text and events: `words` has the trigger between asterisks, `agents`
and `patients` the named actors, `others` those who may stand in any role or in none. It prints how many triggers were
found, precision, recall and F of the named agents and patients (whichever of the two they are), in how many of them
the role is right too, and how often the status is. Articles whose file names begin with "held" are counted apart: no
rule was written with their errors in view, and --errors does not show them.
"""

import argparse
import re
import tomllib
from collections import Counter
from pathlib import Path

from timeline import pipeline
from timeline.reading import read_text

HERE = Path(__file__).parent / "participants"
REAL = {"happened", "ongoing"}


def main():
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", default=HERE, type=Path)
    parser.add_argument("--errors", action="store_true", help="print every disagreement")
    options = parser.parse_args()
    paths = sorted(options.folder.glob("*.toml"))
    for title, held in (("read while rules were written", False), ("held back", True)):
        counts, errors = measure([path for path in paths if path.stem.startswith("held") == held])
        if options.errors and not held:
            print(*errors, sep="\n")
        print(f"{title}:", *table(counts), sep="\n  ")


def measure(paths):
    """Counts and disagreements over articles."""
    counts, errors = Counter(), []
    for path in paths:
        article = tomllib.loads(path.read_text(encoding="utf-8"))
        document = read_text(article["text"].strip(), id=path.stem, published=article["published"])
        events = list(pipeline.parse([document]))
        for one in article["events"]:
            _judge(one, _at(document.text, one["words"], events), path.stem, counts, errors)
    return counts, errors


def _at(text, words, events):
    """The event with a trigger at the words between asterisks."""
    before, trigger, behind = words.split("*")
    start = text.index(before + trigger + behind) + len(before)
    sites = [(site, event) for event in events for site in event.evidence]
    found = [e for s, e in sites if s.trigger.start < start + len(trigger) and start < s.trigger.end]
    exact = [e for s, e in sites if s.trigger.start == start]
    return next(iter(exact or found), None)


def _judge(one, event, article, counts, errors):
    name = f"{article}: {one['words']}"
    wanted = {n: role for role in ("agent", "patient") for n in one[f"{role}s"]}
    counts["events"] += 1
    if event is None:
        errors.append(f"{name}: missed")
        return
    counts["found"] += 1
    given = [p for p in event.actors if p.role != "other" and not p.actor.name.islower()]
    pairs = {n: next((p for p in given if _is(p, n)), None) for n in wanted}
    right = {n: p for n, p in pairs.items() if p}
    wrong = [p for p in given if p not in right.values() and not any(_is(p, n) for n in one.get("others", ()))]
    counts.update(wanted=len(wanted), given=len(right) + len(wrong), right=len(right))
    counts["role right"] += sum(p.role == wanted[n] for n, p in right.items())
    errors += [f"{name}: no {wanted[n]} {n!r}" for n in wanted if n not in right]
    errors += [f"{name}: wrong {p.role} {p.actor.name!r} ({p.mention})" for p in wrong]
    status = event.factuality.status
    same = status == one["status"] or {status, one["status"]} <= REAL
    counts["status"] += same
    errors += [] if same else [f"{name}: status {one['status']}, got {status}"]


def _is(participation, name):
    """Does the participation mean this name: equal to its actor's name, alias or mention, or a longer form of it?"""
    actor, words = participation.actor, _words(name)
    known = [_words(one) for one in (actor.name, *actor.aliases, participation.mention)]
    return words in known or any(min(len(words), len(one)) > 1 and (words <= one or one <= words) for one in known)


def _words(name):
    return frozenset(re.findall(r"\w+", name.casefold())) - {"the", "of", "s"}


def table(counts):
    """The lines of the report."""

    def share(title, part, whole):
        return f"{title:36} {counts[part] / max(counts[whole], 1):6.1%}  ({counts[part]}/{counts[whole]})"

    counts["both"] = counts["wanted"] + counts["given"]
    counts["twice right"] = 2 * counts["right"]
    return [
        share("triggers found", "found", "events"),
        share("agents and patients: precision", "right", "given"),
        share("agents and patients: recall", "right", "wanted"),
        share("agents and patients: F", "twice right", "both"),
        share("role right of the right ones", "role right", "right"),
        share("status right", "status", "found"),
    ]


if __name__ == "__main__":
    main()
