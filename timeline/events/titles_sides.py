"""The two sides of an event in its headline: who does it, and what it is done to."""

from timeline.events.phrases import Phrasing
from timeline.events.subjects import is_margin, objects, subjects
from timeline.events.wording import LONGEST, Versions, listed, possessive, title_words

BLANK = frozenset({"PRP", "WP", "WDT", "DT", "EX"})
_NOBODY = frozenset({"no", "nobody", "none", "nothing", "neither"})
_RELATIVE = frozenset({"what", "which", "that"})


def sides(words: Phrasing, verb: int, *, passive: bool) -> tuple[list[int], list[int]]:
    """Heads of the doer's phrase and of the phrase of what is done to."""
    tree = words.tree
    grammatical = doers(words, verb)
    if passive:
        by = [(prep, i) for prep in tree.all(verb, "agent") for i in tree.all(prep, "pobj")]
        return [i for prep, i in by if _does(words, prep, i)], grammatical
    direct = [_whole(words, i) for i in objects(tree, verb) if tree.words[i] not in _RELATIVE]
    direct = [words.taken_up(i, grammatical) for i in direct]
    return grammatical, _apart(words, direct)


def _does(words: Phrasing, prep: int, noun: int) -> bool:
    """Is it whoever did it, and not the time, the measure or the means of "by Friday", "side by side", "by road"?"""
    tree = words.tree
    timed = tree.entities[noun] in ("DATE", "TIME") or is_margin(tree, noun)
    return not timed and not is_means(words, prep) and tree.words[prep - 1] != tree.words[noun]


def is_means(words: Phrasing, by: int) -> bool:
    """Is it the means of a passive: "by road", "by guillotine"?"""
    tree = words.tree
    return tree.deps[by] == "agent" and tree.heads[by + 1] == by and tree.words[by + 1] in title_words().means


def doers(words: Phrasing, verb: int) -> list[int]:
    """The subjects of a verb that a headline can name; "it" and "they" that no actor explains are looked up."""
    found = []
    for i in subjects(words.tree, verb):
        whole = _whole(words, i)
        known = whole != i or words.tree.tags[i] not in BLANK or words.name(i)
        found.append(whole if known else -1 if _is_empty(words, i) else words.antecedent(i))
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


def is_reflexive(words: Phrasing, head: int) -> bool:
    """Is it "itself" or "themselves"?"""
    return words.tree.words[head].endswith(("self", "selves")) and words.tree.pos[head] == "PRON"


def noun_phrases(words: Phrasing, heads: list[int], *, longest: int = 90, beside: list[int] | None = None) -> Versions:
    """The phrase of the first head with those coordinated to it, and further ones that the sentence adds elsewhere.

    The possessive of those named `beside` it is left out: "Peru recalls ambassador", not "Peru recalls Peru's".
    """
    covered = {i for head in heads[:1] for i in words.tree.conjuncts(head)}
    further = list(dict.fromkeys(j for i in heads[1:] for j in words.tree.conjuncts(i) if j not in covered))
    heads = [*map(words.told_fully, heads[:1]), *heads[1:]]
    owner = _owner(words, heads, beside) if beside else ""

    def version(size: int) -> str:
        if size < 0:
            return _together([*map(words.stripped, heads[:1]), *(words.alone(i, 0) for i in further)])
        first = [words.noun(i, depth=size) if size < LONGEST else words.brief(i, longest) for i in heads[:1]]
        said = _together([*first, *(words.alone(i, min(size, 1)) for i in further)])
        return said.removeprefix(owner + " ") if owner else said

    return version


def _owner(words: Phrasing, heads: list[int], beside: list[int]) -> str:
    """The possessive of those named beside a phrase, as the phrase would have it."""
    own = next((c for head in heads for c in words.tree.all(head, "poss") if words.tree.tags[c] == "PRP$"), -1)
    meant, named = (words.mentions.headed(i) if i >= 0 else None for i in (own, beside[0]))
    same = meant and named and meant.actor.id == named.actor.id
    return possessive(words.name(own) if same else words.brief(beside[0]))


def _together(named: list[str]) -> str:
    """Each once; one "and" where none of them is a list by itself."""
    said = list(dict.fromkeys(filter(None, named)))
    return " and ".join(said) if any(" and " in one for one in said) else listed(said)


def whose_result(words: Phrasing, verb: int) -> str:
    """ "Peru Rail's" for the bare "revenue" of a report on it: the last firm that did something up to here."""
    tree = words.tree
    head = next(iter(subjects(tree, verb)), -1)
    if head < 0 or tree.lemmas[head] not in title_words().results or tree.child(head, "poss", "relcl", "appos") >= 0:
        return ""
    if any(words.name(c) or tree.pos[c] == "PROPN" for c in tree.children[head]) or _is_of_somebody(words, head):
        return ""
    if _is_of_somebody(words, verb):
        return ""
    first = tree.sentences[max(0, tree.sentence_of[head] - 2)][0]
    firms = (i for i in range(head - 1, first - 1, -1) if tree.deps[i] in ("nsubj", "poss") or _is_at(words, i))
    return possessive(next((name for name in map(words.firm, firms) if name), ""))


def _is_of_somebody(words: Phrasing, head: int) -> bool:
    """ "sales of cars", "revenue from Asia" and "at EDS, profit rose" say enough."""
    preps = words.tree.all(head, "prep")
    if words.tree.pos[head] == "VERB":
        return any(words.firm(i) for c in preps for i in words.tree.all(c, "pobj"))
    return any(words.tree.words[c] in ("of", "from", "at", "in") for c in preps)


def _is_at(words: Phrasing, noun: int) -> bool:
    """Is it the firm of "at EDS"?"""
    return words.tree.deps[noun] == "pobj" and words.tree.words[words.tree.heads[noun]] == "at"


def _whole(words: Phrasing, head: int) -> int:
    """The whole of which subjects and objects give the content: "dozens of settlers"."""
    tree = words.tree
    while tree.deps[head] == "pobj" and words.is_part(tree.heads[tree.heads[head]], tree.heads[head]):
        head = tree.heads[tree.heads[head]]
    return head


def _apart(words: Phrasing, heads: list[int]) -> list[int]:
    """One head of each hyphenated word."""
    return list({words.unit(i).start: i for i in reversed(heads)}.values())[::-1]
