"""How often undated references in sentences of our own become the right historical event.

`python -m tests.quality.history_score [--errors]` parses history/sentences.csv: each sentence with its day of
publication, the words that refer in brackets, and the start of the event that they mean (then, behind a bar, of others
that it refers to), or nothing where no event of history is meant. A third is held back by the hash of the sentence: no
rule is written with a look at it. `--errors` prints the disagreements of the other two thirds only.
"""

import argparse
import csv
from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from timeline import pipeline
from timeline.dates import FuzzyDate
from timeline.documents import Document, Span

SENTENCES = Path(__file__).parent / "history" / "sentences.csv"
PARTS = ("open", "held back")


@dataclass(frozen=True)
class Case:
    """A sentence without its brackets, where they stood, and the start of the event that is meant there.

    `besides` are starts of other events that the sentence refers to.
    """

    text: str
    published: date
    words: Span | None
    means: FuzzyDate | None
    besides: tuple[FuzzyDate, ...] = ()

    @property
    def part(self):
        return PARTS[sha256(self.text.encode()).digest()[0] % 3 == 0]


@dataclass(frozen=True)
class Outcome:
    """A case with the events of its text that history dated."""

    case: Case
    matched: list

    def right(self):
        """The matches with an event that the sentence does refer to."""
        meant = (self.case.means, *self.case.besides)
        return [event for event in self.matched if any(_agree(one, event.history.entry.start) for one in meant)]

    def found(self):
        """Are the bracketed words matched with the event that they mean?"""
        hits = [event for event in self.matched if _agree(self.case.means, event.history.entry.start)]
        words, sites = self.case.words, [x.trigger for event in hits for x in event.evidence]
        return any(site.start < words.end and words.start < site.end for site in sites)

    def contradictions(self):
        """Matches with another date than the one that the text states."""
        stated = [event for event in self.matched if event.basis == "stated" and event.when]
        return [event for event in stated if event.when.overlaps(event.history.when) is False]


def cases():
    """The sentences of the file."""
    with SENTENCES.open(encoding="utf-8", newline="") as file:
        return [_case(row) for row in csv.DictReader(file)]


def _case(row):
    before, marked, behind = row["text"].partition("[")
    words, _, behind = behind.partition("]")
    span = Span(len(before), len(before) + len(words)) if marked else None
    starts = [FuzzyDate.from_edtf(one) for one in row["means"].split("|") if one]
    means, besides = (starts[0], tuple(starts[1:])) if starts else (None, ())
    return Case(before + words + behind, date.fromisoformat(row["published"]), span, means, besides)


@lru_cache(maxsize=1)
def outcomes():
    """Every case through the pipeline, each as a document of its own."""
    told = cases()
    documents = [Document.of(case.text, published=case.published) for case in told]
    parsed = pipeline.stream(documents)
    return [
        Outcome(case, [event for event in events if event.history and event.history.applied])
        for case, (_, events) in zip(told, parsed, strict=True)
    ]


def measure(part):
    """Counts of one part: references, those found, matches, right ones."""
    counts = Counter()
    for outcome in outcomes():
        if outcome.case.part == part:
            counts.update(matches=len(outcome.matched), right=len(outcome.right()), sentences=1)
            counts["contradictions"] += len(outcome.contradictions())
            if outcome.case.means:
                counts.update(references=1, found=outcome.found())
    return counts


def _agree(means, start):
    return means is not None and (means.contains(start) or start.contains(means))


def _errors():
    for outcome in outcomes():
        case = outcome.case
        if case.part != PARTS[0]:
            continue
        if case.means and not outcome.found():
            yield f"missed {case.means.edtf}: {case.published} {case.text}"
        for event in outcome.matched:
            if event not in outcome.right():
                known = event.history
                yield f"wrong {event.trigger.of(case.text)!r} = {known.entry.id} {known.reasons}: {case.text}"


def main():
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true", help="print the disagreements of the open part")
    if parser.parse_args().errors:
        print(*_errors(), sep="\n")
    for part in PARTS:
        n = measure(part)
        print(
            f"{part:10} {n['sentences']:4} sentences  precision {n['right'] / max(n['matches'], 1):6.1%}"
            f" ({n['right']}/{n['matches']})  recall {n['found'] / max(n['references'], 1):6.1%}"
            f" ({n['found']}/{n['references']})  against a stated date {n['contradictions']}"
        )


if __name__ == "__main__":
    main()
