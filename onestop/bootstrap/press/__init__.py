"""Paper put together: pages laid out in a process of their own, and what becomes of them."""
