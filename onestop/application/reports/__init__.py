"""What is counted for others: statutory tables, indices, times and causes, each figure with its dossiers."""
