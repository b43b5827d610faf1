"""How much an editor would want an event on the timeline, from 0 to 1; 0.5 and more is worth a place.

The weights are log-odds, fitted by tests/quality/fit_salience.py on articles whose events an editor marked.
"""

from math import exp

from timeline.documents import Document
from timeline.events.salience_features import Judged, features
from timeline.events.salience_reasons import reasons
from timeline.events.salience_scale import scale
from timeline.events.tree import Tree


def weigh(tree: Tree, document: Document, event: Judged) -> tuple[float, tuple[str, ...]]:
    """How likely an editor would show the event, stretched so that 0.5 is the bar; and what speaks for it."""
    weights, applied = scale().weights, list(features(tree, document, event))
    odds = weights["base"] + sum(weights[feature] for feature in applied)
    return round(1 / (1 + exp(-odds)), 2), reasons(applied, event.category)
