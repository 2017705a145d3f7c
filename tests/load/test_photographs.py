"""A photograph is printed without what its maker did not mean to tell, and none is too large to open."""

from __future__ import annotations

import io
from typing import Any

import pytest
from PIL import Image, ImageFile, PngImagePlugin

from handpress.load.photographs import MOST_POINTS
from handpress.load.pictures import admitted_picture
from handpress.nouns.problem import Problem

SECRET = "jane at 52.1N"


def picture(kind: str, size: tuple[int, int] = (30, 20), mode: str = "RGB", **more: Any) -> bytes:
    written = io.BytesIO()
    Image.linear_gradient("L").resize(size).convert(mode).save(written, kind, **more)
    return written.getvalue()


def plain(kind: str, size: tuple[int, int]) -> bytes:
    """A bomb: a small file of many points."""
    written = io.BytesIO()
    Image.new("L", size).save(written, kind)
    return written.getvalue()


def shown(content: bytes | Problem) -> Image.Image:
    assert isinstance(content, bytes)
    return Image.open(io.BytesIO(content))


def test_a_png_keeps_its_points_and_nothing_else() -> None:
    told = PngImagePlugin.PngInfo()
    told.add_text("Comment", SECRET)
    told.add_itxt("Author", SECRET)
    written = picture("PNG", mode="RGBA", pnginfo=told, icc_profile=SECRET.encode())
    assert SECRET.encode() in written
    kept = admitted_picture("a.png", written)
    assert shown(kept).tobytes() == Image.open(io.BytesIO(written)).tobytes()
    assert shown(kept).info == {} and isinstance(kept, bytes) and SECRET.encode() not in kept
    assert admitted_picture("a.png", written) == kept


def test_a_jpeg_keeps_neither_place_nor_camera_and_stands_upright() -> None:
    told = Image.Exif()
    told[0x010E], told[0x0112] = SECRET, 6
    written = picture("JPEG", exif=told.tobytes(), comment=SECRET.encode())
    assert SECRET.encode() in written
    kept = admitted_picture("a.jpg", written)
    assert isinstance(kept, bytes) and SECRET.encode() not in kept
    assert shown(kept).size == (20, 30)
    assert not shown(kept).getexif()


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_kind_of_png_is_taken(mode: str) -> None:
    written = io.BytesIO()
    Image.new(mode, (4, 4)).save(written, "PNG")
    assert shown(admitted_picture("a.png", written.getvalue())).size == (4, 4)


def test_transparency_is_kept() -> None:
    flat = Image.new("P", (2, 1), 0)
    flat.putpixel((1, 0), 1)
    written = io.BytesIO()
    flat.save(written, "PNG", transparency=0)
    assert shown(admitted_picture("a.png", written.getvalue())).getchannel("A").tobytes() == bytes([0, 255])


@pytest.mark.parametrize(("name", "content", "said"), [
    ("a.png", plain("PNG", (4000, 4000)), "million"),
    ("a.png", plain("PNG", (12000, 12000)), "million"),
    ("a.jpg", plain("JPEG", (4000, 3000)), "million"),
    ("a.png", picture("PNG")[:60], "cannot be read"),
    ("a.jpg", picture("JPEG")[:200], "cannot be read"),
    ("a.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 99, "cannot be read"),
    ("a.png", picture("JPEG"), "is not a `.png`"),
    ("a.gif", picture("GIF"), "not a kind"),
], ids=lambda value: value if isinstance(value, str) else "")  # fmt: skip
def test_what_is_too_large_or_broken_is_refused(
    name: str, content: bytes, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)  # as the engine sets it
    assert len(content) < 2_000_000 and MOST_POINTS == 10_000_000
    found = admitted_picture(name, content)
    assert isinstance(found, Problem) and found.code == "L108" and said in found.message
