/// Sentences of Orgs.
enum OrgsWords {
    static let text = """
        """
}
