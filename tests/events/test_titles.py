"""Headlines from an event's own arguments."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.actors import resolve
from timeline.documents import Document, Span
from timeline.events import triggers
from timeline.events.attribution import UNNAMED
from timeline.events.inflection import gerund, participle, third_person
from timeline.events.loaded import is_loaded
from timeline.events.model import Attribution
from timeline.events.phrases import Phrasing
from timeline.events.titles import LIMIT, title
from timeline.events.tree_building import tree_of
from timeline.events.wording import fitted, neutral_words, possessive, title_words
from timeline.language import parse_document

CASES = [
    # sentence, trigger word, status, title
    ("The Peruvian navy seized two trawlers off Arica on Monday.", "seized", "happened",
     "Peruvian navy seizes two trawlers off Arica"),
    ("Maria Lopez was arrested in Lima on Friday.", "arrested", "happened", "Maria Lopez is arrested in Lima"),
    ("Maria Lopez was arrested by Interpol.", "arrested", "happened", "Interpol arrests Maria Lopez"),
    ("Peru will sign the treaty in May.", "treaty", "planned", "Peru to sign treaty"),
    ("Juan Diaz resigned in July along with Ada Bell.", "resigned", "happened", "Juan Diaz and Ada Bell resign"),
    ("Peru's troops stayed in Chile along with about 300 in Ecuador.", "stayed", "happened",
     "Peru's troops stay in Chile along with about 300 in Ecuador"),
    ("Peru may leave the union.", "leave", "possible", "Peru may leave union"),
    ("Peru may have left the union.", "left", "possible", "Peru may have left union"),
    ("Ten people may have been killed in the blast.", "killed", "possible", "Ten people may have been killed in blast"),
    ("Peru did not leave the union.", "leave", "denied", "Peru does not leave union"),
    ("Nobody was hurt.", "hurt", "denied", "Nobody is hurt"),
    ("Peru would retaliate if Chile closed the border.", "retaliate", "conditional",
     "Peru would retaliate if Chile closed border"),
    ("The brutal regime jailed Maria Lopez.", "jailed", "happened", "Government jails Maria Lopez"),
    ("The invasion of Peru by Chile began in 1879.", "invasion", "happened", "Invasion of Peru by Chile begins"),
    ("The defeat of Peru by Chile shocked Lima.", "defeat", "happened", "Chile defeats Peru"),
    ("Talks between Peru and Chile took place in Quito.", "Talks", "happened",
     "Talks between Peru and Chile in Quito"),
    ("They were close to an agreement between Peru and Chile.", "agreement", "denied",
     "No agreement between Peru and Chile"),
    ("Rebels carried out an attack on the depot.", "attack", "happened", "Rebels carry out attack on depot"),
    ("Ecotex agreed to buy Solar Lima for $40 million.", "agreed", "happened",
     "Ecotex agrees to buy Solar Lima for $40 million"),
    ("Ecotex gave Maria Lopez a prize.", "gave", "happened", "Ecotex gives Maria Lopez prize"),
    ("The firm's chairman, Maria Lopez, resigned.", "resigned", "happened", "Maria Lopez resigns"),
    ("Shares of Ecotex fell 4 percent on Monday.", "fell", "happened", "Shares of Ecotex fall 4 percent"),
    ("Maria Lopez was awarded the Lindqvist Prize in 1970.", "awarded", "happened",
     "Maria Lopez is awarded Lindqvist Prize"),
    ("Ecotex stopped selling pumps.", "stopped", "happened", "Ecotex stops selling pumps"),
    ("The siege lasted a month. It ended in May.", "ended", "happened", "Siege ends"),
    ("Maria Lopez said she would appeal the verdict.", "said", "happened", "Maria Lopez says she would appeal verdict"),
    ("Skyline Holdings tumbled 8 percent.", "tumbled", "happened", "Skyline Holdings tumbles 8 percent"),
    ("Peru has no ships.", "has", "denied", "Peru has no ships"),
    ("Anti-government rebels held off-the-record talks in Quito.", "talks", "happened",
     "Anti-government rebels hold off-the-record talks in Quito"),
    ("Peru embargoed iron, steel and mechanical parts.", "embargoed", "happened",
     "Peru embargoes iron, steel and mechanical parts"),
    ("Ecotex earned $5 million, or 7 cents a share.", "earned", "happened", "Ecotex earns $5 million"),
    ("Ecotex sold the mine for $27 a share.", "sold", "happened", "Ecotex sells mine for $27 a share"),
    ("The troops almost reached Quito.", "reached", "happened", "Troops almost reach Quito"),
    ("Maria Lopez resigned as finance minister.", "resigned", "happened", "Maria Lopez resigns as finance minister"),
    ("The British landed at Arica.", "landed", "happened", "British land at Arica"),
    ("Shares of Ecotex closed higher.", "closed", "happened", "Shares of Ecotex close higher"),
    ("Maria Lopez allowed the miners to leave the camp.", "allowed", "happened",
     "Maria Lopez allows miners to leave camp"),
    ('Peru launched the "Clean Coast" campaign.', "campaign", "happened", 'Peru launches "Clean Coast" campaign'),
    ("Ecotex bought the rest of the company.", "bought", "happened", "Ecotex buys rest of the company"),
    ("They were close to a possible agreement with Chile.", "agreement", "possible", "Possible agreement with Chile"),
    ("She became the first woman to win the prize.", "became", "happened", "She becomes first woman to win prize"),
    ("He was relieved of that post.", "relieved", "happened", "He is relieved of post"),
    ("The group, whose family owned Ecotex, sold two ships.", "owned", "happened", "Group's family owns Ecotex"),
    ("Ecotex sold fewer than a third of that number.", "sold", "happened",
     "Ecotex sells fewer than a third of that number"),
    ("The strike lasted 43 days.", "strike", "happened", "Strike lasts 43 days"),
    ("Ecotex shares ended 2% lower.", "ended", "happened", "Ecotex shares end 2% lower"),
    ("Maria Lopez warned that Ecotex would close if there was another strike.", "close", "conditional",
     "Ecotex would close if there was another strike"),
    ("The size and price of the ships were disputed.", "disputed", "happened", "Size and price of ships are disputed"),
    ("No Peruvians were affected by the blasts.", "affected", "denied", "Blasts affect no Peruvians"),
    ("Some Peruvians left the union.", "left", "happened", "Some Peruvians leave union"),
    ("Ecotex closed at $4.50 a share, up 25 cents.", "closed", "happened",
     "Ecotex closes at $4.50 a share, up 25 cents"),
    ("Peru will almost double its exports.", "double", "planned", "Peru to almost double exports"),
    ("The offer will expire in May.", "expire", "planned", "Offer is to expire"),
    ("The landslide knocked it down.", "knocked", "happened", "Landslide knocks it down"),
    ("The firm sank to a new and barbaric low.", "sank", "happened", "Firm sinks to new low"),
    ("Ecotex published its results. Revenue rose 3%.", "rose", "happened", "Ecotex's revenue rises 3%"),
    ("Ecotex published its results. Sales of pumps rose 3%.", "rose", "happened", "Sales of pumps rise 3%"),
    ("At Ecotex, revenue rose 3%.", "rose", "happened", "Revenue rises 3% at Ecotex"),
    ("They wrote a trade accord with Chile. The accord was signed in Lima.", "accord", "happened",
     "Trade accord with Chile is signed in Lima"),
    ("They wrote a similar accord. The accord was signed in Lima.", "accord", "happened", "Accord is signed in Lima"),
    ("Maria Lopez fought to keep her mill.", "fought", "happened", "Maria Lopez fights to keep mill"),
    ("Nicknamed the Fox, Maria Lopez was jailed.", "Nicknamed", "happened", "Maria Lopez is nicknamed Fox"),
    ("Maria Lopez was plucked from the sea and brought ashore.", "brought", "happened",
     "Maria Lopez is brought ashore"),
    ("In response to the vote, Peru left the union.", "left", "happened", "Peru leaves union in response to vote"),
    ("Before next week's talks, Peru left the union.", "talks", "planned", "Planned talks"),
    ("The miner's suit comes up in Lima in January.", "suit", "planned", "Miner's planned suit in Lima"),
    ("Maria Lopez was re-elected in 2004.", "re-elected", "happened", "Maria Lopez is re-elected"),
    ("Peru re-entered the union in May.", "re-entered", "happened", "Peru re-enters union"),
    ("The newly elected mayor resigned.", "elected", "happened", "Mayor is elected"),
    ("Wreckage of the mine, crushed off Peru in June 1881, had been found.", "crushed", "happened",
     "Wreckage of mine is crushed off Peru"),
    ("They unearthed a rifle buried one foot below the ground.", "buried", "happened",
     "Rifle is buried one foot below ground"),
    ("Sales were little changed at $3 million.", "changed", "happened", "Sales are little changed at $3 million"),
    ("The mill is due to be opened in May.", "opened", "planned", "Mill to be opened"),
    ("Ecotex nearly bought Solar Lima.", "bought", "denied", "Ecotex nearly buys Solar Lima"),
    ("The League made Maria Lopez minister.", "made", "happened", "League makes Maria Lopez minister"),
    ("Notice under Article 50 was given.", "given", "happened", "Notice under Article 50 is given"),
    ("More than 400 were sent home.", "sent", "happened", "More than 400 are sent home"),
    ("Ecotex put two ships on the list.", "put", "happened", "Ecotex puts two ships on list"),
    ("Maria Lopez published her memoirs in 1995.", "published", "happened", "Maria Lopez publishes memoirs"),
    # names and numbers whole
    ("They moved to the offices of the Agency for Rural Roads in Lima.", "moved", "happened",
     "They move to offices of Agency for Rural Roads in Lima"),
    ("Peru issued the Declaration of Arica.", "issued", "happened", "Peru issues Declaration of Arica"),
    ("The flood killed about a hundred miners.", "killed", "happened", "Flood kills about a hundred miners"),
    ("Some of the Andean Rangers left the union.", "left", "happened", "Some of the Andean Rangers leave union"),
    # what is denied stays so, once
    ("Maria Lopez pleaded not guilty.", "pleaded", "happened", "Maria Lopez pleads not guilty"),
    ("No deal was signed.", "deal", "denied", "No deal is signed"),
    ("Rebels launched no attack on the depot.", "attack", "denied", "Rebels launch no attack on depot"),
    ("Neither Peru nor Chile signed.", "signed", "denied", "Neither Peru nor Chile signs"),
    ("The war became less popular in Peru.", "became", "happened", "War becomes less popular in Peru"),
    # how, and who
    ("The ships were moved by road from Lima to Arica.", "moved", "happened",
     "Ships are moved by road from Lima to Arica"),
    ("The mill was closed by fire.", "closed", "happened", "Fire closes mill"),
    ("The accord signed by Maria Lopez and Juan Diaz failed.", "accord", "happened",
     "Maria Lopez and Juan Diaz sign accord"),
    ("About 300 ethnic Albanians marched in Lima.", "marched", "happened", "About 300 ethnic Albanians march in Lima"),
    ("Ecotex, along with Solar Lima and Peru Rail, sued Norvex.", "sued", "happened",
     "Ecotex, Solar Lima and Peru Rail sue Norvex"),
    ("Peru made its support of Chile more public.", "made", "happened", "Peru makes support of Chile more public"),
    ("Norvex promised to buy up to 300 ships.", "buy", "planned", "Norvex to buy up to 300 ships"),
    ("Ecotex completed its worst month since March 2020.", "completed", "happened", "Ecotex completes worst month"),
    ("The matter was disposed of in Lima.", "disposed", "happened", "Matter is disposed of in Lima"),
    ("Maria Lopez was detained along with three ministers.", "detained", "happened",
     "Maria Lopez and three ministers are detained"),
    ("A petrol-engined 747 left the line.", "left", "happened", "Petrol-engined 747 leaves line"),
    ("Prices fell after the talks broke off; an offer was accepted.", "accepted", "happened", "Offer is accepted"),
    ("Peru viewed its islands as vital for trade.", "viewed", "happened", "Peru views islands as vital for trade"),
    ("Many U.S. troops were removed from Peru.", "removed", "happened", "Many U.S. troops are removed from Peru"),
    ("The Nationalists held Seville. By April they had pushed on to Lima.", "pushed", "happened",
     "Nationalists push on to Lima"),
    ("A group of investors said it bought the mill.", "bought", "happened", "Group of investors buys mill"),
    ("A clerk at the mill said that she regretted the attack.", "regretted", "happened",
     "Clerk at mill regrets attack"),
    ("Maria Lopez said that he regretted the attack.", "regretted", "happened", "Attack is regretted"),
    # what "it" and "them" take up in their sentence
    ("Chile besieged Arica, capturing it in May.", "capturing", "happened", "Chile captures Arica"),
    ("The city was calm, but the rebels conquered it.", "conquered", "happened", "Rebels conquer city"),
    ("The army met the rebels and defeated them at Arica.", "defeated", "happened", "Army defeats rebels at Arica"),
    ("A protester said that the miners would break it.", "break", "planned", "Miners to break it"),
    ("Neither side launched an attack.", "attack", "happened", "Neither side launches attack"),
    ("The number injured topped 2,200.", "topped", "happened", "Number injured tops 2,200"),
    ("Maria Lopez explained how the ship sank.", "explained", "happened", "Maria Lopez explains how the ship sank"),
    ("On the other hand, Peru left the union.", "left", "happened", "Peru leaves union"),
    ("A dozen Peruvian servicemen died in Lima.", "died", "happened", "A dozen Peruvian servicemen die in Lima"),
    ("Then came the vote.", "vote", "happened", "Vote"),
    # nobody's own words
    ("Maria Lopez warned that we shall all lose our homes.", "warned", "happened", "Maria Lopez warns"),
    ("Maria Lopez warned that Peru would lose its homes.", "warned", "happened",
     "Maria Lopez warns Peru would lose homes"),
    ("Maria Lopez denied the charge that she failed to pay.", "failed", "denied", "Maria Lopez does not fail to pay"),
    # what is part of something stays so
    ("Maria Lopez lost much of her support.", "lost", "happened", "Maria Lopez loses much of her support"),
    ("Ecotex grew. Most of its founders left.", "left", "happened", "Most of Ecotex's founders leave"),
    ("The last of the ships were sold.", "sold", "happened", "Last of the ships are sold"),
    # numbers and times stay whole
    ("Peru gave Ecotex five months to reply.", "gave", "happened", "Peru gives Ecotex five months to reply"),
    ("A few miners stayed.", "stayed", "happened", "A few miners stay"),
    ("Few miners stayed.", "stayed", "happened", "Few miners stay"),
    # a phrase is left out where only its first half would be told
    ("In the course of a few hours, Peru lost three ships.", "lost", "happened", "Peru loses three ships"),
    ("In the hope that Chile would follow, Peru left the union.", "left", "happened", "Peru leaves union"),
    ("In an attempt to help miners, Peru sold three ships.", "sold", "happened",
     "Peru sells three ships in attempt to help miners"),
    ("Maria Lopez declined to say what she had seen.", "declined", "happened",
     "Maria Lopez declines to say what she had seen"),
    ("Ecotex forced Chile to allow it to store oil.", "forced", "happened",
     "Ecotex forces Chile to allow it to store oil"),
    # oneself
    ("Maria Lopez killed herself in Lima.", "killed", "happened", "Maria Lopez kills herself in Lima"),
    ("Ecotex put itself up for sale.", "put", "happened", "Ecotex puts itself up for sale"),
    # a participle that was read as the verb
    ("Talks set for the first week of May were called off.", "called", "happened", "Talks are called off"),
    ("Depositions planned for March were put off.", "put", "happened", "Depositions are put off"),
    ("The mill, opened with some ceremony two years before, had meanwhile been closed.", "closed", "happened",
     "Mill is closed"),
    ("The mill, opened with some ceremony two years before, had meanwhile been closed.", "opened", "happened",
     "Mill is opened with some ceremony"),
    ("Relics of the ship, crushed off Peru three years before, had been picked up.", "picked", "happened",
     "Relics of ship are picked up"),
    ("Her thesis on ants, among the first to argue that they hear, was defended in Lima.", "defended", "happened",
     "Thesis on ants is defended in Lima"),
    ("A boiler fitted with one of the valves burst in Lima.", "burst", "happened", "Boiler bursts in Lima"),
    ("The ship, built by Juan Diaz and launched in May, sailed from Lima.", "launched", "happened", "Ship is launched"),
    ("The ship, built by Juan Diaz and launched in May, sailed from Lima.", "sailed", "happened",
     "Ship sails from Lima"),
    ("Juan Diaz agreed, and Maria Lopez was elected.", "agreed", "happened", "Juan Diaz agrees"),
    ("In May, even as the siege of Arica went on, a new and sanguine commander, Juan Diaz, arrived with orders.",
     "arrived", "happened", "Juan Diaz arrives with orders"),
    ("Maria Lopez, by then the minister, stepped down in May.", "stepped", "happened", "Maria Lopez steps down"),
    ("Juan Diaz, the chairman, pictured in Lima.", "pictured", "happened", "Juan Diaz is pictured in Lima"),
    ("By mid-afternoon miners had blocked the road.", "blocked", "happened", "Miners block road"),
    # when it was is not what was done
    ("Maria Lopez left the following year.", "left", "happened", "Maria Lopez leaves"),
    ("Maria Lopez spent the following year in Lima.", "spent", "happened", "Maria Lopez spends year in Lima"),
    ("The mines were sprung one after another.", "sprung", "happened", "Mines are sprung"),
    # what is no part of what happened, and what is
    ("The council dissolved the assembly, to the dismay of its own members.", "dissolved", "happened",
     "Council dissolves assembly"),
    ("To the delight of miners, Peru closed the mill.", "closed", "happened", "Peru closes mill"),
    ("Troops marched to the relief of Arica.", "marched", "happened", "Troops march to relief of Arica"),
    ("The talks got under way in Lima.", "got", "happened", "Talks get under way in Lima"),
    ("The union promised on Monday to call off the strike.", "promised", "happened",
     "Union promises to call off strike"),
    ("Ecotex applied for reorganisation, a form of protection from creditors, on 20 May.", "applied", "happened",
     "Ecotex applies for reorganisation"),
    ("Ecotex promised to buy up to $65 million of bonds by May.", "buy", "planned",
     "Ecotex to buy up to $65 million of bonds"),
    # who it was stays open
    ("He left Peru in 2019.", "left", "happened", "He leaves Peru"),
    ("She entered the university in 1880.", "entered", "happened", "She enters university"),
    ("She sold the ship in 2019.", "sold", "happened", "Ship is sold"),
    ("Output resumed in May, only to cease in June.", "resumed", "happened", "Output resumes"),
    ("Maria Lopez was elected by fewer than 6,000 votes.", "elected", "happened", "Maria Lopez is elected"),
    ("Maria Lopez was elected by 6,000 miners.", "elected", "happened", "6,000 miners elect Maria Lopez"),
    # the object goes last
    ("Ecotex International Holdings plans to redeem its $150 million of 6.5% convertible subordinated debentures.",
     "redeem", "planned", "Ecotex International Holdings to redeem $150 million of 6.5% debentures"),
    ("The council in Lima dismissed the charge: “It is untrue.”", "dismissed", "happened",
     "Council in Lima dismisses charge"),
]  # fmt: skip


def titled(sentence: str, trigger: str, status: str = "happened", *, source=None, own=frozenset()) -> str:
    document = Document.of(sentence)
    parsed = parse_document(document)
    mentions = resolve(parsed, document)
    draft = [
        d
        for d in triggers.find(parsed, document, mentions)
        if trigger in (parsed[d.head].text, parsed[d.governor].text)
    ][-1]
    return title(Phrasing(parsed, tree_of(parsed), mentions, own=own), draft, status, source)


@pytest.mark.parametrize(("sentence", "trigger", "status", "expected"), CASES)
def test_title_says_who_did_what_to_whom(sentence, trigger, status, expected):
    assert titled(sentence, trigger, status) == expected


@pytest.mark.parametrize(
    ("name", "actor", "expected"),
    [
        ("the Ministry of Health", "ministry-of-health", "Ferry sinks off Arica, Ministry of Health says"),
        ("These fishermen", "", "Ferry sinks off Arica, fishermen say"),
        ("Some fishermen", "", "Ferry sinks off Arica, some fishermen say"),
        (UNNAMED, "", "Ferry sinks off Arica, it is said"),
    ],
)
def test_a_claim_names_its_source(name, actor, expected):
    assert titled("A ferry sank off Arica.", "sank", source=Attribution(name, Span(0, 1), actor)) == expected


def test_nobody_is_named_as_the_source_of_their_own_doing():
    source = Attribution("Peru", Span(0, 1), "peru")
    assert titled("Peru left the union.", "left", source=source) == "Peru leaves union"


def test_words_that_a_user_finds_loaded_are_left_out():
    assert titled("The tin-pot senate met in Lima.", "met", own=frozenset({"tin-pot"})) == "Senate meets in Lima"


def test_title_is_never_longer_than_the_limit_and_never_cut_inside_a_phrase():
    sentence = (
        "The Federal Commission for the Protection of Coastal Fisheries and Migratory Birds of the Southern Provinces "
        "fined the United Harbour and Dredging Company of Greater Port Stanley and Neighbouring Islands for pollution."
    )
    made = titled(sentence, "fined")
    assert len(made) <= LIMIT
    assert made.split()[-1] not in ("of", "the", "and", "for")


def test_neutral_words_are_not_loaded_themselves():
    assert not [word for word in neutral_words().values() if any(is_loaded(part) for part in word.split())]


def test_verbs_of_nouns_are_plain_lemmas():
    assert all(verb.split()[0].isalpha() and verb.islower() for verb in title_words().verbs.values())


@given(st.lists(st.tuples(st.integers(0, 3), st.text("abc ", min_size=1, max_size=40)), min_size=1, max_size=8))
def test_fitted_drops_only_what_may_be_dropped(parts):
    made = fitted(parts, 60)
    kept = [words for rank, words in parts if rank == 0]
    assert all(words in made for words in kept)
    assert len(made) <= max(60, len(" ".join(kept)))


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=2, max_size=10))
def test_inflected_forms_end_as_they_should(lemma):
    assert third_person(lemma).endswith("s")
    assert gerund(lemma).endswith("ing")
    assert participle(lemma)


def test_possessive_of_nothing_is_nothing():
    assert possessive("") == ""
