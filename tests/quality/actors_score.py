"""How many mentions of actors are found in paragraphs, and how many mean the right one.

`python -m tests.quality.actors_score [FOLDER] [--errors] [--held]` reads the paragraphs of a folder (`actors` beside
this file by default). In their text, `[words=Name]` is a mention and whom it means, `[Name]` one that is the name,
`[they=A+B]` one that means several, `[it=]` one that means nobody who is named. What is not marked is no mention,
apart from possessives, relatives and descriptions beside a name.
A paragraph that is `held` is measured apart, and its errors are shown only on demand: no rule is made for it.
"""

import argparse
import re
import tomllib
from collections import Counter
from pathlib import Path

from timeline.actors import load_directory, resolve
from timeline.actors.names import slug
from timeline.documents import Document
from timeline.language import parse_document

HERE = Path(__file__).parent / "actors"
_MARK = re.compile(r"\[([^\]=]+)(=[^\]]*)?\]")
_FREE = {"who", "which", "that", "whom", "whose", "its", "his", "her", "their", "our", "my"}


def main():
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", default=HERE, type=Path)
    parser.add_argument("--errors", action="store_true", help="print every disagreement")
    parser.add_argument("--held", action="store_true", help="... also of the paragraphs that are held back")
    options = parser.parse_args()
    for held in (False, True):
        counts, errors = measure(options.folder, held=held)
        if options.errors and options.held >= held:
            print(*errors, sep="\n")
        print("held back:" if held else "seen:", *table(counts), sep="\n")


def measure(folder, *, held):
    """Counts and disagreements over the paragraphs that are, or are not, held back."""
    counts, errors = Counter(), []
    for path in sorted(folder.glob("*.toml")):
        for n, one in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))["paragraph"]):
            if one.get("held", False) == held:
                text, gold = marked(one["text"])
                document = Document.of(text)
                found = resolve(parse_document(document), document).all
                _compare(f"{path.stem} {n + 1}", text, gold, found, counts, errors)
                _compare_kinds(f"{path.stem} {n + 1}", one.get("kinds", {}), found, counts, errors)
    return counts, errors


def marked(text):
    """The text without marks, and (start, end, names) of the mentions.

    >>> marked("[Peru] said [it=Peru] won.")
    ('Peru said it won.', [(0, 4, ('Peru',)), (10, 12, ('Peru',))])
    """
    plain, gold, last = "", [], 0
    for match in _MARK.finditer(text):
        words, name = match[1], match[1] if match[2] is None else match[2][1:]
        plain += text[last : match.start()]
        gold.append((len(plain), len(plain) + len(words), tuple(filter(None, name.split("+")))))
        plain, last = plain + words, match.end()
    return plain + text[last:], gold


def _is_same(name, actor):
    known = load_directory().by_name(name)
    return actor.id == known.id if known else slug(name) == slug(actor.name)


def _compare(place, text, gold, found, counts, errors):
    """Mentions that overlap are compared; inside a longer one, its parts may be anybody ("US" in "US troops")."""
    for start, end, names in gold:
        here = [m for m in found if m.span.start < end and start < m.span.end]
        for name in names:
            hit = any(_is_same(name, m.actor) for m in here)
            counts.update(wanted=1, hit=hit)
            if _points_back(text[start:end]):
                counts.update(back=1, back_hit=hit)
            if not hit:
                got = ", ".join(m.actor.name for m in here)
                errors.append(
                    f"{place}: missed {text[start:end]!r} = {name}, got {got or 'nobody'}: {_around(text, start)}"
                )
    for m in found:
        here = [one for one in gold if one[0] < m.span.end and m.span.start < one[1]]
        right = any(_is_same(name, m.actor) for one in here for name in one[2])
        if right or not _is_free(m, text, here):
            counts.update(given=1, right=right)
            if not m.named:
                counts.update(back_given=1, back_right=right)
            if not right:
                errors.append(f"{place}: wrong {m.span.of(text)!r} as {m.actor.name}: {_around(text, m.span.start)}")


def _points_back(words):
    """Are they a pronoun or a description, and no name?

    >>> _points_back("She"), _points_back("the two men"), _points_back("the Greens")
    (True, True, False)
    """
    return words[:1].lower() + words[1:] == words.lower()


def _is_free(mention, text, here):
    """Need it not be marked: possessives, relatives, descriptions beside a name, parts of a longer mention?"""
    said, inside = mention.span.of(text).lower(), [one for one in here if one[2]]
    part = any(one[0] <= mention.span.start and mention.span.end < one[1] for one in inside) and mention.named
    return part or (not inside and (said in _FREE or "beside" in mention.because))


def _compare_kinds(place, kinds, found, counts, errors):
    for name, kind in kinds.items():
        got = {m.actor.kind for m in found if _is_same(name, m.actor)}
        counts.update(kinds=1, kind=got == {kind})
        if got != {kind}:
            errors.append(f"{place}: kind of {name} is {kind}, got {', '.join(sorted(got)) or 'nothing'}")


def _around(text, start):
    return " ".join(text[max(0, start - 30) : start + 40].split())


def table(counts):
    """The lines of the report."""
    pairs = (
        ("precision", "right", "given"),
        ("recall", "hit", "wanted"),
        ("pronouns, descriptions: precision", "back_right", "back_given"),
        ("pronouns, descriptions: recall", "back_hit", "back"),
        ("kind", "kind", "kinds"),
    )
    return [
        f"{name:34} {counts[part] / max(counts[whole], 1):6.1%}  ({counts[part]}/{counts[whole]})"
        for name, part, whole in pairs
    ]


if __name__ == "__main__":
    main()
