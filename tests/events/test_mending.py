"""Known mistakes of the parser, mended in the tree: told by who does what."""

import pytest

from tests.events.test_participants import roles
from timeline.documents import Document
from timeline.events.tree_building import tree_of
from timeline.language import parse_document

CASES = [
    # sentence, trigger word, agents, patients
    ("The former finance minister, Ada Bell will be succeeding Juan Diaz.", "succeeding", ["Ada Bell"], ["Juan Diaz"]),
    ("The Senate ruled on Monday that Shell had broken the law and ordered an inquiry.", "ordered", ["Senate"], []),
    ("Shell said the sale will not cover its debts, and added that it would seek a loan.", "added", ["Shell"], []),
    ("Juan Diaz, who had a plan by Ecotex, gave Maria Lopez a week to sue Shell.", "sue", ["Maria Lopez"], ["Shell"]),
    ("Talks between Diaz and Microsoft chairman Steve Lee broke down.", "Talks", ["Diaz", "Steve Lee"], []),
    ("Shell's chairman resigned and its lawyer, Ada Bell, is leaving.", "leaving", ["Ada Bell"], []),
    ("A cabinet under the general Ada Bell was proclaimed in Lima.", "proclaimed", [], []),
    ("Shell fell after workers at its mine, in northern Chile, voted to strike.", "voted", [], []),
    ("Boeing, which bought Ecotex in 1997, sued Airbus.", "sued", ["Boeing"], ["Airbus"]),
    ("The talks between Ecotex and Shell executives broke down.", "talks", [], []),
    ("Shell will take a stake in the mill and the Union of Miners will own a third.", "own", ["Union of Miners"], []),
    ("Shell will buy the mill and Ecotex and sell the port.", "sell", ["Shell"], []),
    ("The head of Ecotex's works council, Juan Diaz, sued Shell.", "sued", ["Juan Diaz"], ["Shell"]),
    ("The widow of the president, Juan Diaz, sued Shell.", "sued", [], ["Shell"]),
    ("On Friday Ada Bell, the chairwoman, told her staff that Shell had lied.", "told", ["Ada Bell"], []),
    ("The mill named Ada Bell, a lawyer, as his heir, and she will sue Shell.", "named", [], ["Ada Bell"]),
    ("The mill named Ada Bell, a lawyer, as his heir, and she will sue Shell.", "sue", ["Ada Bell"], ["Shell"]),
    ("The mill named in the report closed, and Shell sued.", "closed", [], []),
    ("Ecotex asked to have the mill declared bankrupt but withdrew its plea.", "withdrew", ["Ecotex"], []),
    ("Ecotex bought ten A350s.", "bought", ["Ecotex"], ["Airbus A350"]),
    ("Juan Diaz resigned in July along with Ada Bell.", "resigned", ["Juan Diaz", "Ada Bell"], []),
    ("Together with Ada Bell of Boeing, Juan Diaz ran Ecotex.", "ran", ["Juan Diaz", "Ada Bell"], ["Ecotex"]),
    ("Shell, together with its partner Ecotex, will sue Enron.", "sue", ["Shell", "Ecotex"], ["Enron"]),
    ("Juan Diaz, along with Shell and two banks, sued Enron.", "sued", ["Juan Diaz", "Shell"], ["Enron"]),
    # what a speaker does after what is said
    ("Shell said the refit would cost millions and threatened to sue Ecotex.", "threatened", ["Shell"], []),
    ("Shell said there was no leak, and denied reports that Ecotex had sued.", "denied", ["Shell"], []),
    ("Shell said that the mill would close and sued Ecotex.", "sued", ["Shell"], ["Ecotex"]),
    ("Shell said that Ecotex would leave the pact and sell its mill.", "sell", ["Ecotex"], []),
    # a subject hung in the phrase before it
    ("Under the leadership of Ada Bell, Shell and its allies sued Ecotex.", "sued", ["Shell"], ["Ecotex"]),
    ("At the request of Chile, Peru and Bolivia sent troops.", "sent", ["Peru", "Bolivia"], []),
    ("According to a note by Ada Bell, Shell, which owned the well, left it.", "left", ["Shell"], []),
    ("Under the terms, Shell, managed by Ecotex, Houston, would sue Enron.", "sue", ["Shell"], ["Enron"]),
    ("In Lima, Peru, Juan Diaz met Ada Bell.", "met", ["Juan Diaz"], ["Ada Bell"]),
    ("On Monday, March 4, Juan Diaz sued Shell.", "sued", ["Juan Diaz"], ["Shell"]),
    # a sentence read as a noun with a clause
    ("The man whom Peru arrested on Monday had attacked Iran.", "attacked", [], ["Iran"]),
    ("The man whom Peru arrested on Monday had attacked Iran.", "arrested", ["Peru"], []),
    ("The unit of Boeing that makes satellites sued Airbus.", "sued", [], ["Airbus"]),
    ("The bid to unseat Juan Diaz collapsed.", "unseat", [], ["Juan Diaz"]),
    ("The bid to unseat Juan Diaz collapsed.", "collapsed", [], []),
    ("Peru pardoned Ada Bell and ordered Juan Diaz released.", "released", [], ["Juan Diaz"]),
    ("It took Shell two years to buy Ecotex.", "buy", ["Shell"], ["Ecotex"]),
    # whose clause it is
    ("Fiat bought Chrysler and General Motors sold Ecotex.", "sold", ["General Motors"], ["Ecotex"]),
    ("Fiat bought Chrysler and General Motors sold Ecotex.", "bought", ["Fiat"], ["Chrysler"]),
    ("Fiat knew Chrysler and General Motors had met.", "met", ["Chrysler", "General Motors"], []),
    ("Its bid was too low, said its president, Ada Bell, and the shares fell.", "fell", [], []),
    ("Its bid was too low, said its president, Ada Bell, and the shares fell.", "said", ["Ada Bell"], []),
    ("Shell was accused by Boeing of bombing Peru.", "accused", ["Boeing"], ["Shell"]),
    ("Leading the raid was Foreign Minister Maria Lopez.", "Leading", ["Maria Lopez"], []),
    ("Among those arrested was Juan Diaz, a former minister.", "arrested", [], ["Juan Diaz"]),
    ("The strike was legal, argued Shell on Monday, but unwise.", "argued", ["Shell"], []),
    ("Hidden in the crowd, cautioned Cubans here, will be agents.", "cautioned", ["Cuba"], []),
    ("Found clinging to a raft, Juan Diaz was flown to Lima.", "Found", [], ["Juan Diaz"]),
    ("Ada Bell rose and warned Shell.", "warned", ["Ada Bell"], ["Shell"]),
    ("With American pilot Ada Bell, Juan Diaz founded Ecotex.", "founded", ["Juan Diaz", "Ada Bell"], ["Ecotex"]),
    ("The French and American armies converged at Yorktown.", "converged", ["French forces", "US forces"], []),
    # an object that two verbs share
    ("Peru intercepted and sank the ships of Chile.", "intercepted", ["Peru"], ["Chile"]),
    ("Ada Bell interviewed and hired Juan Diaz.", "interviewed", ["Ada Bell"], ["Juan Diaz"]),
    ("The guards came and arrested Juan Diaz.", "came", [], []),
    # names and what is said of them
    ("They played down the likelihood that it hurt the doctor, Juan Diaz.", "played", [], []),
    ("The trial of the former head of the union, Juan Diaz, shocked Peru.", "trial", [], ["Juan Diaz"]),
    ("Shell, the oil giant, and Boeing, a maker of jets, sued Enron.", "sued", ["Shell", "Boeing"], ["Enron"]),
    ("Shell, the owner of Ecotex and Boeing, sued Enron.", "sued", ["Shell"], ["Enron"]),
    (
        "They named Ada Bell, the finance chief, Juan Diaz, the head of sales, and Maria Lopez, a lawyer.",
        "named",
        [],
        ["Ada Bell", "Juan Diaz", "Maria Lopez"],
    ),
    (
        "Juan Diaz, the judge who led it, Maria Lopez, his wife, and two aides fled.",
        "fled",
        ["Juan Diaz", "Maria Lopez"],
        [],
    ),
    ("Iran, not Israel, attacked Peru.", "attacked", ["Iran"], ["Peru"]),
]


@pytest.mark.parametrize(("sentence", "trigger", "agents", "patients"), CASES)
def test_mended_trees_show_who_did_it(sentence, trigger, agents, patients):
    assert roles(sentence, trigger) == (set(agents), set(patients))


def test_a_name_behind_an_era_is_the_subject():
    tree = tree_of(parse_document(Document.of("In 481 BC Xerxes attacked Greece.")))
    assert (tree.deps[3], tree.heads[3]) == ("nsubj", 4)
