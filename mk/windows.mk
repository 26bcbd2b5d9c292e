# The program under a real window manager, with real keys: focus, dialogs, locking, dragging, dead keys.
.PHONY: windows-real

windows-real: setup ## the window on a real X server and window manager, by real keys and mouse
	@mk/system test
	@QT_QPA_PLATFORM=xcb QT_IM_MODULE=compose xvfb-run -a -s "-screen 0 1280x800x24 -noreset" $(BIN)/python -m tests.windows_real
