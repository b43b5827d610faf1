"""What a name that nobody knows is: by its words, the parser's label and what the text says around it."""

import re
from collections.abc import Sequence

from timeline.actors.evidence import Evidence
from timeline.actors.given_names import given_names
from timeline.actors.lexicon import NameWords
from timeline.actors.model import ActorKind
from timeline.actors.names import plain
from timeline.actors.places import is_city

_KIND_OF_LABEL: dict[str, ActorKind] = {"PERSON": "person", "ORG": "organization", "NORP": "people"}
_CAMEL = re.compile("[a-z][A-Z]")
_TELLING = 2


def kind_of_form(form: Evidence, lexicon: NameWords) -> ActorKind | None:
    """The kind of actor that a form of a name means; None for what is no actor, such as a law or a war."""
    last, none = form.words[-1].lower(), lexicon.endings.none
    if last in none or ("of" in form.words and form.words[0].lower() in none):
        return None
    if _is_undertaking(form, lexicon):
        return None
    if form.words[0].casefold() in lexicon.parts.ships | lexicon.parts.grounds and len(form.words) > 1:
        return "other"
    if is_city(" ".join(form.words)) and not form.title:
        return "other"
    kind = form.called or _by_clues(form, _by_itself(form, lexicon), lexicon)
    if kind in ("person", "people") and form.unlike_persons and not given_names().known(form.words[0]):
        return "other"
    return kind


def _is_undertaking(form: Evidence, lexicon: NameWords) -> bool:
    """Is it an army's "Operation Falcon", or what is called for somebody: "Freedom for Ann Lee"?"""
    if form.words[0].casefold() in lexicon.parts.undertakings:
        return True
    persons = form.labels["PERSON"] == sum(form.labels.values())
    return persons and "for" in form.words and not given_names().known(form.words[0])


def _by_itself(form: Evidence, lexicon: NameWords) -> ActorKind:
    label = form.labels.most_common(1)[0][0]
    if label in ("PERSON", "ORG", "NORP") and is_thing(form.words):
        label = ""
    kind = kind_of(form.words, label, form.title, lexicon)
    acting = form.acts and label in ("", "PRODUCT", "WORK_OF_ART", "GPE") and not is_thing(form.words)
    return "organization" if kind == "other" and acting else kind


def _by_clues(form: Evidence, kind: ActorKind, lexicon: NameWords) -> ActorKind:
    """The kind that the words around all places of the name tell, where they tell more than the name itself."""
    last = form.words[-1].casefold()
    sure = form.title or last in lexicon.companies.suffixes
    telling = form.words[0].casefold() if "of" in form.words else last
    sure = sure or (len(form.words) > 1 and lexicon.endings.kind_of(telling) in ("organization", "body"))
    votes = form.votes.most_common(1)
    if not votes or votes[0][1] < _TELLING or (sure and votes[0][0] != "armed group"):
        return kind
    if kind == "person" and len(form.words) > 1 and given_names().known(plain(form.words[0])):
        return kind
    already = form.votes[kind] + min(sum(form.labels.values()), _TELLING) * (kind != "other")
    return votes[0][0] if votes[0][1] > already else kind


def is_thing(words: Sequence[str]) -> bool:
    """Is it spelt like a product: "iPad", "787 Dreamliner", "A380"?"""
    return any(word[-1].isdigit() or word[0].isdigit() or _CAMEL.match(word) for word in words)


def kind_of(words: Sequence[str], label: str, title: str, lexicon: NameWords) -> ActorKind:
    """What a name that nobody knows is: by title, last word, legal form, the parser's label."""
    last = plain(words[-1]).casefold()
    if title:
        return "person"
    if last in lexicon.companies.suffixes and len(words) > 1:
        return "organization"
    if len(words) > 1 and words[0].lower() in lexicon.parts.clubs:
        return "organization"
    ending = lexicon.endings.kind_of(last)
    if ending is None and "of" in words and words[0].lower() in lexicon.parts.realms:
        return "state"
    if ending is None and "of" in words:
        ending = lexicon.endings.kind_of(words[0].lower())
    armed = any(word.lower() in lexicon.endings.armed_group for word in words)
    if armed and (not ending or last in lexicon.parts.bands):
        return "armed group"
    if ending == "organization" and is_thing(words[:1]):
        return "other"
    sure = len(words) > 1 and ending in ("organization", "body", "other") and last not in lexicon.parts.surnames
    if ending and (sure or label != "PERSON"):
        return ending
    return "person" if _has_first_name(words, label) else _KIND_OF_LABEL.get(label, "other")


def _has_first_name(words: Sequence[str], label: str) -> bool:
    """Is it a first name with another name behind it, which the parser took for no place?"""
    given = any(given_names().known(plain(word)) for word in words[:-1])
    return given and label in ("ORG", "") and len(words) in (2, 3) and words[-1].isalpha()
