/// Sentences of Measures.
enum MeasuresWords {
    static let text = """
        """
}
