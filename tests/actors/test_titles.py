"""Titles and offices are no part of a name: with them and without, the actor is one."""

import pytest

from tests.actors.test_resolve import pairs, resolved


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("General", "Omar Sidi"),
        ("Foreign Minister", "Abbas Tarani"),
        ("Chancellor", "Olaf Scholten"),
        ("Judge", "Karen Ruiz"),
        ("Chief Executive", "Martin Lowe"),
        ("Spokeswoman", "Jill Harper"),
        ("Prosecutor", "Amy Lund"),
        ("Treasury Secretary", "Henry Polson"),
        ("Interior Minister", "Horst Kremer"),
        ("Secretary of State", "Anna Lindqvist"),
        ("Coroner", "Joan Pike"),
        ("Trader", "Wong Kai"),
        ("President-elect", "Jorge Cruz"),
        ("Managing Director", "Eva Lindt"),
        ("Lt. Gen.", "James Cole"),
        ("Rear Admiral", "Dan Hagar"),
        ("Astronaut", "Bertalan Farkas"),
    ],
)
def test_name_behind_a_title_is_the_bare_name(title, name):
    found = pairs(f"{title} {name} spoke first. {name.split()[-1]} left early.")
    assert [actor for _, actor in found] == [name, name]
    assert found[0][0] == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mayor of London Sadiq Rahim won.", ["London", "Sadiq Rahim"]),
        ("EU Trade Commissioner Karel Novak won.", ["European Union", "Karel Novak"]),
        ("Boeing Chief Executive Dennis Mill won.", ["Boeing", "Dennis Mill"]),
        ("Norvex spokesman Ned Rice won.", ["Norvex", "Ned Rice"]),
        ("He resigned as manager, Norvex said.", ["Norvex"]),
    ],
)
def test_what_stands_before_the_title_is_an_actor_of_its_own(text, names):
    found = [name for _, name in pairs(text)]
    assert [name for name in found if name in names] == names


@pytest.mark.parametrize("name", ["Stephen King", "Billie Jean King", "Alexander Pope", "Mike Judge", "Erik Prince"])
def test_surname_may_be_a_title(name):
    assert [(m.actor.name, m.actor.kind) for m in resolved(f"{name} won the prize.")[1].all] == [(name, "person")]


def test_who_has_a_title_in_the_name_is_called_by_it():
    assert ("pope", "Pope Benedict XVI") in pairs("Pope Benedict XVI resigned. The pope left Rome.")
