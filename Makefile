# What one does with Plimsoll. `make` lists it.
export PATH := $(or $(CARGO_HOME),$(HOME)/.cargo)/bin:$(PATH)
.DEFAULT_GOAL := help
.NOTPARALLEL:

.PHONY: help
help: ## Lists these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: serve
serve: setup ## Sets up, builds and serves the page on http://127.0.0.1:8080/
	@echo "Plimsoll: http://127.0.0.1:8080/ (once the build below is done; Ctrl+C ends it)"
	trunk serve --release

.PHONY: dev
dev: setup ## The same from a quick, unoptimised build, made anew at each change
	@echo "Plimsoll: http://127.0.0.1:8080/ (reload the page after a change)"
	trunk serve

.PHONY: build
build: setup ## Builds dist/: static files for any folder of any host
	trunk build --release

.PHONY: package
package: setup ## Builds the npm package: the folder target/package/plimsoll
	node www/package.mjs

.PHONY: workshop
workshop: build ## Builds, serves to the local network with a QR code, and zips dist/ to hand out; PORT=8080
	@node tools/workshop.mjs --port $(or $(PORT),8080)

# The parts of the gate, each a target of its own below.
TEST_PARTS := lint unit build size-check e2e browsers-test docs-test package package-test

.PHONY: test
test: setup-test ## The one gate: set-up, layout, lints, tests, build, size bars, tests in Chromium, Firefox and WebKit, documentation tools, the package
	@times=; for part in $(TEST_PARTS); do \
	  start=$$(date +%s); \
	  $(MAKE) --no-print-directory $$part || exit 1; \
	  times="$$times $$part $$(($$(date +%s) - start))"; \
	done; \
	echo "make test: all passed. Seconds of each part:"; printf '  %-14s %5d\n' $$times

.PHONY: size
size: build ## Prints what dist/ weighs, raw, gzip and brotli
	@node tools/size.mjs

.PHONY: shots
shots: setup-test build ## Screenshots in both themes at three widths, into tests/e2e/output/shots
	node tests/e2e/shots.mjs

.PHONY: visual-update
visual-update: setup-test build ## Takes the pictures anew that the tests compare the page with (tests/e2e/visual)
	UPDATE_EXPECT=1 node --test --test-concurrency=1 tests/e2e/visual.test.mjs

.PHONY: first-update
first-update: setup-test build ## Takes the first screen anew that is shown before the app is there (www/first.html)
	UPDATE_EXPECT=1 node --test --test-name-pattern="as the app draws it" tests/e2e/first.test.mjs
	trunk build --release

.PHONY: lighthouse
lighthouse: setup-test build ## Prints what Lighthouse says of the page on a phone; npx fetches it
	node tools/lighthouse.mjs

.PHONY: slow
slow: setup-test build ## Prints how long the page takes to come and to answer on a slow network; RUNS=5
	@node tools/slow.mjs $(or $(RUNS),5)

.PHONY: fuzz
fuzz: ## Looks for inputs that break a property: TARGET=analyze (a file of fuzz/fuzz_targets), MINUTES=10; needs a C++ compiler
	@tools/fuzz.sh $(or $(TARGET),analyze) $(or $(MINUTES),10)

.PHONY: audit
audit: setup ## Looks at what others wrote: licences, versions, and what npm's registry knows of holes
	node tools/audit.mjs --holes

.PHONY: bench
bench: setup-bench build package ## Times each phase, how times grow, the package against other readers in Chromium, and keys
	@broken=0; cargo bench --no-fail-fast || broken=1; node benches/peers.mjs || broken=1; node benches/keys.mjs || broken=1; exit $$broken

.PHONY: setup
setup: ## Installs what the build needs; skips what is there
	@tools/setup.sh build

.PHONY: setup-test
setup-test: ## Installs what the tests need beside that, Chromium included
	@tools/setup.sh test

.PHONY: setup-bench
setup-bench: ## Installs what the benchmarks need beside what the build needs
	@tools/setup.sh bench

# The parts of `make test`, for running one of them alone after `make setup-test`.
.PHONY: lint unit size-check e2e browsers-test docs-test package-test
lint:
	cargo fmt --check
	cargo clippy --all-targets -- -D warnings
	cargo clippy --target wasm32-unknown-unknown --lib --bins -- -D warnings
	cargo clippy --target wasm32-unknown-unknown --lib --bins --features js -- -D warnings
	node tools/audit.mjs

unit:
	cargo test
	node --test tests/www/*.test.mjs
	@if command -v python3 >/dev/null; then cd catalog/tools && python3 -m unittest; else echo "No python3: the catalog's generators are not tested."; fi

size-check:
	@node tools/size.mjs --check

# What waits for ever fails, and is named.
e2e:
	node --test --test-concurrency=1 --test-timeout=600000 tests/e2e/*.test.mjs

# Node 20 has its WebSocket behind this switch; later ones pass it over.
browsers-test:
	node --experimental-websocket --test --test-timeout=600000 tests/browsers/*.test.mjs

# Sites that are built already are not built again.
docs-test:
	node --test --test-concurrency=1 --test-timeout=600000 tests/docs/*.test.mjs

package-test:
	node --test --test-concurrency=1 tests/package/*.test.mjs
