"""Who speaks in each quote: the reporting verb beside it, else whoever spoke before."""

from timeline.events.attribution_claims import NOBODY, Claim, speaker
from timeline.events.attribution_quotes import Quote
from timeline.events.reporting import reporting
from timeline.events.tree import Tree

_NOBODY = (NOBODY, NOBODY)
_REACH_BEHIND = 10
_REACH_BEFORE = 30


def direct(tree: Tree, quotes: list[Quote]) -> list[Claim]:
    """One claim a quote that has a speaker or goes on from one that had; a quote that nobody says is left out."""
    quoted = {token for quote in quotes for token in quote.tokens}
    found: list[Claim] = []
    for quote in quotes:
        cue, source = _cue(tree, quote, quoted)
        if cue == NOBODY and found and _follows(tree, quote, found[-1]):
            cue, source = found[-1].cue, found[-1].source
        if cue != NOBODY:
            found.append(Claim(cue, source, frozenset(quote.tokens)))
    return found


def _cue(tree: Tree, quote: Quote, quoted: set[int]) -> tuple[int, int]:
    """The reporting word nearest to the quote in its sentence, and its speaker."""
    first, last = _window(tree, quote)
    behind = range(quote.end, min(last, quote.end + _REACH_BEHIND))
    before = range(max(first, quote.start - _REACH_BEFORE), quote.start)
    options = [(i - quote.end, i) for i in behind if _reports(tree, i, quoted)]
    options += [(quote.start - i, i) for i in before if _reports(tree, i, quoted)]
    for _, cue in sorted(options):
        if tree.words[cue] == "according":
            return cue, _to(tree, cue)
        source = speaker(tree, cue)
        if source != NOBODY and source not in quoted:
            return cue, source
    return _introduced(tree, quote, before)


def _window(tree: Tree, quote: Quote) -> tuple[int, int]:
    """The sentences of the quote's ends; also the next where it goes on in lower case, the one before up to a colon."""
    number, last = tree.sentence_of[quote.start], tree.sentence_of[quote.end - 1]
    first = tree.sentences[number][0]
    opens = all(not tree.words[i].strip() for i in range(first, quote.start))
    if opens and number and tree.words[first - 1] in (":", ","):
        first = tree.sentences[number - 1][0]
    end = tree.sentences[last][1]
    full = tree.words[quote.end - 2] == "." and tree.texts[end : end + 1] != tree.words[end : end + 1]
    if end == quote.end and last + 1 < len(tree.sentences) and not full and _goes_on(tree, end):
        end = tree.sentences[last + 1][1]
    return first, end


def _goes_on(tree: Tree, start: int) -> bool:
    """Does the next sentence begin with the speaker: '"Where is he?" asked the mayor'?"""
    return any(_is_speech_verb(tree, i) for i in range(start, min(start + 4, len(tree.words)))) and (
        tree.tags[start] in ("PRP", "VBD", "VBZ", "VBP", "NNP", "DT")
    )


def _reports(tree: Tree, i: int, quoted: set[int]) -> bool:
    return i not in quoted and (_is_speech_verb(tree, i) or tree.words[i] == "according")


def _is_speech_verb(tree: Tree, i: int) -> bool:
    return tree.pos[i] == "VERB" and tree.lemmas[i] in reporting().speech


def _introduced(tree: Tree, quote: Quote, before: range) -> tuple[int, int]:
    """A quote after a colon or a comma belongs to the subject of the sentence that leads up to it."""
    mark = quote.start - 1
    while mark >= before.start and not tree.words[mark].strip():
        mark -= 1
    if mark < before.start or tree.words[mark] not in (":", ","):
        return NOBODY, NOBODY
    verbs = [i for i in before if tree.pos[i] == "VERB" and tree.child(i, "nsubj") >= 0]
    if verbs:
        return verbs[-1], speaker(tree, verbs[-1])
    named = [i for i in before if tree.words[mark] == ":" and tree.entities[i] == "PERSON" and tree.tags[i] == "NNP"]
    return (mark, next(i for i in named if tree.heads[i] not in named or tree.heads[i] == i)) if named else _NOBODY


def _follows(tree: Tree, quote: Quote, claim: Claim) -> bool:
    """Does the quote go on where the last speaker left off: at most a sentence between them?"""
    last = max(claim.cue, *claim.tokens)
    return tree.sentence_of[quote.start] - tree.sentence_of[last] <= 1


def _to(tree: Tree, according: int) -> int:
    preposition = tree.child(according, "prep")
    return tree.child(preposition, "pobj") if preposition >= 0 else NOBODY
