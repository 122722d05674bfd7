"""Pages of the window: each renders a presenter's state and reports what the hand did."""
