"""The ticks of the time axis."""

from timeline.charts.scale import Scale, point_at
from timeline.charts.theme import FONT, Theme
from timeline.charts.words import brief, year_name
from timeline.dates import FuzzyDate, Point

_DAY = 86_400_000
_NICE = (1, 2, 5)
_TICK_ROOM = 82.0
_FEW = 3  # fewer years than this are no scale
_FORMATS = [
    ([None, 1000], "%H:%M:%S\n%e %b %Y"),
    ([1000, _DAY - 1], "%H:%M\n%e %b %Y"),
    ([_DAY, 27 * _DAY], "%e %b\n%Y"),
    ([27 * _DAY, "M11"], "%b\n%Y"),
    (["M12", None], "%Y"),
]


def time_axis(scale: Scale, theme: Theme, *, domain: tuple[float, float]) -> dict[str, object]:
    """The x axis of the lanes: dates with ticks for any zoom, or years with BC and AD."""
    common: dict[str, object] = {
        "domain": domain,
        "range": [scale.low, scale.high],
        "side": "top",
        "anchor": "y",
        "showgrid": True,
        "gridcolor": theme.page.grid,
        "zeroline": False,
        "showline": False,
        "tickfont": {"family": FONT, "size": 12, "color": theme.page.muted},
        "ticks": "",
        "fixedrange": False,
    }
    return common | (_dates(scale) if scale.kind == "date" else _years(scale))


def nice_step(span: float, most: int) -> int:
    """The smallest of 1, 2, 5, 10, 20 ... of which at most so many fit into the span.

    >>> nice_step(21, 10), nice_step(3000, 8)
    (5, 500)
    """
    step, power = 1, 1
    while True:
        for step in (nice * power for nice in _NICE):
            if span / step <= most:
                return step
        power *= 10


def year_ticks(low: float, high: float, step: int) -> list[int]:
    """Astronomical years at round numbers of AD and BC: 500 BC is -499, and there is no year 0.

    >>> year_ticks(-1001, 1000, 500)
    [-999, -499, 500, 1000]
    """
    after = [year for year in range(step, int(high) + 1, step) if year >= low]
    before = [1 - year for year in range(step, int(2 - low), step) if low <= 1 - year <= high]
    return sorted(before) + after


def _dates(scale: Scale) -> dict[str, object]:
    formats = [{"dtickrange": span, "value": text} for span, text in _FORMATS]
    ticks = max(2, int((scale.right - scale.left) / _TICK_ROOM))
    return {"type": "date", "ticklabelmode": "period", "tickformatstops": formats, "nticks": ticks}


def _years(scale: Scale) -> dict[str, object]:
    most = max(2, int((scale.right - scale.left) / _TICK_ROOM))
    step = nice_step(scale.high - scale.low, most)
    years = year_ticks(scale.low, scale.high, step)
    if len(years) >= _FEW:
        return {"type": "linear", "tickvals": years, "ticktext": [year_name(year) for year in years]}
    days = day_ticks(point_at(scale.low, "year"), point_at(scale.high, "year"), most)
    texts = [brief(FuzzyDate(day, day)) for day in days]
    return {"type": "linear", "tickvals": [scale.at(day) for day in days], "ticktext": texts}


def day_ticks(first: Point, last: Point, most: int) -> list[Point]:
    """At most so many days, evenly spread, from first to last.

    >>> [day.isoformat() for day in day_ticks(Point(-43, 3, 1), Point(-43, 3, 30), 3)]
    ['-0043-03-01', '-0043-03-11', '-0043-03-21']
    """
    step = nice_step(last.ordinal() - first.ordinal(), most)
    count = (last.ordinal() - first.ordinal()) // step
    return [first.plus_days(number * step) for number in range(count + 1)][:most]
