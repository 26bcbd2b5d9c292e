.PHONY: contract test-registry-postgres test-browser

contract: setup ## the OpenRosa contract on both databases, or on any server: make contract URL=…
	@VIGIA_CONTRACT_URL='$(URL)' $(BIN)/pytest tests/contract

test-registry-postgres: setup ## the registry and its contract on PostgreSQL only
	@$(BIN)/pytest tests/contract tests/registry -k postgresql

test-browser: setup ## the duty desk's page in Debian's chromium, which this installs
	@mk/system browser
	@$(BIN)/pytest tests/browser
