"""Women come into the club's book (ghi danh): one by one or from a list, with what they bring along.

    enrolment.py  what is known of a woman when she is written down, and what cannot stand
    joining.py    one woman written down
    comparing.py  a list beside the club: who is new
    listing.py    a whole list taken over, all or nothing
    amending.py   what is known of her written anew
    homes.py      her household: who lives in it, in which order
    openings.py   what she had in the paper book
    roll.py       the leader's order of the members

Nothing here moves money but an opening balance, which is an entry of its own.
"""

from savings_app.enrolments.amending import JoinedBefore, amend
from savings_app.enrolments.comparing import IntroducersUnknown, LooksLikeMembers, SortedOut, sort_out
from savings_app.enrolments.enrolment import AlreadyMember, Enrolment, Home, HouseholdHasHead, NewPledge, usual_funds
from savings_app.enrolments.homes import CardSeen, LivesThere, Newcomer, Resident, TwoHeads, add_resident, arrange
from savings_app.enrolments.joining import enrol
from savings_app.enrolments.listing import ListNotAcceptable, OpeningTakenBefore, Taken, enrol_list
from savings_app.enrolments.openings import OpeningThere, take_over
from savings_app.enrolments.roll import RollOrder, put_in_order, reading_order, sort_by

__all__ = [
    "AlreadyMember",
    "CardSeen",
    "Enrolment",
    "Home",
    "HouseholdHasHead",
    "IntroducersUnknown",
    "JoinedBefore",
    "ListNotAcceptable",
    "LivesThere",
    "LooksLikeMembers",
    "NewPledge",
    "Newcomer",
    "OpeningTakenBefore",
    "OpeningThere",
    "Resident",
    "RollOrder",
    "SortedOut",
    "Taken",
    "TwoHeads",
    "add_resident",
    "amend",
    "arrange",
    "enrol",
    "enrol_list",
    "put_in_order",
    "reading_order",
    "sort_by",
    "sort_out",
    "take_over",
    "usual_funds",
]
