"""Conformance: a PDF/A-2a goes in, and says of itself that it is a PDF/UA-1, too, in terms that PDF/A allows.

PDF/A wants every name in the metadata explained that it does not know (ISO 19005-2, 6.6.2.3), so an extension schema
goes with the identifier.
"""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import pydyf
from weasyprint import Document
from weasyprint.css import ColorProfile

VARIANT = "pdf/a-2a"
INTENT = "srgb"
PROFILE = files("weasyprint.pdf") / "sRGB2014.icc"

# PDF/A allows no smoothing of enlarged pictures.
UNSMOOTHED = ("press", "html { image-rendering: pixelated }")

END = b"</rdf:RDF>"
IDENTIFIER = b"""<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>\
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>\
<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>\
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""


def set_colours(document: Document) -> None:
    """Say what the colours mean. The engine would do it, and leave the file of the profile open."""
    with PROFILE.open("rb") as file:
        document.color_profiles[INTENT] = ColorProfile(file, PROFILE.name, "relative-colorimetric", ("r", "g", "b"))
    document.output_intent = INTENT


def claim(pdf: Any) -> None:
    """Add the identifier of PDF/UA-1 to the metadata stream."""
    stream = next(each for each in pdf.objects if isinstance(each, pydyf.Stream) and is_metadata(each))
    stream.stream = [part.replace(END, IDENTIFIER + END) for part in stream.stream]


def is_metadata(stream: Any) -> bool:
    return bool(stream.extra.get("Type") == "/Metadata")
