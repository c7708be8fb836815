enum StorageMemoryPlaceholder {}
