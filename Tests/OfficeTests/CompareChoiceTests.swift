import Office
import Testing

/// What a query may ask for is bounded.
@Suite struct CompareChoiceTests {
    @Test func `a comparison keeps six indicators and ten orgs, each once, and no empty one`() {
        let names = (0..<40).flatMap { ["x\($0)", "", "x\($0)"] }
        let choice = CompareChoice(indicators: names, orgs: names)
        #expect(choice.indicators == (0..<CompareChoice.indicatorLimit).map { "x\($0)" })
        #expect(choice.orgs == (0..<CompareChoice.orgLimit).map { "x\($0)" })
    }

    @Test func `texts to look for are cut`() {
        let long = String(repeating: "长", count: 5000)
        #expect(TechnologyFilter(text: long).text.count == TechnologyFilter.textLimit)
        #expect(NamedFilter(text: long).text.count == NamedFilter.textLimit)
    }
}
