"""The way in and out: signing in, the language, and where each of them belongs."""

from __future__ import annotations

from typing import Any

from flask import Blueprint, redirect, render_template, request, session, url_for
from flask_babel import gettext
from flask_login import current_user, login_user, logout_user

from savings_app import users
from savings_app.permissions import Role
from savings_app.phones import read_phone
from savings_app.refusals import Refusal
from savings_app.users import WrongPassword
from savings_app.web import language
from savings_app.web.clock import now
from savings_app.web.forms import SignInForm
from savings_app.web.guard import grants, load_signed_in, public, signed_in_only
from savings_app.web.homes import home_of

door = Blueprint("door", __name__)


@door.get("/")
@signed_in_only
def home() -> Any:
    """Send her to her own page."""
    return redirect(home_of(grants()), code=303)


@door.route("/sign-in", methods=["GET", "POST"])
@public
def sign_in() -> Any:
    """Phone and password; 422 and one sentence when they do not fit."""
    if request.method == "GET":
        return redirect(url_for("door.home"), code=303) if current_user.is_authenticated else _sign_in_page()
    try:
        token = users.sign_in(_phone(), request.form.get("password", "")[:200], at=now())
    except Refusal as refusal:
        return _sign_in_page(refusal), refusal.status
    chosen = language.current_language()
    session.clear()
    language.switch(chosen)
    her = load_signed_in(token)
    held = her.grants if her else []
    # A leader's phone closes its browser whenever it likes, and deposits may wait on it; everybody else's is shared.
    session.permanent = any(grant.role is Role.LEADER for grant in held)
    login_user(her)
    return redirect(_next() or home_of(held), code=303)


@door.post("/sign-out")
@signed_in_only
def sign_out() -> Any:
    """End this session here and on the server."""
    users.sign_out(current_user.token, at=now())
    chosen = language.current_language()
    logout_user()
    session.clear()
    language.switch(chosen)
    return redirect(url_for("door.sign_in"), code=303)


@door.post("/language")
@public
def switch_language() -> Any:
    """Vietnamese or English, and back to the page she was on."""
    language.switch(request.form.get("language", ""))
    return redirect(_next() or url_for("door.home"), code=303)


def _sign_in_page(refusal: Refusal | None = None) -> str:
    return render_template("door/sign_in.html", form=SignInForm(), refused=refusal and refusal.say(gettext))


def _phone() -> str:
    """The phone as typed; one that cannot be a phone is nobody's."""
    try:
        return read_phone(request.form.get("phone", ""))
    except Refusal:
        raise WrongPassword() from None


def _next() -> str | None:
    """A page of ours to go on to; an address of anybody else's is ignored."""
    wanted = request.values.get("next", "")
    ours = wanted.startswith("/") and not wanted.startswith(("//", "/\\"))
    return wanted if ours and wanted.isprintable() else None
