.PHONY: torture-mutant chain-mutant

torture-mutant: setup ## with one sync patched away the power cuts must lose something: proves the oracle
	@$(BIN)/python -m tests.torture.mutants --seed $(SEED)

chain-mutant: setup ## each verification line taken away in turn: a test of the chain must fail
	@$(BIN)/python -m tests.torture.chain_mutants
