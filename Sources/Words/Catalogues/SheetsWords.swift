/// Sentences of Sheets.
enum SheetsWords {
    static let text = """
        """
}
