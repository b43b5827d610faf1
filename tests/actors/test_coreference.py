"""Whom pronouns and descriptions mean, and whom they cannot mean: tables of own sentences."""

import pytest

from timeline.actors import resolve
from timeline.documents import Document
from timeline.language import parse_document


def mentions(text):
    document = Document.of(text)
    return [(text[m.span.start : m.span.end], m.actor) for m in resolve(parse_document(document), document).all]


def meant_by(words, text):
    """The names that the words mean, in text order."""
    return [actor.name for said, actor in mentions(text) if said == words]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        # he, she: persons only, and the one whose gender fits
        ("Zenta Corp. hired Laura Finch. She runs its plant.", "She", "Laura Finch"),
        ("Peter Gough joined Redwick Rovers. He scored twice.", "He", "Peter Gough"),
        ("Anna Reyes thanked Carlos Vidal. She left early.", "She", "Anna Reyes"),
        ("Martin Ekberg sued Zenta Corp. It fired him in May.", "him", "Martin Ekberg"),
        ("Laura Finch was born in Hull. Her brother, Simon Finch, died. Finch moved to Rome.", "Finch", "Laura Finch"),
        # an object is never the subject of its own clause
        ("Maria Costa left. King Oscar received her.", "her", "Maria Costa"),
        ("Tom Hale resigned. Paul Reed testified against him.", "him", "Tom Hale"),
        ("Tom Hale resigned. Paul Reed tried to save him.", "him", "Tom Hale"),
        # the ones that are several
        ("The rebels of Chad fled. They burned a bridge.", "They", "Chadian rebels"),
        ("Zenta Corp. fired its chief. They hired a banker.", "They", "Zenta"),
        ("US troops landed. They took the airport.", "They", "US forces"),
        (
            "Tom Hale will leave Norvex. Hale ran Norvex for years. "
            "The firm named Paul Reed as his successor, and he will start in May.", "he", "Paul Reed",
        ),
        # a thing that is made: a family of jets, what a firm makes
        ("Norvex launched the Kestra, a family of jets. It delivered the aircraft in May.", "aircraft", "Kestra"),
        ("The Kestra of Norvex flew on Monday. The jet landed in Lima.", "jet", "Kestra"),
        # descriptions that fit
        ("Orvio Bank failed. The lender had lost a billion.", "lender", "Orvio Bank"),
        ("The European Space Agency chose Airbus. The agency was glad.", "agency", "European Space Agency"),
        ("Redwick Rovers won. The club sold a player.", "club", "Redwick Rovers"),
        ("The University of Brno opened. The university has ten halls.", "university", "University of Brno"),
        ("Celtica Airways lost money. The airline cut fares.", "airline", "Celtica Airways"),
        ("Norvex Ltd. hired staff. The company is growing.", "company", "Norvex"),
        ("Peru closed the border. The country is at war.", "country", "Peru"),
        ("Embraer said Boeing had left. The Brazilian company will sue.", "company", "Embraer"),
        ("Boeing sued Airbus. The European planemaker denied it.", "planemaker", "Airbus"),
        ("Norvair, the Danish carrier, sued Orvio Airways. The Danish airline won.", "airline", "Norvair"),
        ("The FTSE 100 rose. BP gained too. The index closed at a record.", "index", "FTSE 100"),
        # what a firm is known or said to be
        ("Qantas said it was in talks with Airbus. The airline ordered ten jets.", "airline", "Qantas"),
        ("Boeing said Qantas had ordered ten jets. The manufacturer is glad.", "manufacturer", "Boeing"),
        ("Norvair, a Danish airline, sued Zenta Corp. The manufacturer denied it.", "manufacturer", "Zenta"),
        ("Barclays lent AIG a billion. The insurer collapsed in May.", "insurer", "AIG"),
        ("Zenta Corp. bid. The Oslo-based Norvex won. Zenta sued the Oslo-based firm.", "firm", "Norvex"),
        ("Norvair, a carrier from Chile, sued Qantas. The Chilean airline won.", "airline", "Norvair"),
        ("Boeing built a plant. Peru sued the company, which had lied.", "company", "Boeing"),
        ("The jet Kestra burned. They sent the ferry Vela. The plane was old.", "plane", "Kestra"),
        ("Sanro sold a plant to Orvio Mills of Chile. Zenta Corp. bid. The Chilean firm won.", "firm", "Orvio Mills"),
        # a firm whose shares rise is spoken of
        ("Barclays sold a branch. HSBC shares fell. The bank had lost a billion.", "bank", "HSBC"),
        ("Barclays sold a branch. Shares in HSBC fell. The bank had lost a billion.", "bank", "HSBC"),
        # the noun is said of what stood before an office
        ("Barclays lost. Bank of Japan governor Jun Sato said the bank was calm.", "bank", "Bank of Japan"),
        # what the text is about
        (
            "Zenta Corp. closes plant. Zenta Corp. told workers in May. Norvex Ltd. was surprised. "
            "Two ministers asked for talks. Unions said the company had lied.",
            "company", "Zenta",
        ),
        # whoever was the subject last
        ("Anton Berg joined Redwick Rovers. The 24-year-old scored twice.", "old", "Anton Berg"),
        ("Anton Berg joined Redwick Rovers. The 24-year-old midfielder scored twice.", "midfielder", "Anton Berg"),
        ("Paolo Ferri resigned. The Italian blamed the board.", "Italian", "Paolo Ferri"),
        ("Daniel Sorel sued the film's makers. The actor won.", "actor", "Daniel Sorel"),
        ("Laura Finch met Simon Cole. The scientist thanked him.", "scientist", "Laura Finch"),
        ("Anna Reyes sold the firm to Carlos Vidal. The businessman moved to Rome.", "businessman", "Carlos Vidal"),
        # whom the text is about, and no one who is told of in an aside
        (
            "Karl Brandt was a politician. Brandt was born in Oslo. Brandt joined the army. "
            "Two months after Hitler came to power he fled.", "he", "Karl Brandt",
        ),
        (
            "Halvik was a maker of ships, named after Knut Halvik. Halvik shares rose. Knut Halvik died in 1930. "
            "Halvik merged with VFW. Halvik's board left. The company failed.", "company", "Halvik",
        ),
        # "we" of who speaks for a firm
        ("Zenta Corp. rose. Its chairman, Tom Hale, was glad. “We will go on,” Hale said.", "We", "Zenta"),
        # in a quotation, not who speaks
        ("Coach Jan Petersen praised Dele Reyes. “He was superb,” Petersen said.", "He", "Dele Reyes"),
        # its own clause's subject
        ("Apple bought Norvex Ltd. in May. Norvex closed its plant.", "its", "Norvex"),
        ("Peru said Chile had recalled its envoy.", "its", "Chile"),
        ("Norvex said ten million songs were sold by the Zeta 5 since its launch.", "its", "Zeta 5"),
        # what only things do
        ("Norvex Ltd. tested the Kestrel 20. It crashed in June.", "It", "Kestrel 20"),
        # who says it of itself, though another is nearer to the rest of the text
        ("Barclays lost money. The FTSE 100 fell after the bank said it might cut jobs.", "it", "Barclays"),
        ("The ferry Vela sank. It was old. Norvex, its owner, said it was sorry.", "it", "Norvex"),
        ("Norvex was informed that it had broken the law.", "it", "Norvex"),
        # named only afterwards
        ("When he took office, Karl Brandt cut taxes.", "he", "Karl Brandt"),
        ("Although it had made a profit, Norvex Ltd. closed a mill.", "it", "Norvex"),
        ("In his new office, Tom Hale was alone.", "his", "Tom Hale"),
        # the subject of its clause, which is many; those who are no more than members
        ("The French attacked. Peru forced the British to withdraw to their base.", "their", "United Kingdom"),
        ("The Turkish military stated their right to fire.", "their", "Turkish forces"),
        ("Peru and Chile are members of Mercosur. They signed a treaty.", "They", "Chile"),
        ("Rebels of the Northern Front fled. They burned a bridge.", "They", "Northern Front"),
        # whose wife, president, company it is
        ("Tom Hale and his wife, Ann Hale, left. His wife said she was ill.", "His wife", "Ann Hale"),
        ("Norvex Ltd. praised its president, Ann Roe. Its president said she was glad.", "Its president", "Ann Roe"),
        ("Viktor Lund, the founder of Sepia Labs, died. His company said it was sad.", "it", "Sepia Labs"),
        # who is called by his first name is not meant by his surname
        ("Elian Gomez fled. His father, Juan Gomez, came. Elian was ill. Gomez wrote to her.", "Gomez", "Juan Gomez"),
        # a firm by its city of two words
        ("Norvex Ltd. grew. The St. Louis company sold a mill.", "company", "Norvex"),
        # who was "him" before goes on, though somebody else was named
        ("Karl Brandt painted. Brandt lived in Lima. Tom Hale took him to Rome. He fell ill.", "He", "Karl Brandt"),
        # a participle has the subject of its main clause; whoever stands in a row owns
        ("Tom Hale was ill. Having burnt his papers, Paul Reed left.", "his", "Paul Reed"),
        ("Norvex Ltd. grew. Peru and its allies left.", "its", "Peru"),
        # both of two
        ("Tom Hale quarrelled with Paul Reed when they met in Lima.", "they", "Tom Hale"),
        ("Tom Hale quarrelled with Paul Reed when they met in Lima.", "they", "Paul Reed"),
        # names
        ("Peter Hahn and Claudia Hahn divorced. Mrs Hahn died.", "Hahn", "Claudia Hahn"),
        ("Peter Hahn and Claudia Hahn divorced. Mr Hahn died.", "Hahn", "Peter Hahn"),
        ("Turkey protested. Athens denied it.", "Athens", "Greece"),
        ("Police said 14 Iraqis were held.", "Iraqis", "Iraqi people"),
        ("Thousands of Peruvians marched.", "Peruvians", "Peruvian people"),
        ("The Americans withdrew.", "Americans", "United States"),
        ("Karsk Shipping sued. Karsk denied the claim.", "Karsk", "Karsk Shipping"),
    ],
)  # fmt: skip
def test_who_is_meant(text, words, name):
    assert name in meant_by(words, text)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        # no organisation, place or thing is he or she
        ("Redwick Rovers won. He led the team.", "He", "Redwick Rovers"),
        ("Norvex Ltd. grew. She sold it.", "She", "Norvex"),
        ("The Tate bought a picture. She was proud.", "She", "Tate"),
        # the subject of the clause
        ("Ankara summoned the envoy, accusing them of spying.", "them", "Turkey"),
        ("Turkey summoned the envoy, accusing it of spying.", "it", "Turkey"),
        ("Norvex said it carried them out.", "them", "Norvex"),
        ("Norvex said it would buy the company.", "company", "Norvex"),
        ("Orvio Bank took a stake in the lender.", "lender", "Orvio Bank"),
        ("Zenta apologised and paid it.", "it", "Zenta"),
        ("Paul Reed had tried to sign him.", "him", "Paul Reed"),
        ("Norvex was fined for hurting it.", "it", "Norvex"),
        # several others are nearer
        ("Norvex hired two doctors. They treated the crew.", "They", "Norvex"),
        ("Japan and India thanked them.", "them", "India"),
        ("Norvex sold ten tankers. Sweden seized them.", "them", "Norvex"),
        ("“They lied to the crew,” Norvex said.", "They", "Norvex"),
        # one of several in a row
        ("Chile and Peru signed. It closed the border.", "It", "Peru"),
        ("Kenya and Rwanda offered help. The country is at war.", "country", "Rwanda"),
        ("Norvair sued Orvio Airways. The Danish airline won.", "airline", "Norvair"),
        ("Norvair sued Orvio Airways. The Danish airline won.", "airline", "Orvio Airways"),
        ("The Dow fell 2 percent and the Nasdaq 3 percent. The index had risen.", "index", "Nasdaq"),
        # another sort
        ("NASA lost Mars Kestrel. The team was sad.", "team", "NASA"),
        ("Airbus built the rover. The agency lost it.", "agency", "Airbus"),
        ("Airbus built the rover. The university helped.", "university", "Airbus"),
        ("Orvio Bank grew. The airline failed.", "airline", "Orvio Bank"),
        ("Celtica Airways grew. The bank failed.", "bank", "Celtica Airways"),
        ("Norvex Ltd. grew. The mission failed.", "mission", "Norvex"),
        ("The Labour Party lost. The bank raised rates.", "bank", "Labour Party"),
        ("Redwick Rovers won. The newspaper was wrong.", "newspaper", "Redwick Rovers"),
        ("The Selene Orbiter broke. The jet landed.", "jet", "Selene Orbiter"),
        ("Norvex Ltd. tested a probe. It landed in June.", "It", "Norvex"),
        ("Tom Hale was glad. “We will go on,” Hale said.", "We", "Tom Hale"),
        ("The Kestrel 9 and the Kestrel 10 were shown. They announced a delay.", "They", "Kestrel 9"),
        ("The mother of Elian Gomez was robbed. She wept.", "She", "Elian Gomez"),
        # offices and genders
        ("Rui Duarte was arrested. The judge freed nobody.", "judge", "Rui Duarte"),
        ("Anna Reyes sold the firm. The businessman moved.", "businessman", "Anna Reyes"),
        ("Anton Berg met King Oscar. The king smiled.", "king", "Anton Berg"),
        # named beside, kept in one sentence, one state
        ("Norvex Ltd. grew. Two of the Norvex 9 phones burned, and two of them broke.", "them", "Norvex"),
        ("Norvex Ltd. grew. The supplier, Hanbit, failed.", "supplier", "Norvex"),
        ("Tom Hale fled. His lawyer, Paul Reed, said officers had beaten him.", "him", "Paul Reed"),
        ("Peru recalled its envoy, and Tom Hale accused them of spying.", "them", "Peru"),
        ("The Russians attacked the town. The defenders held it.", "it", "Russia"),
        ("Norvex rose after a Dutch company said it might bid.", "it", "Norvex"),
        ("Norvex rose. The old mill found itself in debt.", "itself", "Norvex"),
        ("Celtica Airways sued. The state has the authority to seize its jets.", "authority", "Celtica Airways"),
        ("Norvex met Tom Hale. Bars and cakes are both old.", "both", "Tom Hale"),
        ("The DAX fell. “It is the fear of a war,” Tom Hale said.", "It", "DAX"),
        ("Norvex lost money. Analysts at Zenta Corp. expect that it will fail.", "it", "Zenta"),
        # what is a partnership or a sad day is an event
        ("Peru lent Norvex a million. “It is a partnership that will last,” Tom Hale said.", "It", "Peru"),
        ("Norvair will get its jets, and Norvex will get theirs.", "theirs", "Norvair"),
        # somebody's father, each of many, who speaks
        ("Juan Gomez fled. If Juan Gomez's father comes, we will thank him.", "him", "Juan Gomez"),
        ("US troops fled. Each party buried their dead.", "their", "US forces"),
        ("Tom Hale was glad. ''I will see him off,'' Hale said.", "him", "Tom Hale"),
        ("Norvex Ltd. lost Ann Roe. Its founder said nothing.", "Its founder", "Ann Roe"),
        # whom another leaves, whose case it is, a man from somewhere, what is only done to things
        ("Karl Brandt rested. Leaving Tom Hale in command, he set out.", "he", "Tom Hale"),
        ("The court decided Pruitt v. Lake Schools. Judge Ann Lee wrote it. Tom Hale joined her.", "her", "Pruitt"),
        ("Tom Hale left. The man from Lima smiled.", "man", "Tom Hale"),
        ("Norvex Ltd. wrote a letter. Tom Hale opened it.", "it", "Norvex"),
        ("Tom Hale fled. The judge was stern, and he sent a letter.", "he", "Tom Hale"),
        # whoever is let go, what takes place
        ("Tom Hale met Paul Reed, who let him go.", "him", "Paul Reed"),
        ("Norvex built the Kestrel 20. It took place in June.", "It", "Kestrel 20"),
        ("Tom Hale left. When he came home, nobody was there.", "he", "nobody"),
        # a person is no state
        ("Paolo Ferri resigned. The Italian blamed the board.", "Italian", "Italy"),
    ],
)
def test_who_is_not_meant(text, words, name):
    assert name not in meant_by(words, text)


def test_person_of_the_title_is_meant_from_afar():
    body = "Tom Hale won. Rain fell. Snow fell. Names rose: Paul Reed, Karl Brandt. It rained. He was glad."
    found = {
        title: [m.actor.name for m in resolve(parse_document(one), one).all if m.span.of(body) == "He"]
        for title in ("The rise of Tom Hale", "The rise of others")
        for one in [Document.of(body, title=title)]
    }
    assert found["The rise of Tom Hale"] == ["Tom Hale"] != found["The rise of others"]


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Norvex showed the Vela. The Vela is red.", "Vela", "other"),
        ("The ferry Havbris struck a tanker.", "Havbris", "other"),
        ("They occupied the fortress of Orsk.", "Orsk", "other"),
        ("The army of Lomar fled. Lomar lost the war.", "Lomar", "other"),
        ("The supplier, Hanbit, failed.", "Hanbit", "organization"),
        ("Rovers captain Erik Lindqvist spoke.", "Erik Lindqvist", "person"),
        ("Northgate sign Lars Ekberg from Malmo", "Lars Ekberg", "person"),
        ("The French rejected the plan.", "French", "state"),
    ],
)
def test_kind_of_a_name(text, words, kind):
    assert kind in {actor.kind for said, actor in mentions(text) if said == words}


def test_result_is_no_part_of_a_name():
    assert "Redwick Rovers" in {said for said, _ in mentions("They beat Redwick Rovers 2-0 on Sunday.")}


def test_capital_that_is_accused_is_its_state():
    assert meant_by("Stockholm", "Turkey summoned the envoy, accusing Stockholm of spying.") == ["Sweden"]
