.PHONY: conformance

FORMS ?= 300

conformance: setup ## the forms engine beside JavaRosa: generated forms and recorded XPath cases
	@$(BIN)/python -m tests.forms.differential --forms $(FORMS)
	@$(BIN)/pytest tests/forms
