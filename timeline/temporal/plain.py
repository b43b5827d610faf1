"""A time expression as a plain dict: the shape in which `tag` prints it."""

from timeline.temporal.model import TimeExpression


def expression_to_plain(expression: TimeExpression) -> dict[str, object]:
    """One time expression as `tag` prints it."""
    earliest, latest = expression.when.iso_bounds() if expression.when else (None, None)
    return {
        "start": expression.span.start, "end": expression.span.end, "text": expression.text,
        "type": expression.type, "value": expression.value, "mod": expression.mod or None,
        "edtf": expression.when.edtf if expression.when else None, "earliest": earliest, "latest": latest,
        "basis": expression.basis, "because": expression.because,
    }  # fmt: skip
