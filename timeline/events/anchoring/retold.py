"""Events named again by a definite noun: "the quake" after "an earthquake struck"."""

from collections.abc import Iterator

from spacy.tokens import Token

from timeline.events.actions import actions_of, referred_to
from timeline.events.anchoring.lexicon import belongs, signals
from timeline.events.anchoring.model import Link, Scene
from timeline.events.anchoring.syntax import is_verbal

_YEAR = 4  # digits
_DEFINITE = {"the", "this", "that", "its", "his", "her", "their"}


class Told:
    """The events of a scene that were told so far, by their action: the last one of each."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._by_action: dict[str, int] = {}
        self._said: int | None = None

    def note(self, index: int) -> None:
        """Remember an event by its words, and by the noun of which a verb says what it did ("a quake struck")."""
        if belongs(self._scene.governors[index], "reports"):
            self._said = index
        words = [self._scene.words(index)]
        if (subject := self._bare_subject(index)) is not None:
            words.append(subject.text)
        for action in (action for word in words for action in actions_of(word)):
            if action.name not in self._by_action or not self._is_measure(index):
                self._by_action[action.name] = index

    def _is_measure(self, index: int) -> bool:
        """Does something else only lie after or before it: "a week after a raid"? "The attack" is then no raid."""
        head = self._scene.parsed[self._scene.drafts[index].head]
        signal = signals().get((head.head.lower_,)) if head.dep_ == "pobj" else None
        return signal is not None and signal.relation in ("after", "before", "since")

    def again(self, index: int) -> Iterator[Link]:
        """The event told before that a draft names again: "her death" after "she died"."""
        noun = self._named_again(index)
        if noun is not None and belongs(noun, "utterances"):
            before = self._said
        else:
            before = self._before(self._words_of(noun, index)) if noun is not None else None
        if before is not None and before != index and not self._is_of_others(index, before):
            yield Link("same", index, before, "again")

    def _words_of(self, noun: Token, index: int) -> str:
        return self._scene.words(index) if noun.i == self._scene.drafts[index].head else str(noun.text)

    def _before(self, words: str) -> int | None:
        told = [action.name for action in actions_of(words)]
        known = [name for name in told if name in self._by_action] or referred_to(words)
        return max((self._by_action[name] for name in known if name in self._by_action), default=None)

    def _bare_subject(self, index: int) -> Token | None:
        """The noun that is no event by itself and that the verb says to have taken place, or what it did."""
        verb = self._scene.parsed[self._scene.drafts[index].head]
        if self._scene.drafts[index].nominal or not belongs(verb, "occurs_as_subject"):
            return None
        subjects = (child for child in verb.lefts if child.dep_ == "nsubj")
        return next((child for child in subjects if self._scene.owner(child) is None), None)

    def _named_again(self, index: int) -> Token | None:
        """The definite noun that names the event: its own, or the subject of a verb that says what it did."""
        own = self._scene.parsed[self._scene.drafts[index].head]
        noun = own if self._scene.drafts[index].nominal else self._bare_subject(index)
        if noun is None or is_verbal(noun) or _has_its_year(noun):
            return None
        return noun if any(child.lower_ in _DEFINITE for child in noun.lefts) else None

    def _is_of_others(self, index: int, before: int) -> bool:
        """Do the two name different actors, or have different names ("the Chaco War" after "the Pacific War")?"""
        ours, theirs = self._scene.actors(index), self._scene.actors(before)
        mine, other = self._names(index), self._names(before)
        return bool(ours and theirs and not ours & theirs) or not (mine <= other or other <= mine)

    def _names(self, index: int) -> set[str]:
        """The capitalised words right before an event's noun."""
        head = self._scene.parsed[self._scene.drafts[index].head]
        return {child.text for child in head.lefts if child.text[:1].isupper() and child.lower_ not in _DEFINITE}


def _has_its_year(noun: Token) -> bool:
    """Does its year tell it from others: "the treaty of 1919"?"""
    ends = (end for child in noun.rights if child.lower_ == "of" for end in child.children)
    return any(end.is_digit and len(end) == _YEAR for end in ends)
