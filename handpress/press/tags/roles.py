"""Roles: the name of an HTML element goes in; the structure type that stands for it (ISO 32000-1, 14.8.4) comes out."""

from __future__ import annotations

from typing import Any

SVG = "{http://www.w3.org/2000/svg}svg"
CALL = "::footnote-call"
ROLES = {
    **{f"h{depth}": f"H{depth}" for depth in range(1, 7)},
    **dict.fromkeys(("div", "header", "footer", "figure", "address"), "Div"),
    **dict.fromkeys(("section", "nav", "aside"), "Sect"),
    **dict.fromkeys(("ul", "ol", "dl"), "L"),
    **dict.fromkeys(("li", "dt", "dd"), "LI"),
    **dict.fromkeys(("li::marker", "li::before"), "Lbl"),
    **dict.fromkeys(("caption", "figcaption"), "Caption"),
    **dict.fromkeys(("img", SVG), "Figure"),
    "article": "Art",
    "main": "Part",
    "p": "P",
    "pre": "P",
    "blockquote": "BlockQuote",
    "table": "Table",
    "thead": "THead",
    "tbody": "TBody",
    "tfoot": "TFoot",
    "tr": "TR",
    "th": "TH",
    "td": "TD",
}
CLASSES = {"citation": "Reference"}


def role_of(tag: str, element: Any, language: str) -> str:
    """Empty where the words belong to the element around them: emphasis, a superscript. `language` is that around."""
    if tag.endswith(CALL):
        return "Reference"
    if tag.endswith("::footnote-marker"):
        return "Lbl"
    if tag == "a" and element.get("href"):
        return "Link"
    if role := ROLES.get(tag, "") or CLASSES.get(element.get("class") or "", ""):
        return role if "::" not in tag or tag in ROLES else ""
    foreign = element.get("lang") not in (None, language)
    return "Span" if "::" not in tag and (foreign or (tag == "abbr" and element.get("title"))) else ""
