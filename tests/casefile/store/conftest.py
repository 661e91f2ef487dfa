from __future__ import annotations

import pytest

from paluu.casefile.database import Database
from paluu.casefile.store import Store


@pytest.fixture
def store(database: Database) -> Store:
    """An empty store."""
    return Store(database)
