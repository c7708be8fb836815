/// Sentences of Lint.
enum LintWords {
    static let text = """
        """
}
