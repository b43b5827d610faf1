"""Which mentions of events are brought together, in an article and over articles: python -m tests.quality.merging_score

Each file in `merging` holds a story as several outlets tell it, with its mentions marked in the text: in
"An airstrike {strike:hit} a market", the trigger "hit" is a mention of the event "strike". Mentions with one label are
one event. Files whose name begins with "pairs" hold many short ones: half of them one event, half a near miss. Prints,
over all pairs of mentions that we find: precision (pairs that we bring together and that belong together), recall, and
how many of the marked mentions were found at all; first for those that rules were written on, then for those kept back.
`--errors` names the pairs of the first kind.
"""

import argparse
import re
import tomllib
from collections import Counter
from itertools import combinations
from pathlib import Path

from timeline import pipeline
from timeline.reading import read_text

HERE = Path(__file__).parent / "merging"
_MARK = re.compile(r"\{(\w+):([^}]+)\}")


def main():
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true", help="print every wrong and every missed pair")
    options = parser.parse_args()
    for title, held_back in (("seen", False), ("held back", True)):
        for kind, pairs in (("stories", False), ("pairs", True)):
            counts, errors = measure(held_back=held_back, pairs=pairs)
            if options.errors and not held_back:
                print(*errors, sep="\n")
            print(f"--- {kind}, {title}", *table(counts), sep="\n")


def measure(*, held_back, pairs):
    """Counts and disagreements over the stories, or over the pairs."""
    counts, errors = Counter(), []
    for path in sorted(HERE.glob("*.toml")):
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        if content.get("held_back", False) == held_back and path.stem.startswith("pairs") == pairs:
            for story in content.get("story", [content]):
                _count(story.get("name", path.stem), story, counts, errors)
    return counts, errors


def _count(name, story, counts, errors):
    documents, marks = [], []
    for number, article in enumerate(story["articles"]):
        text, found = unmarked(article["text"].strip())
        documents.append(read_text(text, id=f"{name}-{number}", published=article["published"]))
        marks += [(documents[-1].id, *mark) for mark in found]
    events = pipeline.parse(documents)
    placed = [(mark, _event_at(events, mark)) for mark in marks]
    counts.update(marks=len(marks), found=sum(event is not None for _, event in placed))
    for (one, ours), (other, theirs) in combinations([pair for pair in placed if pair[1] is not None], 2):
        gold, system = one[3] == other[3], ours is theirs
        counts.update(gold=gold, system=system, right=gold and system)
        if gold != system:
            errors.append(f"{name}: {'missed' if gold else 'WRONG'}: {_named(one)} + {_named(other)}")


def unmarked(marked):
    """The text without its marks, and (start, end, label) of each marked trigger."""
    text, found = "", []
    for piece in re.split(r"(\{\w+:[^}]+\})", marked):
        mark = _MARK.fullmatch(piece)
        if mark:
            found.append((len(text), len(text) + len(mark[2]), mark[1]))
        text += mark[2] if mark else piece
    return text, found


def _event_at(events, mark):
    document, start, end, _ = mark
    for event in events:
        for one in event.evidence:
            if one.document == document and one.trigger.start < end and start < one.trigger.end:
                return event
    return None


def _named(mark):
    return f"{mark[3]}@{mark[0][-1]}:{mark[1]}"


def table(counts):
    """The lines of the report."""
    for name, part, whole in (
        ("found", "found", "marks"),
        ("precision", "right", "system"),
        ("recall", "right", "gold"),
    ):
        yield f"{name:12} {counts[part] / max(1, counts[whole]):6.1%}  ({counts[part]}/{counts[whole]})"


if __name__ == "__main__":
    main()
