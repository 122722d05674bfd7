"""What is typed into a search box, taken apart and put into the store's terms. Finds nothing itself."""
