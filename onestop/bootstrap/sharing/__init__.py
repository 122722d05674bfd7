"""The exchange put together: the thread that shares beside the window, joining, and the same by command."""
