.PHONY: torture torture-slice torture-tally compiler bench-vault

KILLS ?= 1000
CUTS ?= 200
SEED ?= 1

torture: setup compiler ## kill -9 (KILLS), power cuts (CUTS), every fault, on a driven session; prints injected, lost, detected; half an hour
	@$(BIN)/python -m tests.torture --kills $(KILLS) --cuts $(CUTS) --seed $(SEED)

compiler: # power cuts and refused writes are made by a small library under the program
	@command -v cc >/dev/null || mk/system torture

SLICE_SECONDS ?= 240

torture-slice: setup ## as many of KILLS as fit into SLICE_SECONDS, with a SEED of its own; slices add up in torture-tally
	@$(BIN)/python -m tests.torture --only none --cuts 0 --kills $(KILLS) --seconds $(SLICE_SECONDS) --seed $(SEED)

torture-tally: setup ## every slice of kills so far, with seed and losses, and their sum
	@$(BIN)/python -m tests.torture.tally

bench-vault: setup ## the vault with 100,000 records that the benches measure, made once under build/bench/
	@$(BIN)/python -m bench.full
