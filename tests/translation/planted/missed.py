"""Known missed and known false alarms, and why. The test holds both lists exactly: what is mended leaves them."""

from __future__ import annotations

KNOWN_MISSED: dict[str, str] = {
    "zh-Hans/apixaban-never/3-stop": "停 stands twice in the faithful one; once is enough for “stop”",
    "ru/apixaban-never/1-negation": "“without the doctor’s word” makes up for the “never” that is lost",
    "ru/pregnant/2-condition": "“до” is up to as well as before, so it says nothing alone",
}
KNOWN_FALSE: dict[str, str] = {
    "zh-Hans/walking": "Chinese says 每天 (each day) of what is done on five days a week",
    "zh-Hans/leaflet": "“you cannot keep the tablets down” is put without a denial: “you always bring them up”",
}

# Of the other parts, only how many: the most that may be missed, and told falsely.
AT_MOST = {"held-out": (7, 7), "fresh": (0, 2)}
