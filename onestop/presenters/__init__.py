"""One frozen state a screen; decides what is shown, knows no pixels and no Qt."""
