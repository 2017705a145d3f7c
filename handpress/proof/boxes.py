"""A box on a page: left, bottom, right, top, in points from the page's lower left corner."""

from __future__ import annotations

from collections.abc import Iterable

Box = tuple[float, float, float, float]
SLACK = 4.0  # points that the ink of two letters of one line may lie apart: a comma under a raised number


def on_one_line(one: Box, other: Box) -> bool:
    return other[3] >= one[1] - SLACK and other[1] <= one[3] + SLACK


def around(boxes: Iterable[Box]) -> Box:
    """The box around all of these."""
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def shared(one: Box, other: Box) -> float:
    """The area that two boxes have in common."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    return width * height if width > 0 and height > 0 else 0.0


def area(box: Box) -> float:
    return max(0.0, box[2] - box[0]) * max(0.0, box[3] - box[1])
