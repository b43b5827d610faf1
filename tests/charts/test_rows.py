from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from timeline.charts.rows import GAP, Box, Item, choices, first_fit, rows_needed, share


@st.composite
def items(draw):
    left = draw(st.floats(0, 950))
    length = draw(st.floats(4, 300))
    boxes = choices(
        (left, min(left + length, 1000)), draw(st.floats(5, 250)), edges=(0, 1000), inside=draw(st.booleans())
    )
    return Item(boxes, weight=draw(st.floats(0, 1)))


@given(st.lists(items(), max_size=60), st.integers(1, 12))
def test_boxes_in_a_row_never_overlap(given_items, rows):
    places = [place for place in first_fit(given_items, rows=rows) if place]
    assert all(0 <= place.row < rows for place in places)
    for row in range(rows):
        boxes = sorted((place.box for place in places if place.row == row), key=lambda box: box.left)
        assert all(one.right + GAP <= other.left for one, other in pairwise(boxes))


@given(st.lists(items(), max_size=60))
def test_with_the_rows_it_needs_every_item_keeps_its_best_box(given_items):
    places = first_fit(given_items, rows=rows_needed(given_items))
    assert [place.box for place in places] == [item.boxes[0] for item in given_items]


@given(st.lists(items(), max_size=60), st.integers(1, 12))
def test_an_item_is_placed_in_one_of_its_own_boxes_or_left_out(given_items, rows):
    for item, place in zip(given_items, first_fit(given_items, rows=rows), strict=True):
        assert place is None or place.box in item.boxes


def test_weight_decides_who_keeps_a_label():
    bare, wide = Box("none", 0, 10), Box("right", 0, 100)
    light, heavy = Item((wide, bare), weight=0.1), Item((wide, bare), weight=0.9)
    assert first_fit([light, heavy], rows=1) == [None, first_fit([heavy], rows=1)[0]]


def test_choices_flip_at_the_right_edge_and_end_without_a_label():
    sides = [box.side for box in choices((980, 990), 100, edges=(0, 1000), inside=False)]
    assert sides == ["left", "none"]
    assert choices((100, 500), 100, edges=(0, 1000), inside=True)[0].side == "inside"


@given(st.lists(st.integers(0, 60), max_size=12), st.integers(10, 80))
def test_share_gives_nobody_more_than_needed_and_keeps_to_the_total(needs, total):
    shares = share(needs, total)
    assert all(got <= need for got, need in zip(shares, needs, strict=True))
    assert sum(shares) <= max(total, 2 * len(needs))
