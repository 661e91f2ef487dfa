"""Small calendars with many holidays, so that rolls and short weeks are met often."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from paluu.periods import Calendar, Counting, Unit

FIRST_YEAR, LAST_YEAR = 2027, 2029

# Leap day, month ends, Christmas and both edges of the table are inside or near.
events = st.dates(date(2026, 11, 1), date(2030, 2, 28))

fixed = {
    date(year, month, day): name
    for year in range(FIRST_YEAR, LAST_YEAR + 1)
    for month, day, name in ((1, 1, "New Year"), (12, 25, "Christmas"), (12, 26, "Second day"))
}

inside = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 1))


@st.composite
def holidays(draw: st.DrawFn) -> set[date]:
    """Draw single days, and weeks off in a row that leave a period hardly a working day."""
    single = draw(st.sets(inside, max_size=40))
    starts = draw(st.sets(inside, max_size=20))
    return single | {start + timedelta(days=n) for start in starts for n in range(10)}


calendars = holidays().map(
    lambda days: Calendar(
        "XX", "made up", FIRST_YEAR, LAST_YEAR, fixed | dict.fromkeys(days, "made-up day")
    )
)

LENGTHS = {
    Unit.DAYS: 120,
    Unit.WORKING_DAYS: 60,
    Unit.WEEKS: 20,
    Unit.MONTHS: 25,
    Unit.YEARS: 3,
}

units = st.sampled_from(Unit)
countings = st.sampled_from(Counting)


@st.composite
def manners(draw: st.DrawFn, least: int = 0) -> tuple[int, Unit, Counting]:
    """Draw a length, a unit and a way of counting that may go together."""
    unit, counting = draw(units), draw(countings)
    if unit is Unit.WORKING_DAYS and counting is Counting.LIBERTY:
        counting = Counting.FIRST_DAY
    # Short periods are where one working day more or less decides.
    short, any_length = st.integers(least, 3), st.integers(least, LENGTHS[unit])
    return draw(short | any_length), unit, counting
