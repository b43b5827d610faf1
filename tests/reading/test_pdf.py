"""PDFs: paragraphs in reading order, without what belongs to the page, and a reason where there is no text."""

from io import BytesIO
from xml.sax.saxutils import escape

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from timeline.charts.theme import FONT
from timeline.errors import InputError
from timeline.export.pdf import svg_to_pdf
from timeline.reading import guessed, read, read_bytes

LEFT, LEADING = 60, 14


def page(*lines, size=11):
    """A page with lines of text, each (x, y from above, words)."""
    font = f'font-family="{FONT}" font-size="{size}"'
    texts = "".join(f'<text x="{x}" y="{y}" {font}>{escape(words)}</text>' for x, y, words in lines)
    return svg_to_pdf(f'<svg xmlns="http://www.w3.org/2000/svg" width="600" height="800">{texts}</svg>')


def column(*lines, x=LEFT, y=100):
    """Lines under each other; "" leaves one free, and a line that begins with > is indented."""
    placed = ((x + 20 * line.startswith(">"), y + LEADING * n, line.lstrip(">")) for n, line in enumerate(lines))
    return [(at, high, words) for at, high, words in placed if words]


def pdf(*pages, password=""):
    writer = PdfWriter()
    for one in pages:
        writer.add_page(PdfReader(BytesIO(one)).pages[0])
    if password:
        writer.encrypt(password)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def as_figure(data):
    """The same page with everything on it drawn as one form."""
    writer = PdfWriter(clone_from=BytesIO(data))
    [sheet] = writer.pages
    form = DecodedStreamObject()
    form.set_data(sheet.get_contents().get_data())
    form.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): sheet.mediabox,
            NameObject("/Resources"): sheet["/Resources"],
        }
    )
    drawn = DictionaryObject({NameObject("/Sheet"): writer._add_object(form)})
    sheet[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): drawn})
    content = DecodedStreamObject()
    content.set_data(b"/Sheet Do")
    sheet[NameObject("/Contents")] = writer._add_object(content)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def paragraphs(data):
    [document] = read_bytes(data, name="story.pdf")
    return document.text.split("\n\n")


STORY = (
    "Harbour board closes the old quay", "",
    "The harbour board met on Tuesday in the old hall and voted to close",
    "the quay for good, although the fishermen had asked for another year.", "",
    "It gave no reason, and those who had waited outside said that no-",
    "body had asked them.",
)  # fmt: skip


def test_lines_become_paragraphs_and_broken_words_whole():
    assert paragraphs(page(*column(*STORY))) == [
        "Harbour board closes the old quay",
        "The harbour board met on Tuesday in the old hall and voted to close the quay for good, although the fishermen "
        "had asked for another year.",
        "It gave no reason, and those who had waited outside said that nobody had asked them.",
    ]


def test_a_page_drawn_as_a_figure_is_read_too():
    data = page(*column(*STORY))
    assert paragraphs(as_figure(data)) == paragraphs(data)


def test_an_indented_line_begins_a_paragraph():
    lines = column(
        ">The harbour board met on Tuesday in the old hall and voted to close the quay",
        "for good, although the fishermen had asked for another year to move their boats.",
        ">It gave no reason, and those who had waited outside said that nobody had asked",
        "them what they thought, and that the new quay was much too far away for them.",
    )
    assert [one[:14] for one in paragraphs(page(*lines))] == ["The harbour bo", "It gave no rea"]


def test_columns_are_read_one_after_the_other():
    left = column("The board met on Tuesday", "and voted to close the", "quay that was built by", x=60)
    right = column("the town in 1904, which", "the fishermen still use", "on most days.", x=330)
    assert paragraphs(page(*left, *right)) == [
        "The board met on Tuesday and voted to close the quay that was built by the town in 1904, which the fishermen "
        "still use on most days."
    ]


def test_running_heads_and_page_numbers_are_no_text_and_a_sentence_goes_on_over_the_page():
    bodies = [
        column("On 3 May the board voted to close the quay, which had"),
        column("been built in 1904. The vote was close.", "", "Nobody left the hall."),
        column("The fishermen went to court on 9 May."),
    ]
    pages = [
        page((240, 30, f"The Coast Herald, page {n}"), *body, (300, 780, f"{n}")) for n, body in enumerate(bodies, 1)
    ]
    assert paragraphs(pdf(*pages)) == [
        "On 3 May the board voted to close the quay, which had been built in 1904. The vote was close.",
        "Nobody left the hall.",
        "The fishermen went to court on 9 May.",
    ]


def test_a_year_at_the_foot_of_the_text_stays():
    assert paragraphs(page(*column("The quay was built in", "1904", y=700)))[-1].endswith("1904")


def test_the_article_says_its_own_date_and_the_file_does_not():
    lines = column("Harbour board closes quay", "", "9 April 2019", "", "The board voted on Tuesday to close the quay.")
    [document] = read_bytes(page(*lines), name="story.pdf")
    assert (document.published.isoformat(), document.title) == ("2019-04-09", "Harbour board closes quay")
    [undated] = read_bytes(page(*column(*STORY)), name="2019-04-09.pdf")
    assert undated.published is None


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7 ...", "broken PDF"),
        (page(*column(*STORY))[:700], "broken PDF|without readable text"),
        (pdf(page(*column(*STORY)), password="quay"), "locked with a password"),
        (page(), "without readable text"),
    ],
    ids=["nothing but a head", "cut off", "locked", "a picture of nothing"],
)
def test_what_cannot_be_read_is_refused_with_a_reason(data, reason):
    with pytest.raises(InputError, match=reason) as raised:
        read_bytes(data, name="story.pdf")
    assert "'story.pdf'" in str(raised.value)


def test_a_folder_of_pdfs_is_read(tmp_path):
    (tmp_path / "quay.PDF").write_bytes(page(*column(*STORY)))
    [document] = read(tmp_path)
    assert document.source.endswith("quay.PDF")


def test_no_encoding_is_guessed_of_a_pdf():
    assert guessed(page(*column(*STORY)), name="story.pdf") == ""
