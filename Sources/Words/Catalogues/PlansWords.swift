/// Sentences of Plans.
enum PlansWords {
    static let text = """
        """
}
