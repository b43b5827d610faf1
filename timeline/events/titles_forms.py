"""Verb forms of a headline: agreement with the subject, and what did not happen put as such."""

from collections.abc import Iterator

from timeline.events.factuality_lexicon import lexicon
from timeline.events.inflection import gerund, participle, third_person
from timeline.events.lexicon import verbs
from timeline.events.model import Status
from timeline.events.phrases import Phrasing
from timeline.events.subjects import is_passive
from timeline.events.wording import Part, joined, neutral_words, title_words

_PLURAL = frozenset({"NNS", "NNPS"})
_PLURAL_PRONOUNS = frozenset(
    {"they", "we", "you", "these", "those", "both", "many", "some", "others", "several", "few"}
)
_SINGLE = frozenset({"a", "an", "one", "this", "that", "another", "each"})
_NO_MEN = frozenset({"specimen", "regimen", "abdomen", "acumen", "omen", "bitumen", "semen"})
_SOUNDS_PLURAL = ("ese", "ish", "ch", "s")
_FORMS = {"is": False, "was": False, "has": False, "does": False, "are": True, "were": True, "have": True, "do": True}


def is_plural(words: Phrasing, heads: list[int]) -> bool:
    """Do these take "are" or "is"? The article's own verb knows best."""
    tree, first = words.tree, heads[0]
    if any(i not in tree.conjuncts(first) for i in heads[1:]):
        return True  # "along with three ministers"
    if tree.pos[first] == "NOUN" and tree.words[first].endswith("men") and tree.words[first] not in _NO_MEN:
        return True
    agreed = _agreement(words, first)
    if (agreed is not None and not words.name(first)) or (len(heads) == 1 and agreed is not None):
        return agreed
    if any(tree.words[c] in ("nor", "neither") for c in tree.all(first, "cc", "det")):
        return False  # "neither Peru nor Chile signs"
    several = len(heads) > 1 or len(words.mentions.together(first)) > 1
    if several or len(tree.conjuncts(first)) > 1:
        return True
    of_somebody = words.has_article(first) or tree.child(first, "poss") >= 0
    if tree.entities[first] == "NORP" and tree.words[first].endswith(_SOUNDS_PLURAL) and of_somebody:
        return True  # "the British", "the Germans", "Diaz's Peruvians"
    name = words.name(first)
    if name.endswith("s") and words.is_group(first):
        return True
    if name and words.is_one(first):
        return False
    if name and name.split()[-1].lower() != tree.words[first]:
        return name.split()[-1].lower() in title_words().plural or (name.split()[-1].islower() and name.endswith("s"))
    return _is_plural_word(words, first)


def _is_plural_word(words: Phrasing, noun: int) -> bool:
    tree = words.tree
    if tree.words[noun].endswith("craft"):
        return not any(tree.words[c] in _SINGLE for c in tree.children[noun])
    if tree.words[noun] in _PLURAL_PRONOUNS | title_words().plural:
        return True
    parts = [i for c in tree.all(noun, "prep") if words.is_part(noun, c) for i in tree.all(c, "pobj")]
    if parts and tree.words[noun] in title_words().parts:
        return tree.words[parts[0]] in _PLURAL_PRONOUNS or tree.tags[parts[0]] in _PLURAL
    if tree.tags[noun] == "CD":  # "427,000 were", not "$5 million is" or "a 747 is"
        if any(tree.words[c] in _SINGLE for c in tree.all(noun, "det")):
            return False
        return tree.words[noun] not in ("one", "1") and tree.entities[noun] == "CARDINAL"
    return tree.tags[noun] in _PLURAL and tree.entities[noun] != "GPE"


def _agreement(words: Phrasing, subject: int) -> bool | None:
    """The number that the verb or auxiliary behind a subject shows; None where it shows none, or for pronouns."""
    tree, verb = words.tree, words.tree.heads[subject]
    if tree.deps[subject] not in ("nsubj", "nsubjpass") or tree.pos[subject] == "PRON":
        return None
    helpers = tree.all(verb, "aux", "auxpass")
    if any(tree.tags[i] in ("MD", "TO") for i in helpers):
        return None  # "should have returned"
    for i in [*helpers, verb]:
        if tree.words[i] in _FORMS:
            return _FORMS[tree.words[i]]
        if tree.tags[i] in ("VBZ", "VBP"):
            return tree.tags[i] == "VBP"
    return None


def active(words: Phrasing, verb: int, agents: list[int], status: Status) -> str:
    """The verb behind its doers: "seizes", "to seize", "may seize", "does not seize", "almost seizes"."""
    plural = is_plural(words, agents)
    lemma, before = base_form(words, verb), _adverbs_before(words, verb)
    if status == "possible" and _is_over(words, verb):
        return joined(["may have", *before, participle(lemma)])
    are = ("are" if plural else "is") if words.tree.lemmas[agents[0]] in verbs().plans.lemmas else ""
    helper = {
        "planned": f"{are} to",  # "offer is to expire": "offer to expire" would be something else
        "possible": "may",
        "conditional": "would",
        "denied": "do not" if plural else "does not",
    }.get(status, "")
    return joined([helper.strip(), *before, lemma if plural or helper else third_person(lemma)])


def base_form(words: Phrasing, verb: int) -> str:
    """The verb's base form, a plain one in place of a loaded one; "re-elect" and "air-drop" whole."""
    lemma, first = words.tree.lemmas[verb].lower(), words.unit(verb).start
    before = "".join(words.tree.texts[first:verb]) if verb == words.unit(verb).stop - 1 else ""
    prefix, hyphen, _ = words.tree.texts[verb].partition("-")
    before += prefix.lower() + hyphen if hyphen and not lemma.startswith(prefix.lower()) else ""
    return before + neutral_words().get(lemma, lemma)


def passive_form(words: Phrasing, verb: int, patients: list[int], status: Status) -> str:
    """The verb behind those it is done to: "is seized", "to be seized"."""
    be = "are" if is_plural(words, patients) else "is"
    helper = {
        "planned": f"{be} to be" if words.tree.lemmas[patients[0]] in verbs().plans.lemmas else "to be",
        "possible": "may have been" if _is_over(words, verb) else "may be",
        "conditional": "would be",
        "denied": f"{be} not",
    }.get(status, be)
    return joined([helper, *_adverbs_before(words, verb), participle(base_form(words, verb))])


def bare_form(words: Phrasing, verb: int) -> str:
    """The verb where nobody is known who does it: "seizing"."""
    return joined([*_adverbs_before(words, verb), gerund(base_form(words, verb))])


def _is_over(words: Phrasing, verb: int) -> bool:
    """ "may have killed", and not "may kill"."""
    helpers = [words.tree.words[c] for c in words.tree.all(verb, "aux") if c < verb]
    return helpers[-1:] == ["have"] and len(helpers) > 1


def _adverbs_before(words: Phrasing, verb: int) -> list[str]:
    """Adverbs before a verb without which it says something else: "almost"."""
    wanted = title_words().adverbs["before"]
    return [words.word(c) for c in words.tree.all(verb, "advmod") if c < verb and words.tree.words[c] in wanted]


def is_near_miss(words: Phrasing, verb: int) -> bool:
    """Does "nearly" or "almost" say that it did not happen?"""
    adverbs = {words.tree.words[c] for c in words.tree.all(verb, "advmod") if c < verb}
    return not adverbs.isdisjoint(lexicon().words["nearly"])


def particles(words: Phrasing, verb: int) -> Iterator[Part]:
    """ "off" of "call off", "of" of "was disposed of"."""
    tree = words.tree
    stranded = [c for c in tree.all(verb, "prep") if c == verb + 1 and not tree.children[c] and is_passive(tree, verb)]
    yield from ((0, words.word(c)) for c in (*tree.all(verb, "prt"), *stranded))
