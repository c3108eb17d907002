"""The standing cast; what a test does is undone."""

from __future__ import annotations

import pytest

from tests.village import Village


@pytest.fixture
def the_village(cast: Village) -> Village:
    return cast
