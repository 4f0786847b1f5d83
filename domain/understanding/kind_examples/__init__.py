"""The labelled examples that likeness is learned from (kind_likeness.py), by kind and topic."""

from collections.abc import Iterator

from domain.understanding.results import TextKind, Topic

from . import (
    complaints,
    data_incidents,
    deviations_behind,
    deviations_in_care,
    everyday_care,
    everyday_harm_and_premises,
    everyday_service,
    everyday_voices,
    health_care,
    praise_and_small_talk,
    serious_harm_by_neglect,
    serious_harm_by_staff,
    views,
    work_environment,
)

_MODULES = (
    deviations_in_care,
    deviations_behind,
    serious_harm_by_staff,
    serious_harm_by_neglect,
    data_incidents,
    health_care,
    work_environment,
    complaints,
    views,
    praise_and_small_talk,
    everyday_service,
    everyday_voices,
    everyday_care,
    everyday_harm_and_premises,
)


def examples() -> Iterator[tuple[TextKind, Topic, str]]:
    """Every example: its kind, what it is about, and the text."""
    for module in _MODULES:
        for (kind, topic), texts in module.EXAMPLES.items():
            for text in texts.strip().splitlines():
                yield kind, topic, text
