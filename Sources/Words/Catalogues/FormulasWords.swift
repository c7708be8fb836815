/// Sentences of Formulas.
enum FormulasWords {
    static let text = """
        """
}
