"""Whatever the domain can hold comes back from its row as it was."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from domain.cases import Case, Handling
from domain.risk import LEVELS, Risk
from storage.case_rows import case_of, handling_of, handling_text, row_of

st.register_type_strategy(datetime, st.datetimes(timezones=st.just(UTC)))
st.register_type_strategy(Risk, st.builds(Risk, st.sampled_from(LEVELS), st.sampled_from(LEVELS)))


@given(st.from_type(Case))
def test_any_case_comes_back_from_its_row(case: Case) -> None:
    assert case_of(row_of(case)) == case


@given(st.from_type(Handling))
def test_any_handling_comes_back_from_its_text(handling: Handling) -> None:
    assert handling_of(handling_text(handling)) == handling
