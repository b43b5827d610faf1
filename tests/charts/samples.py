"""Invented timelines that the chart and export tests draw."""

from collections.abc import Sequence
from datetime import date

from timeline.actors import Actor, Participation
from timeline.collection import Timeline
from timeline.dates import FuzzyDate
from timeline.documents import Document, Span
from timeline.events.model import Attribution, Category, Event, Evidence, Factuality, Status

ARTICLE = Document.of(
    "The tram line was to open in 2019.", id="a1", published=date(2024, 3, 14), title="The tram that never came",
    source="Northport Courier",
)  # fmt: skip
HERE = Span(0, 8)
HOSTILE = "<b>bold</b> <img src=x onerror=alert(1)> %{x} $x^2$ </script>\u202eevil\x00 &amp; שלום"


def actor(name: str) -> Actor:
    return Actor(name.lower().replace(" ", "-"), name)


def event(
    title: str, when: FuzzyDate | str | None, who: Sequence[str] = (), *, category: Category = "OTHER",
    status: Status = "happened", claimed: str = "", document: str = "a1", salience: float = 0.7, **more: object,
) -> Event:  # fmt: skip
    roles = ("agent", "patient", "other", "other")
    people = tuple(
        Participation(actor(name), role, HERE, name) for name, role in zip(who, roles[: len(who)], strict=True)
    )
    return Event(
        id=f"{document}:{title}", title=title, trigger=HERE, sentence=Span(0, 34), category=category,
        evidence=(Evidence(document, Span(0, 34), f"{title}, the paper wrote.", HERE, title.split()[0]),),
        when=FuzzyDate.from_edtf(when) if isinstance(when, str) else when, basis="stated" if when else "none",
        because=f"the text says when “{title}”" if when else "", actors=people, factuality=Factuality(status),
        attribution=Attribution(claimed, HERE) if claimed else None, salience=salience, **more,
    )  # fmt: skip


def timeline(*events: Event, documents: Sequence[Document] = (ARTICLE,)) -> Timeline:
    return Timeline.of(documents, events)


def tram() -> Timeline:
    """34 events of every kind: lanes, statuses, uncertain and open dates, one that disagrees, two undated."""
    city, rail, audit, court, union, minister = (
        "City of Northport", "Halden Rail", "Court of Audit", "Prosecutors", "Transport Workers Union", "Ida Brandt",
    )  # fmt: skip

    rows = [
        event("Northport shortlists three bidders for its tram line", "2015-04-21", [city, rail]),
        event("Halden Rail hires former minister Ida Brandt", "[2015-09..2015-12]", [rail, minister],
              category="SUPPORT"),
        event("Northport awards the contract to Halden Rail", "2016-02-10", [city, rail], category="AGREE"),
        event("Halden Rail pays cash to a councillor", "[2016-10..2017-01]", [rail, city],
              category="AID", claimed="a former accountant"),
        event("Construction begins", "2017-05", [rail]),
        event("Northport reports the first cost overrun", "2018-02-28", [city]),
        event("Viaduct collapses during a load test", "2018-11-06", [rail],
              conflicts=("another article says 7 November",)),
        event("Works halted", "2019-09/2020-02", [rail, city], category="REJECT"),
        event("Staff delete e-mails", "[2019-11..2020-01]", [rail], category="COERCE", claimed="the Court of Audit"),
        event("Union strikes for back pay", "2019-10-07/2019-12-19", [union, rail], category="PROTEST"),
        event("Union blocks the depot", "2020-06-15", [union, rail], category="PROTEST"),
        event("Union and Halden Rail agree on wages", "2020-07-02", [union, rail], category="AGREE"),
        event("Whistleblower writes to the auditors", "[2018-05..2018-08]", [audit],
              category="ACCUSE", claimed="the Courier"),
        event("Audit opened", "2018-12-03", [audit, city]),
        event("Audit finds no scoring sheets for the tender", "2020-01-22", [audit, city], category="ACCUSE"),
        event("Court of Audit demands repayment of 41 million", "2022-09-30", [audit, rail], category="REQUEST"),
        event("Brandt opens an offshore account", "2017", [minister], claimed="leaked bank records"),
        event("Brandt leaves Halden Rail", "2018-04", [minister, rail], category="RETREAT"),
        event("Brandt denies any payment", "2021-05-18", [minister, court], category="REJECT"),
        event("Brandt pays back the fee", "2022-03", [minister, rail], status="denied", category="CONCEDE"),
        event("Prosecutors raid the headquarters of Halden Rail", "2020-09-01", [court, rail], category="COERCE"),
        event("Prosecutors question Brandt", "2021-02-11", [court, minister], category="CONSULT"),
        event("Settlement talks between prosecutors and Halden Rail", "2021-06/2021-12", [court, rail],
              category="CONSULT", claimed="two people with knowledge of the talks"),
        event("Prosecutors charge Brandt with bribery", "2022-06-23", [court, minister], category="ACCUSE"),
        event("Trial adjourned", "2023-01-16", [court, minister]),
        event("Assets of Halden Rail frozen", "2023-04", [court, rail], category="SANCTION"),
        event("Court finds Brandt guilty on two counts", "2023-10-27", [court, minister], category="COERCE"),
        event("Appeal hearing", "2024-05-06", [court, minister], status="planned"),
        event("Halden Rail leaves the tram business", "[2024-03..2024-12]", [rail],
              status="planned", category="RETREAT"),
        event("Fine if the company is convicted", "2025", [rail], status="conditional", category="SANCTION"),
        event("Northport runs replacement buses", "2019-09/..", [city], status="ongoing", category="AID"),
        event("New tender for the tram", "[2024-09..2025-02]", [city], status="planned"),
        event("Residents sue the city", None, ["Residents", city], category="ACCUSE"),
        event("Halden Rail would appeal a fine", None, [rail], status="conditional", category="REJECT"),
    ]  # fmt: skip
    return timeline(*rows)


def crowd(count: int) -> Timeline:
    """So many events of fourteen actors over twelve years, the later the denser."""
    names = [f"Party {letter}" for letter in "ABCDEFGHIJKLMN"]
    categories: tuple[Category, ...] = ("ASSAULT", "CONSULT", "ACCUSE", "PROTEST", "AGREE", "OTHER", "SANCTION")
    first = date(2012, 1, 1).toordinal()
    made = []
    for number in range(count):
        day = date.fromordinal(first + int(4400 * ((number * 7919 % count) / count) ** 0.6))
        who = [names[number * number % 14 if number % 3 else 0], names[number % 13]]
        made.append(
            event(
                f"{who[0]} meets {who[1]} about matter {number}", FuzzyDate.day(day.year, day.month, day.day), who,
                category=categories[number % 7], salience=(number * 37 % 101) / 101,
            )
        )  # fmt: skip
    return timeline(*made)


def antiquity() -> Timeline:
    """Years before our era, and after."""
    return timeline(
        event("Caesar crosses the Rubicon", "-0048-01-10", ["Julius Caesar"], category="MOBILIZE"),
        event("Caesar is killed", "-0043-03-15", ["Brutus", "Julius Caesar"], category="ASSAULT"),
        event("Carthage destroyed", "-0145", ["Rome", "Carthage"], category="ASSAULT"),
        event("First Punic War", "-0263/-0240", ["Rome", "Carthage"], category="ASSAULT"),
        event("Vesuvius buries Pompeii", "0079", ["Rome"]),
        event("Library founded", "-0284~", ["Ptolemy"]),
        documents=(Document.of("Rome.", id="a1", title="Rome"),),
    )  # fmt: skip
