# `make help` says what there is. The work is done by the scripts in .ci/scripts, each ending with
# a status other than 0 where a step fails.
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help corpus test lint format readme bench bench-text bench-align bench-interchange \
	bench-validate notebooks fuzz install clean

PREFIX ?= /usr/local

help: ## Say what there is to make
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-17s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

corpus: ## Build, validate and export corpus/; ends with a table of what was done
	@.ci/scripts/corpus

test: ## Run the tests, the conformance checks and the count of covered lines
	@.ci/scripts/test

lint: ## Check the formatting and the style of the sources
	@.ci/scripts/packages --check-swift
	swift format lint --strict --recursive Sources Tests Package.swift

format: ## Format the sources in place
	@.ci/scripts/packages --check-swift
	swift format --in-place --recursive Sources Tests Package.swift

readme: ## Run the commands of README and put there what they print; after make corpus
	@.ci/scripts/readme

bench: ## Measure the text layer beside a C++ program on ICU, and hold it to its bars
	@.ci/scripts/bench

bench-text: ## Measure it beside hazm, Parsivar and camel-tools; installs them in .build
	@.ci/scripts/bench-text

bench-interchange: ## Measure exports and imports of 100,000 beads, and hold them to their bars
	@.ci/scripts/bench-interchange

notebooks: ## Export the notebook of corpus/, execute it, and try the Python module
	@.ci/scripts/notebooks

bench-align: ## Measure the aligner on made-up texts of known answers, and hold it to its bars
	@.ci/scripts/bench-align

bench-validate: ## Measure validate beside other validators of JSON Schema, and hold it to its bar
	@.ci/scripts/bench-validate

fuzz: ## Fuzz every text entry point, SECONDS_EACH=60; findings go to Tests/Fuzzing/Findings
	@.ci/scripts/fuzz

install: ## Put muwazi and its data under PREFIX (default: /usr/local)
	@.ci/scripts/install "$(DESTDIR)$(PREFIX)"

clean: ## Remove what was built and exported; corpus/ stays
	rm -rf .build
