"""Claims of headlines that name the speaker beside a colon: "Minister: war is over", "War is over: minister"."""

from collections.abc import Iterator

from timeline.events.attribution_claims import NOBODY, Claim
from timeline.events.lexicon import verbs
from timeline.events.tree import Tree

_LONGEST = 5
_ENDS = frozenset({".", "!", "?"})


def labelled(tree: Tree) -> Iterator[Claim]:
    """The claims of sentences without a full stop, one side of whose colon only names somebody."""
    for first, end in tree.sentences:
        colons = [i for i in range(first, end) if tree.words[i] == ":"]
        said = [i for i in range(first, end) if tree.words[i].strip()]
        if len(colons) != 1 or not said or tree.words[said[-1]] in _ENDS:
            continue
        before, after = range(said[0], colons[0]), range(colons[0] + 1, said[-1] + 1)
        for label, told in ((before, after), (after, before)):
            source = _speaker_of(tree, label)
            if source != NOBODY and any(tree.pos[i] in ("VERB", "AUX") for i in told):
                yield Claim(colons[0], source, frozenset(told))


def _speaker_of(tree: Tree, label: range) -> int:
    """The head of a short phrase that only names a person, a body or an office; NOBODY for any other."""
    if not 0 < len(label) <= _LONGEST or any(tree.pos[i] in ("VERB", "AUX") for i in label):
        return NOBODY
    heads = [i for i in label if tree.heads[i] not in label or tree.heads[i] == i]
    named = heads and (tree.entities[heads[0]] in ("PERSON", "ORG") or tree.lemmas[heads[0]] in verbs().speakers.lemmas)
    return heads[0] if named else NOBODY
