"""Whose a body is that is named without its state: "Parliament" and "the Supreme Court" in an article on India."""

from collections import Counter
from collections.abc import Sequence

from timeline.actors.places import state_of
from timeline.actors.reading import Name, Reading

_POSSESSIVES = {"'s", "’s", "'", "’"}


def owner_before(reading: Reading, names: Sequence[Name], n: int) -> str:
    """The id of the state whose body the `n`-th name is: "India's Supreme Court"; "" for none."""
    if not n or names[n - 1].end != names[n].start - 1 or reading.texts[names[n].start - 1] not in _POSSESSIVES:
        return ""
    owner = reading.directory.by_id(names[n - 1].known)
    return owner.id if owner and owner.kind == "state" else ""


def main_state(reading: Reading, names: Sequence[Name]) -> str:
    """The id of the state that the text is about: named most by far, by itself, its people or cities; "" for none."""
    found: Counter[str] = Counter()
    for name in names:
        root = reading.directory.lineage(name.known)[-1] if name.known else _city_state(reading, name)
        actor = reading.directory.by_id(root)
        found[root] += bool(actor and actor.kind == "state")
    first, second = (*found.most_common(2), ("", 0), ("", 0))[:2]
    return first[0] if first[1] > 1 and first[1] >= 2 * second[1] else ""


def _city_state(reading: Reading, name: Name) -> str:
    return state_of(" ".join(reading.texts[name.start : name.end])) if name.label in ("GPE", "LOC") else ""
