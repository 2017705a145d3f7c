"""The line: the steps from a workspace to its catalogue, each imported only when its turn comes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date

    from handpress.nouns.edition import Edition
    from handpress.nouns.galley import Galley
    from handpress.nouns.library import Handout, Library
    from handpress.nouns.manuscript import Manuscript
    from handpress.nouns.publication import Publication
    from handpress.nouns.verdict import Verdict
    from handpress.nouns.workspace import Workspace


class Line:
    """The steps in their order. A test, or another press, may put a step of its own in place of one."""

    def load(self, workspace: Workspace) -> Library:
        from handpress.load import load

        return load(workspace)

    def pseudo(self, library: Library, tag: str) -> Library:
        """In place of the library, to try a layout: one as if it were translated into a language that nobody speaks."""
        from handpress.translation.pseudo import pseudo

        return pseudo(library, tag)

    def tiers_of(self, library: Library, handout: Handout, locale: str) -> tuple[str, ...]:
        from handpress.compose import tiers_of

        return tiers_of(library, handout, locale)

    def next_review(self, library: Library, handout: Handout) -> date:
        from handpress.compose.facts import next_review

        return next_review(library.house, handout)

    def texts_of(self, library: Library, edition: Edition) -> tuple[str, ...]:
        """The locales whose texts an edition rests on: that of its words, and the original's where it is another."""
        from handpress.translation.beside import texts_of

        return texts_of(library.handouts[edition.handout], edition.locale)

    def compose(self, library: Library, edition: Edition) -> Manuscript:
        from handpress.compose import compose

        return compose(library, edition)

    def gate(self, library: Library, workspace: Workspace) -> Callable[[Manuscript], Manuscript]:
        """What a manuscript passes before it is laid out: a translation is held against its original by block."""
        from handpress.load.parity import load_parity
        from handpress.translation.gate import gate

        return gate(library, lambda: load_parity(workspace, library.locales))

    def review(self, library: Library, manuscript: Manuscript, workspace: Workspace) -> Manuscript:
        """A bilingual manuscript with what its translator and reviser are to look at."""
        from handpress.load.parity import load_parity
        from handpress.translation.review import reviewed

        return reviewed(library, manuscript, load_parity(workspace, library.locales))

    def lay_out(self, manuscript: Manuscript, workspace: Workspace) -> Galley:
        from handpress.lay_out import lay_out

        return lay_out(manuscript, workspace)

    def warm(self, workspace: Workspace) -> None:
        """Import what printing and proving need, while the editor is at work."""
        from handpress import press, proof

        folders = [folder / "fonts" for folder in workspace.styles]
        fonts = tuple(str(folder) for folder in folders if folder.is_dir())
        proof.warm(fonts)
        press.warm(fonts)

    def prepare(self, galley: Galley) -> None:
        """What the children can share."""
        from handpress.press import prepare

        prepare(galley)

    def print_galley(self, galley: Galley, remembered: Mapping[str, int]) -> Publication:
        from handpress.press import print_galley

        return print_galley(galley, remembered)

    def judge(self, galley: Galley, publication: Publication) -> Verdict:
        from handpress.proof import judge

        return judge(galley, publication)

    def catalogue(self, entries: Sequence[Mapping[str, Any]], workspace: Workspace) -> Mapping[str, bytes]:
        from handpress.catalogue import catalogue

        return catalogue(entries, workspace)

    def asked_of_people(self, library: Library, workspace: Workspace) -> Mapping[str, Any]:
        """What only a person can judge of accessibility, and what was said."""
        from handpress.accessibility import asked_of_people
        from handpress.load.quality import load_quality

        return asked_of_people(library, load_quality(workspace, library))

    def accessibility(
        self, entries: Sequence[Mapping[str, Any]], asked: Mapping[str, Any], workspace: Workspace
    ) -> Mapping[str, bytes]:
        from handpress.accessibility import accessibility

        return accessibility(entries, asked, workspace)
