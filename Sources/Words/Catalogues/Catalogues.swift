/// The catalogue texts of every domain. A new file of sentences gets a line here.
enum Catalogues {
    static let all = [
        DocumentsWords.text,
        FormulasWords.text,
        LintWords.text,
        MeasuresWords.text,
        OfficeWords.text,
        OrgsWords.text,
        PagesWords.text,
        PlansWords.text,
        ServerWords.text,
        SheetsWords.text,
        SiteWords.text,
        StoreWords.text,
        VerdictWords.text,
    ]
}
