"""The tree of a parsed document: its token attributes as lists, with known mistakes of the parser mended."""

import re

from spacy.attrs import DEP, ENT_TYPE, HEAD, IDX, LEMMA, LENGTH, LOWER, ORTH, POS, SENT_START, TAG
from spacy.tokens import Doc

from timeline.events.mending import mend
from timeline.events.tree import Tree

_ATTRIBUTES = [HEAD, DEP, TAG, POS, LEMMA, LOWER, ENT_TYPE, ORTH, SENT_START, IDX, LENGTH]
_SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
_KEY = "timeline.events.tree"


def tree_of(parsed: Doc) -> Tree:
    """The document's tree, made once and kept with it."""
    found = parsed.user_data.get(_KEY)
    if not isinstance(found, Tree):
        found = parsed.user_data[_KEY] = mend(_build(parsed))
    return found


def _build(parsed: Doc) -> Tree:
    strings = parsed.vocab.strings
    columns = parsed.to_array(_ATTRIBUTES).T
    names = {key: strings[int(key)] for row in columns[1:8] for key in set(row.tolist())}
    deps, tags, pos, lemmas, words, entities, texts = ([names[key] for key in row.tolist()] for row in columns[1:8])
    flags, places, lengths = (row.astype("int64").tolist() for row in columns[8:])
    ends = [place + length for place, length in zip(places, lengths, strict=True)]
    lemmas = [_mended(*row) if row[0][:2] == "VB" else row[2] for row in zip(tags, words, lemmas, strict=True)]
    offsets = columns[0].astype("int64").tolist()
    heads = [i + offset for i, offset in enumerate(offsets)]
    children: list[list[int]] = [[] for _ in heads]
    for i, head in enumerate(heads):
        if head != i:
            children[head].append(i)
    first = [i for i, flag in enumerate(flags) if flag == 1 or i == 0]
    sentences = list(zip(first, [*first[1:], len(heads)], strict=False))  # an empty text has none
    sentence_of = [n for n, (start, end) in enumerate(sentences) for _ in range(start, end)]
    return Tree(heads, deps, tags, pos, lemmas, words, entities, texts, places, ends, children, sentences, sentence_of)


def _mended(tag: str, word: str, lemma: str) -> str:
    """The lemma with the "e" that the lemmatiser loses: "staged" is from "stage", as "stag" would give "stagged".

    >>> _mended("VBD", "staged", "stag"), _mended("VBD", "banned", "ban"), _mended("VBD", "visited", "visit")
    ('stage', 'ban', 'visit')
    """
    if word not in (lemma + "ed", lemma + "ing") or not _SHORT.fullmatch(lemma):
        return lemma
    return lemma + "e"
