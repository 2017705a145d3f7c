"""A PNG or JPEG of anybody's making goes in; the same picture, decoded and written anew without all else, comes out."""

from __future__ import annotations

import io
import warnings

from PIL import Image, ImageFile, ImageOps, UnidentifiedImageError

MOST_POINTS = 10_000_000
QUALITY = 90


class Unfit(Exception):
    """A picture that is too large, or no picture: what, and how to mend it."""


def written_anew(content: bytes, kind: str) -> bytes:
    """The picture in the same kind (PNG or JPEG), upright; comments, places, cameras and profiles stay behind."""
    lenient, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False  # the engine is lenient
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what is too large is refused here
            opened = Image.open(io.BytesIO(content), formats=(kind,))
        wide, high = opened.size
        if wide * high > MOST_POINTS:
            size = f"{wide} × {high} points are more than {MOST_POINTS // 1_000_000} million"
            raise Unfit(size, "Make the picture smaller: 150 dots an inch are enough.")
        return bare(ImageOps.exif_transpose(opened), kind)
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError, EOFError) as cause:
        raise Unfit(f"this picture cannot be read: {cause}", "Save it anew.") from cause
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = lenient


def bare(picture: Image.Image, kind: str) -> bytes:
    """Nothing but the points."""
    clear = kind == "PNG" and (picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info)
    mode = "RGBA" if clear else "L" if picture.mode in ("1", "L") else "RGB"
    points = picture.convert(mode)
    alone = Image.frombytes(mode, points.size, points.tobytes())
    written = io.BytesIO()
    alone.save(written, kind, **({"quality": QUALITY} if kind == "JPEG" else {"optimize": False}))
    return written.getvalue()
