"""Reads factuality down the dependency tree: a clause takes over what governs it, changed by the governing word."""

from timeline.events import factuality_nouns
from timeline.events.factuality_clause import SUBJECTS, Inflection, inflection
from timeline.events.factuality_lexicon import Effect, lexicon
from timeline.events.factuality_reading import DENIED, HAPPENED, Reading, embedded, governed, modified
from timeline.events.lemmas import lookup
from timeline.events.reporting import is_reporting, reporting
from timeline.events.tree import Tree

KEEP = Effect()
PURPOSE = Effect(certainty="possible", time="future")
AHEAD = Effect(time="future")
DOUBT = Effect(certainty="possible")
FAILURE = Effect(polarity="flip")
_GOVERNED = frozenset(
    {"ccomp", "xcomp", "acl", "advcl", "pcomp", "csubj", "csubjpass", "relcl", "oprd", "dobj", "pobj", "compound"}
)


class Judge:
    """The readings of one document; each word is read once."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.lexicon = lexicon()
        self._readings: dict[int, Reading] = {}
        self._forms: dict[int, Inflection] = {}

    def reading(self, token: int) -> Reading:
        """The reading at a verb, a noun or a predicate adjective."""
        if token not in self._readings:
            self._readings[token] = HAPPENED  # a parse without circles never asks for this
            self._readings[token] = self._read(token)
        return self._readings[token]

    def form(self, verb: int) -> Inflection:
        """The verb's form."""
        if verb not in self._forms:
            self._forms[verb] = inflection(self.tree, verb)
        return self._forms[verb]

    def _read(self, token: int) -> Reading:
        tree = self.tree
        if tree.pos[token] in ("VERB", "AUX") or tree.deps[token] == "ccomp":
            return self._adverbs(token, self._clause(token))
        if tree.deps[token] in ("acomp", "oprd") and tree.heads[token] != token:
            return self.reading(tree.heads[token])
        return factuality_nouns.reading(self, token)

    def _clause(self, verb: int) -> Reading:
        form = self.form(verb)
        conditional = self._conditional(verb, form)
        if conditional is not None:
            return conditional
        effect, governor = self._governor(self._anchor(verb, form))
        if not form.finite:
            own = self._nonfinite(form, governed(effect, governor))
        else:
            own = self._finite(verb, form, governor)
            own = embedded(effect, governor, own) if self._is_shaped(verb, effect) else own
        return modified(DOUBT, own) if self._is_open_question(verb) else own

    def _anchor(self, verb: int, form: Inflection) -> int:
        """The verb whose place in the sentence counts: the first of those coordinated."""
        tree = self.tree
        while tree.deps[verb] == "conj" and tree.pos[tree.heads[verb]] in ("VERB", "AUX"):
            verb = tree.heads[verb]
            while form.finite and tree.deps[verb] == "xcomp" and not self.form(verb).finite:
                verb = tree.heads[verb]  # "failed to win and resigned": the second verb goes with the finite one
        return verb

    def _is_shaped(self, verb: int, effect: Effect) -> bool:
        """Does the governor change what a finite clause says? Not "told reporters that", nor across a semicolon."""
        tree = self.tree
        anchor = self._anchor(verb, self.form(verb))
        head = tree.heads[anchor]
        if tree.deps[anchor] not in ("ccomp", "xcomp", "acl", "pcomp") or ";" in tree.words[anchor:head]:
            return False
        return effect.time is None or tree.lemmas[head] not in reporting().speech

    def _nonfinite(self, form: Inflection, base: Reading) -> Reading:
        time = "past" if form.perfect else base.time
        return Reading(base.certainty, base.negative != form.reading.negative, time, base.conditional)

    def _finite(self, verb: int, form: Inflection, governor: Reading) -> Reading:
        own = form.reading
        if form.would and not form.perfect:
            return self._would(verb, own)
        if own.time == "present" and self._is_ahead(verb, governor):
            return Reading(own.certainty, own.negative, "future")
        if own.time == "present" and self._just_happened(verb):
            return Reading(own.certainty, own.negative, "past")
        return Reading("possible", own.negative, own.time) if self._is_question(verb) else own

    def _would(self, verb: int, own: Reading) -> Reading:
        """ "would": later in the past, the future of a past report, or a mere supposition."""
        tree = self.tree
        anchor = self._anchor(verb, self.form(verb))
        head = tree.heads[anchor]
        if tree.deps[anchor] in ("ccomp", "acl") and head != anchor and self.form(head).reading.time == "past":
            return Reading("certain", own.negative, "future")
        afterwards = self.lexicon.words["afterwards"]
        told = any(tree.words[i] in afterwards and i < verb for i in tree.all(verb, "advmod"))
        told = told or (anchor != verb and self.reading(anchor) == HAPPENED)  # "had lasted a year and would be retold"
        return Reading(negative=own.negative) if told else own

    def _is_ahead(self, verb: int, governor: Reading) -> bool:
        """Does a present tense tell the future: "opens next week", "will fall when it opens"?"""
        tree, words = self.tree, self.lexicon.words
        for child in tree.all(verb, "npadvmod", "advmod"):
            if tree.words[child] in words["ahead"] or any(tree.words[i] == "next" for i in tree.children[child]):
                return True
        if tree.deps[verb] != "advcl" or governor.time != "future":
            return False
        return any(tree.words[i] in words["pending"] for i in tree.all(verb, "mark", "advmod"))

    def _just_happened(self, verb: int) -> bool:
        """Is the present tense that of a report ("says") or a headline ("Rebels take town")?"""
        tree, lemma = self.tree, self.tree.lemmas[verb].lower()
        state = lemma in self.lexicon.words["state"]
        if lemma in reporting().speech and not state and not tree.all(verb, "aux", "auxpass"):
            return True
        start, end = tree.sentences[tree.sentence_of[verb]]
        last = next(
            (i for i in range(end - 1, start - 1, -1) if tree.words[i].strip() not in ("", '"', "”", "’", "'")), start
        )
        headline = tree.pos[last] != "PUNCT" and tree.tags[verb] != "VBG"
        return headline and not state

    def _is_question(self, verb: int) -> bool:
        tree = self.tree
        if tree.deps[self._anchor(verb, self.form(verb))] != "ROOT":
            return False
        start, end = tree.sentences[tree.sentence_of[verb]]
        if not any(tree.words[i] == "?" for i in range(max(start, end - 3), end)):
            return False
        return not any(tree.tags[i] in ("WRB", "WP") for i in range(start, min(start + 3, end)))

    def _is_open_question(self, verb: int) -> bool:
        """Is this "whether he resigned", "asked if he resigned"?"""
        anchor = self._anchor(verb, self.form(verb))
        return any(self.tree.words[i] in ("whether", "if") for i in self.tree.all(anchor, "mark"))

    def _conditional(self, verb: int, form: Inflection) -> Reading | None:
        """The reading of a clause that is a condition or hangs on one; None for other clauses."""
        anchor, tree = self._anchor(verb, form), self.tree
        if self._is_condition(anchor):
            return self._condition(anchor, form)
        if form.infinitive and any(self._is_condition(child) for child in tree.all(verb, "advcl")):
            return Reading("possible", form.reading.negative, "future", conditional=True)
        if not form.finite or (not form.modal and is_reporting(tree.lemmas[verb])):
            return None
        if not self._hangs_on_condition(verb) and not self._hangs_on_condition(anchor):
            return DENIED if form.perfect and form.modal in ("should", "would") else None
        if form.perfect and form.modal not in ("", "will", "shall"):
            return Reading(negative=not form.reading.negative)
        if form.modal or form.reading.time != "past":
            return Reading("possible", form.reading.negative, "future", conditional=True)
        return None

    def _condition(self, anchor: int, form: Inflection) -> Reading:
        inverted = self._inversion(anchor)
        start = self.tree.sentences[self.tree.sentence_of[anchor]][0]
        had = [self.tree.words[i] for i in self.tree.all(anchor, "aux")] + [self.tree.words[start]] * (inverted > 0)
        if "had" in had:
            return Reading(negative=not form.reading.negative)
        return Reading("possible", form.reading.negative, form.reading.time, conditional=True)

    def _is_condition(self, verb: int) -> bool:
        """Is this an if-clause, by its conjunction or by inversion ("Should the talks fail")?"""
        tree = self.tree
        comma = self._inversion(verb)
        if comma > verb:
            return True
        if tree.deps[verb] != "advcl":
            return False
        if any(tree.words[i] in self.lexicon.words["condition"] for i in tree.all(verb, "mark", "advmod")):
            return True
        subject = tree.child(verb, *SUBJECTS)
        first = next(iter(tree.all(verb, "aux", "auxpass")), verb)
        return first < subject and tree.words[first] in ("should", "had", "were")

    def _inversion(self, token: int) -> int:
        """The comma that ends a condition which opens the sentence without "if" ("Were it to fail, ..."), else -1."""
        tree = self.tree
        start, end = tree.sentences[tree.sentence_of[token]]
        if tree.words[start] not in ("should", "were", "had") or "?" in tree.words[start:end]:
            return -1
        return next((i for i in range(start, end) if tree.words[i] == ","), -1)

    def _hangs_on_condition(self, verb: int) -> bool:
        tree = self.tree
        if 0 <= self._inversion(verb) < verb and tree.deps[verb] == "ROOT":
            return True
        if any(self._is_condition(child) for child in tree.children[verb] if tree.deps[child] == "advcl"):
            return True
        subject = tree.child(verb, "nsubj", "nsubjpass")
        if subject >= 0 and self.form(verb).modal and any(tree.words[i] == "any" for i in tree.all(subject, "det")):
            return True
        head = tree.heads[verb]
        return tree.deps[verb] == "ccomp" and is_reporting(tree.lemmas[head]) and self._hangs_on_condition(head)

    def _governor(self, verb: int) -> tuple[Effect, Reading]:
        """The effect of the word that the clause hangs on, and that word's own reading."""
        tree, dep, head = self.tree, self.tree.deps[verb], self.tree.heads[verb]
        form = self.form(verb)
        if head == verb or (dep not in _GOVERNED and not (dep == "conj" and tree.deps[head] == "prep")):
            return self._alone(verb, form), HAPPENED
        if dep in ("pcomp", "pobj") or (dep == "conj" and tree.deps[head] == "prep"):
            return self._after_preposition(verb, head)
        if dep == "compound":  # "avoided answering questions", read as "answering-questions"
            head = tree.heads[head]
        if dep in ("csubj", "csubjpass") and form.infinitive:
            return PURPOSE, HAPPENED
        if tree.pos[head] in ("NOUN", "PROPN", "PRON") and tree.deps[head] not in ("acomp", "oprd"):
            return self._of_noun(verb, head, form)
        return self._of_predicate(verb, head, form)

    def _alone(self, verb: int, form: Inflection) -> Effect:
        """A clause that nothing governs and that has no tense: "Airline to close hub", "Leave now!"."""
        if form.infinitive:
            return AHEAD
        return PURPOSE if self.tree.tags[verb] == "VB" and not form.finite else KEEP

    def _of_predicate(self, verb: int, head: int, form: Inflection) -> tuple[Effect, Reading]:
        tree, dep = self.tree, self.tree.deps[verb]
        governor = self.reading(head)
        effect = self._clause_effect(head)
        if self._is_yet(head) and form.infinitive:
            return FAILURE, governor
        if tree.words[head] == "used" and not tree.all(head, "auxpass") and form.infinitive:
            effect = KEEP
        if dep == "advcl" and form.infinitive:
            only = verb >= 2 and tree.words[verb - 2] == "only"
            return (KEEP if only or tree.lemmas[verb] == "become" else effect or PURPOSE), governor
        if dep == "advcl":
            return KEEP, Reading(governor.certainty, time=governor.time, conditional=governor.conditional)
        if form.infinitive and tree.all(head, "auxpass") and is_reporting(tree.lemmas[head]):
            return effect or DOUBT, governor
        if effect is None and form.infinitive and tree.child(head, "dobj") >= 0 and tree.lemmas[verb] != "become":
            return PURPOSE, governor
        return effect or KEEP, governor

    def _is_yet(self, verb: int) -> bool:
        """Is this the "has yet" of "has yet to open"?"""
        return self.tree.lemmas[verb] == "have" and "yet" in (self.tree.words[i] for i in self.tree.children[verb])

    def _clause_effect(self, head: int) -> Effect | None:
        tree, clauses = self.tree, self.lexicon.clauses
        lemma = tree.lemmas[head].lower()
        if lemma == "be":  # "is to be sold", "the aim is to sell"; "it is possible that"
            word = tree.words[tree.child(head, "acomp")] if tree.child(head, "acomp") >= 0 else "be"
            return clauses.get(word) or self.lexicon.modifiers.get(word)
        for child in tree.all(head, "prt", "prep"):
            found = lookup(clauses, lemma, after=tree.words[child])
            if found:
                return found
        return lookup(clauses, lemma) or clauses.get(tree.words[head])

    def _of_noun(self, verb: int, noun: int, form: Inflection) -> tuple[Effect, Reading]:
        """A clause that hangs on a noun: "plans to sell", "the first to win", "a deal signed in May"."""
        tree = self.tree
        if not form.infinitive:
            return KEEP, HAPPENED
        effect = self.lexicon.clauses.get(tree.lemmas[noun].lower())
        if effect:
            return effect, self.reading(noun)
        words = [tree.words[noun], *(tree.words[i] for i in tree.children[noun])]
        if any(word in self.lexicon.words["rank"] or word.endswith("est") for word in words):
            return KEEP, self.reading(noun)
        ahead = tree.all(verb, "auxpass") or tree.deps[noun] == "ROOT"  # "sale to be held"; "Club to sell stadium"
        return (AHEAD if ahead else PURPOSE), HAPPENED

    def _after_preposition(self, verb: int, preposition: int) -> tuple[Effect, Reading]:
        tree, owner = self.tree, self.tree.heads[preposition]
        if factuality_nouns.is_privative(self, preposition):
            return KEEP, DENIED
        governor = self.reading(owner)
        effect = self._prepositional_effect(owner, tree.words[preposition])
        if effect is not None:
            return effect, governor
        if tree.words[preposition] == "for":
            return (PURPOSE if tree.pos[owner] == "NOUN" else KEEP), HAPPENED
        return KEEP, Reading(governor.certainty, time=governor.time, conditional=governor.conditional)

    def _prepositional_effect(self, owner: int, preposition: str) -> Effect | None:
        """The effect of "accuse of", "plan for"; also where the parser hangs "of" on the accused."""
        tree, clauses = self.tree, self.lexicon.clauses
        words = [owner, tree.heads[owner]] if tree.deps[owner] == "dobj" else [owner]
        for word in words:
            lemma = tree.lemmas[word].lower()
            found = lookup(clauses, lemma, after=preposition) or lookup(self.lexicon.objects, lemma, after=preposition)
            if found:
                return found
        return clauses.get(tree.lemmas[owner].lower()) if preposition == "of" else None

    def _adverbs(self, verb: int, own: Reading) -> Reading:
        tree, words = self.tree, self.lexicon.words
        for child in tree.all(verb, "advmod"):
            effect = self.lexicon.modifiers.get(tree.words[child])
            if effect:
                own = modified(effect, own)
            elif tree.words[child] in words["nearly"] and tree.lemmas[verb] not in words["scale"]:
                own = Reading(own.certainty, not own.negative, own.time, own.conditional)
        return own
