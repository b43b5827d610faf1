"""What completes the verb of a headline: its phrases and clauses, each with its weight."""

from collections.abc import Iterator

from timeline.events.model import Status
from timeline.events.phrases import Phrasing
from timeline.events.reporting import is_reporting
from timeline.events.subjects import companions, is_verdict
from timeline.events.titles_sides import is_means
from timeline.events.wording import Part, Versions, possessive, title_words

_AMOUNTS = frozenset({"PERCENT", "MONEY", "QUANTITY", "CARDINAL"})
_MARKS = frozenset({"that", "whether", "if", "how", "why"})
_WHICH = frozenset({"this", "that", "last", "next"})
_TAKEN = frozenset({"dobj", "acomp", "attr", "oprd", "xcomp"})
_SPEAKERS = frozenset({"i", "we", "you", "me", "us", "my", "our", "your"})
"""Words of somebody's own, whom a headline would have to name."""
_PREPOSITIONAL = frozenset({"prep", "dative"})
_DIRECT, _SECOND, _ASIDE = 1, 2, 3


def recipient(words: Phrasing, verb: int) -> Iterator[Part]:
    """ "her" in "gave her a prize"."""
    for child in words.tree.all(verb, "dative"):
        if words.tree.pos[child] != "ADP" and (words.tree.pos[child] != "PRON" or words.name(child)):
            yield _DIRECT, words.noun(child, depth=0)


def rest(words: Phrasing, verb: int) -> Iterator[Part]:
    """What completes the verb, in the text's order; what stands before the verb comes last."""
    tree = words.tree
    for child in tree.children[verb]:
        if child > verb or tree.deps[child] == "ccomp":
            yield from _complement(words, verb, child)
    yield from _purpose(words, verb)
    for child in tree.children[verb]:
        if child < verb and tree.deps[child] == "prep" and words.is_complement(child) and not companions(tree, child):
            yield _ASIDE, phrase(words, child)


def _purpose(words: Phrasing, verb: int) -> Iterator[Part]:
    """ "fight to keep the mill": what for, where nothing else completes the verb."""
    tree = words.tree
    taken = [c for c in tree.children[verb] if c > verb and tree.deps[c] in _TAKEN | {"prep", "ccomp", "prt", "agent"}]
    behind = [c for c in taken if tree.deps[c] != "prep" or words.is_complement(c)]  # not "threatened on Friday to"
    clauses = [c for c in tree.all(verb, "advcl") if c > verb and "to" in (tree.words[i] for i in tree.all(c, "aux"))]
    if clauses and not behind and tree.words[min(tree.subtree(clauses[0])) - 1] != ",":  # ", only to close again"
        yield _DIRECT, shortened(words, clauses[0])


def _complement(words: Phrasing, verb: int, child: int) -> Iterator[Part]:
    tree, dep = words.tree, words.tree.deps[child]
    if (dep == "oprd" and tree.entities[child] in ("DATE", "TIME")) or companions(tree, child):
        return
    if dep == "ccomp" and is_verdict(tree, child):
        yield _DIRECT, lambda size: words.adjective(child, depth=size)
    elif dep == "xcomp" or (dep == "ccomp" and _is_content(words, verb, child)):
        yield _DIRECT, shortened(words, child)
    elif dep == "npadvmod" and tree.lemmas[verb] in title_words().lasting and _is_length(words, child):
        yield _DIRECT, words.verbatim(tree.subtree(child))
    elif dep in ("npadvmod", "advmod") and tree.entities[child] in _AMOUNTS:
        yield _DIRECT, words.noun(child)
    elif dep == "advmod":
        yield _DIRECT, words.adverb(child) if tree.words[child] in title_words().adverbs["behind"] else ""
    elif dep in ("acomp", "oprd", "attr"):
        yield _DIRECT, lambda size: words.adjective(child, depth=size)
    elif tree.pos[child] == "ADP" and (dep in _PREPOSITIONAL or is_means(words, child)) and words.is_complement(child):
        yield _weight(words, verb, child), phrase(words, child)


def _is_length(words: Phrasing, time: int) -> bool:
    """Is it "three days", and not "this week"?"""
    tree = words.tree
    return tree.entities[time] in ("DATE", "TIME") and not _WHICH & {tree.words[c] for c in tree.children[time]}


def phrase(words: Phrasing, prep: int) -> Versions:
    """A prepositional phrase at several lengths."""
    return lambda size: words.prepositional(prep, depth=size)


def _weight(words: Phrasing, verb: int, prep: int) -> int:
    """What stands at once behind the verb completes it ("calls for"), the next phrase less, and so on."""
    before = [c for c in words.tree.children[verb] if verb < c < prep]
    if words.tree.lemmas[verb] in title_words().needing and not any(words.tree.deps[c] == "prep" for c in before):
        return 0
    if not any(words.tree.deps[c] in _TAKEN or words.tree.deps[c] == "prep" for c in before):
        return _DIRECT
    return _SECOND if not any(words.tree.deps[c] == "prep" for c in before) else _ASIDE


def _is_content(words: Phrasing, verb: int, clause: int) -> bool:
    """Does the clause say what is said, thought or brought about? Parsers hang other clauses there too."""
    tree, begin = words.tree, min(words.tree.subtree(clause))
    told = range(begin, next(iter(tree.all(clause, "conj")), tree.phrase_end(clause)))
    if not _SPEAKERS.isdisjoint(tree.words[i] for i in told if tree.pos[i] == "PRON"):
        return False
    if clause < verb:
        apart = any(tree.words[c] == ";" for c in tree.all(verb, "punct"))
        return not apart and is_reporting(tree.lemmas[verb]) and tree.child(verb, "dobj") < 0
    marked = any(tree.words[c] in _MARKS for c in (*tree.all(clause, "mark"), *tree.all(clause, "advmod")))
    bare = tree.tags[clause] in ("VB", "VBG", "VBN") or any(tree.words[c] == "to" for c in tree.all(clause, "aux"))
    apart = tree.child(verb, "dobj") >= 0 and tree.pos[begin - 1] == "PUNCT"  # 'dismissed the charge: "It is untrue"'
    return marked or bare or (is_reporting(tree.lemmas[verb]) and not apart)


def shortened(words: Phrasing, clause: int) -> Versions:
    """A clause as long as a headline bears; a pronoun in its subject stays one, for its name stands in front."""
    tree, long = words.tree, words.versions(clause)
    if words.is_question(clause):
        return lambda size: words.content(clause, size)
    subject = tree.child(clause, "nsubj", "nsubjpass")
    if subject < 0:
        return long
    owner = next((c for c in tree.all(subject, "poss") if tree.tags[c] == "PRP$"), -1)
    kept = subject if tree.tags[subject] == "PRP" else owner
    name = words.name(kept) if kept >= 0 else ""
    told = possessive(name) if kept == owner else name
    return (lambda size: long(size).replace(told, tree.words[kept], 1)) if told else long


def condition(words: Phrasing, verb: int, status: Status) -> Iterator[Part]:
    """The "if" clause of what would happen."""
    tree = words.tree
    for clause in tree.all(verb, "advcl") if status == "conditional" else []:
        if any(tree.words[mark] in ("if", "unless") for mark in tree.all(clause, "mark")):
            yield _DIRECT, shortened(words, clause)
