"""Dates of events against TimeML corpora: python -m tests.quality.anchoring_corpora CORPORA [--errors FILE]

CORPORA holds folders of .tml files with links (TLINK) from events to times and to other events. Each document is parsed
with its publication date; our events are paired with gold ones by the words of their triggers. For every link:

- within (IS_INCLUDED, SIMULTANEOUS, ...): our date is equal to the time's, wider, finer, overlaps it, is disjoint from
  it, or is missing. `PRECISION` is the share that is not disjoint among those that are dated.
- bounds (BEFORE, AFTER): our date lies on the right side, may do so (open), is the very same, or lies on the wrong one.
- between events: the order or the sameness that gold states is kept, open, or contradicted.

"Right time" counts only links whose time expression we give gold's value, so that faults of anchoring are seen alone.
Prints all files, then the fifth of them that no rule was written on; `--errors` writes what disagrees in the others.
"""

import argparse
import json
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

from tests.quality import timeml
from tests.quality.temporal_corpora import is_held_back
from timeline import pipeline
from timeline.dates import FuzzyDate
from timeline.documents import Document
from timeline.temporal import tag

WITHIN = ("equal", "wider", "finer", "overlaps", "disjoint", "undated")
SIDES = ("right", "open", "same", "wrong", "undated")
ORDER = ("kept", "open", "contradicted", "undated")
TOGETHER = ("SIMULTANEOUS", "IS_INCLUDED", "BEGINS", "ENDS")
AROUND = ("INCLUDES", "BEGUN_BY", "ENDED_BY")


def main():
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path, help="folder of folders of .tml files")
    parser.add_argument("--errors", type=Path, help="write the disagreements here, a JSON line each")
    options = parser.parse_args()
    paths = sorted(path for path in options.corpora.rglob("*.tml") if "<TLINK" in path.read_text(encoding="utf-8"))
    rows = list(judged(paths))
    for title, chosen in (("all files", rows), ("held back", [row for row in rows if row["held_back"]])):
        print(f"--- {title}", *tables(chosen), sep="\n")
    if options.errors:
        seen = [json.dumps(row, ensure_ascii=False) for row in rows if not row["held_back"]]
        options.errors.write_text("\n".join(seen), encoding="utf-8")


def judged(paths):
    """A row for each gold link whose event we have."""
    articles = [timeml.read(path) for path in paths]
    documents = {a.name: Document.of(a.text, id=a.name, published=a.published) for a in articles}
    sites = defaultdict(list)
    for document, events in pipeline.stream(documents.values(), style="news"):
        sites[document.id] = [(one, event) for event in events for one in event.evidence]
    for path, article in zip(paths, articles, strict=True):
        ours = paired(article, sites[article.name])
        right = _right_times(article)
        for link in article.links:
            if row := _judged(article, link, ours, right):
                yield row | {"document": article.name, "held_back": is_held_back(path)}


def paired(article, sites):
    """Gold events' ids with our mention whose trigger shares most of their characters, and its event."""
    found = {}
    for mark in article.events.values():
        shared = [(min(mark.end, s.trigger.end) - max(mark.start, s.trigger.start), s, event) for s, event in sites]
        best = max(shared, key=lambda site: site[0], default=(0, None, None))
        if best[0] > 0:
            found[mark.id] = best[1:]
    return found


def _right_times(article):
    """The ids of the times whose value we find too; the publication date is given."""
    tagged = [(e.span.start, e.span.end, e.value) for e in tag(article.text, published=article.published, style="news")]
    same = {
        mark.id
        for mark in article.times.values()
        if any(s < mark.end and mark.start < e and value == mark.value for s, e, value in tagged)
    }
    return same | {article.creation}


def _judged(article, link, ours, right):
    mention, event = ours.get(link.event, (None, None))
    if event is None:
        return None
    verdict = _to_time(article, link, event, right) if link.is_time else _to_event(article, link, event, ours)
    return verdict and verdict | {
        "relation": link.relation,
        "event": _text(article, article.events[link.event]),
        "when": event.when and event.when.edtf,
        "basis": event.basis,
        "because": event.because,
        "status": event.factuality.status,
        "words": " ".join(mention.quote.split()),
    }


def _to_event(article, link, event, ours):
    _, other = ours.get(link.other, (None, None))
    if other is None or other is event:
        return None
    words = {"other": _text(article, article.events[link.other]), "other_when": other.when and other.when.edtf}
    return words | {"kind": "event", "verdict": order(link.relation, event.when, other.when)}


def _to_time(article, link, event, right):
    time = article.times.get(link.other)
    gold = time and timeml.when(time.value)
    if not gold:
        return None
    kind = "bounds" if link.relation in ("BEFORE", "AFTER") else "around" if link.relation in AROUND else "within"
    verdict = side(link.relation, event.when, gold) if kind == "bounds" else within(event.when, gold)
    where = "publication" if link.other == article.creation else "text"
    words = {"other": _text(article, time), "gold": gold.edtf, "right_time": link.other in right}
    return words | {"kind": f"{kind} {where}", "verdict": verdict}


def _text(article, mark):
    return article.text[mark.start : mark.end]


# --- verdicts ---------------------------------------------------------------------------------------------------------


def within(when, gold):
    """How an event's date lies to the time that it happened in, one of `WITHIN`.

    >>> within(FuzzyDate.year(1998), FuzzyDate.day(1998, 1, 8)), within(None, FuzzyDate.year(1998))
    ('wider', 'undated')
    """
    if when is None:
        return "undated"
    when = _in_days(when)
    if when.overlaps(gold) is False:
        return "disjoint"
    if when.contains(gold):
        return "equal" if gold.contains(when) else "wider"
    return "finer" if gold.contains(when) else "overlaps"


def _in_days(when):
    """The date without its time of day: gold links know none."""
    if not when.has_clock:
        return when
    bounds = [date(*p[:3]) if isinstance(p, tuple) else p for p in (when.earliest, when.latest)]
    return FuzzyDate.between(*bounds, duration=when.duration)


def side(relation, when, gold):
    """Is an event's date before or after a time, as gold has it? One of `SIDES`."""
    if when is None:
        return "undated"
    when = _in_days(when)
    early, late = (when, gold) if relation == "BEFORE" else (gold, when)
    if early.before(late):
        return "right"
    if early.after(late):
        return "wrong"
    return "same" if gold.contains(when) else "open"


def order(relation, one, other):
    """Do the dates of two events keep gold's order? One of `ORDER`."""
    if one is None or other is None:
        return "undated"
    if relation in ("BEFORE", "AFTER"):
        early, late = (one, other) if relation == "BEFORE" else (other, one)
        return "kept" if early.before(late) else "contradicted" if early.after(late) else "open"
    together = _in_days(one).overlaps(_in_days(other))
    return "open" if together is None else "kept" if together else "contradicted"


# --- tables -----------------------------------------------------------------------------------------------------------


def tables(rows):
    """The lines of the report."""
    for kind in ("within text", "within publication", "around text", "around publication"):
        chosen = [row for row in rows if row["kind"] == kind]
        yield head(kind, WITHIN)
        yield line("all", chosen, WITHIN)
        if kind.endswith("text"):
            yield line("right time", [row for row in chosen if row["right_time"]], WITHIN)
        yield from _by_basis(chosen, WITHIN)
    for kind in ("bounds text", "bounds publication"):
        chosen = [row for row in rows if row["kind"] == kind]
        yield head(kind, SIDES)
        for relation in ("BEFORE", "AFTER"):
            yield line(relation, [row for row in chosen if row["relation"] == relation], SIDES)
        yield from _by_basis(chosen, SIDES)
    yield head("between events", ORDER)
    between = [row for row in rows if row["kind"] == "event"]
    for name, relations in (("order", ("BEFORE", "AFTER")), ("same time", (*TOGETHER, *AROUND))):
        yield line(name, [row for row in between if row["relation"] in relations], ORDER)


def _by_basis(rows, verdicts):
    for basis in ("stated", "publication", "text", "event", "history"):
        if chosen := [row for row in rows if row["basis"] == basis]:
            yield line(f"  {basis}", chosen, verdicts)


def head(title, verdicts):
    """The names of the columns."""
    return f"{title:22}{'links':>6}  " + "  ".join(f"{verdict:>12}" for verdict in verdicts)


def line(name, rows, verdicts):
    """Shares of the verdicts in per cent."""
    count = Counter(row["verdict"] for row in rows)
    shares = "  ".join(f"{100 * count[verdict] / max(1, len(rows)):12.1f}" for verdict in verdicts)
    return f"{name:22}{len(rows):6}  {shares}"


if __name__ == "__main__":
    main()
