"""Known actors, a user's own, and where places lie."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.actors import load_directory
from timeline.actors.names import key, keys_in_text, slug
from timeline.actors.places import country_of
from timeline.errors import RuleError


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        ("the U.S.", "united-states"),
        ("American", "united-states"),
        ("Iraqis", "iraq"),
        ("ISIL", "islamic-state"),
        ("Al Qaeda", "al-qaeda"),
        ("Côte d'Ivoire", "ivory-coast"),
        ("Qasem Soleimani", "qassem-soleimani"),
        ("GM", "general-motors"),
    ],
)
def test_by_name_knows_forms(name, actor):
    assert load_directory().by_name(name).id == actor


@pytest.mark.parametrize("name", ["us", "who", "it", "", "Iraqi Widgets", "gm"])
def test_by_name_does_not_guess(name):
    assert load_directory().by_name(name) is None


def test_every_parent_is_known():
    directory = load_directory()
    assert [a.id for a in directory.actors.values() if a.parent and a.parent not in directory.actors] == []


@pytest.mark.parametrize(
    ("actor", "line"),
    [
        ("iraq/parliament", ("iraq/parliament", "iraq")),
        ("us-senate", ("us-senate", "us-congress", "united-states")),
        ("nobody-known", ("nobody-known",)),
    ],
)
def test_lineage_leads_to_the_state(actor, line):
    assert load_directory().lineage(actor) == line


def test_users_file_wins(tmp_path):
    (tmp_path / "actors.csv").write_text("name,kind,aliases\nZenta,organization,Zenta Group|Ford\n", encoding="utf-8")
    directory = load_directory(tmp_path)
    assert directory.by_name("Ford").name == "Zenta"
    assert directory.by_name("Peru").id == "peru"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("name,kind\nZenta,firm\n", "line 2: column 'kind'"),
        ("name,kind,colour\nZenta,state,red\n", "line 2: column 'colour'"),
        ("name,sort\nZenta,company|wizard\n", "no sort is called 'wizard'"),
        ("kind\nstate\n", "line 2: column 'name'"),
        ("name,kind\nZenta,state,x\n", "line 2: more cells"),
    ],
)
def test_broken_file_is_named_with_line_and_reason(tmp_path, text, reason):
    (tmp_path / "actors.csv").write_text(text, encoding="utf-8")
    with pytest.raises(RuleError, match=r"^actors\.csv") as caught:
        load_directory(tmp_path)
    assert reason in str(caught.value)


@pytest.mark.parametrize(
    ("place", "code"),
    [("Haifa", "IL"), ("Baghdad", "IQ"), ("the United Kingdom", "GB"), ("São Paulo", "BR"), ("Atlantis", ""), ("", "")],
)
def test_country_of(place, code):
    assert country_of(place) == code


@given(st.text(max_size=30))
def test_slug_is_plain_and_stable(name):
    made = slug(name)
    assert made == slug(made)
    assert all(c.isdigit() or c == "-" or "a" <= c <= "z" for c in made)


@given(st.text(min_size=1, max_size=12))
def test_key_of_a_word_is_among_its_keys_in_text(word):
    assert key(word) in keys_in_text(word)
