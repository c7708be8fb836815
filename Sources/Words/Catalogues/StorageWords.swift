/// Sentences of Storage.
enum StorageWords {
    static let text = """
        """
}
