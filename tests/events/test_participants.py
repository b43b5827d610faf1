"""Who takes part, and how."""

import pytest

from timeline.actors import resolve
from timeline.documents import Document
from timeline.events import triggers
from timeline.language import parse_document

CASES = [
    # sentence, trigger word, agents, patients
    ("Peru sued Shell.", "sued", ["Peru"], ["Shell"]),
    ("Shell was sued by Peru.", "sued", ["Peru"], ["Shell"]),
    ("Peru agreed to pay Shell.", "pay", ["Peru"], ["Shell"]),
    ("Peru forced Shell to leave.", "leave", ["Shell"], []),
    ("Peru and Chile signed the treaty.", "treaty", ["Peru", "Chile"], []),
    ("Maria Lopez, who founded Ecotex, retired.", "founded", ["Maria Lopez"], ["Ecotex"]),
    ("Ecotex, founded by Maria Lopez in 1990, closed.", "founded", ["Maria Lopez"], ["Ecotex"]),
    ("Peru's attack on Chile failed.", "attack", ["Peru"], ["Chile"]),
    ("The defeat of Chile by Peru ended the war.", "defeat", ["Peru"], ["Chile"]),
    ("The Peruvian invasion of Chile began.", "invasion", ["Peru"], ["Chile"]),
    ("A Peru-led invasion of Chile failed.", "invasion", ["Peru"], ["Chile"]),
    ("The arrest of Maria Lopez by Interpol surprised Peru.", "arrest", ["Interpol"], ["Maria Lopez"]),
    ("Talks between Peru and Chile failed.", "Talks", ["Peru", "Chile"], []),
    ("Peru held talks with Chile.", "talks", ["Peru", "Chile"], []),
    ("Peru launched an attack against Chile.", "attack", ["Peru"], ["Chile"]),
    ("After leaving Shell, Maria Lopez joined Ecotex.", "leaving", ["Maria Lopez"], ["Shell"]),
    ("A Peruvian drone strike killed Maria Lopez.", "killed", ["Peru"], ["Maria Lopez"]),
    ("Peru arrested Maria Lopez along with Juan Diaz.", "arrested", ["Peru"], ["Maria Lopez", "Juan Diaz"]),
    ("Maria Lopez died in Lima.", "died", [], ["Maria Lopez"]),
    ("The firm that Maria Lopez sold went bankrupt.", "sold", ["Maria Lopez"], []),
    ("Peru attacked Chile's ports.", "attacked", ["Peru"], ["Chile"]),
    ("Peru shelled Chilean ships and seized Arica.", "seized", ["Peru"], ["Arica"]),
    ("Peru sold its stake in Shell, the ministry announced in May.", "sold", ["Peru"], []),
    ("Peru will not sell its bank Ecotex, the firm's board announced in May.", "announced", [], []),
    ("The talks with Shell and Ecotex, which were to buy the mill, failed.", "buy", ["Shell", "Ecotex"], []),
    ("Chile was in talks with Shell.", "talks", ["Chile", "Shell"], []),
    ("Juan Diaz asked Interpol in May to close Shell.", "close", ["Interpol"], ["Shell"]),
    ("Three traders left. One of them, Ada Bell, has joined Shell.", "joined", ["Ada Bell"], ["Shell"]),
    ("The forces of Peru and Chile seized Arica.", "seized", ["Peruvian forces", "Chilean forces"], ["Arica"]),
    ("Shell lodged a complaint with Interpol.", "complaint", ["Shell"], []),
    (
        "The Peruvian and Chilean governments own Shell.",
        "own",
        ["Peruvian government", "Chilean government"],
        ["Shell"],
    ),
    ("Maria Lopez met with Juan Diaz.", "met", ["Maria Lopez", "Juan Diaz"], []),
    ("While leaving Shell, Maria Lopez founded Ecotex.", "leaving", ["Maria Lopez"], ["Shell"]),
    ("Peru announced its plan to leave NATO.", "leave", ["Peru"], ["NATO"]),
    ("Peru is the third country to leave NATO.", "leave", ["Peru"], ["NATO"]),
    ("Peru gave Maria Lopez a prize.", "gave", ["Peru"], []),
    ("Maria Lopez was asked to resign by Peru.", "asked", ["Peru"], ["Maria Lopez"]),
    ("Maria Lopez was asked to resign by Peru.", "resign", ["Maria Lopez"], []),
    ("Shell won approval from Peru to sell Ecotex.", "sell", ["Shell"], ["Ecotex"]),
    ("Maria Lopez left Shell in a dispute with Juan Diaz.", "dispute", ["Maria Lopez", "Juan Diaz"], []),
    ("Shell's founders, Maria Lopez and Juan Diaz, retired.", "retired", ["Maria Lopez", "Juan Diaz"], []),
    ("An order from Peru saved the yard.", "order", ["Peru"], []),
    ("The launch of Ecotex by Maria Lopez was late.", "launch", ["Maria Lopez"], ["Ecotex"]),
    ("Shares in Shell fell.", "fell", [], []),
    ("Peru rejected a plan to rescue Ecotex.", "rescue", [], ["Ecotex"]),
    ("It was Peru that freed Maria Lopez.", "freed", ["Peru"], ["Maria Lopez"]),
    ("Peru called on Chile to free Maria Lopez.", "free", ["Chile"], ["Maria Lopez"]),
    ("Shell accused Ecotex of breaking its promise.", "breaking", ["Ecotex"], []),
    ("The court found Shell guilty.", "found", [], ["Shell"]),
    ("A fall in the Nasdaq frightened savers.", "fall", [], ["Nasdaq"]),
    ("A fall in Peru hurt Shell.", "fall", [], []),
    ("Shell ended lower, dragged down by Ecotex.", "dragged", ["Ecotex"], ["Shell"]),
    ("Shell was beaten by late May.", "beaten", [], ["Shell"]),
    ("Maria Lopez was a judge who led Interpol.", "led", ["Maria Lopez"], ["Interpol"]),
    ("Shell signed a letter of intent to acquire Ecotex.", "acquire", ["Shell"], ["Ecotex"]),
    ("Three miners were killed and Maria Lopez wounded.", "wounded", [], ["Maria Lopez"]),
    ("The newest version of the PlayStation failed.", "failed", ["PlayStation"], []),
    ("About ninety opponents of Juan Diaz were killed.", "killed", [], []),
    ("A Lima woman was killed.", "killed", [], []),
]


def roles(sentence: str, trigger: str) -> tuple[set[str], set[str]]:
    document = Document.of(sentence)
    parsed = parse_document(document)
    drafts = triggers.find(parsed, document, resolve(parsed, document))
    draft = next(d for d in drafts if trigger in (parsed[d.head].text, parsed[max(d.about, 0)].text))
    named = [(a.mention.actor.name, a.role) for a in draft.arguments if a.mention]
    return {name for name, role in named if role == "agent"}, {name for name, role in named if role == "patient"}


@pytest.mark.parametrize(("sentence", "trigger", "agents", "patients"), CASES)
def test_participants_are_read_off_the_sentence(sentence, trigger, agents, patients):
    assert roles(sentence, trigger) == (set(agents), set(patients))


def test_participants_keep_the_head_of_those_whom_nobody_knows():
    document = Document.of("The farmers blocked the road.")
    parsed = parse_document(document)
    [draft] = triggers.find(parsed, document, resolve(parsed, document))
    assert [(parsed[a.head].text, a.role) for a in draft.arguments] == [("farmers", "agent"), ("road", "patient")]
