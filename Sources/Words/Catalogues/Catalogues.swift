/// The catalogue texts of every domain. A new file of sentences gets a line here.
enum Catalogues {
    static let all = [
        CalendarWords.text,
        DecisionWords.text,
        DocumentsWords.text,
        EntryPagesWords.text,
        FormulasWords.text,
        ImportWords.text,
        IndicatorPageWords.text,
        LintWords.text,
        LiveWords.text,
        MeasuresWords.text,
        PagesWords.text,
        PathWords.text,
        PlanPagesWords.text,
        PlansWords.text,
        ServerWords.text,
        SiteWords.text,
        StoreWords.text,
        VerdictWords.text,
    ]
}
