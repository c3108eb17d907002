"""What a form on a page would send back as it stands."""

from __future__ import annotations

import re

from werkzeug.test import TestResponse


def filled(answer: TestResponse) -> dict[str, str]:
    """Every field of the page's main part with its value, without the token; boxes that are not ticked are not sent."""
    form = answer.text.split("<main", 1)[1]
    sent = dict(re.findall(r'<input[^>]*? name="([^"]+)"[^>]*? value="([^"]*)"', form))
    for name, options in re.findall(r'<select[^>]*? name="([^"]+)">(.*?)</select>', form, re.DOTALL):
        chosen = re.search(r'<option selected value="([^"]*)"', options) or re.search(r'value="([^"]*)"', options)
        assert chosen
        sent[name] = chosen.group(1)
    for box in re.findall(r'<input[^>]*type="checkbox"[^>]*>', form):
        if "checked" not in box:
            sent.pop(re.findall(r'name="([^"]+)"', box)[0], None)
    sent.pop("csrf_token", None)
    return sent
