.PHONY: torture-sync

SUBMISSIONS ?= 10000
SEED ?= 1
MINUTES ?= 40

torture-sync: setup ## 10,000 submissions through injected faults, about 15 minutes on 2 cores: each once, whole, with its receipt
	@$(BIN)/python -m tests.torture_sync --submissions $(SUBMISSIONS) --seed $(SEED) --minutes $(MINUTES)
