/// Sentences of Documents.
enum DocumentsWords {
    static let text = """
        """
}
