"""What a name that nobody knows is: every clue's examples, and own sentences."""

import pytest

from tests.actors.test_resolve import resolved
from timeline.actors.clues import all_clues

EXAMPLES = [(text, name, clue.kind) for clue in all_clues() for text, name in clue.examples]
COUNTEREXAMPLES = [(text, name, clue.kind) for clue in all_clues() for text, name in clue.counterexamples]


def kinds(text, name):
    return {m.actor.kind for m in resolved(text)[1].all if name in m.actor.name and not m.actor.parent}


@pytest.mark.parametrize(("text", "name", "kind"), EXAMPLES)
def test_example_of_a_clue(text, name, kind):
    assert kinds(text, name) == {kind}


@pytest.mark.parametrize(("text", "name", "kind"), COUNTEREXAMPLES)
def test_counterexample_of_a_clue(text, name, kind):
    assert kinds(text, name) != {kind}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Bertalan Farkas left. Farkas, an air force captain, flew.", "Bertalan Farkas", "person"),
        ("Kubrat, 54, of Lewisburg, flew.", "Kubrat", "person"),
        ("Mark Bell founded the firm. Mr. Bell left.", "Mark Bell", "person"),
        ("Modavan envoys left. Modava's army met them.", "Modava", "state"),
        ("Juan Diaz, a miner, was arrested.", "Juan Diaz", "person"),
        ("HMS Arrow left. The Arrow sank.", "HMS Arrow", "other"),
        ("Regulators fined Zentiva. Zentiva's board met Zentiva's CEO.", "Zentiva", "organization"),
        (
            "Norvex CEO Ann Larkin said it would sue. Larkin announced that it was late. Later Larkin said it "
            "was sold. On Monday Larkin hired a lawyer.", "Larkin", "person",
        ),
    ],
)  # fmt: skip
def test_kind_is_told_by_the_text(text, name, kind):
    assert kinds(text, name) == {kind}
