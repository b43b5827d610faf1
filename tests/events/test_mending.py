"""Known mistakes of the parser, mended in the tree: told by who does what."""

import pytest

from tests.events.test_participants import roles

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
]


@pytest.mark.parametrize(("sentence", "trigger", "agents", "patients"), CASES)
def test_mended_trees_show_who_did_it(sentence, trigger, agents, patients):
    assert roles(sentence, trigger) == (set(agents), set(patients))
