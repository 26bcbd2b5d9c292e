# What is held to a time is asked apart from `make test`: beside other work a time says nothing of the program.
.PHONY: timings

timings: setup ## the few tests that hold something to a time; on a machine with nothing else to do
	@QT_QPA_PLATFORM=offscreen $(BIN)/pytest -m timed
