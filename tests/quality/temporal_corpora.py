"""Time expressions against TimeML corpora: python tests/quality/temporal_corpora.py CORPORA

CORPORA holds folders of .tml files; a folder named wikiwars is read as narrative, every other one as news. For each
folder and for all news together it prints strict, relaxed and value F1, first for all files, then for the fifth of them
that no rule was written on (chosen by a hash of the file's name).
"""

import argparse
import hashlib
import re
import xml.etree.ElementTree as ET
from collections import Counter
from datetime import date
from pathlib import Path

from timeline.temporal import tag


def read_tml(path):
    """The text, the publication date and the gold spans with their values."""
    root = ET.parse(path).getroot()
    pieces, gold = [], []

    def walk(element):
        pieces.append(element.text or "")
        for child in element:
            start = sum(map(len, pieces))
            walk(child)
            end = sum(map(len, pieces))
            if child.tag == "TIMEX3" and end > start:
                gold.append((start, end, child.get("value", "")))
            pieces.append(child.tail or "")

    walk(root.find("TEXT"))
    creation = root.find("DCT/TIMEX3")
    day = re.match(r"\d{4}-\d{2}-\d{2}", creation.get("value", "") if creation is not None else "")
    return "".join(pieces), date.fromisoformat(day[0]) if day else None, sorted(gold)


def score(gold, found):
    """Counts of gold, found, exact, overlapping and rightly valued expressions; pairs are one to one from the left."""
    count = Counter(gold=len(gold), found=len(found))
    left = list(found)
    for start, end, value in gold:
        pair = next((one for one in left if min(end, one[1]) > max(start, one[0])), None)
        if pair:
            left.remove(pair)
            count.update(relaxed=1, strict=pair[:2] == (start, end), value=pair[2] == value)
    return count


def f1(count, kind):
    """The harmonic mean of precision and recall, in per cent."""
    return 200 * count[kind] / max(1, count["gold"] + count["found"])


def is_held_back(path):
    """Is this one of the fifth of the files that no rule was written on?"""
    return int(hashlib.sha256(path.name.removesuffix(".tml").encode()).hexdigest(), 16) % 5 == 0


def measure(paths, style):
    """The summed counts over the files."""
    total = Counter()
    for path in paths:
        text, published, gold = read_tml(path)
        found = [(e.span.start, e.span.end, e.value) for e in tag(text, published=published, style=style)]
        total.update(score(gold, sorted(found)))
    return total


def row(name, count):
    """One line of the table."""
    figures = "  ".join(f"{f1(count, kind):6.1f}" for kind in ("strict", "relaxed", "value"))
    return f"{name:24}{count['gold']:6}  {figures}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path, help="folder of folders of .tml files")
    root = parser.parse_args().corpora
    print(f"{'':24}{'gold':>6}  {'strict':>6}  {'relax.':>6}  {'value':>6}")
    news = {"": Counter(), ", held back": Counter()}
    for folder in sorted({path.parent for path in root.rglob("*.tml")}):
        style = "narrative" if "wikiwars" in folder.name else "news"
        paths = sorted(path for path in folder.glob("*.tml") if not path.name.startswith("."))
        for label, chosen in (("", paths), (", held back", list(filter(is_held_back, paths)))):
            count = measure(chosen, style)
            print(row(folder.name + label, count))
            if style == "news":
                news[label].update(count)
    for label, count in news.items():
        print(row(f"all news{label}", count))


if __name__ == "__main__":
    main()
