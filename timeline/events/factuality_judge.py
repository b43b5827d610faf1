"""Reads factuality down the dependency tree: a clause takes over what governs it, changed by the governing word."""

from dataclasses import replace

from timeline.events import factuality_nouns
from timeline.events.factuality_clause import Inflection
from timeline.events.factuality_conditions import conditional, is_open_question
from timeline.events.factuality_context import Context
from timeline.events.factuality_governors import DOUBT, governor
from timeline.events.factuality_lexicon import Effect
from timeline.events.factuality_reading import HAPPENED, Reading, embedded, governed, modified
from timeline.events.reporting import is_reporting, reporting
from timeline.events.tree import Tree

_DEEP = 30


class Judge(Context):
    """The readings of one document; each word is read once."""

    def __init__(self, tree: Tree) -> None:
        super().__init__(tree)
        self._readings: dict[int, Reading] = {}

    def reading(self, token: int) -> Reading:
        """The reading at a verb, a noun or a predicate adjective."""
        if token not in self._readings:
            for one in self._from_above(token):
                self._readings[one] = HAPPENED  # a parse without circles never asks for this
                self._readings[one] = self._read(one)
        return self._readings[token]

    def _from_above(self, token: int) -> list[int]:
        """The token; far down in a tree first what is above it, so that no text is too deep to be read."""
        path, heads = [token], self.tree.heads
        while heads[path[-1]] != path[-1] and heads[path[-1]] not in self._readings:
            path.append(heads[path[-1]])
        return path[::-1] if len(path) > _DEEP else [token]

    def _read(self, token: int) -> Reading:
        tree = self.tree
        if tree.pos[token] in ("VERB", "AUX") or tree.deps[token] in ("ccomp", "xcomp"):
            return self._adverbs(token, self._clause(token))
        if tree.deps[token] in ("acomp", "oprd") and tree.heads[token] != token:
            return self.reading(tree.heads[token])
        return factuality_nouns.reading(self, token)

    def _clause(self, verb: int) -> Reading:
        form = self.form(verb)
        hypothetical = conditional(self, verb, form)
        if hypothetical is not None:
            return hypothetical
        effect, above = governor(self, self.anchor(verb))
        if not form.finite:
            own = self._nonfinite(form, governed(effect, above))
        else:
            own = self._finite(verb, form, above)
            own = embedded(effect, above, own) if self._is_shaped(verb, effect) else own
        return modified(DOUBT, own) if is_open_question(self, verb) else own

    def _is_shaped(self, verb: int, effect: Effect) -> bool:
        """Does the governor change what a finite clause says? Not "told reporters that", nor across a semicolon."""
        tree = self.tree
        anchor = self.anchor(verb)
        head = tree.heads[anchor]
        stated = tree.deps[anchor] == "relcl" and tree.child(anchor, "mark") >= 0  # "a report in a paper that he fled"
        if not (stated or tree.deps[anchor] in ("ccomp", "xcomp", "acl", "pcomp")) or self._is_apart(anchor, head):
            return False
        if anchor < head and not is_reporting(tree.lemmas[head]):
            return False  # a sentence of its own: 'Bell raised her glass, "I love this town"'
        return effect.time is None or tree.lemmas[head] not in reporting().speech

    def _is_apart(self, clause: int, verb: int) -> bool:
        """Does a semicolon or a dash stand between the clause and the verb behind it?"""
        tree = self.tree
        free = (i for i in range(clause, verb) if tree.words[i] in (";", "–", "—", "-"))
        return any(tree.ends[i - 1] < tree.starts[i] or tree.words[i] == ";" for i in free)

    def _nonfinite(self, form: Inflection, base: Reading) -> Reading:
        time = "past" if form.perfect and base.time != "future" else base.time
        return Reading(base.certainty, base.negative != form.reading.negative, time, base.conditional)

    def _finite(self, verb: int, form: Inflection, governor: Reading) -> Reading:
        own = form.reading
        if self._is_subjunctive(verb):
            return replace(self.reading(self.tree.heads[verb]), negative=own.negative)
        if form.would and not form.perfect:
            return self._would(verb, own)
        if form.modal == "could" and self._is_before(verb):
            return Reading(negative=True)
        if self._is_due(verb, form):
            return Reading(negative=own.negative, time="future")
        if own.time == "present" and self._is_ahead(verb, governor):
            return Reading(own.certainty, own.negative, "future")
        if own.time == "present" and self._just_happened(verb):
            return Reading(own.certainty, own.negative, "past")
        return Reading("possible", own.negative, own.time) if self._is_question(verb) else own

    def _would(self, verb: int, own: Reading) -> Reading:
        """ "would": later in the past, the future of a past report, or a mere supposition."""
        tree = self.tree
        anchor = self.anchor(verb)
        head = tree.heads[anchor]
        if tree.deps[anchor] in ("ccomp", "acl") and head != anchor and self.form(head).reading.time == "past":
            return Reading("certain", own.negative, "future")
        afterwards = self.lexicon.words["afterwards"]
        told = any(tree.words[i] in afterwards and i < verb for i in tree.all(verb, "advmod"))
        told = told or (anchor != verb and self.reading(anchor) == HAPPENED)  # "had lasted a year and would be retold"
        return Reading(negative=own.negative) if told else own

    def _is_subjunctive(self, verb: int) -> bool:
        """Is this the second of two demands: "demanded that it be moved and that Bell pay"?"""
        tree, first = self.tree, self.tree.heads[verb]
        bare = tree.tags[verb] == "VBP" and tree.deps[verb] == "conj" and not self.form(first).finite
        return bare and "be" in (tree.words[i] for i in tree.all(first, "auxpass", "aux"))

    def _is_before(self, verb: int) -> bool:
        """Is this what was cut off: "called off before they could vote"?"""
        return any(self.tree.words[i] == "before" for i in self.tree.all(self.anchor(verb), "mark"))

    def _is_due(self, verb: int, form: Inflection) -> bool:
        """Is it expected or required by a date: "should be running again by May", "must go to the judge by 1 June"?"""
        tree = self.tree
        if form.perfect or not (form.modal == "must" or (form.modal in ("should", "ought") and self._runs(verb))):
            return False
        days = (tree.child(i, "pobj") for i in tree.all(verb, "prep") if tree.words[i] in ("by", "before", "on", "in"))
        return self._is_told_for(verb) or any(day >= 0 and tree.entities[day] in ("DATE", "TIME") for day in days)

    def _runs(self, verb: int) -> bool:
        """Does nobody's will decide: "should be running", "should begin"?"""
        return self.tree.tags[verb] == "VBG" or self.tree.lemmas[verb] in self.lexicon.words["occurrence"]

    def _is_told_for(self, verb: int) -> bool:
        """Does an adverb say that it is ahead: "next week", "tomorrow", "the day after"?"""
        tree, ahead = self.tree, self.lexicon.words["ahead"]
        adverbs = tree.all(verb, "npadvmod", "advmod")
        told = any(tree.words[i] in ahead or "next" in (tree.words[c] for c in tree.children[i]) for i in adverbs)
        beside = (i for i in tree.all(verb, "npadvmod", "dobj", "advmod", "prep") if i > verb)
        return told or any(self._is_day_beside(i) for i in beside)

    def _is_day_beside(self, i: int) -> bool:
        """Is this "the day before", "a week after", a time told by another, and not "the day after the vote"?"""
        tree = self.tree
        other = next((c for c in (i, *tree.children[i]) if tree.words[c] in ("before", "after")), -1)
        bare = other > 0 and tree.child(other, "pobj", "pcomp") < 0 and tree.entities[other - 1] == "DATE"
        return bare and tree.tags[self._last(i)] == "."

    def _is_ahead(self, verb: int, governor: Reading) -> bool:
        """Does a present tense tell the future: "opens next week", "will fall when it opens"?"""
        tree, words = self.tree, self.lexicon.words
        if self._is_told_for(verb):
            return True
        plain = not tree.all(verb, "aux", "auxpass") and tree.lemmas[verb] not in words["state"]
        if plain and self._is_timetable(verb):
            return True
        if tree.deps[verb] != "advcl" or governor.time != "future":
            return False
        return any(tree.words[i] in words["pending"] for i in tree.all(verb, "mark", "advmod"))

    def _is_timetable(self, verb: int) -> bool:
        """Is this "begins on 4 May", in a sentence and not in a headline?"""
        tree = self.tree
        if tree.tags[self._last(verb)] != ".":
            return False
        days = (tree.child(i, "pobj") for i in tree.all(verb, "prep") if tree.words[i] in ("in", "on", "by"))
        return any(
            day >= 0
            and tree.words[day] in self.lexicon.words["calendar"]
            and not any(tree.words[i] in ("every", "each") or len(tree.words[i]) == 4 for i in tree.children[day])
            for day in days
        )

    def _just_happened(self, verb: int) -> bool:
        """Is the present tense that of a report ("says") or a headline ("Rebels take town")?"""
        tree, lemma = self.tree, self.tree.lemmas[verb].lower()
        state = lemma in self.lexicon.words["state"]
        if lemma in reporting().speech and not state and not tree.all(verb, "aux", "auxpass"):
            return True
        last = self._last(verb)
        headline = tree.pos[last] != "PUNCT" and tree.tags[verb] != "VBG"
        return headline and not state

    def _last(self, token: int) -> int:
        """The last token of the sentence, quotation marks and white space left out."""
        tree = self.tree
        start, end = tree.sentences[tree.sentence_of[token]]
        return next(
            (i for i in range(end - 1, start - 1, -1) if tree.words[i].strip() not in ("", '"', "”", "’", "'")), start
        )

    def _is_question(self, verb: int) -> bool:
        tree = self.tree
        if tree.deps[self.anchor(verb)] != "ROOT":
            return False
        start, end = tree.sentences[tree.sentence_of[verb]]
        if not any(tree.words[i] == "?" for i in range(max(start, end - 3), end)):
            return False
        return not any(tree.tags[i] in ("WRB", "WP") for i in range(start, min(start + 3, end)))

    def _adverbs(self, verb: int, own: Reading) -> Reading:
        tree, words = self.tree, self.lexicon.words
        for child in tree.all(verb, "advmod"):
            effect = self.lexicon.modifiers.get(tree.words[child])
            if effect:
                own = modified(effect, own)
            elif tree.words[child] in words["nearly"] and tree.lemmas[verb] not in words["scale"]:
                own = Reading(own.certainty, not own.negative, own.time, own.conditional)
        return own
