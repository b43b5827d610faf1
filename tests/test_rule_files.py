"""Data files are checked when they are read, and an error says where to mend them."""

import pytest

from timeline.errors import RuleError
from timeline.rule_files import Strict, read_rules


class Colour(Strict):
    """A table to read."""

    name: str
    shade: int = 0


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ('name = "red"\nhue = 3\n', r"^paint\.toml: hue: Extra inputs are not permitted; mend the file$"),
        ("shade = 3\n", r"^paint\.toml: name: Field required"),
        ('name = "red"\nshade = "dark"\n', r"^paint\.toml: shade: .*integer"),
        ("name = red\n", r"^paint\.toml: .*line 1"),
    ],
)
def test_an_error_names_file_place_and_reason(tmp_path, source, message):
    path = tmp_path / "paint.toml"
    path.write_text(source, encoding="utf-8")
    with pytest.raises(RuleError, match=message):
        read_rules(path, Colour)


def test_tables_by_name(tmp_path):
    path = tmp_path / "paint.toml"
    path.write_text('[warm]\nname = "red"\n[cold]\nname = "blue"\nshade = 2\n', encoding="utf-8")
    assert read_rules(path, dict[str, Colour]) == {"warm": Colour(name="red"), "cold": Colour(name="blue", shade=2)}
