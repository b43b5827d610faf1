"""Stand-ins for parts that are not there yet; this file goes away as they arrive."""

# mypy: ignore-errors
# ruff: noqa
from types import SimpleNamespace

try:
    from timeline.actors import load_directory, resolve
except ImportError:

    def load_directory(extra=None):
        return None

    def resolve(parsed, document, directory=None):
        return SimpleNamespace(all=(), at=lambda i: None, headed=lambda i: None)


try:
    from timeline.temporal import tag
except ImportError:

    def tag(text, **options):
        return []


try:
    from timeline.history import Gazetteer, find_names, load, match
except ImportError:

    Gazetteer = object

    def load(extra=None):
        return None

    def match(parsed, document, references, gazetteer):
        return [None] * len(references)

    def find_names(parsed, gazetteer):
        return []


try:
    from timeline.history import NameHit
except ImportError:
    NameHit = SimpleNamespace

try:
    from timeline.history.model import Reference
except ImportError:
    Reference = SimpleNamespace

try:
    from timeline.events.factuality import assess
except ImportError:
    from timeline.events.model import Factuality

    def assess(parsed, drafts):
        return [Factuality() for _ in drafts]


try:
    from timeline.events.attribution import attribute
except ImportError:

    def attribute(parsed, document, mentions, drafts):
        return [None] * len(drafts)


try:
    from timeline.events.categories import categorise
except ImportError:

    def categorise(parsed, draft):
        return "OTHER"


try:
    from timeline.events.loaded import is_loaded
except ImportError:

    def is_loaded(word):
        return False


try:
    from timeline.events.anchoring import anchor
except ImportError:

    def anchor(parsed, document, drafts, expressions, factualities, attributions, style=None):
        return [SimpleNamespace(when=None, phrase="", basis="none", because="", conflicts=()) for _ in drafts]


try:
    from timeline.merging import merge
except ImportError:

    def merge(events, documents):
        return list(events)


try:
    from timeline.collection import Timeline
except ImportError:

    class Timeline(SimpleNamespace):
        def __init__(self, documents, events):
            super().__init__(documents=documents, events=events)
