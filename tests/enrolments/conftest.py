"""The village in a fresh book."""

from __future__ import annotations

import pytest

from tests import village
from tests.village import Village


@pytest.fixture
def the_village(book: None) -> Village:
    return village.build()
