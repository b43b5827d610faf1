"""How much an editor would want an event on the timeline, from 0 to 1; 0.5 and more is worth a place.

The weights are log-odds, fitted by tests/quality/fit_salience.py on articles whose events an editor marked.
"""

from math import exp

from timeline.documents import Document
from timeline.events.salience_features import Judged, features
from timeline.events.salience_scale import scale
from timeline.events.tree import Tree


def score(tree: Tree, document: Document, event: Judged) -> float:
    """How likely an editor would show the event, stretched so that 0.5 is the bar."""
    weights = scale().weights
    odds = weights["base"] + sum(weights[feature] for feature in features(tree, document, event))
    return round(1 / (1 + exp(-odds)), 2)
