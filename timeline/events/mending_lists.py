"""Names that the parser hangs on what is said of another name, hung where they belong."""

from timeline.actors.lexicon import person_nouns
from timeline.events.tree import Tree

_NAMES = frozenset({"PERSON", "ORG", "GPE"})


def as_member(tree: Tree, i: int) -> None:
    """A name joined to the description of another: "Shell, the oil giant, and Ecotex, a mill, agreed"."""
    description = tree.heads[i]
    name, joint = tree.heads[description], tree.child(description, "cc")
    if _are_names(tree, i, description):
        _describe(tree, i)
    if tree.deps[description] != "appos" or tree.pos[description] != "NOUN" or not _are_names(tree, i, name):
        return
    if description < joint < i and tree.words[joint - 1] == ",":
        tree.attach(joint, name, "cc")
        tree.attach(i, name, "conj")


def as_next_member(tree: Tree, i: int) -> None:
    """A person behind another who was described: "named Ada Bell, a lawyer, Ito, a banker, and Lee"."""
    above = tree.heads[i]
    description = above if tree.pos[above] == "NOUN" else tree.child(above, "appos")
    name = tree.heads[description] if description >= 0 else i
    if not name < description < i or tree.deps[description] != "appos" or not _are_names(tree, i, name):
        return
    if tree.entities[i] == tree.entities[name] == "PERSON" and tree.words[min(tree.subtree(i)) - 1] == ",":
        _describe(tree, i)
        last = tree.child(i, "conj")
        joint = min(tree.subtree(last)) - 1 if last >= 0 else -1
        if joint >= 0 and tree.deps[joint] == "cc":
            tree.attach(joint, name, "cc")
            tree.attach(last, name, "conj")
            tree.attach(i, name, "conj")


def _describe(tree: Tree, i: int) -> None:
    """Who the person is, read as the next of the list: "Ada Bell, his wife, and two aides"."""
    near = tree.child(i, "conj", "appos")
    joint = tree.child(near, "cc") if near >= 0 else -1
    if tree.child(i, "cc") < 0 <= joint and tree.words[joint - 1] == "," and tree.child(near, "poss", "det") >= 0:
        tree.deps[near] = "appos"
        for one in tree.all(near, "cc", "conj"):
            tree.attach(one, i, tree.deps[one])


def _are_names(tree: Tree, *tokens: int) -> bool:
    return all(tree.pos[i] == "PROPN" and tree.entities[i] in _NAMES for i in tokens)


def as_next_deed(tree: Tree, i: int) -> None:
    """A time joined to a verb in place of the next verb: "led it to ground jets and later that day to sell them"."""
    following = tree.phrase_end(i)
    verb = next((v for v in tree.all(tree.heads[i], "advcl") if min(tree.subtree(v)) == following), -1)
    if tree.entities[i] in ("DATE", "TIME") and verb >= 0 and tree.words[following] == "to":
        tree.deps[verb] = "conj"
        tree.attach(i, verb, "npadvmod")


def as_holder_near(tree: Tree, i: int) -> None:
    """A person's name hung further up than on who it names: "the likelihood that it hurt the doctor, Ada Bell"."""
    above, start = tree.heads[i], min(tree.subtree(i))
    known = tree.lemmas[above] in person_nouns() or tree.pos[above] == "NUM"
    if tree.entities[i] != "PERSON" or tree.words[start - 1] != "," or known:
        return
    path = [start - 2, *tree.ancestors(start - 2)]
    if above in path and (whose := [one for one in path[: path.index(above)] if tree.lemmas[one] in person_nouns()]):
        part = tree.heads[tree.heads[whose[0]]]  # "three of its directors, Ada Bell, Ito and Lee"
        tree.attach(i, part if tree.pos[part] == "NUM" else whose[0], "appos")


def as_contrast(tree: Tree, i: int) -> None:
    """Who it was not, read as another name of who it was: "Iran, not Israel, fired the missile"."""
    start = min(tree.subtree(i))
    if tree.words[start - 1] == "not" and tree.words[start - 2] == ",":
        tree.deps[i] = "dep"


def as_first_member(tree: Tree, i: int) -> None:
    """The first of two, read as describing the second: "along with Shell and two smaller firms"."""
    head = tree.heads[i]
    named = tree.pos[i] == "PROPN" and tree.entities[i] in _NAMES and tree.pos[head] == "NOUN"
    if not named or tree.words[i + 1] != "and" or tree.child(i, "conj") >= 0:
        return
    if any(tree.deps[c] in ("nummod", "det", "poss") and c > i for c in tree.children[head]):
        dep, above = tree.deps[head], tree.heads[head]
        tree.attach(i, above, dep)
        tree.attach(i + 1, i, "cc")
        tree.attach(head, i, "conj")


def as_next_infinitive(tree: Tree, i: int) -> None:
    """A further infinitive of a list, read as what the first was for: "was to hold the port, to scout, and to wait"."""
    first = tree.heads[i]
    if not (first < i and _is_infinitive(tree, i) and _is_infinitive(tree, first)):
        return
    opens = min(tree.subtree(i))
    joint = any(first < c < opens for c in tree.all(first, "cc"))
    goes_on = tree.words[opens - 1] == "," and any(_is_infinitive(tree, c) for c in tree.all(i, "conj"))
    if joint or goes_on:
        tree.deps[i] = "conj"


def _is_infinitive(tree: Tree, verb: int) -> bool:
    return tree.tags[verb] == "VB" and any(tree.words[c] == "to" for c in tree.all(verb, "aux"))
