"""Vietnamese unless switched (tiếng Việt, English); what the browser prefers is not asked."""

from __future__ import annotations

from flask import Flask, session
from flask_babel import Babel

LANGUAGES = ("vi", "en")


def current_language() -> str:
    """The language of this browser's session."""
    chosen = session.get("language", LANGUAGES[0])
    return chosen if chosen in LANGUAGES else LANGUAGES[0]


def switch(language: str) -> None:
    """Speak that language from now on; an unknown one changes nothing."""
    if language in LANGUAGES:
        session["language"] = language


def speak(app: Flask) -> None:
    """Make the app speak both languages."""
    Babel(app, locale_selector=current_language, default_locale="vi", default_timezone="Asia/Ho_Chi_Minh")
    app.context_processor(lambda: {"current_language": current_language()})
