.PHONY: torture

KILLS ?= 1000
CUTS ?= 200
SEED ?= 1

torture: setup ## kill -9 and other faults upon a driven session: prints injected, lost, detected
	@$(BIN)/python -m tests.torture --kills $(KILLS) --cuts $(CUTS) --seed $(SEED)
