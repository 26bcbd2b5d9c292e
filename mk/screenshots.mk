# Pictures of every page for people to look at, and the checks that cannot lie. `ONLY=inicio`, `IN=pt`, `LOOK=dark` take
# some again and keep the others; open build/screenshots/index.html afterwards.
.PHONY: screenshots pictures

screenshots: setup ## every page × language × look × size, checked, build/screenshots/index.html (20 min); some: ONLY= IN= LOOK=
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.ui.screenshots $(if $(ONLY),--only $(ONLY)) \
	  $(if $(IN),--language $(IN)) $(if $(LOOK),--mode $(LOOK))

pictures: setup ## take the pictures of README and docs anew, into docs/pictures/
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.ui.screenshots.readme
