"""Words for codes, days and figures: the only place where a code of the domain becomes a sentence on screen."""
