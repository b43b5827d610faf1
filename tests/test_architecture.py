"""The house keeps its shape: arrows point down, the library knows no app, functions and files stay short."""

import ast
from itertools import pairwise
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).parents[1]
CODE = sorted(p for top in ("timeline", "dashboard") for p in (ROOT / top).rglob("*.py"))

# From the top of the house to its cellar: a part may know those on lower floors, never one on its own or above.
FLOORS = [
    {"__main__"},
    {"cli"},
    {"export"},
    {"charts"},
    {"pipeline"},
    {"merging"},
    {"collection"},
    {"serial"},
    {"events"},
    {"actors", "history", "reading"},
    {"temporal"},
    {"language"},
    {"documents", "dates", "pausing", "rule_files"},
    {"errors"},
]
FLOOR_OF = {part: number for number, parts in enumerate(FLOORS) for part in parts}


def _part(path):
    parts = path.relative_to(ROOT / "timeline").with_suffix("").parts
    return parts[0]


def _imports(path):
    """Modules of this project that a file imports anywhere but under TYPE_CHECKING."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            if node.module == "timeline":
                yield from (f"timeline.{alias.name}" for alias in node.names)
            else:
                yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


LIBRARY = [p for p in CODE if p.is_relative_to(ROOT / "timeline") and p != ROOT / "timeline" / "__init__.py"]


def test_every_part_of_the_library_has_a_floor():
    assert {_part(path) for path in LIBRARY} <= set(FLOOR_OF)


@pytest.mark.parametrize("path", LIBRARY, ids=lambda p: str(p.relative_to(ROOT)))
def test_arrows_point_down(path):
    mine = _part(path)
    for module in _imports(path):
        top, _, rest = module.partition(".")
        assert top not in ("dashboard", "streamlit"), f"{path.name} knows the app: {module}"
        other = rest.partition(".")[0]
        if top == "timeline" and other in FLOOR_OF and other != mine:
            assert FLOOR_OF[other] > FLOOR_OF[mine], f"{mine} -> {other} runs up or along ({module})"


def test_only_the_language_package_loads_models():
    loaders = [p for p in LIBRARY if "spacy.load" in p.read_text(encoding="utf-8") and _part(p) != "language"]
    assert loaders == []


def _functions(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[0]
            is_docstring = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
            docstring = first.end_lineno - first.lineno + 1 if is_docstring else 0
            yield f"{path.relative_to(ROOT)}:{node.name}", node.end_lineno - node.lineno + 1 - docstring


def test_functions_are_short():
    lengths = dict(pair for path in CODE for pair in _functions(path))
    assert {name: n for name, n in lengths.items() if n > 50} == {}
    assert sorted(lengths.values())[int(len(lengths) * 0.9)] <= 25
    assert median(lengths.values()) <= 8


def test_files_are_short():
    lengths = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in CODE}
    assert {name: n for name, n in lengths.items() if n > 300} == {}


def test_floors_do_not_repeat_a_part():
    assert all(not (upper & lower) for upper, lower in pairwise(FLOORS))
