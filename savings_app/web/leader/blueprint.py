"""The blueprint the club's pages hang their routes on."""

from __future__ import annotations

from flask import Blueprint

leader = Blueprint("leader", __name__)
