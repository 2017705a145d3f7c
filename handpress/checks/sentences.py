"""Long sentences, long paragraphs, passive sentences: by the tier that adds them."""

from __future__ import annotations

from collections.abc import Iterator

from handpress.checks.findings import Asked, Finding, matcher, opening
from handpress.checks.printed import Piece
from handpress.nouns.lint import Rule
from handpress.nouns.problem import Place

FEWEST = 5  # sentences that a share is worth counting over


def sentence_length(rule: Rule, asked: Asked) -> Iterator[Finding]:
    for piece, most in _limited(rule, asked):
        for sentence in piece.sentences:
            count = len(sentence.split())
            if count > most:
                yield Finding(piece.place, piece.tier, opening(sentence), str(count), f"{most:g}")


def paragraph_length(rule: Rule, asked: Asked) -> Iterator[Finding]:
    for piece, most in _limited(rule, asked):
        count = len(piece.text.split())
        if count > most:
            yield Finding(piece.place, piece.tier, opening(piece.text), str(count), f"{most:g}")


def passive_share(rule: Rule, asked: Asked) -> Iterator[Finding]:
    for tier, most in rule.most.items():
        share = passive(rule, tuple(piece for piece in asked.pieces if piece.tier == tier))
        if share is not None and round(share) > most:
            yield Finding(Place(asked.file), tier, count=f"{share:.0f}", most=f"{most:g}")


def passive(rule: Rule, pieces: tuple[Piece, ...]) -> float | None:
    """How many sentences of a hundred hold the rule's pattern; None where there are too few to say."""
    sentences = [sentence for piece in pieces if piece.kind == "prose" for sentence in piece.sentences]
    if len(sentences) < FEWEST:
        return None
    return 100 * sum(bool(matcher(rule.pattern).search(sentence)) for sentence in sentences) / len(sentences)


def _limited(rule: Rule, asked: Asked) -> Iterator[tuple[Piece, float]]:
    """Running text with its tier's limit."""
    for piece in asked.pieces:
        if piece.kind == "prose" and piece.tier in rule.most:
            yield piece, rule.most[piece.tier]
