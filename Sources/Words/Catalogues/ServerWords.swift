/// Sentences of Server.
enum ServerWords {
    static let text = """
        """
}
