# `make help` says what there is. The work is done by the scripts in Scripts/, each of which ends with
# a status other than 0 where a step fails.
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help corpus test lint format readme install clean

PREFIX ?= /usr/local

help: ## Say what there is to make
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-7s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

corpus: ## Build, validate and export corpus/; ends with a table of what was done
	@Scripts/corpus

test: ## Run the tests, the conformance checks and the count of covered lines
	@Scripts/test

lint: ## Check the formatting and the style of the sources
	@Scripts/packages --check-swift
	swift format lint --strict --recursive Sources Tests Package.swift

format: ## Format the sources in place
	@Scripts/packages --check-swift
	swift format --in-place --recursive Sources Tests Package.swift

readme: ## Run the commands of README and put there what they print; after make corpus
	@Scripts/readme

install: ## Put muwazi and its data under PREFIX (default: /usr/local)
	@Scripts/install "$(DESTDIR)$(PREFIX)"

clean: ## Remove what was built and exported; corpus/ stays
	rm -rf .build
