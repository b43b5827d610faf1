"""Claims: stretches of a document that somebody is said to say, each with its cue and the word for its source."""

from dataclasses import dataclass

from timeline.events.reporting import is_reporting, reporting
from timeline.events.tree import Tree

_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_CLIMB = ("advcl", "xcomp", "conj", "pcomp", "prep", "acl", "relcl", "ccomp")
_ABOUT = frozenset({"on", "of", "about", "over", "against", "for"})  # "shares fell as shops warned on profit"
NOBODY = -1


@dataclass(frozen=True, slots=True)
class Claim:
    """`cue` is the reporting word, `source` the head of the phrase that names who says so (NOBODY: nobody named)."""

    cue: int
    source: int
    tokens: frozenset[int]


def indirect(tree: Tree) -> list[Claim]:
    """The claims in indirect speech, in the order of their cues."""
    words = reporting()
    cues = words.speech.words | words.thought.words | words.accusation.words | {"put", "according", "accord"}
    cues |= words.noun.words | words.opinion.words | words.finding.words
    found: list[Claim] = []
    for i, lemma in enumerate(tree.lemmas):
        if lemma in cues:
            tokens, source = _reported(tree, i, lemma)
            dated = source != NOBODY and tree.entities[source] in ("DATE", "TIME")  # "that month saw it sold"
            found += [Claim(i, source, frozenset(tokens))] if tokens and not dated else []
    return found


def _reported(tree: Tree, i: int, lemma: str) -> tuple[set[int], int]:
    """What a word reports, and who says so; no tokens where it reports nothing."""
    words = reporting()
    if tree.words[i] == "according":
        return _clause_around(tree, i), _behind(tree, i, "to")
    reports = is_reporting(lemma) or lemma in words.accusation or _puts_it(tree, i) or _finds(tree, i)
    if tree.pos[i] == "VERB" and reports:
        return _said(tree, i, lemma), speaker(tree, i)
    if tree.pos[i] == "NOUN" and lemma in words.noun:
        return _of_noun(tree, i), author(tree, i)
    if tree.pos[i] == "NOUN" and lemma in words.opinion and tree.words[tree.heads[i]] == "in":
        source = author(tree, i)
        return (_clause_around(tree, tree.heads[i]), source) if source != NOBODY else (set(), NOBODY)
    return set(), NOBODY


def _puts_it(tree: Tree, verb: int) -> bool:
    """Is this "as the minister put it"?"""
    thing = tree.child(verb, "dobj")
    return tree.lemmas[verb] == "put" and thing >= 0 and tree.words[thing] == "it"


def _finds(tree: Tree, verb: int) -> bool:
    """Is this "the inquiry found"?"""
    words = reporting()
    if tree.lemmas[verb] not in words.finding or tree.pos[verb] != "VERB":
        return False
    source = speaker(tree, verb)
    named = (source, *tree.all(source, "compound", "nmod")) if source != NOBODY else ()
    return any(tree.lemmas[i].lower().removesuffix("s") in words.inquirer for i in named)  # "Judges Bell and Ito held"


def speaker(tree: Tree, verb: int) -> int:
    """The head of the phrase that names who speaks: the subject, the agent of a passive, or the subject further up."""
    if tree.all(verb, "auxpass") and tree.lemmas[verb] != "quote":
        agent = tree.child(verb, "agent")
        return tree.child(agent, "pobj") if agent >= 0 else NOBODY
    if (inverted := _right_behind(tree, verb)) != NOBODY:
        return inverted
    cue = verb
    while True:
        subject = tree.child(verb, *_SUBJECTS)
        if subject >= 0:
            return _antecedent(tree, verb, subject)
        head = tree.heads[verb]
        if head == verb or tree.deps[verb] not in _CLIMB:
            return _right_before(tree, cue)
        if tree.pos[head] in ("NOUN", "PROPN", "PRON") and tree.deps[verb] in ("acl", "relcl"):
            return head
        verb = head


def _right_behind(tree: Tree, verb: int) -> int:
    """The name in "the firm, said Ada Bell, has lied", whatever the parser makes of it."""
    if tree.words[verb - 1] != "," or tree.lemmas[verb] not in reporting().speech or tree.child(verb, "ccomp") >= 0:
        return NOBODY
    after = (c for c in tree.children[verb] if c > verb and min(tree.subtree(c)) == verb + 1)
    near = next((c for c in after if tree.entities[c] in ("PERSON", "ORG")), NOBODY)
    return near if near != NOBODY and tree.words[tree.phrase_end(near)] == "," else NOBODY


def _right_before(tree: Tree, verb: int) -> int:
    """The head of what stands between a comma and a verb without a subject: "in Bern, the capital, a doctor said"."""
    start = verb
    while start > tree.sentences[tree.sentence_of[verb]][0] and tree.words[start - 1] not in (",", '"', "”"):
        start -= 1
    heads = [i for i in range(start, verb) if not start <= tree.heads[i] < verb]
    named = len(heads) == 1 and tree.pos[heads[0]] in ("NOUN", "PROPN") and tree.deps[heads[0]] in ("appos", "conj")
    return heads[0] if named else NOBODY


def author(tree: Tree, noun: int) -> int:
    """Who a statement, claim or view belongs to: its possessor, a by-phrase, or the subject that issues it."""
    owner = tree.child(noun, "poss")
    if owner >= 0:
        return owner
    for preposition in ("by", "from", "of"):
        found = _behind(tree, noun, preposition)
        if found >= 0 and (preposition != "of" or tree.lemmas[noun] in reporting().opinion):
            return found
    for clause in tree.all(noun, "acl"):
        agent = tree.child(clause, "agent")
        if agent >= 0:
            return tree.child(agent, "pobj")
    verb = tree.heads[noun]
    carried = tree.deps[noun] == "dobj" and tree.lemmas[verb] in reporting().carrier
    return speaker(tree, verb) if carried else NOBODY


def _antecedent(tree: Tree, verb: int, subject: int) -> int:
    """The noun that a relative pronoun stands for."""
    relative = tree.tags[subject] in ("WP", "WDT") and tree.deps[verb] == "relcl"
    return tree.heads[verb] if relative else subject


def _said(tree: Tree, verb: int, lemma: str) -> set[int]:
    """The tokens that the verb reports."""
    below = tree.children[verb]
    if any(tree.words[i] == "what" and i < verb for i in below):
        return _up_to_punctuation(tree, verb)
    if lemma in reporting().accusation:
        return _behind_object(tree, verb)
    tokens: set[int] = set()
    for child in below:
        if _is_content(tree, verb, child, lemma):
            tokens |= _stretch(tree, child)
    return tokens or _around(tree, verb)


def _is_content(tree: Tree, verb: int, child: int, lemma: str) -> bool:
    """Is the child what the verb reports: a clause, what its subject says of itself, a noun that is claimed?"""
    if {";", ":"} & set(tree.words[child:verb]) or _is_joined(tree, child, verb):
        return False  # a sentence of its own, wherever the parser hangs it
    words, dep = reporting(), tree.deps[child]
    if dep == "dobj":  # "claimed the capture", "denied drinking"
        return lemma in words.object or (lemma in words.own and tree.words[child].endswith("ing"))
    return dep == "ccomp" or (dep == "xcomp" and lemma in words.own)


def _is_joined(tree: Tree, clause: int, verb: int) -> bool:
    """Is the verb joined to the clause before it: "the mill closed, and Bell said that ..."?"""
    last = max((clause, *tree.all(clause, "conj")))
    return any(last < i < verb for i in (*tree.all(clause, "cc"), *tree.all(verb, "cc")))


def _around(tree: Tree, verb: int) -> set[int]:
    """What "the minister said" in the middle of a clause, or "as the minister put it", reports: that clause."""
    head = tree.heads[verb]
    inserted = tree.deps[verb] == "parataxis"
    as_clause = tree.deps[verb] == "advcl" and any(tree.words[i] == "as" and i < verb for i in tree.children[verb])
    as_clause = as_clause and not any(tree.words[i] in _ABOUT for i in tree.all(verb, "prep"))
    as_clause = as_clause and (tree.child(verb, "dobj", "auxpass") < 0 or _puts_it(tree, verb))
    if head == verb or not (inserted or as_clause) or tree.pos[head] not in ("VERB", "AUX"):
        return set()
    return set(tree.subtree(head)) - set(tree.subtree(verb))


def _behind_object(tree: Tree, verb: int) -> set[int]:
    accused = tree.child(verb, "dobj", "auxpass")
    if accused < 0:
        return set()
    prepositions = [
        i for i in (*tree.children[verb], *tree.children[accused]) if tree.words[i] in ("of", "with", "for")
    ]
    behind = [i for i in prepositions if i > accused or tree.deps[accused] == "auxpass"]
    return {token for i in behind for token in _stretch(tree, i)}


def _stretch(tree: Tree, head: int) -> set[int]:
    """All below a word but what the article adds: ", which Bell denies", not "four cases, one of which failed"."""
    found, pending = {head}, [head]
    while pending:
        above = pending.pop()
        below = [child for child in tree.children[above] if not _is_aside(tree, above, child)]
        found.update(below)
        pending += below
    return found


def _is_aside(tree: Tree, head: int, child: int) -> bool:
    if tree.deps[child] not in ("relcl", "appos") or "," not in tree.words[head:child]:
        return False
    return not any(tree.words[i] == "of" and tree.words[i + 1] in ("which", "whom") for i in range(head, child))


def _up_to_punctuation(tree: Tree, verb: int) -> set[int]:
    """ "what he calls a swindle": all up to the next mark."""
    tokens: set[int] = set()
    end = tree.sentences[tree.sentence_of[verb]][1]
    for i in range(verb + 1, end):
        if tree.words[i] in (",", ";", ".", ":", "—", "–", "(", ")", "?", "!"):
            break
        tokens.add(i)
    return tokens


def _of_noun(tree: Tree, noun: int) -> set[int]:
    """The clause that hangs on "claim", "report", "warning"; or what "allegations of" are of."""
    tokens: set[int] = set()
    for child in tree.children[noun]:
        that_clause = tree.deps[child] in ("acl", "ccomp", "relcl") and _opens_with_that(tree, child)
        if that_clause or (tree.deps[child] == "prep" and tree.words[child] == "of"):
            tokens |= _stretch(tree, child)
    return tokens


def _opens_with_that(tree: Tree, clause: int) -> bool:
    """Is this "a claim that the army fled"? The "that" of "a claim that the army rejected" is an object."""
    full = tree.all(clause, "auxpass") or any(i > clause for i in tree.all(clause, "dobj", "ccomp"))
    if tree.lemmas[clause] in reporting().about and not full:
        return False
    return any(tree.words[i] == "that" and tree.deps[i] in ("mark", "dobj") for i in tree.children[clause])


def _clause_around(tree: Tree, phrase: int) -> set[int]:
    """The clause that "according to" or "in the view of" stands in, without the phrase itself."""
    verb = phrase
    while tree.heads[verb] != verb and (verb == phrase or tree.pos[verb] not in ("VERB", "AUX")):
        verb = tree.heads[verb]
    return set(tree.subtree(verb)) - set(tree.subtree(phrase))


def _behind(tree: Tree, token: int, preposition: str) -> int:
    """The noun behind a preposition that hangs on the token, NOBODY for none."""
    for child in tree.all(token, "prep", "agent"):
        if tree.words[child] == preposition:
            return tree.child(child, "pobj")
    return NOBODY
