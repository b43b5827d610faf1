"""One page of the app per file."""
