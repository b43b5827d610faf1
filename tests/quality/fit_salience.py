"""Weights of salience, fitted on articles whose events an editor marked.

`python -m tests.quality.fit_salience` prints each feature with its log-odds, how often it applies and how often the
editor shows such an event; then recall and precision on articles left out of the fit, for a few thresholds. The
figures, rounded, go to timeline/events/data/salience.toml, with `base` lowered by the log-odds of the threshold.
"""

import tomllib
from pathlib import Path

import numpy as np

from timeline.actors import load_directory
from timeline.events import extract, salience
from timeline.history import load
from timeline.language import parse_document
from timeline.reading import read_text

HERE = Path(__file__).parent / "editor"
RIDGE = 1.0


def main():
    """Print weights and cross-validated figures."""
    features, shown, articles = zip(*rows(), strict=True)
    names = sorted(set().union(*features))
    table = np.array([[name in one for name in names] for one in features], float)
    wanted = np.array(shown, float)
    weights = fit(table, wanted)
    print(f"base {weights[0]:.2f}")
    for i in np.argsort(-weights[1:]):
        has = table[:, i] > 0
        print(f"{names[i]} = {weights[i + 1]:.2f}  # {int(has.sum())} events, shown {wanted[has].mean():.0%}")
    chances = left_out(table, wanted, np.array(articles))
    for bar in (0.2, 0.25, 0.3, 0.35, 0.4, 0.5):
        right = ((chances >= bar) & (wanted > 0)).sum()
        print(f"bar {bar}: recall {right / wanted.sum():.3f}, precision {right / (chances >= bar).sum():.3f}")


def rows():
    """(features, shown by the editor, article) for every event."""
    knowledge = extract.Knowledge(load_directory(), load())
    for path in sorted(HERE.glob("*.toml")):
        article = tomllib.loads(path.read_text(encoding="utf-8"))
        document = read_text(article["text"].strip(), id=path.stem, published=article.get("published"))
        parsed = parse_document(document)
        starts = [(document.text.index(one["trigger"]), len(one["trigger"])) for one in article["events"]]
        for words, judged in extract.judged(document, parsed, knowledge=knowledge):
            token = parsed[judged.draft.start : judged.draft.end]
            shown = any(start < token.end_char and token.start_char < start + length for start, length in starts)
            yield set(salience.features(words.tree, document, judged)), shown, path.stem


def fit(table, wanted):
    """Ridge logistic regression by Newton's method; the first weight is the constant."""
    design = np.c_[np.ones(len(table)), table]
    penalty = RIDGE * np.diag([1e-6, *np.ones(table.shape[1])])
    weights = np.zeros(design.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-design @ weights))
        slope = design.T @ (chance - wanted) + penalty @ weights
        weights -= np.linalg.solve((design.T * (chance * (1 - chance))) @ design + penalty, slope)
    return weights


def left_out(table, wanted, articles):
    """For each event the chance given by a fit without its article."""
    chances = np.zeros(len(wanted))
    for article in set(articles):
        out = articles == article
        weights = fit(table[~out], wanted[~out])
        chances[out] = 1 / (1 + np.exp(-np.c_[np.ones(out.sum()), table[out]] @ weights))
    return chances


if __name__ == "__main__":
    main()
