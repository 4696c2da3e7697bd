"""A believable, made-up job hunt around any moment: for trying the app out, for pictures and tests."""

from afterview.demo.build import YEARS, build_demo

__all__ = ["YEARS", "build_demo"]
