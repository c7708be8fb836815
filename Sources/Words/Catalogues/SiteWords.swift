/// Sentences of Site.
enum SiteWords {
    static let text = """
        """
}
