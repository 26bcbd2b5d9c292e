.PHONY: conformance fuzz-forms

FORMS ?= 300
SECONDS ?= 3600

conformance: setup ## the forms engine beside JavaRosa and Web Forms: generated forms, XPath cases, the ledger
	@$(BIN)/python -m tests.forms.differential --forms $(FORMS) --webforms
	@$(BIN)/pytest tests/forms

fuzz-forms: setup ## damage forms, lists, answers and expressions for an hour: make fuzz-forms SECONDS=60
	@$(BIN)/python -m tests.forms.fuzz --seconds $(SECONDS)
