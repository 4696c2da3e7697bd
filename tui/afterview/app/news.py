"""What a screen said last: a failure stands beside what was done before it, and does not hide it."""

from __future__ import annotations

from textual.content import Content


class News:
    """Knows what was done last, for as long as that is shown."""

    def __init__(self) -> None:
        """Nothing was done yet."""
        self._done = ""
        self.is_failure = False
        """Whether what was said last is that something failed."""
        self._is_of_key = False

    def hears(self, words: str, *, of_key: bool) -> bool:
        """Return whether to show `words`: those `of_key` hide no failure, and "" ends only what was."""
        if not of_key:
            return True
        return not self.is_failure if words else self._is_of_key

    def told(
        self,
        words: str,
        *,
        failed: bool = False,
        warns: bool = False,
        passing: bool = False,
        of_key: bool = False,
    ) -> Content:
        """Return what is to be shown now that `words` are said; "" for nothing more.

        What is `passing`, such as that all is saved, holds no longer once something fails; nor does what is
        said `of_key`, of one that did nothing.
        """
        self.is_failure, self._is_of_key = failed, of_key and bool(words)
        passing = passing or of_key
        style = "$text-error bold" if failed else "$text-warning" if warns else "$text-success"
        news = Content.styled(words, style)
        if not failed or not self._done:
            self._done = "" if failed or warns or passing else words
            return news
        return Content("  ").join([Content.styled(self._done, "$text-success"), news])
