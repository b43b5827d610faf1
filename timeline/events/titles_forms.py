"""Verb forms of a headline: agreement with the subject, and what did not happen put as such."""

from collections.abc import Iterator

from timeline.events.inflection import participle, third_person
from timeline.events.model import Status
from timeline.events.phrases import Phrasing, neutral_words

Part = tuple[int, str]
"""How dispensable (0: not at all) and the words."""

_PLURAL = frozenset({"NNS", "NNPS"})
_PLURAL_PRONOUNS = frozenset({"they", "we", "these", "those", "both", "many", "some", "others"})
_FORMS = {"is": False, "was": False, "has": False, "does": False, "are": True, "were": True, "have": True, "do": True}


def is_plural(words: Phrasing, heads: list[int]) -> bool:
    """Do these take "are" or "is"? The article's own verb knows best."""
    tree, first = words.tree, heads[0]
    agreed = _agreement(words, first)
    if (agreed is not None and not words.name(first)) or (len(heads) == 1 and agreed is not None):
        return agreed
    if len(heads) > 1 or any(tree.deps[c] == "conj" for c in tree.children[first]):
        return True
    name = words.name(first)
    if name and words.is_one(first):
        return False
    if name and name.split()[-1].lower() != tree.words[first]:
        return name.split()[-1].islower() and name.endswith("s")
    return (tree.tags[first] in _PLURAL and tree.entities[first] != "GPE") or tree.words[first] in _PLURAL_PRONOUNS


def _agreement(words: Phrasing, subject: int) -> bool | None:
    """The number that the verb or auxiliary behind a subject shows; None where it shows none, or for pronouns."""
    tree, verb = words.tree, words.tree.heads[subject]
    if tree.deps[subject] not in ("nsubj", "nsubjpass") or tree.pos[subject] == "PRON":
        return None
    for i in [*tree.all(verb, "aux", "auxpass"), verb]:
        if tree.words[i] in _FORMS:
            return _FORMS[tree.words[i]]
        if tree.tags[i] in ("VBZ", "VBP"):
            return tree.tags[i] == "VBP"
    return None


def active(words: Phrasing, verb: int, agents: list[int], status: Status) -> str:
    """The verb behind its doers: "seizes", "to seize", "may seize", "does not seize"."""
    lemma, plural = base_form(words, verb), is_plural(words, agents)
    return {
        "planned": f"to {lemma}",
        "possible": f"may {lemma}",
        "conditional": f"would {lemma}",
        "denied": f"{'do' if plural else 'does'} not {lemma}",
    }.get(status) or (lemma if plural else third_person(lemma))


def base_form(words: Phrasing, verb: int) -> str:
    """The verb's base form, a plain one in place of a loaded one."""
    lemma = words.tree.lemmas[verb].lower()
    return neutral_words().get(lemma, lemma)


def passive_form(words: Phrasing, verb: int, patients: list[int], status: Status) -> str:
    """The verb behind those it is done to: "is seized", "to be seized"."""
    done = participle(base_form(words, verb))
    be = "are" if is_plural(words, patients) else "is"
    return {
        "planned": f"to be {done}",
        "possible": f"may be {done}",
        "conditional": f"would be {done}",
        "denied": f"{be} not {done}",
    }.get(status) or f"{be} {done}"


def particles(words: Phrasing, verb: int) -> Iterator[Part]:
    """ "off" of "call off"."""
    yield from ((0, words.word(c)) for c in words.tree.all(verb, "prt"))
