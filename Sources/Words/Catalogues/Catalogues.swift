/// The catalogue texts of every domain. A new file of sentences gets a line here.
enum Catalogues {
    static let all = [
        AmendmentWords.text,
        AsOfWords.text,
        DecisionWords.text,
        APIWords.text,
        DocumentsWords.text,
        EntryPagesWords.text,
        ExportWords.text,
        FormulasWords.text,
        HistoryWords.text,
        ImportWords.text,
        IndicatorPageWords.text,
        LintWords.text,
        LiveWords.text,
        MeasuresWords.text,
        PagesWords.text,
        PlanPagesWords.text,
        PlansWords.text,
        SearchWords.text,
        ReportWords.text,
        ServerWords.text,
        SiteWords.text,
        StoreCareWords.text,
        StoreWords.text,
        VerdictWords.text,
    ]
}
