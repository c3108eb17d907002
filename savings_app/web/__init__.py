"""The door for browsers: one module a page or a family of pages, no SQL, no rules of its own.

clock.py     what time it is, asked nowhere else
language.py  Vietnamese unless switched
guard.py     who may come in: ``@requires(Action…)`` on every route
answers.py   a refusal becomes a status, a sentence and a refilled form
filters.py   values become strings for templates
forms.py     strings become values, exactly once
headers.py   what every answer carries
"""
