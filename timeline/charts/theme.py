"""Colours: a light or dark page, and a family of categories for each hue. The values are in data/palette.toml."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import Field

from timeline.events.model import Category
from timeline.rule_files import Strict, read_rules

ThemeName = Literal["light", "dark"]
FONT = "Arial, Helvetica, 'Liberation Sans', sans-serif"
_DATA = Path(__file__).parent / "data" / "palette.toml"
Hex = Field(pattern="^#[0-9a-f]{6}$")


class Page(Strict):
    """The colours of everything that is not an event."""

    paper: str = Hex
    lane: str = Hex
    grid: str = Hex
    ink: str = Hex
    muted: str = Hex
    faint: str = Hex
    warning: str = Hex
    context: str = Hex


class Family(Strict):
    """Categories that share a colour."""

    name: str
    categories: tuple[Category, ...]
    light: str = Hex
    dark: str = Hex


class Palette(Strict):
    """The whole of data/palette.toml."""

    light: Page
    dark: Page
    family: tuple[Family, ...]


@dataclass(frozen=True, slots=True)
class Theme:
    """A page with the colour of each category family."""

    name: ThemeName
    page: Page
    families: tuple[Family, ...]

    def family(self, category: Category) -> Family:
        """The family that a category belongs to."""
        return next(family for family in self.families if category in family.categories)

    def color(self, category: Category) -> str:
        """The colour of a category, as `#rrggbb`."""
        return self.shade(self.family(category))

    def shade(self, family: Family) -> str:
        """The colour of a family, as `#rrggbb`."""
        return family.dark if self.name == "dark" else family.light


@lru_cache(maxsize=2)
def theme(name: ThemeName) -> Theme:
    """The light or the dark theme.

    >>> theme("light").color("ASSAULT")
    '#b3470a'
    """
    palette = _palette()
    return Theme(name, palette.dark if name == "dark" else palette.light, palette.family)


def faded(color: str, alpha: float) -> str:
    """A colour as CSS `rgba`.

    >>> faded("#ff0000", 0.5)
    'rgba(255,0,0,0.5)'
    """
    red, green, blue = (int(color[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},{alpha:g})"


@lru_cache(maxsize=1)
def _palette() -> Palette:
    return read_rules(_DATA, Palette)
