"""Loads MISP files as a program of MISP's own does: events through PyMISP, clusters through it and against the schema
of the MISP galaxy.

Arguments: event FILE or cluster FILE, any number. Prints one line of JSON for each: {"file": …, "faults": [text, …]}.
"""

import copy
import json
import os
import sys

import jsonschema
import pymisp
import pymispgalaxies

SCHEMA = os.path.join(os.path.dirname(pymispgalaxies.__file__), "data", "misp-galaxy", "schema_clusters.json")
EVENT_SCHEMA = os.path.join(os.path.dirname(pymisp.__file__), "data", "schema.json")


def main(arguments):
    for kind, path in zip(arguments[::2], arguments[1::2]):
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
        try:
            faults = list(FAULTS[kind](document))
        except Exception as error:  # whatever the library says of the document is the answer
            faults = [f"{type(error).__name__}: {error}"]
        print(json.dumps({"file": path, "faults": faults}))


def event_faults(document):
    yield from schema_faults(document, EVENT_SCHEMA)
    event = pymisp.MISPEvent(strict_validation=True)
    event.from_dict(**copy.deepcopy(document))
    written = json.loads(event.to_json())
    written = written.get("Event", written)
    wanted = document["Event"]
    for field in ("uuid", "info", "date"):
        if str(written[field]) != wanted[field]:
            yield f"{field} became {written[field]}"
    for field in ("Attribute", "Tag"):
        if len(written.get(field, [])) != len(wanted[field]):
            yield f"of {len(wanted[field])} of {field} {len(written.get(field, []))} are left"
    names = [attribute["value"] for attribute in wanted["Attribute"]]
    if [attribute.value for attribute in event.attributes] != names:
        yield "an attribute has another value"
    uuids = [attribute["uuid"] for attribute in wanted["Attribute"]]
    if len(set(uuids)) < len(uuids):
        yield "two attributes have one uuid"
    clusters = [cluster for galaxy in event.galaxies for cluster in galaxy.clusters]
    if [cluster.value for cluster in clusters] != [value["value"] for value in wanted["Galaxy"][0]["GalaxyCluster"]]:
        yield "a cluster of its galaxy is missing"
    tags = {tag.name for tag in event.tags}
    for cluster in clusters:
        if cluster.tag_name not in tags:
            yield f"the event has no tag {cluster.tag_name}"


def cluster_faults(document):
    yield from schema_faults(document, SCHEMA)
    values = set()
    for entry in document["values"]:
        cluster = pymisp.MISPGalaxyCluster()
        cluster.from_dict(**copy.deepcopy(entry))
        cluster.parse_meta_as_elements()
        if cluster.value != entry["value"] or cluster.uuid != entry["uuid"]:
            yield f"{entry['uuid']} became another"
        for link in entry.get("related", []):
            cluster.add_cluster_relation(link["dest-uuid"], link["type"])
        cluster.to_json()
        if entry["value"].lower() in values:
            yield f"two entries are called {entry['value']!r}"
        values.add(entry["value"].lower())


def schema_faults(document, path):
    with open(path, encoding="utf-8") as file:
        schema = json.load(file)
    for error in Validator(schema).iter_errors(document):
        yield f"{error.json_path}: {error.message[:300]}"


def twice(validator, wanted, items, schema):
    """`uniqueItems`, which the library holds to by comparing every item with every other: minutes for thousands."""
    if wanted and validator.is_type(items, "array"):
        if len({json.dumps(item, sort_keys=True) for item in items}) < len(items):
            yield jsonschema.ValidationError("an item stands in it twice")


Validator = jsonschema.validators.extend(jsonschema.Draft7Validator, {"uniqueItems": twice})


FAULTS = {"event": event_faults, "cluster": cluster_faults}
main(sys.argv[1:])
