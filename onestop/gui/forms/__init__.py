"""Compiled from ``ui/*.ui`` by ``python -m onestop.dev forms``; not edited by hand."""
