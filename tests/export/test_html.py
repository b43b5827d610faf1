from datetime import date
from html.parser import HTMLParser

import pytest

from tests.charts.samples import HOSTILE, event, timeline, tram
from tests.export.pages import BROWSER, needs_browser
from timeline.errors import ExportError
from timeline.export.pictures import SUFFIXES, picture, summary, write_picture

TODAY = date(2026, 11, 23)


class Outline(HTMLParser):
    """Tags, attributes and the text outside scripts."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.attributes, self.words = [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, *one) for one in attrs]

    def handle_data(self, data):
        if self.tags and self.tags[-1] not in ("script", "style"):
            self.words.append(data)


def written(given, folder, **more):
    path = folder / "page.html"
    write_picture(given, path, today=TODAY, **more)
    return path.read_text("utf-8")


def test_page_holds_every_event_as_a_table_row(tmp_path):
    outline = Outline(written(tram(), tmp_path, title="The tram", filters=["actor: Halden Rail"]))
    text = " ".join(outline.words)
    assert outline.tags.count("tr") == 1 + len(tram())
    for one in tram():
        assert one.title in text
        assert one.evidence[0].quote in text
    assert "Sources: “The tram that never came”, Northport Courier, 2024-03-14." in text
    assert "Drawn 2026-11-23" in text


def test_page_lets_nothing_in_from_outside(tmp_path):
    outline = Outline(written(tram(), tmp_path))
    policy = next(value for tag, name, value in outline.attributes if tag == "meta" and "default-src" in (value or ""))
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy.split("style-src")[0]
    assert not [one for one in outline.attributes if one[1] in ("src", "href", "srcset", "action")]


def test_page_shows_hostile_text_as_text(tmp_path):
    bad = event(HOSTILE, "2020-01-05", [HOSTILE], claimed=HOSTILE)
    page = written(timeline(bad), tmp_path, title=HOSTILE, filters=[HOSTILE])
    outline = Outline(page)
    assert "img" not in outline.tags
    assert outline.tags.count("script") == 2
    assert page.count("</script") == 2
    assert any("<img src=x onerror=alert(1)>" in words for words in outline.words)


@pytest.mark.browser
@needs_browser
def test_page_works_offline_and_a_click_leads_to_the_row(tmp_path):
    from playwright.sync_api import expect, sync_playwright

    bad = event(HOSTILE, "2020-01-07", [HOSTILE])
    written(timeline(event("Parliament votes", "2020-01-05", ["Parliament"]), bad), tmp_path)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        page = browser.new_page()
        asked, complaints = [], []
        page.on("request", lambda request: asked.append(request.url.split(":")[0]))
        page.on("console", lambda message: complaints.append(message.text))
        page.on("dialog", lambda dialog: complaints.append("dialog"))
        page.goto((tmp_path / "page.html").as_uri())
        label = page.locator("#chart .textpoint text", has_text="Parliament votes").first
        box = label.bounding_box()
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        expect(page.locator("#event-0")).to_be_focused()
        assert page.locator("#chart .hoverlayer").text_content().startswith("Parliament votes")
        browser.close()
    assert set(asked) == {"file"}
    assert complaints == []


@pytest.mark.parametrize(
    ("name", "reason"),
    [("picture.gif", "must end in one of .png, .svg, .pdf, .html"), ("no/folder.html", "check the folder")],
)
def test_write_picture_refuses_with_a_reason(tmp_path, name, reason):
    with pytest.raises(ExportError, match=reason):
        write_picture(tram(), tmp_path / name, today=TODAY)


def test_a_failed_export_leaves_the_old_file(tmp_path, monkeypatch):
    monkeypatch.setenv("BROWSER_PATH", "/nowhere")
    (tmp_path / "old.png").write_bytes(b"old")
    with pytest.raises(ExportError):
        write_picture(tram(), tmp_path / "old.png", today=TODAY)
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("old.png", b"old")]


def test_a_picture_says_what_it_shows():
    made = picture(tram(), today=TODAY, filters=["years: 2015-2025", "status: planned"])
    notes = [note.text for note in made.layout.annotations]
    assert "34 events, 7 actors, 2015–2025, 1 article · shown: years: 2015-2025; status: planned" in notes
    assert "Timeline of “The tram that never came”" in notes
    assert any(note.startswith("Drawn 2026-11-23") for note in notes)


@pytest.mark.parametrize("width", [0, 319, 9000])
def test_a_picture_has_a_sensible_width(width):
    with pytest.raises(ExportError, match=f"cannot be {width} pixels wide"):
        picture(tram(), today=TODAY, width=width)


def test_summary_counts_in_words():
    assert summary(timeline(event("A acts", "2020", ["A"]))) == "1 event, 1 actor, 2020, 1 article"
    assert len(SUFFIXES) == 4
