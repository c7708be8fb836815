/// Sentences of Pages.
enum PagesWords {
    static let text = """
        """
}
