"""A long form, and which of its questions are built."""

from __future__ import annotations


def long_form(questions=500):
    """Each question is relevant on the one before."""
    rows = [
        f"| {'integer' if n % 5 == 0 else 'text'} | q{n} | Pregunta {n} | {'' if n == 0 else f'${{q{n - 1}}} != 5'} |"
        for n in range(questions)
    ]
    return "\n".join(["| type | name | label | relevant |", *rows])


def built(form):
    return [row.ref for row in form.view._rows if row.widget is not None]
