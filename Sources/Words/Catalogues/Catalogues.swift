/// The catalogue texts of every domain. A new file of sentences gets a line here.
enum Catalogues {
    static let all = [
        DocumentsWords.text,
        EntryPagesWords.text,
        FormulasWords.text,
        ImportWords.text,
        IndicatorPageWords.text,
        LintWords.text,
        MeasuresWords.text,
        OrgWords.text,
        PagesWords.text,
        PlanPagesWords.text,
        PlansWords.text,
        ServerWords.text,
        SiteWords.text,
        StoreWords.text,
        TechnologyWords.text,
        VerdictWords.text,
    ]
}
