"""How close the timeline of an article comes to the one that an editor drew.

`python -m tests.quality.editor_score [FOLDER] [--errors]` reads the articles of a folder (`editor` beside this file by
default), each a TOML file with its text and the events that an editor would show: the words that state an event, its
date and its status. It prints how many of them were found, dated and judged rightly, and how much else is shown.

An editor may also call an event "claimed", which is right where its source is named whatever the status, and
"threatened", which is right where it is planned, possible or conditional.

The articles were written for this measure; what people say in them is made up. Those in `editor_kept_back` were marked
by somebody who does not know the rules, and their errors are not looked at while rules are written: they say what to
expect of other texts.
"""

import argparse
import tomllib
from collections import Counter
from pathlib import Path

from timeline import pipeline
from timeline.collection import KEY_SALIENCE
from timeline.dates import FuzzyDate
from timeline.reading import read_text

HERE = Path(__file__).parent / "editor"
SAME = {
    "happened": ("happened", "ongoing"),
    "ongoing": ("happened", "ongoing"),
    "threatened": ("planned", "possible", "conditional"),
}


def main():
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", default=HERE, type=Path)
    parser.add_argument("--errors", action="store_true", help="print every disagreement")
    options = parser.parse_args()
    counts, errors = measure(options.folder)
    if options.errors:
        print(*errors, sep="\n")
    print(*table(counts), sep="\n")


def measure(folder):
    """Counts and disagreements over all articles of a folder."""
    counts, errors = Counter(), []
    for path in sorted(folder.glob("*.toml")):
        article = tomllib.loads(path.read_text(encoding="utf-8"))
        document = read_text(article["text"].strip(), id=path.stem, published=article.get("published"))
        timeline = pipeline.parse([document])
        wanted = [_found(document.text, one, timeline) for one in article["events"]]
        for one, event in wanted:
            _judge(one, event, path.stem, counts, errors)
        shown = [event for event in timeline if event.salience >= KEY_SALIENCE]
        right = {id(event) for _, event in wanted if event}
        extra = [event for event in shown if id(event) not in right]
        counts.update(shown=len(shown), extra=len(extra))
        errors += [f"{path.stem}: extra: {event.title!r} ({event.salience:.2f})" for event in extra]
    return counts, errors


def _found(text, one, timeline):
    """An editor's event with the system's event that has a trigger on the same words."""
    start = text.index(one["trigger"])
    end = start + len(one["trigger"])
    sites = [(e, s) for e in timeline for s in (x.trigger for x in e.evidence) if s.start < end and start < s.end]
    return one, min(sites, key=lambda site: abs(site[1].start - start))[0] if sites else None


def _judge(one, event, article, counts, errors):
    name = f"{article}: {one['trigger']!r}"
    counts["events"] += 1
    if event is None:
        errors.append(f"{name}: missed")
        return
    counts["found"] += 1
    counts["shown of found"] += event.salience >= KEY_SALIENCE
    if event.salience < KEY_SALIENCE:
        errors.append(f"{name}: not shown ({event.salience:.2f})")
    if "earliest" in one:
        counts["dated"] += 1
        relation = _relation(FuzzyDate.between(one["earliest"], one["latest"]), event.when)
        counts[relation] += 1
        if relation != "contained":
            errors.append(
                f"{name}: {relation}: {one['earliest']}..{one['latest']}, got {event.when and event.when.edtf}"
            )
    elif event.when is not None:
        errors.append(f"{name}: editor has no date, got {event.when.edtf} ({event.because})")
    right = _agree(one["status"], event)
    counts["status"] += right
    counts["claimed"] += (event.attribution is not None) >= one.get("claimed", False)
    if not right:
        errors.append(f"{name}: status {one['status']}, got {event.factuality.status}")


def _agree(status, event):
    """Does the event have the editor's status, in the words of this library?"""
    if status == "claimed":
        return event.attribution is not None
    return event.factuality.status in SAME.get(status, (status,))


def _relation(gold, when):
    if when is None:
        return "undated"
    if when.contains(gold) or gold.contains(when):
        return "contained"
    return "contradicted" if when.overlaps(gold) is False else "overlapping"


def table(counts):
    """The lines of the report."""

    def share(part, whole):
        return f"{part:26} {counts[part] / max(counts[whole], 1):6.1%}  ({counts[part]}/{counts[whole]})"

    pairs = [("found", "events"), ("shown of found", "found"), ("contained", "dated"), ("contradicted", "dated")]
    pairs += [("undated", "dated"), ("status", "found"), ("claimed", "found"), ("extra", "shown")]
    return [share(part, whole) for part, whole in pairs]


if __name__ == "__main__":
    main()
