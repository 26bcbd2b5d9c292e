"""The detection form in our engine, filled in by node name."""

from desktop.forms.definition import Form
from desktop.forms.questions import Choice
from desktop.forms.session import Session
from desktop.paths import resource


class Detection:
    """The form read once; every question asked of it starts from an empty filling-in."""

    def __init__(self) -> None:
        self.form = Form.load(resource("forms", "deteccion_temprana", "form.xml").read_bytes())

    def session(self, answers: dict[str, str]) -> Session:
        session = Session(self.form)
        for name, value in answers.items():
            session.set(f"/data/{name}", value)
        return session

    def answer(self, answers: dict[str, str]) -> dict[str, str]:
        """What the form computed, by node name."""
        session = self.session(answers)
        return {node.name: node.text for node in session.all_nodes()}

    def choices(self, block: str) -> tuple[Choice, ...]:
        return self.session({}).question(f"/data/{block}").choices

    def missing(self, answers: dict[str, str]) -> set[str]:
        """References of the questions that still stop the form from being finalised."""
        return {violation.ref for violation in self.session(answers).validate()}

    def notices(self, answers: dict[str, str]) -> list[str]:
        """Make each proposed notice in turn; return them in the order they were proposed."""
        session, made = self.session(answers), list[str]()
        while proposed := session.value("/data/aviso_proximo"):
            made.append(proposed)
            if len(made) > 1:
                session.add("/data/aviso")
            session.set(f"/data/aviso[{len(made)}]/a_quien", proposed)
        return made
