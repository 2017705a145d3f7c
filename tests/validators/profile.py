"""From the name of a veraPDF profile to its ValidationProfile, read out of the jar.

veraPDF reads its own profiles with JAXB, which the jar that we have leaves out.
"""

from __future__ import annotations

import xml.etree.ElementTree as xml
from collections.abc import Iterable
from typing import Any
from zipfile import ZipFile

import jpype

FILES = {"PDF/UA-1": "PDFUA-1.xml", "PDF/A-2a": "PDFA-2A.xml", "PDF/A-2b": "PDFA-2B.xml"}
PROFILES = "org.verapdf.pdfa.validation.profiles"
FLAVOUR = "org.verapdf.pdfa.flavours.PDFAFlavour"


def read(jar: str, name: str) -> Any:
    """Build the Java object for one of FILES; the Java machine must run."""
    with ZipFile(jar) as archive:
        root = xml.fromstring(archive.read(f"org/verapdf/pdfa/validation/{FILES[name]}"))
    make = jpype.JClass(f"{PROFILES}.Profiles")
    rules = _hash_set(_rule(make, node) for node in root.iterfind("{*}rules/{*}rule"))
    variables = _hash_set(_variable(make, node) for node in root.iterfind("{*}variables/{*}variable"))
    details = make.profileDetailsFromValues(name, name, "veraPDF", jpype.JClass("java.util.Date")())
    flavour = jpype.JClass(FLAVOUR).valueOf(root.attrib["flavour"])
    return make.profileFromValues(flavour, details, "", rules, variables)


def _rule(make: Any, node: xml.Element) -> Any:
    deferred = jpype.JClass("java.lang.Boolean").valueOf(node.attrib.get("deferred") == "true")
    texts = (node.attrib.get("tags", ""), _text(node, "description"), _text(node, "test"))
    number = node.find("{*}id")
    assert number is not None
    specification = jpype.JClass(f"{FLAVOUR}$Specification").valueOf(number.attrib["specification"])
    rule_id = make.ruleIdFromValues(specification, number.attrib["clause"], int(number.attrib["testNumber"]))
    references = jpype.JClass("java.util.ArrayList")()
    return make.ruleFromValues(rule_id, node.attrib["object"], deferred, *texts, _error(make, node), references)


def _error(make: Any, node: xml.Element) -> Any:
    arguments = jpype.JClass("java.util.ArrayList")()
    argument = jpype.JClass(f"{PROFILES}.ErrorArgumentImpl")
    for found in node.iterfind("{*}error/{*}arguments/{*}argument"):
        arguments.add(argument.fromValues(found.text, found.attrib.get("name"), None))
    return make.errorFromValues(_text(node, "error/{*}message"), arguments)


def _variable(make: Any, node: xml.Element) -> Any:
    values = (_text(node, "defaultValue"), _text(node, "value"))
    return make.variableFromValues(node.attrib["name"], node.attrib["object"], *values)


def _text(node: xml.Element, path: str) -> str:
    return node.findtext(f"{{*}}{path}") or ""


def _hash_set(members: Iterable[Any]) -> Any:
    gathered = jpype.JClass("java.util.HashSet")()
    for member in members:
        gathered.add(member)
    return gathered
