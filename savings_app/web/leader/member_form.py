"""What a leader fills in about a member (phiếu hội viên): her name and hamlet, everything else when she knows it.

The same form writes her down and writes her anew. Nothing in it moves money.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from flask_babel import gettext, lazy_gettext
from wtforms import BooleanField, SelectField, StringField

from savings_app import clubs, coverage, enrolments, members, people
from savings_app.clubs import Club
from savings_app.coverage import Coverage
from savings_app.enrolments import Enrolment, Home, NewPledge
from savings_app.member_lists.cells import Birth, read_amount, read_birth, read_count, read_month
from savings_app.member_lists.listed_member import LONGEST_NOTE, BornLater, check_months
from savings_app.members import Member
from savings_app.money import NOTHING
from savings_app.months import Month, read_day, show_day
from savings_app.names import read_name, read_note
from savings_app.phones import read_phone
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.reports import local_standard
from savings_app.schemes import HealthGroup, Labelled, Relation, Rhythm, Scheme, SupportCategory
from savings_app.typed import read_choice, read_whole
from savings_app.web import forms
from savings_app.web.clock import today
from savings_app.web.filters import fund_name

NEW = "new"
"""The choice of a household of her own."""

BY_OWN_LINE = (SupportCategory.POOR, SupportCategory.NEAR_POOR, SupportCategory.OTHER)
"""What a poverty line of the province's own makes of somebody; it makes nobody an islander."""

FIELDS = {Scheme.HOUSEHOLD_HEALTH: "health", Scheme.VOLUNTARY_PENSION: "pension"}
"""How a scheme's fields begin."""


class NoHamlet(Refusal):
    says = N_("Chưa nhập thôn/ấp.")


def _read_hamlet(typed: str) -> str:
    hamlet = read_note(typed, LONGEST_NOTE)
    if not hamlet:
        raise NoHamlet()
    return hamlet


def _read_nickname(typed: str) -> str:
    return read_note(typed, LONGEST_NOTE)


def read_birth_by_today(typed: str) -> Birth:
    """A birth as typed, not after today."""
    birth = read_birth(typed)
    if birth.year > today().year or (birth.day is not None and birth.day > today()):
        raise BornLater(today())
    return birth


def _read_rhythm(typed: str) -> Rhythm:
    return read_choice(typed, Rhythm)


class MemberForm(forms.ReadForm):
    """The fields, each with its reader."""

    name = StringField(lazy_gettext(N_("Họ và tên")))
    nickname = StringField(lazy_gettext(N_("Tên thường gọi")))
    hamlet = StringField(lazy_gettext(N_("Thôn/ấp")))
    birth = StringField(lazy_gettext(N_("Năm sinh hoặc ngày sinh")))
    phone = StringField(lazy_gettext(N_("Số điện thoại")))
    joined_on = StringField(lazy_gettext(N_("Vào tổ từ ngày")))
    recruited_by = SelectField(lazy_gettext(N_("Người giới thiệu")))
    household = SelectField(lazy_gettext(N_("Hộ gia đình")))
    relation = SelectField(lazy_gettext(N_("Quan hệ với chủ hộ")))
    health_pledge = StringField(lazy_gettext(N_("Mỗi lần góp cho BHYT (đồng)")))
    health_rhythm = SelectField(lazy_gettext(N_("Góp BHYT theo")))
    health_fund = SelectField(lazy_gettext(N_("Tiền BHYT vào quỹ")))
    pension_pledge = StringField(lazy_gettext(N_("Mỗi lần góp cho BHXH tự nguyện (đồng)")))
    pension_rhythm = SelectField(lazy_gettext(N_("Góp BHXH theo")))
    pension_fund = SelectField(lazy_gettext(N_("Tiền BHXH vào quỹ")))
    category = SelectField(lazy_gettext(N_("Diện hỗ trợ")))
    local_category = SelectField(lazy_gettext(N_("Diện theo chuẩn nghèo của tỉnh")))
    health_group = SelectField(lazy_gettext(N_("Nhóm BHYT")))
    health_until = StringField(lazy_gettext(N_("Thẻ BHYT đang có đến ngày")))
    insured_elsewhere = BooleanField(lazy_gettext(N_("Đã có bảo hiểm y tế ở nơi khác")))
    pension_through = StringField(lazy_gettext(N_("BHXH đã đóng đến tháng")))
    months_paid = StringField(lazy_gettext(N_("Số tháng đã đóng BHXH")))
    months_supported = StringField(lazy_gettext(N_("Số tháng đã được hỗ trợ")))

    required: ClassVar = ("name", "hamlet")
    readers: ClassVar = {
        "name": read_name,
        "nickname": _read_nickname,
        "hamlet": _read_hamlet,
        "birth": read_birth_by_today,
        "phone": read_phone,
        "joined_on": read_day,
        "health_pledge": read_amount,
        "health_rhythm": _read_rhythm,
        "health_fund": read_whole,
        "pension_pledge": read_amount,
        "pension_rhythm": _read_rhythm,
        "pension_fund": read_whole,
        "health_until": read_day,
        "pension_through": read_month,
        "months_paid": read_count,
        "months_supported": read_count,
    }


def empty(club: Club) -> MemberForm:
    """The form for a new member, or as it was sent."""
    usual = enrolments.usual_funds(club.id)
    chosen = {f"{start}_fund": str(usual.get(scheme, "")) for scheme, start in FIELDS.items()}
    return _with_choices(MemberForm(data={"joined_on": today().isoformat(), **chosen}), club)


def of(member: Member, club: Club) -> MemberForm:
    """The form filled with what is known of a member, or as it was sent."""
    return _with_choices(MemberForm(data=_known(member, club)), club, besides=member)


def enrolment(form: MemberForm, club: Club) -> Enrolment:
    """What was filled in. Raises whatever the first unreadable field raises."""
    birth = form.read("birth")
    return Enrolment(
        club_id=club.id,
        name=form.read("name"),
        hamlet=form.read("hamlet"),
        nickname=form.read("nickname") or "",
        joined_on=form.read("joined_on"),
        birth_year=birth.year if birth else None,
        birth_day=birth.day if birth else None,
        phone=form.read("phone"),
        home=_home(form, club),
        pledges=tuple(each for scheme in FIELDS if (each := _pledge(form, club, scheme))),
        category=read_choice(form.category.data or SupportCategory.OTHER.value, SupportCategory),
        local_category=read_choice(form.local_category.data, SupportCategory) if form.local_category.data else None,
        health_group=read_choice(form.health_group.data or HealthGroup.HOUSEHOLD.value, HealthGroup),
        insured_elsewhere=bool(form.insured_elsewhere.data),
        prior=_prior(form),
        recruited_by=read_whole(form.recruited_by.data) if form.recruited_by.data else None,
    )


def _with_choices(form: MemberForm, club: Club, besides: Member | None = None) -> MemberForm:
    funds = [(str(fund.id), fund_name(fund)) for fund in clubs.funds(club.id)]
    others = [each for each in members.in_club(club.id) if besides is None or each.id != besides.id]
    form.recruited_by.choices = [("", gettext("Không ghi")), *((str(each.id), _called(each)) for each in others)]
    form.household.choices = [
        ("", gettext("Chưa ghi hộ")),
        (NEW, gettext("Hộ mới của chị này")),
        *((str(home.id), home.name) for home in people.households(club.id)),
    ]
    form.relation.choices = [("", gettext("Chưa rõ")), *_labelled(Relation)]
    form.category.choices = _labelled(SupportCategory)[::-1]
    own_line = _labelled(BY_OWN_LINE) if local_standard.is_asked(club.id, on=today()) else []
    form.local_category.choices = [("", gettext("như diện hỗ trợ")), *own_line]
    form.health_group.choices = _labelled(HealthGroup)
    for start in FIELDS.values():
        form[f"{start}_rhythm"].choices = _labelled(Rhythm)
        form[f"{start}_fund"].choices = funds
    return form


def _labelled(choices: Iterable[Labelled]) -> list[tuple[str, str]]:
    return [(each.value, gettext(each.label)) for each in choices]


def _called(member: Member) -> str:
    return f"{member.person.name} ({member.nickname or member.hamlet})"


def _known(member: Member, club: Club) -> dict[str, Any]:
    person = member.person
    birth = show_day(person.birth_day) if person.birth_day else person.birth_year
    known = {
        "name": person.name,
        "nickname": member.nickname,
        "hamlet": member.hamlet,
        "birth": birth or "",
        "phone": person.phone or "",
        "joined_on": member.joined_on.isoformat(),
        "recruited_by": str(member.recruited_by or ""),
        "household": str(person.household or ""),
        "relation": person.relation.value if person.relation else "",
        "category": person.category.value,
        "local_category": person.local_category.value if person.local_category else "",
        "health_group": person.health_group.value,
        "insured_elsewhere": person.insured_elsewhere,
    }
    return {**known, **_pledged(member, club), **_brought(person.id)}


def _pledged(member: Member, club: Club) -> dict[str, str]:
    """What she pledges for each scheme; of several purses the one with a pledge."""
    filled = {f"{FIELDS[scheme]}_fund": str(fund) for scheme, fund in enrolments.usual_funds(club.id).items()}
    counting = members.pledges(club.id).get(member.id, [])
    for pledge in sorted(counting, key=lambda each: each.amount):
        start = FIELDS[pledge.scheme]
        filled[f"{start}_pledge"] = pledge.amount.figures if pledge.amount else ""
        filled[f"{start}_rhythm"] = pledge.rhythm.value
        filled[f"{start}_fund"] = str(pledge.fund)
    return filled


def _brought(person_id: int) -> dict[str, str]:
    noted = coverage.noted([person_id])
    health = noted.get((person_id, Scheme.HOUSEHOLD_HEALTH), Coverage())
    pension = noted.get((person_id, Scheme.VOLUNTARY_PENSION), Coverage())
    return {
        "health_until": health.until.isoformat() if health.until else "",
        "pension_through": Month.of(pension.until).shown if pension.until else "",
        "months_paid": str(pension.months_paid or ""),
        "months_supported": str(pension.months_supported or ""),
    }


def _home(form: MemberForm, club: Club) -> Home | None:
    chosen = form.household.data
    if not chosen:
        return None
    relation = read_choice(form.relation.data, Relation) if form.relation.data else None
    if chosen == NEW:
        return Home(relation=relation)
    household = people.get_household(club.id, read_whole(chosen))
    if household is None:
        raise NotFound()
    return Home(household.name, relation)


def _pledge(form: MemberForm, club: Club, scheme: Scheme) -> NewPledge | None:
    """What she pledges; a field left empty, or 0, is no pledge."""
    start = FIELDS[scheme]
    amount = form.read(f"{start}_pledge") or NOTHING
    fund = form.read(f"{start}_fund") or enrolments.usual_funds(club.id)[scheme]
    return NewPledge(scheme, fund, amount, form.read(f"{start}_rhythm") or Rhythm.DAY) if amount else None


def _prior(form: MemberForm) -> dict[Scheme, Coverage]:
    through = form.read("pension_through")
    paid, supported = form.read("months_paid"), form.read("months_supported")
    check_months(paid, supported)
    pension = Coverage(through.last_day if through else None, paid or 0, supported or 0)
    return {Scheme.HOUSEHOLD_HEALTH: Coverage(form.read("health_until")), Scheme.VOLUNTARY_PENSION: pension}
