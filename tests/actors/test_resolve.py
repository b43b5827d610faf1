"""Names, parts of states and descriptions to actors: tables of own sentences."""

import pytest

from timeline.actors import ActorMentions, resolve
from timeline.documents import Document
from timeline.language import parse_document


def resolved(text: str) -> tuple[str, ActorMentions]:
    document = Document.of(text)
    return text, resolve(parse_document(document), document)


def pairs(text: str) -> list[tuple[str, str]]:
    """(words, actor's name) of every mention."""
    _, mentions = resolved(text)
    return [(text[m.span.start : m.span.end], m.actor.name) for m in mentions.all]


def actors(text: str) -> set[str]:
    return {name for _, name in pairs(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The United States closed its consulate.",
        "The U.S. closed its consulate.",
        "American diplomats left the city.",
        "The US closed its consulate.",
        "Washington denied the report.",
        "America elected a new president.",
    ],
)
def test_state_in_any_form_is_one_actor(text):
    assert "united-states" in {actor.parent or actor.id for actor in (m.actor for m in resolved(text)[1].all)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Moscow warned its neighbours.", "Russia"),
        ("Talks between Beijing and Hanoi resumed.", "China"),
        ("Paris rejected the offer.", "France"),
    ],
)
def test_capital_that_acts_is_its_state(text, name):
    assert name in actors(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Thousands marched in Moscow on Sunday.", "Russia"),
        ("She flew from Paris to Rome.", "France"),
        ("A museum in Beijing reopened.", "China"),
    ],
)
def test_capital_as_a_place_is_a_place(text, name):
    assert name not in actors(text)


@pytest.mark.parametrize(
    ("text", "words", "name", "parent"),
    [
        ("US troops crossed the river.", "US troops", "US forces", "united-states"),
        ("The Kenyan parliament voted.", "Kenyan parliament", "Kenyan parliament", "kenya"),
        ("Iran's foreign ministry protested.", "Iran's foreign ministry", "Iranian foreign ministry", "iran"),
        ("The parliament of Greece met.", "parliament of Greece", "Greek parliament", "greece"),
        ("Soldiers of France landed.", "Soldiers of France", "French forces", "france"),
        ("Iraqi resistance groups struck again.", "Iraqi resistance groups", "Iraqi resistance", "iraq"),
    ],
)
def test_part_of_a_state_keeps_its_name_and_its_parent(text, words, name, parent):
    _, mentions = resolved(text)
    found = {text[m.span.start : m.span.end]: m.actor for m in mentions.all}
    assert (found[words].name, found[words].parent) == (name, parent)


@pytest.mark.parametrize(
    "text", ["Iran-backed militias attacked.", "Market forces raised prices.", "A US-led force left."]
)
def test_noun_of_a_body_without_an_owner_is_no_body(text):
    assert not [name for name in actors(text) if name in ("Iranian rebels", "US forces")]


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("The Northern Relief Committee (NRC) met. The NRC sent food.", ("Northern Relief Committee", "NRC")),
        ("Fighters of Qasim Talabi fled. Qassem Talabi was arrested.", ("Qasim Talabi", "Qassem Talabi")),
        ("General Ruth Adeyemi spoke. Adeyemi resigned.", ("Ruth Adeyemi", "Adeyemi")),
        ("Zenta Corp. sold a plant. Zenta also hired staff.", ("Zenta Corp.", "Zenta")),
        ("Daesh [Arabic acronym for “ISIS”] lost the town.", ("Daesh", "ISIS")),
        ("Ocean Bore & Search Co. lost. Ocean Bore fired its chief.", ("Ocean Bore & Search Co.", "Ocean Bore")),
        ("Orkem S.A. bid. Orkem's unit, Orkem Paints Ltd., agreed. Orkem said so.", ("Orkem S.A.", "Orkem")),
        ("The International Rowing Union (UIR) met. The UIR banned him.", ("International Rowing Union", "UIR")),
        ("Dow Jones & Co. sold papers. Dow Jones fired its chief.", ("Dow Jones & Co.", "Dow Jones")),
        ("Han Sol-ju resigned. Han Sol-ju was glad.", ("Han Sol-ju", "Han Sol-ju")),
        ("The Harbour Safety Board met. The Board fined nobody.", ("Harbour Safety Board", "Board")),
    ],
)
def test_forms_of_one_name_are_one_actor(text, same):
    found = dict(pairs(text))
    assert found[same[0]] == found[same[1]]


@pytest.mark.parametrize(
    "text",
    [
        "Iran and Iraq signed the treaty.",
        "John Smith met Joan Smith in Leeds.",
        "Maria Rossi and Mario Rossi sued the city.",
        "Apple and Apple Corps settled.",
        "The iPad beat the iPad Nano.",
        "Niger and Nigeria closed the border.",
    ],
)
def test_names_that_are_only_alike_stay_apart(text):
    assert len(actors(text) - {"Leeds"}) == 2


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Ann Weber founded Belcor Ltd. She ran it until 1999.", "She", "Ann Weber"),
        ("Boeing delayed the jet. The company blamed a supplier.", "company", "Boeing"),
        ("Hamas freed two captives. The group asked for talks.", "group", "Hamas"),
        ("Peru recalled its envoy.", "its", "Peru"),
        ("Tom Hale, who led the inquiry, resigned.", "who", "Tom Hale"),
        ("“I will appeal,” Dana Cole said.", "I", "Dana Cole"),
        ("The carrier, Celtica Airways, cut fares.", "carrier", "Celtica Airways"),
    ],
)
def test_words_that_point_back_find_their_actor(text, words, name):
    assert (words, name) in pairs(text)


@pytest.mark.parametrize(
    "text",
    [
        "Boeing fell. It is likely that prices will rise.",
        "Boeing sued a bank. Another company joined the case.",
        "Boeing won. It rained all day.",
    ],
)
def test_words_that_mean_nobody_known_find_nobody(text):
    assert [name for words, name in pairs(text) if words.lower() in ("it", "company")] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Acme unveiled the Zephyr 500 and the Zephyr 700.", {"Zephyr 500", "Zephyr 700"}),
        ("The S&P 500 fell and the Nikkei rose.", {"S&P 500", "Nikkei 225"}),
        ("Boeing's 787 Dreamliner flew. The 787 landed safely.", {"Boeing", "Boeing 787"}),
        ("They bought an iPad in May.", {"iPad"}),
        ("Boeing handed over its first 787. Some 767s were checked.", {"Boeing 787", "Boeing 767"}),
        ("Airbus checked all 67 A380s. Peru ordered 27 Dreamliners.", {"Airbus A380", "Boeing 787"}),
        ("Norvex plans to fly the B720 to Oslo.", {"B720"}),
        ("The airline has ordered ten B720s.", {"B720"}),
        ("Two B-36 bombers escorted it.", {"B-36"}),
        ("Norvex delivered fifteen 727s. The 727 was late.", {"727"}),
        ("Sales of iPads rose. The iPad is old.", {"iPad"}),
    ],
)
def test_products_and_indexes_are_actors(text, names):
    assert names <= actors(text)


@pytest.mark.parametrize(
    "text",
    ["It cost $5 million on Monday.", "In March 2010 sales rose 4 percent.", "The Internet was down at Christmas."],
)
def test_dates_and_sums_are_no_actors(text):
    assert actors(text) == set()


@pytest.mark.parametrize(
    ("words", "states"),
    [
        ("Franco-German", {"France", "Germany"}),
        ("Israeli-Palestinian", {"Israel", "Palestine"}),
        ("Sino-Indian", {"China", "India"}),
        ("US-Iranian", {"United States", "Iran"}),
    ],
)
def test_adjective_of_two_states_names_both(words, states):
    assert actors(f"The {words} talks failed.") == states


def test_half_an_adjective_is_no_persons_name():
    assert actors("Franco-German talks failed. General Franco left. Franco wept.") == {"France", "Germany", "Franco"}


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("India's Supreme Court struck down the law.", "Supreme Court", "Indian supreme court"),
        ("Kenya held a vote. Kenyans waited. On Monday Parliament met.", "Parliament", "Kenyan parliament"),
        ("Kenya and Peru met. On Monday the Supreme Court ruled.", "Supreme Court", "Supreme Court"),
        ("The Federal Reserve met. The Fed cut rates.", "Fed", "Federal Reserve"),
    ],
)
def test_body_without_its_state_is_of_the_state_that_is_spoken_of(text, words, name):
    assert (words, name) in pairs(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Peru fell.\n\nOfficial Response\n\nThe government denied it.", "Official Response"),
        ("Peru fell. Smoke rose from the town.", "Smoke"),
        ("“Patience is no weakness,” she said in Peru.", "Patience"),
        ("(Oslo, June 20, 2023) – Peru held ten people.", "Oslo"),
        ("Qantas grounded its A380 fleet. The Qantas fleet is old.", "Qantas forces"),
        ("Class A shares of Norvex fell.", "Class A"),
        ("Joan Marsh (D-Ohio) left.", "D-Ohio"),
        ("The battleship Bismarck sank.", "Otto von Bismarck"),
        ("A task force of US and Canadian envoys met.", "US forces"),
    ],
)
def test_what_only_looks_like_a_name_is_none(text, name):
    assert name not in actors(text)


@pytest.mark.parametrize("words", ["Zionist entity", '"Israeli” entity', "State of Israel"])
def test_loaded_name_resolves_to_the_neutral_one(words):
    assert "Israel" in actors(f"They blamed the {words} for the strike.")


def test_role_word_at_the_start_of_a_sentence_is_no_part_of_the_name():
    assert "Dele Okafor" in actors("Striker Dele Okafor scored twice.")


def test_coordinated_actors_are_separate():
    assert {"Syria", "Turkey", "NATO"} <= actors("Syria along with Turkey and NATO condemned the raid.")


def test_every_mention_covers_its_words_and_can_be_looked_up():
    text, mentions = resolved("Acme Corp. sued the US navy. Its lawyer, Ann Bell, said the company would win.")
    assert mentions.all
    for mention in mentions.all:
        assert mention.start <= mention.head < mention.end
        assert mention.span.of(text).strip() == mention.span.of(text) != ""
        assert mentions.headed(mention.head) is not None
        assert mentions.at(mention.start) is not None


def test_compound_keeps_the_actor_at_its_own_head():
    _, mentions = resolved("A US drone strike killed him.")
    assert [m.actor.name for m in mentions.all if m.head == 1] == ["United States"]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Halvik's founder, Knut Halvik, left. Halvik opened a plant.", "Halvik", "Halvik"),
        ("OSLO (Newsline) - Zenta Corp. said it would close.", "it", "Zenta"),
        ("Investigators said the carrier Celtica Blue cut fares.", "Celtica Blue", "Celtica Blue"),
        ("Peru sent its troops to the border.", "troops", "Peruvian forces"),
        ("Ruth Vane, chief executive of Zenta, resigned.", "Zenta", "Zenta"),
        ("Queen Ingrid praised Ola Berg. She left.", "She", "Ingrid"),
        ("Emirates ordered ten jets.", "Emirates", "Emirates"),
        ("The US Federal Aviation Administration agreed.", "Federal Aviation Administration", "FAA"),
        ("Dayton, Ohio-based Norvex Mills said it would close.", "Norvex Mills", "Norvex Mills"),
        ("Dow Jones said it will buy a paper.", "Dow Jones", "Dow Jones"),
        ("The Dow Jones rose by 50 points.", "Dow Jones", "Dow Jones Industrial Average"),
        ("Republican Anna Reyes opposed it.", "Anna Reyes", "Anna Reyes"),
        ("The U.S. Park and Forest Service sued.", "U.S. Park and Forest Service", "U.S. Park and Forest Service"),
        ("Soldiers of the Emirates left.", "Emirates", "United Arab Emirates"),
        ("President of the European Parliament Anna Reyes left.", "Anna Reyes", "Anna Reyes"),
        ("Norvex bought the chocolate maker Halder. Tom Halder left.", "Halder", "Halder"),
        ("He sold a stake to Norvex Textiles of Chile.", "Chile", "Chile"),
        ("The Bank of Chile closed.", "Bank of Chile", "Bank of Chile"),
    ],
)
def test_what_stands_around_a_name_tells_who_it_is(text, words, name):
    assert (words, name) in pairs(text)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Tom Hale thanked him.", "him", "Tom Hale"),
        ("Zenta Corp. sued it.", "it", "Zenta"),
        ("OSLO (Newsline) - Rain fell.", "Newsline", "Newsline"),
        ("The Takfiri group fled.", "Takfiri", "Takfiri"),
    ],
)
def test_what_is_not_meant(text, words, name):
    assert (words, name) not in pairs(text)
