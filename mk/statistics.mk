.PHONY: bench-statistics

bench-statistics: setup ## count 100,000 records for Estadísticas; fails where a step keeps the vault over 50 ms
	@$(BIN)/python -m bench.statistics
