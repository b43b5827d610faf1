"""Speed of the time tagger: python tests/quality/bench_temporal.py [--megabytes 1]

Prints megabytes a second on one core, start-up excluded, beside datefinder and dateparser's search in the same run
(they get a small piece of the same text, being so much slower), then how the time grows, also on bad input.
"""

import argparse
import random
import time
from datetime import date

from timeline.temporal import tag

PUBLISHED = date(2024, 11, 16)
_NAMES = (
    "the council|the company|a spokesman|the court|the striker|the army|residents|the bank|the ministry|researchers"
)
_VERBS = "said it would close|reopened|sold|postponed|began work on|denied|approved|signed|criticised|repaired"
_THINGS = "the old bridge|its northern plant|the agreement|3,400 tickets|a new line|the report|two stadiums|the appeal"
_TIMES = (
    " on Monday| last week| in March 2019| on 4 June 1998| three years ago| at 10:30 a.m.| by the end of the year"
    "| every Friday| in the 1990s| for two weeks||||||||||||"
)
BAD = {"digits": "7", "commas": ",", "the the": "the ", "months": "May ", "dates": "3 May ", "years": "1990 "}


def text_of(size, seed=7):
    """About `size` characters of plain made-up news."""
    chance = random.Random(seed)
    parts, length = [], 0
    choices = [options.split("|") for options in (_NAMES, _VERBS, _THINGS, _TIMES)]
    while length < size:
        who, does, what, when = map(chance.choice, choices)
        sentence = f"{who.capitalize()} {does} {what} near the river{when}, according to people who saw it. "
        parts.append(sentence + ("\n\n" if chance.random() < 0.2 else ""))
        length += len(parts[-1])
    return "".join(parts)


def seconds(call, *arguments, **options):
    """Processor seconds of one call."""
    begin = time.process_time()
    call(*arguments, **options)
    return time.process_time() - begin


def others(text):
    """The other libraries that are installed, by name."""
    found = {}
    try:
        import datefinder

        found["datefinder"] = lambda: list(datefinder.find_dates(text))
    except ImportError:
        print("datefinder is not installed: not compared")
    from dateparser.search import search_dates

    found["dateparser search"] = lambda: search_dates(text, languages=["en"])
    return found


def report(name, size, spent):
    """One line: how many megabytes a second."""
    print(f"{name:20}{size / 1e6 / max(spent, 1e-9):10.4f} MB/s   ({size / 1000:.0f} KB in {spent:.2f} s)")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=1)
    size = int(parser.parse_args().megabytes * 1e6)
    tag("Load the rules in 1990.", published=PUBLISHED)
    text = text_of(size)
    report("this tagger", len(text), seconds(tag, text, published=PUBLISHED))
    report("as a narrative", len(text), seconds(tag, text, style="narrative"))
    piece = text[:10_000]
    for name, call in others(piece).items():
        report(name, len(piece), seconds(call))
    print("\ngrowth: seconds for one, two and four times the text")
    bad = {name: unit * (25_000 // len(unit)) for name, unit in BAD.items()}
    for name, base in {"made-up text": text[: size // 4], **bad}.items():
        for style in ("news", "narrative"):
            spent = [seconds(tag, base * times, published=PUBLISHED, style=style) for times in (1, 2, 4)]
            print(f"{name:20}{style:10}" + "".join(f"{one:10.3f}" for one in spent))


if __name__ == "__main__":
    main()
