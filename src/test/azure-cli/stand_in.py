"""Stands in for az on the PATH: records its arguments and answers from a file, formatted by the real CLI's own code.

AZ_ANSWERS names a JSON list of objects: command (the first words), answer or error. AZ_CALLS names the record.
"""
import json
import os
import sys

arguments = sys.argv[1:]
with open(os.environ["AZ_CALLS"], "a", encoding="utf-8") as calls:
    calls.write(json.dumps(arguments) + "\n")

given = {"output": "json", "query": "@"}
for name in given:
    if "--" + name in arguments:
        given[name] = arguments[arguments.index("--" + name) + 1]

with open(os.environ["AZ_ANSWERS"], encoding="utf-8") as answers:
    for candidate in json.load(answers):
        words = candidate["command"].split()
        if arguments[: len(words)] == words:
            break
    else:
        sys.exit("Nobody has told what az " + " ".join(arguments) + " answers.")

if "error" in candidate:
    sys.exit(candidate["error"])

import jmespath  # only now: most of the time goes into this
from knack.output import format_json, format_tsv
from knack.util import CommandResultItem

result = CommandResultItem(jmespath.search(given["query"], candidate["answer"]))
sys.stdout.write(format_tsv(result) if given["output"] == "tsv" else format_json(result))
