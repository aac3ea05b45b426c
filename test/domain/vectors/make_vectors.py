"""Writes the vectors of docs/format.md for acts, subjects, heads, storage and receipts: a second implementation,
in another language, from that page alone (contents have their own beside). From its table of kinds it also writes
the codes and the hashes of types that the tests of the contracts sign with, so that what the contracts generate is
held against the page.

Run from this folder: python3 make_vectors.py && npx prettier --write formats.json
"""

import hashlib
import json
import re

ROUNDS = [
    0x0000000000000001, 0x0000000000008082, 0x800000000000808A, 0x8000000080008000, 0x000000000000808B, 0x0000000080000001,
    0x8000000080008081, 0x8000000000008009, 0x000000000000008A, 0x0000000000000088, 0x0000000080008009, 0x000000008000000A,
    0x000000008000808B, 0x800000000000008B, 0x8000000000008089, 0x8000000000008003, 0x8000000000008002, 0x8000000000000080,
    0x000000000000800A, 0x800000008000000A, 0x8000000080008081, 0x8000000000008080, 0x0000000080000001, 0x8000000080008008,
]
ROTATIONS = [[0, 36, 3, 41, 18], [1, 44, 10, 45, 2], [62, 6, 43, 15, 61], [28, 55, 25, 21, 56], [27, 20, 39, 8, 14]]
MASK = (1 << 64) - 1


def rotate(lane, by):
    return ((lane << by) | (lane >> (64 - by))) & MASK if by else lane


def permute(lanes):
    for constant in ROUNDS:
        columns = [lanes[x][0] ^ lanes[x][1] ^ lanes[x][2] ^ lanes[x][3] ^ lanes[x][4] for x in range(5)]
        mixed = [columns[(x - 1) % 5] ^ rotate(columns[(x + 1) % 5], 1) for x in range(5)]
        lanes = [[lanes[x][y] ^ mixed[x] for y in range(5)] for x in range(5)]
        moved = [[0] * 5 for _ in range(5)]
        for x in range(5):
            for y in range(5):
                moved[y][(2 * x + 3 * y) % 5] = rotate(lanes[x][y], ROTATIONS[x][y])
        lanes = [[moved[x][y] ^ (~moved[(x + 1) % 5][y] & moved[(x + 2) % 5][y]) for y in range(5)] for x in range(5)]
        lanes[0][0] ^= constant
    return lanes


def keccak(data):
    rate = 136
    padded = bytearray(data) + b"\x01" + bytes((-len(data) - 2) % rate) + b"\x80"
    if (len(data) + 1) % rate == 0:
        padded = bytearray(data) + b"\x81"
    lanes = [[0] * 5 for _ in range(5)]
    for start in range(0, len(padded), rate):
        for index in range(rate // 8):
            lane = int.from_bytes(padded[start + 8 * index : start + 8 * index + 8], "little")
            lanes[index % 5][index // 5] ^= lane
        lanes = permute(lanes)
    return b"".join(lanes[index % 5][index // 5].to_bytes(8, "little") for index in range(4))


def word(value):
    if isinstance(value, int):
        return value.to_bytes(32, "big")
    return value if len(value) == 32 else value.rjust(32, b"\0")


def words(*values):
    return b"".join(word(value) for value in values)


def text(value):
    return keccak(value.encode())


def hex0x(value):
    return "0x" + value.hex()


# Subjects

IDENTIFIER, REFERENCE, OCID = text("GB-LAE-HCK"), text("HCK/2026/017"), text("ocds-h6vhtk-0550b4")
SUBJECTS = {
    "consortium": text("counterfoil/consortium"),
    "organisation": keccak(words(text("counterfoil/organisation"), IDENTIFIER)),
    "plan": keccak(words(text("counterfoil/plan"), 2, REFERENCE)),
    "procurement": keccak(words(text("counterfoil/procurement"), 2, REFERENCE)),
    "evidence": keccak(words(text("counterfoil/evidence"), OCID)),
}

# Acts

CHAIN_ID = 4503599627370497
REGISTER = bytes.fromhex("04".rjust(40, "0"))
DOMAIN = keccak(words(
    text("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
    text("Counterfoil"), text("1"), CHAIN_ID, REGISTER,
))
ENVELOPE = "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil"
PHASE = "Phase(uint8 number,uint64 budget,uint40 startsOn,uint40 endsOn)"
OPENED = f"ProcurementOpened({ENVELOPE},bytes32 ownReference,uint16 ground,bytes3 currency,uint32[] members,Phase[] phases){PHASE}"
LINKED = f"NoticeLinked({ENVELOPE},bytes32 process)"


# The table of kinds: code, kind, register and function, who signs, values

with open("../../../docs/format.md", encoding="utf-8") as page:
    TABLE = re.findall(r"^\| ([0-9a-f]{4}) \| (\w+) \| \w+\.\w+ \| [^|]+ \| (?:`([^`]*)`|–)", page.read(), re.MULTILINE)
TERMS = "MilestoneTerms(uint16 number,uint40 dueOn,uint64 amount,uint64 vat,uint16 daysToDecide,uint16 daysToPay)"
LISTED = {"Phase": PHASE, "Winner": "Winner(uint32 supplier,uint64 ceiling)", "MilestoneTerms": TERMS}


def type_string(kind, values):
    members = [ENVELOPE, *values.split(", ")] if values else [ENVELOPE]
    listed = sorted(name for name in LISTED if f"{name}[]" in values)
    return f"{kind}({','.join(members)})" + "".join(LISTED[name] for name in listed)


TYPE_HASHES = {kind: hex0x(text(type_string(kind, values))) for _, kind, values in TABLE}
assert len(TYPE_HASHES) == len(TABLE) >= 53
assert TYPE_HASHES["ProcurementOpened"] == hex0x(text(OPENED))


def constant(kind):
    return re.sub(r"(?<!^)([A-Z])", r"_\1", kind).upper()


def write_library(name, purpose, constants):
    lines = [f"    {type_} internal constant {constant(kind)} = {value};" for type_, kind, value in constants]
    lines = [line if len(line) <= 110 else line.replace(" = ", " =\n        ") for line in lines]
    with open(f"../../contracts/support/{name}.sol", "w", encoding="utf-8") as file:
        file.write("// SPDX-License-Identifier: MIT\n// Written by test/domain/vectors/make_vectors.py from docs/format.md.\n")
        file.write("pragma solidity 0.8.37;\n\n")
        file.write(f"/// @notice {purpose}\nlibrary {name} {{\n" + "\n".join(lines) + "\n}\n")


write_library("Kinds", "Codes of the kinds of acts.", [("uint16", kind, f"0x{code}") for code, kind, _ in TABLE])
write_library("TypeHashes", "Hashes of the types that acts are signed under.",
              [("bytes32", kind, value) for kind, value in TYPE_HASHES.items()])


def act_hash(struct):
    return keccak(b"\x19\x01" + DOMAIN + keccak(struct))


def gbp():
    return b"GBP".ljust(32, b"\0")


CONTENT = text("any content")
MEMBERS = [3, 7]
PHASES = [(1, 32000000, 1780268400, 1790809200), (2, 80000000, 1790809200, 1806534000)]
members_hash = keccak(words(*MEMBERS))
phases_hash = keccak(b"".join(keccak(words(text(PHASE), *phase)) for phase in PHASES))
opened_hash = act_hash(words(
    text(OPENED), 2, SUBJECTS["procurement"], 0, CONTENT, 1782000000,
    REFERENCE, 22, gbp(), members_hash, phases_hash,
))
linked_hash = act_hash(words(text(LINKED), 2, SUBJECTS["procurement"], opened_hash, CONTENT, 1782000000, OCID))


def act(kind, built_on, values):
    return {
        "kind": kind, "organisation": 2, "subject": hex0x(SUBJECTS["procurement"]), "builtOn": hex0x(built_on),
        "content": hex0x(CONTENT), "validUntil": 1782000000, "values": values,
    }


PHASE_NAMES = ["number", "budget", "startsOn", "endsOn"]
ACTS = [
    {
        "act": act("ProcurementOpened", bytes(32), {
            "ownReference": hex0x(REFERENCE), "ground": 22, "currency": "GBP", "members": MEMBERS,
            "phases": [dict(zip(PHASE_NAMES, phase)) for phase in PHASES],
        }),
        "actHash": hex0x(opened_hash),
    },
    {"act": act("NoticeLinked", opened_hash, {"process": hex0x(OCID)}), "actHash": hex0x(linked_hash)},
]

# Heads: these two acts as numbers 40 and 41 of a ledger, the first two of their subject

SIGNER = bytes.fromhex("f39fd6e51aad88f6f4ce6ab8827279cfffb92266")
KEY = keccak(SIGNER)
TIMES = [1780000000, 1780000060]
ledger_head, subject_head, HEADS = text("head of act 39"), bytes(32), []
for index, (kind, hashed) in enumerate([(0x0401, opened_hash), (0x0402, linked_hash)]):
    subject_head = keccak(words(
        subject_head, 40 + index, SUBJECTS["procurement"], kind, hashed, CONTENT, 2, KEY, TIMES[index],
    ))
    ledger_head = keccak(words(ledger_head, subject_head))
    HEADS.append({"subjectHead": hex0x(subject_head), "ledgerHead": hex0x(ledger_head)})

# Key slots and storage

SLOT = [("organisation", 32, 2), ("roles", 16, 15), ("validFrom", 40, 1750000000), ("validUntil", 40, 2**40 - 1),
        ("revokedSince", 40, 1770000000), ("addedIn", 40, 17), ("revokedIn", 40, 4711), ("scheme", 8, 1)]
packed, place = 0, 0
for _, width, value in SLOT:
    packed |= value << place
    place += width

STORAGE = {
    "ledgerHead": 0, "ledgerCount": 1,
    "subjectHead": keccak(words(SUBJECTS["procurement"], 2)), "subjectCount": keccak(words(SUBJECTS["procurement"], 3)),
    "keySlot": keccak(words(KEY, 0)),
}

# One signature for many acts: five of them, the two above among these, for the log

LOG = bytes.fromhex("ff".rjust(40, "0"))
LOG_DOMAIN = keccak(words(
    text("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
    text("Counterfoil"), text("1"), CHAIN_ID, LOG,
))
BATCH = [opened_hash, linked_hash] + [text(f"act {number}") for number in (3, 4, 5)]
INNER = bytes(range(65))


def root_of(hashes):
    if len(hashes) == 1:
        return keccak(b"\0" + hashes[0])
    split = 1
    while split * 2 < len(hashes):
        split *= 2
    return keccak(b"\x01" + root_of(hashes[:split]) + root_of(hashes[split:]))


def path_of(hashes, index):
    if len(hashes) == 1:
        return b""
    split = 1
    while split * 2 < len(hashes):
        split *= 2
    if index < split:
        return path_of(hashes[:split], index) + root_of(hashes[split:])
    return path_of(hashes[split:], index - split) + root_of(hashes[:split])


def batch_signature(index):
    place = index.to_bytes(2, "big") + len(BATCH).to_bytes(2, "big")
    return text("counterfoil/batch/1") + place + path_of(BATCH, index) + INNER


BATCH_ROOT = root_of(BATCH)
BATCH_HASH = keccak(b"\x19\x01" + LOG_DOMAIN + keccak(words(text("ActBatch(bytes32 root,uint16 count)"), BATCH_ROOT, 5)))

# Receipts: three given out together, under one root


def jcs(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def receipt(sequence):
    return {
        "format": "counterfoil/receipt/1", "chainId": CHAIN_ID, "kind": "NoticeLinked", "actHash": hex0x(linked_hash),
        "subject": hex0x(SUBJECTS["procurement"]), "sequence": sequence, "subjectSequence": 2,
        "subjectHead": HEADS[1]["subjectHead"], "ledgerHead": HEADS[1]["ledgerHead"], "time": TIMES[1],
        "blockNumber": 12, "blockHash": hex0x(text("block")), "transactionHash": hex0x(text("transaction")),
    }


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


RECEIPTS = [receipt(sequence) for sequence in (41, 42, 43)]
LEAVES = [sha(b"\0", jcs(each)) for each in RECEIPTS]
ROOT = sha(b"\x01", sha(b"\x01", LEAVES[0], LEAVES[1]), LEAVES[2])
STATEMENT = f"counterfoil/receipts/1\nledger {CHAIN_ID}\nroot {hex0x(ROOT)}"
SIGNED = keccak(f"\x19Ethereum Signed Message:\n{len(STATEMENT)}{STATEMENT}".encode())


assert hex0x(keccak(b"")) == "0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470"
with open("formats.json", "w", encoding="utf-8") as file:
    json.dump({
        "identity": {"chainId": CHAIN_ID, "log": hex0x(LOG), "register": hex0x(REGISTER)},
        "subjects": {name: hex0x(value) for name, value in SUBJECTS.items()},
        "typeHashes": TYPE_HASHES,
        "acts": ACTS,
        "heads": {"before": hex0x(text("head of act 39")), "signer": hex0x(SIGNER), "times": TIMES, "after": HEADS},
        "keySlot": {"fields": {name: value for name, _, value in SLOT}, "word": hex0x(word(packed))},
        "storage": {name: hex0x(word(value)) for name, value in STORAGE.items()},
        "batch": {
            "actHashes": [hex0x(each) for each in BATCH], "root": hex0x(BATCH_ROOT), "signed": hex0x(BATCH_HASH),
            "inner": hex0x(INNER), "signatures": [hex0x(batch_signature(index)) for index in range(5)],
        },
        "receipts": {"receipts": RECEIPTS, "root": hex0x(ROOT), "signed": hex0x(SIGNED)},
    }, file, indent=1)
    file.write("\n")
