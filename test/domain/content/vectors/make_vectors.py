"""Writes the vectors of docs/format.md, "Content": a second implementation, in another language, from the text alone.

Run from this folder: python3 make_vectors.py
"""

import hashlib
import hmac
import json


def jcs(value):
    """RFC 8785 for what the vectors hold: integers, short fractions, text, and containers of them."""
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return "{" + ",".join(jcs(key) + ":" + jcs(value[key]) for key in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(jcs(item) for item in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def child_salt(salt, segment):
    return hmac.new(salt, b"counterfoil/salt/1\0" + jcs(segment).encode(), hashlib.sha256).digest()


def salt_at(salt, path):
    for segment in path:
        salt = child_salt(salt, segment)
    return salt


def leaves(value, salt, path=()):
    if isinstance(value, dict) and value:
        for key in sorted(value, key=lambda key: key.encode("utf-16-be")):
            yield from leaves(value[key], child_salt(salt, key), (*path, key))
    elif isinstance(value, list) and value:
        for index, item in enumerate(value):
            yield from leaves(item, child_salt(salt, index), (*path, index))
    else:
        yield list(path), sha(b"\x01", salt, jcs(value).encode())


def leaf_hash(path, commitment):
    text = jcs(path).encode()
    return sha(b"\x02", len(text).to_bytes(4, "big"), text, commitment)


def top(hashes):
    if len(hashes) == 1:
        return hashes[0]
    split = 1
    while split * 2 < len(hashes):
        split *= 2
    return sha(b"\x03", top(hashes[:split]), top(hashes[split:]))


def root(places):
    hashes = [leaf_hash(path, commitment) for path, commitment in places]
    return sha(b"\x04", b"counterfoil/content/1\0", len(hashes).to_bytes(4, "big"), top(hashes))


def hex0x(data):
    return "0x" + data.hex()


def as_leaves(places):
    return [{"path": path, "commitment": hex0x(commitment)} for path, commitment in places]


def good(name, value, salt):
    places = list(leaves(value, salt))
    return {
        "name": name,
        "value": value,
        "salt": hex0x(salt),
        "canonical": jcs(value),
        "leaves": as_leaves(places),
        "digest": hex0x(root(places)),
    }


ONE = bytes(31) + b"\x01"
OTHER = hashlib.sha256(b"another salt").digest()
MILESTONES = {
    "title": "Sensors for damp",
    "milestones": [
        {"number": 1, "deliverables": ["Design report"], "amount": {"net": 1250000, "vat": 250000}},
        {"number": 2, "deliverables": ["Prototype", "Test log"], "amount": {"net": 3000000, "vat": 600000}},
    ],
    "documents": [],
    "terms": {},
}

GOOD = [
    good("the design's vector", {"a": {"b": 1}}, ONE),
    good("a scalar alone", "London", ONE),
    good("null alone", None, ONE),
    good("an empty object", {}, ONE),
    good("an empty array", [], ONE),
    good("an array and its order", [3, 2, 1], ONE),
    good("keys like indices are no indices", {"0": "a", "1": "b"}, ONE),
    good("an array of the same values", ["a", "b"], ONE),
    good("booleans, null and numbers", {"t": True, "f": False, "n": None, "zero": 0, "less": -7, "most": 9007199254740991}, OTHER),
    good("a fraction, which imported content may have", {"value": 0.1}, OTHER),
    good("keys in the order of UTF-16, not of code points", {"\ufb33": 1, "\U0001f600": 2, "\u20ac": 3, "\r": 4, "1": 5, "\u0080": 6, "\u00f6": 7}, OTHER),
    good("escapes", {"text": "\u20ac$\u000f\nA'\u0042\"\\\"/"}, OTHER),
    good("a key that objects have already", {"__proto__": {"x": 1}, "constructor": 2}, OTHER),
    good("an empty key", {"": {"": "deep"}}, OTHER),
    good("three leaves: the tree is not balanced", {"a": 1, "b": 2, "c": 3}, OTHER),
    good("ten leaves", list(range(10)), OTHER),
    good("milestones", MILESTONES, OTHER),
]


def shown(value, salt, path):
    part = value
    for segment in path:
        part = part[segment]
    return {"path": path, "value": part, "salt": hex0x(salt_at(salt, path))}


PLACES = list(leaves(MILESTONES, OTHER))
DIGEST = hex0x(root(PLACES))
NET = ["milestones", 0, "amount", "net"]


def redacted(name, parts, problem=None, places=PLACES, digest=DIGEST):
    return {"name": name, "digest": digest, "redacted": {"leaves": as_leaves(places), "shown": parts}, "problem": problem}


def recommitted(places):
    """What a dishonest author would sign: a digest of places that no content has."""
    return {"places": places, "digest": hex0x(root(places))}


TWICE = PLACES[:1] + PLACES
SWAPPED = [PLACES[1], PLACES[0], *PLACES[2:]]
LIE = {**shown(MILESTONES, OTHER, NET), "value": 1250001}
OTHER_SALT = {**shown(MILESTONES, OTHER, NET), "salt": hex0x(ONE)}
LESS = {**shown(MILESTONES, OTHER, ["milestones", 1]), "value": {"number": 2}}
MORE = {**shown(MILESTONES, OTHER, ["terms"]), "value": {"extra": 1}}

REDACTED = [
    redacted("nothing is shown", []),
    redacted("one field is shown", [shown(MILESTONES, OTHER, NET)]),
    redacted("a subtree is shown by its one salt", [shown(MILESTONES, OTHER, ["milestones", 1])]),
    redacted("all is shown", [shown(MILESTONES, OTHER, [])]),
    redacted("two parts are shown", [shown(MILESTONES, OTHER, ["title"]), shown(MILESTONES, OTHER, ["terms"])]),
    redacted("another value is shown", [LIE], "part-differs"),
    redacted("another salt is shown", [OTHER_SALT], "part-differs"),
    redacted("a subtree with a value left out", [LESS], "part-differs"),
    redacted("a subtree with a value added", [MORE], "part-differs"),
    redacted("a part inside another", [shown(MILESTONES, OTHER, ["milestones", 0]), shown(MILESTONES, OTHER, NET)], "part-twice"),
    redacted("a part twice", [shown(MILESTONES, OTHER, NET), shown(MILESTONES, OTHER, NET)], "part-twice"),
    redacted("a place that is not there", [{"path": ["price"], "value": 1, "salt": hex0x(ONE)}], "part-differs"),
    redacted("a place left out", [], "digest", PLACES[:-1]),
    redacted("a place committed to twice", [], "prefix", **recommitted(TWICE)),
    redacted("places in another order", [], "order", **recommitted(SWAPPED)),
]

C = [OTHER] * 8


def bad_places(name, problem, *paths):
    return redacted(name, [], problem, **recommitted([(path, C[0]) for path in paths]))


REDACTED += [
    bad_places("a value and something in it", "prefix", ["a"], ["a", "b"]),
    bad_places("something in a value, then the value", "prefix", ["a", "b"], ["a"]),
    bad_places("the whole and a part of it", "prefix", [], ["a"]),
    bad_places("an array that begins at 1", "gap", [1], [2]),
    bad_places("an inner array that begins at 1", "gap", ["a"], ["b", 1]),
    bad_places("an array with a gap", "gap", [0], [2]),
    bad_places("an array backwards", "gap", [1], [0]),
    bad_places("keys and indices in one container", "mixed", ["a"], [0]),
    bad_places("indices and keys in one container", "mixed", [0], ["a"]),
    bad_places("keys not sorted", "order", ["b"], ["a"]),
    bad_places("keys in the order of code points", "order", ["\ufb33"], ["\U0001f600"]),
    bad_places("a container opened again", "order", ["a", "x"], ["b"], ["a", "y"]),
    bad_places("deeper than 64", "too-deep", ["a"] * 65),
]

TEXTS = [
    {"name": "white space and order do not matter", "text": ' { "b" : 1.0,\n "a" : [ 1e2 , "\\u0041" ] } ', "canonical": '{"a":[100,"A"],"b":1}'},
    {"name": "a fraction that a double writes back", "text": '[0.1, 1.10, 5E-1, -0.0]', "canonical": "[0.1,1.1,0.5,0]"},
    {"name": "a colon and digits inside text", "text": '{"a:1":"b:\\"2\\":3"}', "canonical": '{"a:1":"b:\\"2\\":3"}'},
    {"name": "a large number that is exact", "text": "[9007199254740991, 1e21, 100000000000000000000]", "canonical": "[9007199254740991,1e+21,100000000000000000000]"},
    {"name": "a member twice", "text": '{"a":1,"a":2}', "problem": "key-twice"},
    {"name": "a member twice, written differently", "text": '{"a":1,"\\u0061":1}', "problem": "key-twice"},
    {"name": "a member twice, deep inside", "text": '[{"x":{"y":[{"a":1,"b":2,"a":1}]}}]', "problem": "key-twice"},
    {"name": "an integer past what a double holds", "text": "[9007199254740993]", "problem": "number-not-exact"},
    {"name": "more digits than a double holds", "text": '{"a":0.12345678901234567890}', "problem": "number-not-exact"},
    {"name": "a number past all doubles", "text": "[1e400]", "problem": "number-not-finite"},
    {"name": "a number that a double loses", "text": "[1e-400]", "problem": "number-not-exact"},
    {"name": "half a surrogate pair", "text": '["\\ud83d"]', "problem": "string-not-unicode"},
    {"name": "half a surrogate pair in a key", "text": '{"\\udc00":1}', "problem": "string-not-unicode"},
    {"name": "not JSON: a comma too many", "text": "[1,]", "problem": "not-json"},
    {"name": "not JSON: NaN", "text": "[NaN]", "problem": "not-json"},
    {"name": "not JSON: nothing", "text": "", "problem": "not-json"},
    {"name": "64 levels", "text": "[" * 64 + "]" * 64, "canonical": "[" * 64 + "]" * 64},
    {"name": "65 levels", "text": "[" * 65 + "]" * 65, "problem": "too-deep"},
]


def write(name, vectors):
    with open(name, "w", encoding="utf-8") as file:
        json.dump(vectors, file, indent=1, ensure_ascii=True)
        file.write("\n")


write("digests.json", GOOD)
write("redacted.json", REDACTED)
write("texts.json", TEXTS)
