"""Checks, and how their outcomes are told."""

import importlib
import shutil
import sys
import traceback
from dataclasses import dataclass, field
from typing import Callable

CHECKS: list["Check"] = []


class Skip(Exception):
    """What a check needs is not on this machine."""


class Unavailable(Exception):
    """The binary under test cannot do what a check asks: a failure, told without a traceback."""


@dataclass
class Check:
    """Something that must hold, and what it takes to find out."""

    title: str
    body: Callable
    modules: tuple[str, ...] = ()
    programs: tuple[str, ...] = ()

    def missing(self) -> str | None:
        """What the machine lacks for this check."""
        for name in self.modules:
            try:
                importlib.import_module(name)
            except ImportError as error:
                return f"Python's module {name} cannot be imported ({error})"
        for name in self.programs:
            if shutil.which(name) is None:
                return f"the program {name} is not installed"
        return None


def check(title: str, modules: tuple[str, ...] = (), programs: tuple[str, ...] = ()):
    """Marks a function that takes the bench and raises AssertionError where something is wrong."""

    def register(body: Callable) -> Callable:
        CHECKS.append(Check(title, body, modules, programs))
        return body

    return register


@dataclass
class Faults:
    """What does not hold, gathered, so that one run tells all of it."""

    shown: int = 8
    messages: list[str] = field(default_factory=list)

    def expect(self, holds: bool, message: str) -> bool:
        """Notes the message where something does not hold."""
        if not holds:
            self.messages.append(message)
        return holds

    def settle(self) -> None:
        """Fails where anything was noted."""
        if self.messages:
            rest = len(self.messages) - self.shown
            more = [f"… and {rest} more"] if rest > 0 else []
            raise AssertionError("\n".join(self.messages[: self.shown] + more))


def run(bench, only: str | None) -> int:
    """Runs the checks in order; the status is 1 where one fails."""
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    for item in CHECKS:
        if only and only not in item.title:
            continue
        reason = item.missing()
        try:
            if reason is not None:
                raise Skip(reason)
            item.body(bench)
        except Skip as skip:
            counts["skipped"] += 1
            print(f"SKIP: {item.title} because {skip}")
        except (AssertionError, Unavailable) as fault:
            counts["failed"] += 1
            print(f"FAIL: {item.title}\n  " + str(fault).replace("\n", "\n  "))
        except Exception:
            counts["failed"] += 1
            print(f"FAIL: {item.title}\n  " + traceback.format_exc().replace("\n", "\n  "))
        else:
            counts["passed"] += 1
            print(f"ok: {item.title}")
        sys.stdout.flush()
    print(", ".join(f"{count} {outcome}" for outcome, count in counts.items()))
    return 1 if counts["failed"] else 0
