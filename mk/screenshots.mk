# Pictures of every page for people to look at, and the checks that cannot lie. `ONLY=inicio`, `IN=pt`, `LOOK=dark` take
# some again and keep the others.
.PHONY: screenshots

screenshots: setup ## every page × language × look × size into build/screenshots/, checked; some: ONLY= IN= LOOK=
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.ui.screenshots $(if $(ONLY),--only $(ONLY)) \
	  $(if $(IN),--language $(IN)) $(if $(LOOK),--mode $(LOOK))
