"""Validates STIX 2.1 files with OASIS's stix2-validator and the standard's JSON schemas that come with it.

Prints one line of JSON for each file: {"file": …, "objects": number, "faults": [text, …]}. What the standard only
recommends counts as a fault too, so does a reference to an object that is not in the bundle, and so does what the stix2
library cannot read.
"""

import json
import sys
from collections import Counter
from pathlib import Path

import stix2
from stix2validator import ValidationOptions, validate_instance, validator

# 302 wants a hash of every page that is referred to: Byname never fetches one.
OPTIONS = ValidationOptions(version="2.1", strict=True, enforce_refs=True, disabled="302")


def with_schemas_at_hand(load):
    """The validator's own way to a schema, with all that schemas refer to read and walked through once: it does so anew
    for every reference of every object, which is most of its time."""
    known = {}

    def load_once(path, schema, folder):
        if path not in known:
            loaded = load(path, schema, folder)
            registry = loaded._registry
            for file in Path(folder).rglob("*.json"):
                registry = registry.get_or_retrieve(file.as_uri()).registry
            known[path] = loaded.evolve(registry=registry.crawl(), _resolver=None)
        return known[path]

    return load_once


validator.load_validator = with_schemas_at_hand(validator.load_validator)


def main(paths):
    for path in paths:
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
        objects = document.get("objects", [])
        print(json.dumps({"file": path, "objects": len(objects), "faults": list(faults_of(document, objects))}))


def faults_of(document, objects):
    results = validate_instance(document, OPTIONS)
    for result in results if isinstance(results, list) else [results]:
        for error in [*result.errors, *result.warnings]:
            yield str(error)
    known = {item.get("id") for item in objects}
    for item in objects:
        for reference in references_of(item):
            if reference not in known:
                yield f"{item.get('id')} refers to {reference}, which is not in the bundle"
    for stix_id, times in Counter(item.get("id") for item in objects).items():
        if times > 1:
            yield f"{stix_id} stands {times} times in one bundle"
    try:
        stix2.parse(document, allow_custom=False)
    except Exception as error:  # whatever the library says of the document is the answer
        yield f"stix2 cannot read it: {error}"


def references_of(value):
    """Every id under a `…_ref` or `…_refs`, however deep."""
    for key, inner in value.items() if isinstance(value, dict) else []:
        if key.endswith("_ref"):
            yield inner
        elif key.endswith("_refs"):
            yield from inner
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
        yield from references_of(inner)


main(sys.argv[1:])
