.PHONY: forms content-check

forms: setup ## compile every form.md under resources/forms/ to the form.xml beside it
	@$(BIN)/python -m desktop.content.authoring

content-check: setup ## what the ministry's tables, guides and forms still lack
	@$(BIN)/vigia content check resources
