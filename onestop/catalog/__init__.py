"""Resources on disk into domain objects; errors name the file and the key."""
