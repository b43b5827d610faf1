"""The two sides of an event in its headline: who does it, and what it is done to."""

from timeline.events.phrases import Phrasing
from timeline.events.subjects import objects, subjects
from timeline.events.wording import LONGEST, Versions, possessive

BLANK = frozenset({"PRP", "WP", "WDT", "DT", "EX"})
_NOBODY = frozenset({"no", "nobody", "none", "nothing", "neither"})
_RELATIVE = frozenset({"what", "which", "that"})


def sides(words: Phrasing, verb: int, *, passive: bool) -> tuple[list[int], list[int]]:
    """Heads of the doer's phrase and of the phrase of what is done to."""
    tree = words.tree
    grammatical = doers(words, verb)
    if passive:
        return [i for prep in tree.all(verb, "agent") for i in tree.all(prep, "pobj")], grammatical
    direct = [_whole(words, i) for i in objects(tree, verb) if tree.words[i] not in _RELATIVE]
    return grammatical, _apart(words, direct)


def doers(words: Phrasing, verb: int) -> list[int]:
    """The subjects of a verb that a headline can name; "it" and "they" that no actor explains are looked up."""
    found = []
    for i in subjects(words.tree, verb):
        known = words.tree.tags[i] not in BLANK or words.name(i)
        found.append(_whole(words, i) if known else -1 if _is_empty(words, i) else words.antecedent(i))
    return _apart(words, [i for i in found if i >= 0])


def _is_empty(words: Phrasing, pronoun: int) -> bool:
    """ "It emerged that ..." means nothing by "it"."""
    return words.tree.words[pronoun] == "it" and words.tree.child(words.tree.heads[pronoun], "ccomp", "csubj") >= 0


def pronoun(words: Phrasing, verb: int) -> int:
    """The personal or demonstrative pronoun that is the verb's subject, -1 for none."""
    return next((i for i in subjects(words.tree, verb) if words.tree.tags[i] in ("PRP", "DT")), -1)


def is_nobody(words: Phrasing, heads: list[int]) -> bool:
    """Does the phrase itself say "no": "nobody", "no ships"?"""
    return any(words.tree.words[i] in _NOBODY for head in heads[:1] for i in (head, *words.tree.children[head]))


def noun_phrases(words: Phrasing, heads: list[int], *, longest: int = 90, beside: list[int] | None = None) -> Versions:
    """The phrase of the first head with those coordinated to it, and further ones that the sentence adds elsewhere.

    The possessive of those named `beside` it is left out: "Peru recalls ambassador", not "Peru recalls Peru's".
    """
    covered = {i for head in heads[:1] for i in words.tree.conjuncts(head)}
    further = [i for i in heads[1:] if i not in covered]
    owner = possessive(words.brief(beside[0])) if beside else ""

    def version(size: int) -> str:
        first = [words.noun(i, depth=size) if size < LONGEST else words.brief(i, longest) for i in heads[:1]]
        said = " and ".join(
            dict.fromkeys(filter(None, [*first, *(words.noun(i, depth=min(size, 1)) for i in further)]))
        )
        return said.removeprefix(owner + " ") if owner else said

    return version


def _whole(words: Phrasing, head: int) -> int:
    """The whole of which subjects and objects give the content: "dozens of settlers"."""
    tree = words.tree
    while tree.deps[head] == "pobj" and words.is_part(tree.heads[tree.heads[head]], tree.heads[head]):
        head = tree.heads[tree.heads[head]]
    return head


def _apart(words: Phrasing, heads: list[int]) -> list[int]:
    """One head of each hyphenated word."""
    return list({words.unit(i).start: i for i in reversed(heads)}.values())[::-1]
