#!/usr/bin/env python3
"""Verifies an exported ledger with nothing but Python's standard library: a second opinion, written apart from the first.

    python3 verify_ledger.py EXPORT [--key PUBLIC.pem] [--anchor NOTE] [--json]

Ends with 0 if nothing is wrong, 1 if something is, 2 if it could not be read. tools/verify-ledger.mjs must say the same;
its head describes what is hashed and how. Needs ed25519.py beside it, and no package.
"""
import argparse
import base64
import hashlib
import json
import re
import sys

sys.dont_write_bytecode = True  # an auditor's folder stays as it was
from ed25519 import signed_by  # noqa: E402

KEPT = 1000
GENESIS = "0" * 64
B64 = r"(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?"
NOTE_HEAD = re.compile(r"(\S+)\n(0|[1-9][0-9]{0,14})\n([A-Za-z0-9+/]{43}=)\n(?:[^\n]+\n)*")
NOTE_SIGNATURE = re.compile(r"— (\S+) (" + B64 + ")")
HALF_CHARACTER = re.compile("[\ud800-\udfff]")
TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z")
SHAPES = {
    "ledger": {"text": "format origin tenant algorithm exportedAt", "text?": "publicKey"},
    "entry": {
        "text": "stream type commandId decidedAt algorithm data",
        "count": "position version typeVersion ordinal",
        "hash": "prev hash",
        "text?": "actor unit happenedAt",
    },
    "leaf": {"count": "leaf position", "hash": "hash"},
    "checkpoint": {"text": "madeAt note", "count": "size", "hash": "root"},
    "end": {"count": "entries leaves checkpoints waiting"},
}


def is_text(value):
    return isinstance(value, str) and not HALF_CHARACTER.search(value)


def is_count(value):
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**53


CHECKS = {
    "text": is_text,
    "count": is_count,
    "hash": lambda value: isinstance(value, str) and re.fullmatch("[0-9a-f]{64}", value) is not None,
    "text?": lambda value: value is None or is_text(value),
}


def whole(number):
    value = float(number)
    return int(value) if value.is_integer() else value


def read_line(data):
    try:
        line = json.loads(data.decode("utf-8"), parse_float=whole)
    except (ValueError, RecursionError, OverflowError):
        return None
    kind = line.get("kind") if isinstance(line, dict) else None
    if not isinstance(kind, str) or kind not in SHAPES:
        return None
    fits = all(name in line and CHECKS[check](line[name]) for check, names in SHAPES[kind].items() for name in names.split())
    return line if fits else None


def open_note(note, key):
    """(origin, size, root in hex, 'good' | 'bad' | 'missing'), or None if it is no checkpoint."""
    cut = note.rfind("\n\n")
    if cut < 1 or not note.endswith("\n") or cut + 2 == len(note):
        return None
    text = note[: cut + 1]
    head = NOTE_HEAD.fullmatch(text)
    if not head:
        return None
    origin, size, root = head.groups()
    key_id = hashlib.sha256(origin.encode() + b"\n\x01" + key).digest()[:4]
    said = "missing"
    for line in note[cut + 2 : -1].split("\n"):
        parts = NOTE_SIGNATURE.fullmatch(line)
        signature = base64.b64decode(parts.group(2)) if parts else b""
        if len(signature) < 5:
            said = "bad"
        elif parts.group(1) == origin and signature[:4] == key_id:
            said = "good" if signed_by(key, text.encode(), signature[4:]) else "bad"
        if said == "bad":
            break
    return origin, int(size), base64.b64decode(root).hex(), said


def raw_key(pem):
    body = "".join(line for line in pem.splitlines() if not line.startswith("-----"))
    der = base64.b64decode(body)
    if len(der) != 44 or der[:12].hex() != "302a300506032b6570032100":
        raise ValueError("not an Ed25519 public key")
    return der[12:]


class Tree:
    """The roots of the full subtrees, largest first, with the number of leaves under each."""

    def __init__(self, algorithm):
        self.algorithm, self.peaks, self.size = algorithm, [], 0

    def hash(self, data=b""):
        return hashlib.new(self.algorithm, data).digest()

    def grow(self, entry_hash):
        node, leaves = self.hash(b"\x00" + entry_hash), 1
        while self.peaks and self.peaks[-1][1] == leaves:
            node, leaves = self.hash(b"\x01" + self.peaks.pop()[0] + node), leaves * 2
        self.peaks.append((node, leaves))
        self.size += 1

    def root(self):
        if not self.peaks:
            return self.hash().hex()
        node = self.peaks[-1][0]
        for left, _ in reversed(self.peaks[:-1]):
            node = self.hash(b"\x01" + left + node)
        return node.hex()


class Audit:
    def __init__(self, header, trusted, anchor):
        self.header, self.findings, self.found = header, [], 0
        self.heads, self.unnumbered, self.tree = {}, {}, Tree(header["algorithm"])
        self.counts = {"entries": 0, "leaves": 0, "checkpoints": 0}
        self.position = self.covered = 0
        self.note = self.end = self.anchor = self.anchor_root = None
        self.origin = "yixian/%s/%s" % (header["tenant"], header["algorithm"])
        if header["format"] != "yixian-ledger-1" or header["origin"] != self.origin:
            self.find("file.header")
        self.key = self.choose_key(trusted)
        if anchor is not None and self.key:
            self.open_anchor(anchor)

    def choose_key(self, trusted):
        named = self.header["publicKey"]
        good = named is not None and re.fullmatch("[A-Za-z0-9+/]{43}=", named)
        key = trusted or (base64.b64decode(named) if good else None)
        if not key:
            self.find("key.missing")
        elif named is not None and named != base64.b64encode(key).decode():
            self.find("key.different")
        return key

    def open_anchor(self, text):
        self.anchor = open_note(text, self.key)
        if self.anchor is None:
            self.find("anchor.note")
        elif self.anchor[0] != self.header["origin"]:
            self.find("anchor.origin")
        elif self.anchor[3] != "good":
            self.find("anchor.signature", size=self.anchor[1])

    def find(self, code, **where):
        self.found += 1
        if self.found <= KEPT:
            self.findings.append({"code": code, **where})

    def take(self, line):
        kind = line["kind"]
        if self.end or kind == "ledger":
            self.find("file.end")
        elif kind == "end":
            self.end = line
        else:
            {"entry": self.entry, "leaf": self.leaf, "checkpoint": self.checkpoint}[kind](line)

    def entry(self, e):
        self.counts["entries"] += 1
        at = {"stream": e["stream"], "version": e["version"], "position": e["position"]}
        version, prev = self.heads.get(e["stream"], (0, GENESIS))
        if e["version"] != version + 1:
            self.find("entry.version", **at, expected=version + 1)
        elif e["prev"] != prev:
            self.find("entry.prev", **at)
        self.heads[e["stream"]] = (e["version"], e["hash"])
        if e["algorithm"] != self.header["algorithm"]:
            self.find("entry.algorithm", **at)
        names = [e["stream"], e["type"], e["commandId"], e["actor"] or "", e["unit"] or "", self.header["tenant"]]
        times_of = [e["decidedAt"]] + ([] if e["happenedAt"] is None else [e["happenedAt"]])
        if any("\n" in name for name in names) or not all(TIME.fullmatch(time) for time in times_of):
            self.find("entry.field", **at)
        elif self.entry_hash(e) != e["hash"]:
            self.find("entry.hash", **at)
        if e["position"] <= self.position:
            self.find("entry.position", **at)
        else:
            self.position = e["position"]
            self.unnumbered[e["position"]] = (e["stream"], e["version"], e["hash"])

    def entry_hash(self, e):
        lines = ["yx-entry-v1", self.header["tenant"]]
        for name in "stream version type typeVersion commandId ordinal actor unit decidedAt happenedAt prev data".split():
            lines.append("" if e[name] is None else str(e[name]))
        return self.tree.hash("\n".join(lines).encode("utf-8")).hex()

    def leaf(self, line):
        self.counts["leaves"] += 1
        leaf, position = line["leaf"], line["position"]
        if leaf != self.tree.size:
            self.find("leaf.order", leaf=leaf, position=position, expected=self.tree.size)
        stream, version, entry_hash = self.unnumbered.pop(position, (None, None, None))
        if stream is None:
            self.find("leaf.entry", leaf=leaf, position=position)
        elif entry_hash != line["hash"]:
            self.find("leaf.hash", stream=stream, version=version, position=position, leaf=leaf)
        self.tree.grow(bytes.fromhex(line["hash"]))
        if self.anchor and self.tree.size == self.anchor[1]:
            self.anchor_root = self.tree.root()

    def checkpoint(self, line):
        self.counts["checkpoints"] += 1
        size = line["size"]
        if size != self.tree.size or size <= self.covered:
            self.find("checkpoint.size", size=size, expected=self.tree.size)
        elif self.tree.root() != line["root"]:
            self.find("checkpoint.root", size=size)
        self.covered, self.note = size, line["note"]
        if not self.key:
            return
        said = open_note(line["note"], self.key)
        if said is None or said[1] != size or said[2] != line["root"]:
            self.find("checkpoint.note", size=size)
        elif said[0] != self.header["origin"]:
            self.find("checkpoint.origin", size=size)
        elif said[3] != "good":
            self.find("checkpoint.signature", size=size)

    def verdict(self):
        size = self.tree.size
        for position, (stream, version, _) in self.unnumbered.items():
            self.find("entry.unnumbered", stream=stream, version=version, position=position)
        if self.covered < size:
            self.find("checkpoint.behind", size=self.covered)
        if self.anchor and self.anchor[1] > size:
            self.find("anchor.size", size=self.anchor[1], expected=size)
        elif self.anchor:
            root = self.tree.hash().hex() if self.anchor[1] == 0 else self.anchor_root
            if root != self.anchor[2]:
                self.find("anchor.root", size=self.anchor[1])
        if not self.end or any(self.end[name] != count for name, count in self.counts.items()):
            self.find("file.end")
        waiting = self.end["waiting"] if self.end else 0
        return result(self.findings, self.found, self.note, len(self.heads), waiting=waiting, **self.counts)


def result(findings, found, note=None, streams=0, entries=0, leaves=0, checkpoints=0, waiting=0):
    counts = {"entries": entries, "leaves": leaves, "checkpoints": checkpoints, "waiting": waiting, "streams": streams}
    return {"ok": found == 0, **counts, "findings": findings, "found": found, "note": note}


def audit(path, trusted, anchor):
    judge = None
    with open(path, "rb") as lines:
        for number, data in enumerate(lines, 1):
            line = read_line(data[:-1] if data.endswith(b"\n") else data)
            if judge is None:
                if line is None or line["kind"] != "ledger" or line["algorithm"] not in ("sha256", "sm3"):
                    break
                judge = Audit(line, trusted, anchor)
            elif line is None:
                judge.find("file.line", line=number)
            else:
                judge.take(line)
    return judge.verdict() if judge else result([{"code": "file.header"}], 1)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for name in ("export", "--key", "--anchor"):
        arguments.add_argument(name)
    arguments.add_argument("--json", action="store_true")
    chosen = arguments.parse_args()
    try:
        trusted = raw_key(open(chosen.key, encoding="utf-8").read()) if chosen.key else None
        anchor = open(chosen.anchor, encoding="utf-8", newline="").read() if chosen.anchor else None
        verdict = audit(chosen.export, trusted, anchor)
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    if chosen.json:
        print(json.dumps(verdict))
    else:
        for finding in verdict["findings"]:
            print("  ".join(str(value) if name == "code" else "%s=%s" % (name, value) for name, value in finding.items()))
        print("%(entries)d entries, %(streams)d streams, %(checkpoints)d checkpoints, %(found)d faults" % verdict)
    return 0 if verdict["ok"] else 1


if __name__ == "__main__":
    sys.exit(main())
