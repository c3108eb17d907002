"""Who may do what, where: the whole policy as one grid, and how far a grant reaches."""

from __future__ import annotations

import pytest

from savings_app.permissions import ALLOWED, Action, Grant, Role, Scope, may, places_for

GRID = """
                    LEADER TREASURER MEMBER OFFICER COLLECTOR ADMIN
SEE_CLUB            yes    yes       -      yes     -         -
SEE_OWN_BOOK        -      -         yes    -       -         -
MANAGE_MEMBERS      yes    -         -      -       -         -
RECORD_DEPOSIT      yes    -         -      -       -         -
DECIDE_REVIEW       yes    -         -      yes     -         -
CORRECT_ENTRY       yes    -         -      -       -         -
TELL_MEMBERS        yes    yes       -      -       -         -
ADVANCE_MONEY       yes    -         -      -       -         -
PROPOSE_DEPARTURE   yes    -         -      -       -         -
CONFIRM_DEPARTURE   -      yes       -      -       -         -
ANSWER_ARRIVAL      -      yes       -      -       -         -
CHANGE_LEADER       -      -         -      yes     -         -
PROPOSE_DISSOLUTION -      -         -      yes     -         -
CONFIRM_DISSOLUTION -      yes       -      yes     -         -
PROPOSE_HANDOVER    yes    -         -      -       -         -
CONFIRM_HANDOVER    -      yes       -      -       -         -
HAND_CASH_BACK      -      yes       -      -       -         -
CONFIRM_CASH_BACK   yes    -         -      -       -         -
BANK_CASH           -      yes       -      -       -         -
CONFIRM_BANKING     yes    -         -      yes     -         -
ANNOUNCE_TRANSFER   yes    yes       -      -       -         -
MATCH_TRANSFER      -      yes       -      yes     -         -
COUNT_CASH          yes    yes       -      yes     -         -
SIGN_COUNT          yes    yes       -      yes     -         -
PROPOSE_CLOSING     yes    yes       -      -       -         -
SIGN_CLOSING        yes    -         -      yes     -         -
WRITE_MINUTES       yes    yes       -      -       -         -
PROPOSE_CONVERSION  yes    -         -      -       -         -
APPROVE_CONVERSION  -      yes       -      yes     -         -
REMIT               -      yes       -      -       -         -
SEE_REMITTANCE      yes    yes       -      yes     yes       -
ANSWER_REMITTANCE   -      -         -      -       yes       -
SEE_PLACE           -      -         -      yes     yes       -
ADD_CLUB            -      -         -      yes     -         yes
"""

CLUB, OTHER_CLUB = 1, 2
COMMUNE, PROVINCE, OTHER_COMMUNE = 10, 1, 11
HERE = Scope(CLUB, frozenset({COMMUNE, PROVINCE}))


def test_the_grid() -> None:
    """A changed right is changed here too, where it is seen beside all others."""
    titles, *rows = [line.split() for line in GRID.strip().splitlines()]
    told = {row[0]: {role for role, may in zip(titles, row[1:], strict=True) if may == "yes"} for row in rows}
    assert told == {action.name: {role.value for role in roles} for action, roles in ALLOWED.items()}


def test_every_action_is_somebodys() -> None:
    assert set(ALLOWED) == set(Action)
    assert all(ALLOWED.values())


@pytest.mark.parametrize(
    ("asks", "answers"),
    [
        (Action.PROPOSE_HANDOVER, Action.CONFIRM_HANDOVER),
        (Action.HAND_CASH_BACK, Action.CONFIRM_CASH_BACK),
        (Action.BANK_CASH, Action.CONFIRM_BANKING),
        (Action.PROPOSE_CONVERSION, Action.APPROVE_CONVERSION),
        (Action.REMIT, Action.ANSWER_REMITTANCE),
        (Action.PROPOSE_DEPARTURE, Action.CONFIRM_DEPARTURE),
    ],
)
def test_nobodys_role_both_asks_and_answers(asks: Action, answers: Action) -> None:
    assert not ALLOWED[asks] & ALLOWED[answers]


def test_an_administrator_has_no_right_over_money() -> None:
    assert [action for action, roles in ALLOWED.items() if Role.ADMIN in roles] == [Action.ADD_CLUB]


@pytest.mark.parametrize(
    ("grant", "reaches"),
    [
        (Grant(Role.OFFICER, club_id=CLUB), True),
        (Grant(Role.OFFICER, club_id=OTHER_CLUB), False),
        (Grant(Role.OFFICER, place_id=COMMUNE), True),
        (Grant(Role.OFFICER, place_id=PROVINCE), True),
        (Grant(Role.OFFICER, place_id=OTHER_COMMUNE), False),
        (Grant(Role.OFFICER, club_id=OTHER_CLUB, place_id=COMMUNE), True),
        (Grant(Role.OFFICER), False),
    ],
    ids=str,
)
def test_a_grant_reaches_its_club_and_the_clubs_of_its_place(grant: Grant, reaches: bool) -> None:
    """One over neither reaches none: a right that was forgotten to be bounded is no right."""
    assert may([grant], Action.SEE_CLUB, scope=HERE) is reaches


def test_a_club_without_a_number_is_nobodys() -> None:
    """A scope without a club (a place alone) must not meet a grant without a club."""
    assert not may([Grant(Role.LEADER, place_id=None, club_id=CLUB)], Action.SEE_CLUB, scope=Scope(None))
    assert not may([Grant(Role.OFFICER, place_id=COMMUNE)], Action.SEE_PLACE, scope=Scope(None))


def test_somewhere_is_enough_where_no_place_is_asked_for() -> None:
    assert may([Grant(Role.LEADER, club_id=OTHER_CLUB)], Action.SEE_CLUB)
    assert not may([Grant(Role.LEADER, club_id=OTHER_CLUB)], Action.REMIT)
    assert not may([], Action.SEE_CLUB)


def test_one_of_several_grants_is_enough_and_none_lends_to_another() -> None:
    grants = [Grant(Role.LEADER, club_id=OTHER_CLUB), Grant(Role.TREASURER, club_id=CLUB)]
    assert may(grants, Action.REMIT, scope=HERE)
    assert not may(grants, Action.RECORD_DEPOSIT, scope=HERE)


def test_an_administrator_is_one_everywhere() -> None:
    assert may([Grant(Role.ADMIN)], Action.ADD_CLUB, scope=HERE)
    assert not may([Grant(Role.ADMIN)], Action.SEE_CLUB, scope=HERE)


def test_places_where_clubs_may_be_added() -> None:
    officer, leader = Grant(Role.OFFICER, place_id=COMMUNE), Grant(Role.LEADER, club_id=CLUB)
    assert places_for([officer, leader], Action.ADD_CLUB) == frozenset({COMMUNE})
    assert places_for([leader], Action.ADD_CLUB) == frozenset()
    assert places_for([officer, Grant(Role.ADMIN)], Action.ADD_CLUB) is None, "everywhere"
    assert places_for([Grant(Role.OFFICER)], Action.ADD_CLUB) == frozenset()
