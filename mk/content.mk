.PHONY: forms content-check content-screenshots

forms: setup ## compile every form.md under resources/forms/ to the form.xml beside it
	@$(BIN)/python -m desktop.content.authoring

content-check: setup ## what the ministry's tables, guides and forms still lack
	@$(BIN)/vigia content check resources

content-screenshots: setup ## each form's first page, guides, searches and a printed card into build/screenshots/content/
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.ui.content_shots
