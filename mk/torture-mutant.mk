.PHONY: torture-mutant chain-mutant

torture-mutant: setup compiler ## with one sync patched away the power cuts must lose something: proves the oracle
	@$(BIN)/python -m tests.torture.mutants --seed $(SEED)

PART ?= 1/1

chain-mutant: setup ## each verification line taken away in turn: a test of the chain must fail (PART=2/3: a slice)
	@$(BIN)/python -m tests.torture.chain_mutants --part $(PART)
