"""The officer's pages (cán bộ Hội): the clubs of her place and what lies in them, new clubs, new communes.

Which clubs, communes and provinces a page offers follows from what she was granted; whoever may open clubs everywhere
sees which there are, and no balance.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext, lazy_gettext
from wtforms import BooleanField, SelectField, SelectMultipleField, StringField
from wtforms.widgets import CheckboxInput, ListWidget

from savings_app import clubs, outbox_reviews, permissions, places, provisional_slips
from savings_app.clubs import FundKind, Organisation
from savings_app.money import Dong
from savings_app.months import Month
from savings_app.permissions import Action
from savings_app.places import Place, PlaceKind
from savings_app.refusals import N_, NotFound, Refusal
from savings_app.reports import last_days, place_clubs
from savings_app.typed import read_choice, read_whole
from savings_app.web import forms
from savings_app.web.answers import refilled_by
from savings_app.web.clock import now, today
from savings_app.web.guard import grants, requires

officer = Blueprint("officer", __name__)


class NoPlaceChosen(Refusal):
    says = N_("Chưa chọn nơi.")


class ClubForm(forms.ReadForm):
    """A new club."""

    name = StringField(lazy_gettext(N_("Tên câu lạc bộ")))
    place = SelectField(lazy_gettext(N_("Xã, phường")))
    organisation = SelectField(lazy_gettext(N_("Tổ chức phụ trách")))
    kinds = SelectMultipleField(
        lazy_gettext(N_("Cách nuôi heo")), widget=ListWidget(prefix_label=False), option_widget=CheckboxInput()
    )
    practice = BooleanField(lazy_gettext(N_("Câu lạc bộ tập dùng: mọi phiếu in chữ MẪU")))


class CommuneForm(forms.ReadForm):
    """A new commune."""

    province = SelectField(lazy_gettext(N_("Tỉnh, thành phố")))
    name = StringField(lazy_gettext(N_("Tên xã, phường")))
    code = StringField(lazy_gettext(N_("Mã xã (5 chữ số)")))
    formerly = StringField(lazy_gettext(N_("Tên trước đây")))


@officer.get("/places/<int:place>")
@requires(Action.SEE_CLUB)
def show_place(place: Place) -> str:
    """The clubs of a place with their members, savings, cash and the last day written."""
    rows = place_clubs.in_places(frozenset({place.id}))
    holdings = place_clubs.holdings(row.club.id for row in rows)
    lapsing = last_days.lapsing([row.club.id for row in rows if not row.club.dissolved_on], on=today())
    real = [row for row in rows if not row.club.practice]
    return render_template(
        "officer/show_place.html",
        place=place,
        of_province=place.kind is PlaceKind.PROVINCE,
        rows=rows,
        holdings=holdings,
        lapsing=lapsing,
        reviews=outbox_reviews.count_waiting(row.club.id for row in rows),
        undone=provisional_slips.count_undone((row.club.id for row in rows), Month.of(today())),
        clubs=len(real),
        members=sum(row.members for row in real),
        savings=Dong.total(holdings[row.club.id].savings for row in real),
        at_home=Dong.total(holdings[row.club.id].at_home for row in real),
        adds=Action.ADD_CLUB,
    )


@officer.get("/clubs")
@requires(Action.ADD_CLUB)
def show_clubs() -> str:
    """The clubs she may look after, and who runs them."""
    seen = permissions.places_for(grants(), Action.SEE_CLUB)
    rows = place_clubs.in_places(permissions.places_for(grants(), Action.ADD_CLUB))
    open_to_her = {row.club.id for row in rows if _lies_in(row.commune, seen)}
    return render_template(
        "officer/show_clubs.html",
        rows=rows,
        open_to_her=open_to_her,
        reviews=outbox_reviews.count_waiting(open_to_her),
        undone=provisional_slips.count_undone(open_to_her, Month.of(today())),
        home=places.get(min(seen)) if seen else None,
        provinces=_provinces(),
        runs_server=_everywhere(),
    )


def _club_page(*, refusal: Refusal | None = None) -> str:
    form = ClubForm(data={"kinds": [FundKind.GROUP_PURSE.value]})
    form.place.choices = [("", gettext("Chọn xã, phường")), *((str(each.id), each.name) for each in _communes())]
    form.organisation.choices = [(each.value, gettext(each.label)) for each in Organisation]
    form.kinds.choices = [(each.value, gettext(each.label)) for each in FundKind]
    return render_template(
        "officer/new_club.html", form=form, provinces=_provinces(), runs_server=_everywhere(), refusal=refusal
    )


@officer.get("/clubs/new")
@requires(Action.ADD_CLUB)
def new_club() -> str:
    """The form for a new club."""
    return _club_page()


@officer.post("/clubs/new")
@requires(Action.ADD_CLUB)
@refilled_by(_club_page)
def add_club() -> Any:
    """Open a club in a commune that is hers to look after."""
    form = ClubForm()
    club = clubs.add(
        form.name.data or "",
        place=_chosen(form.place.data, _communes()),
        organisation=read_choice(form.organisation.data or "", Organisation),
        kinds=[read_choice(each, FundKind) for each in form.kinds.data or []],
        at=now(),
        practice=bool(form.practice.data),
    )
    flash(gettext("Đã lập %(club)s. Bây giờ cần có tài khoản cho tổ trưởng và thủ quỹ.", club=club.name), "success")
    return redirect(url_for("officer.show_clubs", _anchor=f"club-{club.id}"), code=303)


def _commune_page(*, refusal: Refusal | None = None) -> str:
    form = CommuneForm()
    form.province.choices = [("", gettext("Chọn tỉnh")), *((str(each.id), each.name) for each in _provinces())]
    return render_template("officer/new_commune.html", form=form, provinces=_provinces(), refusal=refusal)


@officer.get("/places/new")
@requires(Action.ADD_CLUB)
def new_commune() -> str:
    """The form for a commune that is not there yet."""
    return _commune_page()


@officer.post("/places/new")
@requires(Action.ADD_CLUB)
@refilled_by(_commune_page)
def add_commune() -> Any:
    """Write a commune down; the same one twice is there once."""
    form, before = CommuneForm(), {each.id for each in places.communes()}
    commune = places.commune(
        form.name.data or "",
        within=_chosen(form.province.data, _provinces()),
        code=(form.code.data or "").strip() or None,
        formerly=form.formerly.data or "",
    )
    if commune.id in before:
        flash(gettext("%(place)s đã có trong danh sách từ trước.", place=commune.name), "success")
    else:
        flash(gettext("Đã thêm %(place)s.", place=commune.name), "success")
    return redirect(url_for("officer.new_club"), code=303)


def _everywhere() -> bool:
    """Whether she opens clubs everywhere: who does has the server, and makes the accounts there."""
    return permissions.places_for(grants(), Action.ADD_CLUB) is None


def _communes() -> list[Place]:
    """The communes she may open clubs in."""
    hers = permissions.places_for(grants(), Action.ADD_CLUB)
    return [each for each in places.communes() if _lies_in(each, hers)]


def _provinces() -> list[Place]:
    """The provinces she may add communes to; none for whoever looks after one commune."""
    hers = permissions.places_for(grants(), Action.ADD_CLUB)
    return [each for each in places.provinces() if _lies_in(each, hers)]


def _lies_in(place: Place, place_ids: frozenset[int] | None) -> bool:
    """Whether a place is one of those or in one of them; none named means everywhere."""
    return place_ids is None or not place_ids.isdisjoint({place.id, place.within})


def _chosen(typed: str | None, offered: Sequence[Place]) -> Place:
    """The place chosen among those offered; any other is not there for her."""
    if not typed:
        raise NoPlaceChosen()
    found = {each.id: each for each in offered}.get(read_whole(typed))
    if found is None:
        raise NotFound()
    return found
