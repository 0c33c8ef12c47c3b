"""Has the Azure CLI's own parser read commands without running them.

Standard input: one JSON list of arguments a line. Standard output: one JSON string a line, empty when the command is right.
"""
import contextlib
import csv
import io
import json
import os
import re
import sys

from azure.cli.core import __version__, get_default_cli
from knack.events import EVENT_INVOKER_POST_PARSE_ARGS
from knack.util import CLIError


class Parsed(Exception):
    """Ends the CLI's work after it has parsed its arguments."""


def stop(_cli, **_arguments):
    raise Parsed


def version(text):
    return [int(number) for number in re.findall(r"\d+", text)[:3]]


def begins(arguments, row):
    words = row["command"].split()
    return arguments[: len(words)] == words


def translated(arguments, newer):
    """In the words of the CLI that is there, if it is older than the one that the command is written for."""
    rows = [row for row in newer if begins(arguments, row)]
    for row in rows:
        if not row["argument"]:
            return row["older"].split() + arguments[len(row["command"].split()) :]
    older = {row["argument"]: row["older"] for row in rows}
    words, values = [], iter(arguments)
    for word in values:
        if older.get(word) == "":
            next(values)
        else:
            words.append(older.get(word, word))
    return words


def complaint(arguments):
    cli = get_default_cli()
    cli.register_event(EVENT_INVOKER_POST_PARSE_ARGS, stop)
    cli.invocation = cli.invocation_cls(
        cli_ctx=cli, parser_cls=cli.parser_cls, commands_loader_cls=cli.commands_loader_cls, help_cls=cli.help_cls
    )
    cli.data["headers"] = {}
    said = io.StringIO()
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(said):
        try:
            cli.invocation.execute(arguments)
        except Parsed:
            return ""
        except CLIError as error: # an argument is missing
            return str(error)
        except SystemExit:
            pass
    return said.getvalue() or "not a command"


with open(os.path.join(os.path.dirname(__file__), "newer-words.csv"), encoding="utf-8") as table:
    newer_words = [row for row in csv.DictReader(table) if version(__version__) < version(row["since"])]

for line in sys.stdin:
    print(json.dumps(complaint(translated(json.loads(line), newer_words))))
