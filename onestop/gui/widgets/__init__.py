"""Widgets of the house: each renders a frozen state and tells facts by signals. They know no rule."""
