# Pictures of every page for people to look at, and the checks that cannot lie. `ONLY=inicio` takes one scene again.
.PHONY: screenshots

screenshots: setup ## every page × language × look × size into build/screenshots/, checked
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.ui.screenshots $(if $(ONLY),--only $(ONLY))
