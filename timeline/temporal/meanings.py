"""The meaning of a rule: one call such as `shift(unit, -1)`, with the captures of the pattern as names."""

import ast
from collections.abc import Callable, Mapping
from typing import Any

from timeline.errors import RuleError

Value = Any  # an int, float or str out of the lexicon, or a term that an operation built
Operations = Mapping[str, Callable[..., Value]]
Evaluate = Callable[[Mapping[str, Value]], Value]


def parse_meaning(source: str, operations: Operations, captures: set[str]) -> Evaluate:
    """Compile a meaning to a function of the captured values; a capture that did not take part is None.

    Only calls of known operations, captures, numbers, strings and a minus sign are allowed; RuleError otherwise.

    >>> parse_meaning("add(n, -1)", {"add": lambda a, b: a + b}, {"n"})({"n": 3})
    2
    """
    try:
        tree = ast.parse(source, mode="eval").body
    except SyntaxError as error:
        raise RuleError(f"meaning {source!r} is not a call: {error.msg}") from error
    return _compile(tree, source, operations, captures)


def _compile(node: ast.expr, source: str, operations: Operations, captures: set[str]) -> Evaluate:
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float | str):
        constant = node.value
        return lambda values: constant
    if isinstance(node, ast.Name) and node.id in captures:
        name = node.id
        return lambda values: values.get(name)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        operand = _compile(node.operand, source, operations, captures)
        return lambda values: -operand(values)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in operations:
        return _compile_call(node, operations[node.func.id], source, operations, captures)
    raise RuleError(f"meaning {source!r} has {ast.unparse(node)!r}, which is no operation, capture or constant")


def _compile_call(
    node: ast.Call, operation: Callable[..., Value], source: str, operations: Operations, captures: set[str]
) -> Evaluate:
    places = [_compile(argument, source, operations, captures) for argument in node.args]
    named = {
        keyword.arg: _compile(keyword.value, source, operations, captures)
        for keyword in node.keywords
        if keyword.arg is not None
    }
    return lambda values: operation(
        *(place(values) for place in places), **{name: place(values) for name, place in named.items()}
    )
