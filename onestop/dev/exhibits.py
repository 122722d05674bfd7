"""What the gallery and the shots show: each widget and page alone, with made-up state."""
