# What screen readers get and how strong the colours are.
# The accessibility bus has its socket in XDG_RUNTIME_DIR: in one of its own, or two runs would listen to one another.
.PHONY: accessibility contrast

accessibility: setup ## what a screen reader gets of every page, to be reviewed (tests/ui/accessibility/tree.txt)
	@mk/system test
	@mkdir -p build
	@own=$$(mktemp -d) && trap 'rm -rf "$$own"' EXIT && XDG_RUNTIME_DIR=$$own \
	  dbus-run-session -- xvfb-run -a -s "-screen 0 1400x900x24" \
	  $(BIN)/python -m tests.ui.accessibility tests/ui/accessibility/tree.txt 2>build/accessibility.log \
	  || { tail -n 20 build/accessibility.log >&2; exit 1; }
	@git diff --stat -- tests/ui/accessibility/tree.txt

contrast: setup ## the contrast of every pair of colours, in each look, against WCAG 2.2 AA
	@$(BIN)/python -m desktop.ui.gallery.contrast
