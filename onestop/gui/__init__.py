"""The window: renders presenter states and reports what the hand did."""
