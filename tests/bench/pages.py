"""A day sheet as the leader sends it: fifty taps, each a form of its own, or the one that says everybody was there."""

from __future__ import annotations

import time
from pathlib import Path
from uuid import uuid4

from flask.testing import FlaskClient

from savings_app import create_app, database, deposits
from savings_app.settings import Settings
from tests import village
from tests.bench.sides import Compared, by_turns, copy_of
from tests.pages.conftest import Browser
from tests.village import Village


def day_sheets(file: Path, cast: Village, *, rounds: int) -> Compared:
    """Everyone by one form, and each by her own, through the whole app."""
    return by_turns(lambda: _together(file, cast), lambda: _one_by_one(file, cast), rounds=rounds)


def _together(file: Path, cast: Village) -> float:
    with copy_of(file) as copy:
        client, token = _signed_in(copy, cast)
        count = len(_pledged(cast))
        began = time.perf_counter()
        _send(client, f"/clubs/{cast.club.id}/deposits/everyone", token)
        took = time.perf_counter() - began
        database.proxy.obj.close_all()
    return took / count


def _one_by_one(file: Path, cast: Village) -> float:
    with copy_of(file) as copy:
        client, token = _signed_in(copy, cast)
        pledged = _pledged(cast)
        began = time.perf_counter()
        for form in pledged:
            _send(client, f"/clubs/{cast.club.id}/deposits", token, **form)
        took = time.perf_counter() - began
        database.proxy.obj.close_all()
    return took / len(pledged)


def _signed_in(file: Path, cast: Village) -> tuple[FlaskClient, str]:
    app = create_app(Settings(database_url=f"sqlite:///{file}", secret_key="s" * 40, instance_folder=str(file.parent)))
    app.config.update(CLOCK=lambda: village.NOW, SERVER_NAME="localhost")
    hoa = Browser(app).sign_in(cast.hoa)
    return hoa.client, hoa.token()


def _pledged(cast: Village) -> list[dict[str, str]]:
    with database.proxy.connection_context():
        pledges = deposits.daily_pledges(cast.club.id, village.TODAY)
    return [
        {
            "member": str(purse.member_id),
            "fund": str(purse.fund_id),
            "scheme": purse.scheme.value,
            "amount": str(int(amount)),
        }
        for purse, amount in pledges
    ]


def _send(client: FlaskClient, address: str, token: str, **form: str) -> None:
    sent = {"csrf_token": token, "key": str(uuid4()), "booked_on": village.TODAY.isoformat(), **form}
    answer = client.post(address, data=sent)
    if answer.status_code != 303:
        raise AssertionError(answer.text)
