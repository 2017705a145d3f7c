"""Fetch: an `asset:NAME` address goes in; that asset of the galley comes out, and every other address is refused."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import unquote

from weasyprint.urls import URLFetcher, URLFetcherResponse

SCHEME = "asset:"
KINDS = {"svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg"}


class AssetFetcher(URLFetcher):  # type: ignore[misc]  # the engine carries no types
    """Answers from the galley alone: no file, no network."""

    def __init__(self, assets: Mapping[str, bytes]) -> None:
        super().__init__(allowed_protocols=("asset",), allow_redirects=False)
        self.assets = assets

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
        name = unquote(url.removeprefix(SCHEME))
        if not url.startswith(SCHEME) or name not in self.assets:
            raise ValueError(f"the galley carries no {url}")
        kind = KINDS.get(name.rpartition(".")[2].lower(), "application/octet-stream")
        return URLFetcherResponse(url, self.assets[name], {"Content-Type": kind})
