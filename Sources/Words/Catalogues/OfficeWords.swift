/// Sentences of Office.
enum OfficeWords {
    static let text = """
        """
}
