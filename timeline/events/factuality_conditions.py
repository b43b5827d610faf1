"""Conditions and what hangs on them: "if it fails", "Were it to fail", "unless"; and open questions, "whether"."""

from timeline.events.factuality_clause import SUBJECTS, Inflection
from timeline.events.factuality_context import Context
from timeline.events.factuality_reading import DENIED, Reading
from timeline.events.reporting import is_reporting


def conditional(context: Context, verb: int, form: Inflection) -> Reading | None:
    """The reading of a clause that is a condition or hangs on one; None for other clauses."""
    anchor, tree = context.anchor(verb), context.tree
    if _is_condition(context, anchor):
        return _condition(context, anchor, form)
    if form.infinitive and _has_condition(context, verb):
        return Reading("possible", form.reading.negative, "future", conditional=True)
    if not form.finite or (not form.modal and is_reporting(tree.lemmas[verb])):
        return None
    if not _hangs_on_condition(context, verb) and not _hangs_on_condition(context, anchor):
        return DENIED if form.perfect and form.modal in ("should", "would") else None
    if form.perfect and form.modal not in ("", "will", "shall"):
        return Reading(negative=not form.reading.negative)
    if form.modal or form.reading.time != "past":
        return Reading("possible", form.reading.negative, "future", conditional=True)
    return None


def _condition(context: Context, anchor: int, form: Inflection) -> Reading:
    tree = context.tree
    auxiliaries = tree.all(anchor, "aux")
    if _inversion(context, anchor) > 0:
        auxiliaries.append(tree.sentences[tree.sentence_of[anchor]][0])
    if any(tree.words[i] == "had" for i in auxiliaries):  # "if it had rained": it did not
        return Reading(negative=not form.reading.negative)
    return Reading("possible", form.reading.negative, form.reading.time, conditional=True)


def _is_condition(context: Context, verb: int) -> bool:
    """Is this an if-clause, by its conjunction or by inversion ("Should the talks fail")?"""
    tree = context.tree
    comma = _inversion(context, verb)
    if comma > verb:
        return True
    if any(tree.words[i - 1] in ("provided", "providing", "long") for i in tree.all(verb, "mark")):
        return True  # "provided that", "as long as"
    if tree.deps[verb] != "advcl":
        return False
    marks = [i for i in tree.all(verb, "mark", "advmod") if tree.words[i] in context.lexicon.words["condition"]]
    if marks:
        return not _asks(context, tree.heads[verb], marks[0])
    subject = tree.child(verb, *SUBJECTS)
    first = next(iter(tree.all(verb, "aux", "auxpass")), verb)
    return first < subject and tree.words[first] in ("should", "had", "were")


def _asks(context: Context, verb: int, mark: int) -> bool:
    """Is this the "if" of "it is not known if he resigned"?"""
    asking = context.lexicon.words["asking"]
    near = 0 < mark - verb <= 2
    return context.tree.words[mark - 1] in asking or (near and context.tree.lemmas[verb] in asking)


def _inversion(context: Context, token: int) -> int:
    """The comma that ends a condition which opens the sentence without "if" ("Were it to fail, ..."), else -1."""
    tree = context.tree
    start, end = tree.sentences[tree.sentence_of[token]]
    if tree.words[start] not in ("should", "were", "had") or "?" in tree.words[start:end]:
        return -1
    return next((i for i in range(start, end) if tree.words[i] == ","), -1)


def _hangs_on_condition(context: Context, verb: int) -> bool:
    tree = context.tree
    if 0 <= _inversion(context, verb) < verb and tree.deps[verb] == "ROOT":
        return True
    head = tree.heads[verb]
    told = tree.deps[verb] == "ccomp" and is_reporting(tree.lemmas[head])  # "he said, if it fails, they will sell"
    if (
        (context.form(verb).modal and _lacks(context, verb))
        or _has_condition(context, verb)
        or (told and _has_condition(context, head))
    ):
        return True
    subject = tree.child(verb, "nsubj", "nsubjpass")
    modal = context.form(verb).modal  # "any attack will be met with force"
    return subject >= 0 and bool(modal) and any(tree.words[i] == "any" for i in tree.all(subject, "det"))


def _lacks(context: Context, verb: int) -> bool:
    """Does the clause open with "without a deal", "failing agreement"?"""
    tree = context.tree
    openings = (i for i in tree.all(verb, "prep", "advcl") if i < verb)
    return any(tree.words[i] in context.lexicon.words["lacking"] for i in openings)


def _has_condition(context: Context, verb: int) -> bool:
    tree, words = context.tree, context.lexicon.words["condition"]
    provided = any(tree.words[child] in words for child in tree.all(verb, "prep", "advcl"))
    return provided or any(_is_condition(context, child) for child in tree.all(verb, "advcl"))


def is_open_question(context: Context, verb: int) -> bool:
    """Is this "whether he resigned", "asked if he resigned"?"""
    anchor = context.anchor(verb)
    return any(context.tree.words[i] in ("whether", "if") for i in context.tree.all(anchor, "mark"))
