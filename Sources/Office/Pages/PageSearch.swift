import Documents
import Kernel
import Measures
import Orgs
import Plans
import Words

/// What was found, by kind.
public struct SearchModel: Sendable {
    public let title: String
    public let lead: [TextPart]
    public let action: String
    public let text: String
    /// Chosen where only one kind is looked at.
    public let kind: String
    public let groups: [SearchGroupModel]
    public let isEmpty: Bool
    /// What may be asked instead, where nothing was found.
    public let advice: String?
}

/// What was found of one kind.
public struct SearchGroupModel: Sendable {
    public let kind: String
    public let title: String
    public let count: String
    public let results: [SearchResultModel]
    /// All of this kind, where not all are shown.
    public let more: LinkModel?
}

/// One thing found, with the asked words emphasised.
public struct SearchResultModel: Sendable {
    public let id: String
    public let href: String
    public let title: [TextPart]
    public let note: [TextPart]
    public let mark: MarkModel?
}

extension PageReader {
    /// Everything found: in names and by the index, and looked up.
    func found(
        _ asked: SearchAsked, _ question: SearchQuestion, kind: SearchKind?, indexed: [SearchHit]
    ) -> [SearchHit] {
        if question.isEmpty { return [] }
        let written = unique(indexed).prefix(2 * SearchLimits.hits)
        return written + lookedUp(asked, question, kind)
    }

    /// The page of a search.
    public func search(_ answer: SearchAnswer) -> SearchModel {
        let (question, text, all) = (answer.question, answer.text, answer.hits)
        let isWhole = answer.kind != nil
        // A kind that has exactly what is asked goes before those that have something like it.
        let kinds = unique(all.prefix(answer.exact).map(\.kind) + SearchKind.allCases)
        let groups = kinds.compactMap { kind -> SearchGroupModel? in
            let found = all.filter { $0.kind == kind }
            if found.isEmpty { return nil }
            let shown = isWhole ? found[...] : found.prefix(SearchLimits.shown)
            let more =
                shown.count < found.count
                ? LinkModel(
                    title: say("search.more", ["count": .integer(found.count)]),
                    href: links.search([("q", text), ("kind", kind.rawValue)])) : nil
            return SearchGroupModel(
                kind: kind.rawValue, title: say("search.kind.\(kind.rawValue)"), count: atLeast(found.count),
                results: shown.compactMap { result($0, question) }, more: more)
        }
        return SearchModel(
            title: question.isEmpty ? say("search.title-empty") : say("search.title", ["text": .text(text)]),
            lead: TextPart.parts(lead(answer)), action: links.search([]), text: text,
            kind: answer.kind?.rawValue ?? "", groups: groups, isEmpty: groups.isEmpty,
            advice: groups.isEmpty ? say("search.advice") : nil)
    }

    /// How much was found, and in whose stead.
    func lead(_ answer: SearchAnswer) -> String {
        if answer.question.isEmpty { return say("search.lead-empty") }
        let count = answer.hits.count
        let lead = say(
            count >= SearchLimits.hits ? "search.lead-many" : "search.lead", ["count": .integer(count)])
        guard let near = answer.near else { return lead }
        let told = say("search.near", ["text": .text(answer.text), "near": .text(near)])
        return told + (words.language == .zh ? "" : " ") + lead
    }

    /// A count that stops at the bound.
    private func atLeast(_ count: Int) -> String {
        (count >= SearchLimits.hits ? "≥ " : "") + words.integer(count)
    }

    /// Findings and series follow from the figures as well, so they are looked through when asked.
    private func lookedUp(
        _ asked: SearchAsked, _ question: SearchQuestion, _ kind: SearchKind?
    ) -> [SearchHit] {
        var hits: [SearchHit] = []
        if kind == nil || kind == .finding {
            let found = evaluation.findings.enumerated().lazy.filter { _, finding in
                question.isFound(
                    in: SearchText.words(
                        words.sentence(finding.message) + "\n" + say("lint.\(finding.code).title")))
            }
            hits += found.prefix(SearchLimits.hits).map { .finding($0.offset) }
        }
        if kind == nil || kind == .series { hits += series(question, asked) }
        return hits
    }

    /// The series whose element or org answers each term; where a year or a number is asked too, those of
    /// that year, or with that number.
    func series(
        _ question: SearchQuestion, _ asked: SearchAsked? = nil, among most: Int = SearchLimits.looked
    ) -> [SearchHit] {
        let subjects = view.figures.subjects.prefix(most)
        let whole = question.bySound ?? question
        var names = SeriesNames(plan, withSounds: question.bySound != nil)
        var hits = Array(subjects.lazy.filter { names.has(whole, $0) }.prefix(SearchLimits.hits))
        if let year = asked?.year, let text = asked?.besidesYear {
            let besides = SearchQuestion(text, synonyms: synonyms)
            let wanted = besides.bySound ?? besides
            hits += subjects.lazy.filter { subject in
                names.has(wanted, subject) && figures(subject).contains { $0.period.startYear == year }
            }.prefix(SearchLimits.hits)
        }
        if let number = asked?.number, let text = asked?.besidesNumber {
            let besides = SearchQuestion(text, synonyms: synonyms)
            let wanted = besides.bySound ?? besides
            hits += subjects.lazy.filter { subject in
                let unit = plan.elements[subject.element]?.unit
                return (wanted.isEmpty || names.has(wanted, subject))
                    && figures(subject).contains { number.isSame($0.value, unit) }
            }.prefix(SearchLimits.hits)
        }
        return unique(hits).prefix(SearchLimits.hits).map { .series($0) }
    }

    private func figures(_ subject: FigureSubject) -> [Figure] {
        view.figures.figures(element: subject.element, org: subject.org)
    }

    func result(_ hit: SearchHit, _ question: SearchQuestion) -> SearchResultModel? {
        switch hit {
        case .written(.statement, let id): statement(id, question)
        case .written(let kind, let id): named(kind, id, question)
        case .finding(let number): finding(number, question)
        case .series(let subject): series(subject, question)
        }
    }

    /// What bears a name.
    private func named(_ kind: SearchKind, _ id: String, _ question: SearchQuestion) -> SearchResultModel? {
        switch kind {
        case .indicator:
            guard let indicator = plan.indicator(id) else { return nil }
            let also = indicator.also.isEmpty ? nil : words.list(indicator.also)
            return SearchResultModel(
                id: id, href: links.indicator(id),
                title: marked(name: words.title(indicator.title), question),
                note: also.map { marked(name: $0, question) } ?? marked(definition(indicator), question),
                mark: leading(verdictOf: id).map { mark($0) })
        case .org:
            let named = plan.namedOrg(id)
            let title = named.map { words.title($0.title) } ?? orgTitle(id)
            let also = plan.orgs[id]?.names.last?.also.joined(separator: " ")
            return SearchResultModel(
                id: id, href: links.org(id), title: marked(name: title, question),
                note: also.map { marked(name: $0, question) }
                    ?? marked(named.map { words.title($0.role) } ?? "", question), mark: nil)
        case .task:
            guard let task = plan.task(id) else { return nil }
            return SearchResultModel(
                id: id, href: links.task(id), title: marked(name: link(task: task).title, question),
                note: marked(task.summary.map { words.title($0) } ?? "", question), mark: nil)
        case .technology:
            guard let technology = plan.technologies.first(where: { $0.id == id }) else { return nil }
            let title = words.title(technology.title)
            let field = plan.technologyField(technology.field).map { words.title($0.title) } ?? ""
            return SearchResultModel(
                id: id, href: links.technologies([("q", title)]), title: marked(name: title, question),
                note: marked(field, question), mark: nil)
        case .section:
            guard let section = plan.section(id) else { return nil }
            return SearchResultModel(
                id: id, href: links.outline(section: id), title: marked(name: heading(section), question),
                note: [], mark: nil)
        case .statement, .finding, .series: return nil
        }
    }

    private func definition(_ indicator: Indicator) -> String {
        indicator.element.flatMap { plan.elements[$0]?.definition }.map { words.title($0) } ?? ""
    }

    private func statement(_ id: String, _ question: SearchQuestion) -> SearchResultModel? {
        guard let statement = plan.statement(id) else { return nil }
        let value = statementValue(statement).map { " " + $0 } ?? ""
        let period = statement.period.map { " " + words.period($0) } ?? ""
        let heading = plan.section(statement.section).map { self.heading($0) } ?? statement.section
        let href = statement.subject.flatMap { plan.indicator($0) }.map { links.indicator($0.id) }
        return SearchResultModel(
            id: id, href: href ?? links.outline(section: statement.section),
            title: marked(statement.words + value + period, question),
            note: marked(id + " · " + heading, question), mark: nil)
    }

    private func finding(_ number: Int, _ question: SearchQuestion) -> SearchResultModel? {
        guard evaluation.findings.indices.contains(number) else { return nil }
        let model = finding(evaluation.findings[number])
        return SearchResultModel(
            id: model.place, href: links.findings([("rule", model.code)]),
            title: marked(model.text, question),
            note: marked(model.title + " · " + model.place, question), mark: nil)
    }

    private func series(_ subject: FigureSubject, _ question: SearchQuestion) -> SearchResultModel? {
        guard let element = plan.elements[subject.element] else { return nil }
        let figures = view.figures.figures(element: subject.element, org: subject.org)
        let title = words.title(element.title)
        let count = say("search.figures", ["count": .integer(figures.count)])
        return SearchResultModel(
            id: SearchHit.series(subject).id, href: links.figures([("q", title), ("org", subject.org)]),
            title: marked(name: title + " · " + orgTitle(subject.org), question),
            note: marked(count, question), mark: nil)
    }
}

/// The words of elements' and orgs' names, each cut once.
private struct SeriesNames {
    private let plan: Plan
    private let withSounds: Bool
    private var elements: [String: [String]] = [:]
    private var orgs: [String: [String]] = [:]

    init(_ plan: Plan, withSounds: Bool) { (self.plan, self.withSounds) = (plan, withSounds) }

    /// Whether the element or the org of a series has each term.
    mutating func has(_ question: SearchQuestion, _ subject: FigureSubject) -> Bool {
        let (element, org) = (subject.element, subject.org)
        let first = elements[element] ?? words(plan.elements[element]?.allNames ?? [element])
        let second = orgs[org] ?? words(plan.orgs[org]?.allNames ?? [org])
        (elements[element], orgs[org]) = (first, second)
        return question.isFound(in: first + ["\u{0}"] + second)
    }

    private func words(_ names: [String]) -> [String] {
        SearchDocument.words(of: names, withSounds: withSounds)
    }
}
