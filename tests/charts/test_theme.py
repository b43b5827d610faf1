from itertools import combinations
from typing import get_args

import pytest

from timeline.charts.theme import theme
from timeline.events.model import Category

# Machado, Oliveira and Fernandes (2009): severity 1.0, on linear RGB
BLIND = {
    "none": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
}
THEMES = pytest.mark.parametrize("name", ["light", "dark"])


def linear(color):
    parts = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def luminance(color):
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear(color), strict=True))


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def lab(rgb):
    x, y, z = (
        sum(a * b for a, b in zip(row, rgb, strict=True)) / white
        for row, white in (
            ((0.4124, 0.3576, 0.1805), 0.9505),
            ((0.2126, 0.7152, 0.0722), 1),
            ((0.0193, 0.1192, 0.9505), 1.089),
        )
    )
    fx, fy, fz = (max(part, 0) ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def seen(color, matrix):
    rgb = linear(color)
    return lab([sum(a * b for a, b in zip(row, rgb, strict=True)) for row in matrix])


@THEMES
@pytest.mark.parametrize("eye", BLIND)
def test_families_can_be_told_apart_by_every_eye(name, eye):
    found = theme(name)
    views = {family.name: seen(found.shade(family), BLIND[eye]) for family in found.families}
    gaps = {
        (one, other): sum((a - b) ** 2 for a, b in zip(views[one], views[other], strict=True)) ** 0.5
        for one, other in combinations(views, 2)
    }
    assert min(gaps.values()) > 15, sorted(gaps.items(), key=lambda item: item[1])[:4]


@THEMES
def test_marks_and_text_stand_out_from_the_page(name):
    found = theme(name)
    for background in (found.page.paper, found.page.lane):
        assert all(contrast(found.shade(family), background) >= 2.9 for family in found.families)
        assert contrast(found.page.ink, background) >= 7
        assert contrast(found.page.muted, background) >= 4.5


def test_every_category_has_one_family():
    listed = [category for family in theme("light").families for category in family.categories]
    assert sorted(listed) == sorted(get_args(Category))
