"""What kind of event: PLOVER's sixteen categories by word and phrase, OTHER where none fits."""

from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from spacy.tokens import Doc

from timeline.errors import RuleError
from timeline.events.draft import Draft
from timeline.events.lemmas import lookup
from timeline.events.model import Category
from timeline.events.tree import Tree
from timeline.events.tree_building import tree_of
from timeline.rule_files import Strict, read_rules

_FILE = "categories.toml"


class CategoryRules(Strict):
    """One category's words; the data file says what each field means."""

    name: Category
    what: str
    verbs: tuple[str, ...]
    nouns: tuple[str, ...]
    phrases: tuple[str, ...]
    intransitive: tuple[str, ...] = ()
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


class Trade(Strict):
    """Verbs of many uses that are plain trade with goods as their object."""

    verbs: frozenset[str]
    goods: frozenset[str]


class Categories(Strict):
    """All of categories.toml."""

    carriers: frozenset[str]
    nature: frozenset[str]
    trade: Trade
    category: tuple[CategoryRules, ...]


class Lexicon(NamedTuple):
    """Categories by verb, by noun and by phrase."""

    verbs: dict[str, Category]
    nouns: dict[str, Category]
    phrases: dict[str, Category]
    intransitive: dict[str, Category]
    carriers: dict[str, bool]
    nature: frozenset[str]


def categorise(parsed: Doc, draft: Draft) -> Category:
    """The category of a draft.

    >>> from timeline.documents import Document
    >>> from timeline.language import parse_document
    >>> parsed = parse_document(Document.of("Unions called for an inquiry. The club called off the match."))
    >>> [categorise(parsed, Draft(head, head, head + 1, "call")) for head in (1, 8)]
    ['REQUEST', 'REJECT']
    """
    tree = tree_of(parsed)
    if draft.light >= 0 and draft.light != draft.head:
        return _of_verb(tree, draft.light, [draft.head]) or _of_noun(tree, draft.head) or "OTHER"
    if tree.pos[draft.head] in ("VERB", "AUX"):
        if _by_nature(tree, draft.head) or _is_trade(tree, draft.head):
            return "OTHER"
        return _of_verb(tree, draft.head, _objects(tree, draft.head)) or "OTHER"
    return _of_noun(tree, draft.head) or "OTHER"


@lru_cache(maxsize=1)
def rules() -> Categories:
    """The data file, checked."""
    return read_rules(files("timeline.events.data") / _FILE, Categories)


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The data file, indexed; a word that two categories claim is an error.

    >>> lexicon().verbs["arrest"]
    'COERCE'
    """
    verbs, nouns, phrases = _index("verbs"), _index("nouns"), _index("phrases")
    return Lexicon(verbs, nouns, phrases, _index("intransitive"), dict.fromkeys(rules().carriers, True), rules().nature)


def _index(field: str) -> dict[str, Category]:
    found: dict[str, Category] = {}
    for category in rules().category:
        for word in getattr(category, field):
            if word in found:
                raise RuleError(f"{_FILE}: {word!r} is in {category.name} and in {found[word]}; keep one of them")
            found[word] = found[word.replace("-", " ")] = category.name
    return found


def _of_verb(tree: Tree, verb: int, objects: list[int]) -> Category | None:
    """By verb and object, by verb and particle, by the object of a mere carrier, by the verb alone."""
    words, lemma = lexicon(), tree.lemmas[verb].lower()
    for thing in objects:
        found = lookup(words.phrases, lemma, after=tree.lemmas[thing].lower())
        if found:
            return found
    for child in tree.all(verb, "prt", "prep", "advmod"):
        found = lookup(words.verbs, lemma, after=tree.words[child]) or lookup(
            words.phrases, lemma, after=tree.words[child]
        )
        if found:
            return found
    if _carries(tree, verb, lemma, words):
        for thing in objects:
            found = _of_noun(tree, thing)
            if found:
                return found
    alone = not objects and not tree.all(verb, "auxpass", "agent")
    found = _by_subject(tree, verb, lemma) or (words.intransitive.get(lemma) if alone else None)
    return found or lookup(words.verbs, lemma)


def _by_nature(tree: Tree, verb: int) -> bool:
    """Is this "the storm killed ten", "ten were killed in a crash"?"""
    around = tree.all(verb, "nsubj", "agent") + [i for i in tree.all(verb, "prep") if tree.words[i] in ("in", "by")]
    things = [noun for i in around for noun in (i, *tree.all(i, "pobj"))]
    return any(tree.lemmas[i] in lexicon().nature for i in things)


def _is_trade(tree: Tree, verb: int) -> bool:
    """Is this "ordered ten jets", "handed over the first Orion"?"""
    trade, particle = rules().trade, tree.child(verb, "prt")
    lemma = f"{tree.lemmas[verb]} {tree.words[particle]}" if particle >= 0 else tree.lemmas[verb]
    if lemma not in trade.verbs or tree.child(verb, "xcomp") >= 0:
        return False
    things = tree.all(verb, "dobj", "nsubjpass")
    return any(tree.lemmas[i].lower() in trade.goods or tree.entities[i] == "PRODUCT" for i in things)


def _carries(tree: Tree, verb: int, lemma: str, words: Lexicon) -> bool:
    particles = [tree.words[child] for child in tree.all(verb, "prt", "prep")]
    return any(lookup(words.carriers, lemma, after=particle) for particle in ("", *particles))


def _by_subject(tree: Tree, verb: int, lemma: str) -> Category | None:
    """ "Railway workers struck" is what "a worker strike" is."""
    subject = tree.child(verb, "nsubj")
    if subject < 0 or tree.child(verb, "dobj") >= 0:
        return None
    return lexicon().phrases.get(f"{tree.lemmas[subject].lower()} {lemma}")


def _of_noun(tree: Tree, noun: int) -> Category | None:
    """By the noun with the words around it, then by the noun alone."""
    words, lemma = lexicon(), tree.lemmas[noun].lower()
    for phrase in _noun_phrases(tree, noun, lemma):
        found = words.phrases.get(phrase) or words.nouns.get(phrase)
        if found:
            return found
    return words.nouns.get(lemma) or lookup(words.verbs, lemma)


def _noun_phrases(tree: Tree, noun: int, lemma: str) -> Iterator[str]:
    """Phrases such as "on strike", "operation against", "hunger strike"."""
    if tree.deps[noun] == "pobj":
        yield f"{tree.words[tree.heads[noun]]} {lemma}"
    yield from (f"{lemma} {tree.words[child]}" for child in tree.all(noun, "prep"))
    modifiers = tree.all(noun, "compound", "amod", "nmod", "poss")
    yield from (f"{tree.lemmas[child].lower()} {lemma}" for child in modifiers)


def _objects(tree: Tree, verb: int) -> list[int]:
    """The heads of a verb's objects: its own, those behind its prepositions, and those coordinated with them."""
    direct = tree.all(verb, "dobj", "nsubjpass", "oprd")
    below = [thing for child in tree.all(verb, "prep") for thing in tree.all(child, "pobj")]
    things = [other for thing in (*direct, *below) for other in tree.conjuncts(thing)]
    return [thing for thing in things if tree.entities[thing] != "DATE"]  # "in March" is no march
