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
    /// Everything found: by the index, and looked up.
    func found(_ question: SearchQuestion, kind: SearchKind?, hits: [SearchHit]) -> [SearchHit] {
        question.isEmpty ? [] : unique(hits) + lookedUp(question, kind)
    }

    /// The page of a search. `hits` are what the index found, those found by name first.
    public func search(_ question: SearchQuestion, text: String, kind: SearchKind?, hits: [SearchHit])
        -> SearchModel
    {
        let all = found(question, kind: kind, hits: hits)
        let isWhole = kind != nil
        let groups = SearchKind.allCases.compactMap { kind -> SearchGroupModel? in
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
            lead: TextPart.parts(lead(question, all.count)), action: links.search([]), text: text,
            kind: kind?.rawValue ?? "", groups: groups, isEmpty: groups.isEmpty,
            advice: groups.isEmpty ? say("search.advice") : nil)
    }

    private func lead(_ question: SearchQuestion, _ count: Int) -> String {
        if question.isEmpty { return say("search.lead-empty") }
        return say(
            count >= SearchLimits.hits ? "search.lead-many" : "search.lead", ["count": .integer(count)])
    }

    /// A count that stops at the bound.
    private func atLeast(_ count: Int) -> String {
        (count >= SearchLimits.hits ? "≥ " : "") + words.integer(count)
    }

    /// Findings and series follow from the figures as well, so they are looked through when asked.
    private func lookedUp(_ question: SearchQuestion, _ kind: SearchKind?) -> [SearchHit] {
        var hits: [SearchHit] = []
        if kind == nil || kind == .finding {
            let found = evaluation.findings.enumerated().lazy.filter { _, finding in
                question.isFound(
                    in: SearchText.words(
                        words.sentence(finding.message) + "\n" + say("lint.\(finding.code).title")))
            }
            hits += found.prefix(SearchLimits.hits).map { SearchHit(.finding, String($0.offset)) }
        }
        if kind == nil || kind == .series { hits += series(question) }
        return hits
    }

    /// The series whose element or org answers each term.
    private func series(_ question: SearchQuestion) -> [SearchHit] {
        let known = view.figures.series(limit: SearchLimits.looked)
        var names: [String: [String]] = [:]
        for (element, org) in known {
            if names["e " + element] == nil { names["e " + element] = elementWords(element) }
            if names["o " + org] == nil { names["o " + org] = orgWords(org) }
        }
        var hits: [SearchHit] = []
        for (element, org) in known where hits.count < SearchLimits.hits {
            let all = (names["e " + element] ?? []) + ["\u{0}"] + (names["o " + org] ?? [])
            if question.isFound(in: all) { hits.append(SearchHit(.series, element + " " + org)) }
        }
        return hits
    }

    private func elementWords(_ id: String) -> [String] {
        let title = plan.elements[id]?.title
        return SearchText.words([id, title?.zh ?? "", title?.en ?? ""].joined(separator: "\n"))
    }

    private func orgWords(_ id: String) -> [String] {
        let names = plan.orgs[id]?.names.flatMap { [$0.title.zh, $0.title.en] + $0.also } ?? []
        return SearchText.words(([id] + names).joined(separator: "\n"))
    }

    private func result(_ hit: SearchHit, _ question: SearchQuestion) -> SearchResultModel? {
        switch hit.kind {
        case .indicator:
            guard let indicator = plan.indicator(hit.id) else { return nil }
            let also = indicator.also.isEmpty ? nil : words.list(indicator.also)
            return SearchResultModel(
                id: hit.id, href: links.indicator(hit.id),
                title: marked(words.title(indicator.title), question),
                note: marked(also ?? definition(indicator), question),
                mark: leading(verdictOf: hit.id).map { mark($0) })
        case .org:
            let named = plan.namedOrg(hit.id)
            let title = named.map { words.title($0.title) } ?? orgTitle(hit.id)
            let also = plan.orgs[hit.id]?.names.last?.also.joined(separator: " ")
            return SearchResultModel(
                id: hit.id, href: links.org(hit.id), title: marked(title, question),
                note: marked(also ?? named.map { words.title($0.role) } ?? "", question), mark: nil)
        case .task:
            guard let task = plan.task(hit.id) else { return nil }
            return SearchResultModel(
                id: hit.id, href: links.task(hit.id), title: marked(link(task: task).title, question),
                note: marked(task.summary.map { words.title($0) } ?? "", question), mark: nil)
        case .technology:
            guard let technology = plan.technologies.first(where: { $0.id == hit.id }) else { return nil }
            let field = plan.technologyField(technology.field).map { words.title($0.title) } ?? ""
            return SearchResultModel(
                id: hit.id, href: links.technologies([("q", words.title(technology.title))]),
                title: marked(words.title(technology.title), question), note: marked(field, question),
                mark: nil)
        case .section:
            guard let section = plan.section(hit.id) else { return nil }
            return SearchResultModel(
                id: hit.id, href: links.outline(section: hit.id), title: marked(heading(section), question),
                note: [], mark: nil)
        case .statement: return statement(hit, question)
        case .finding: return finding(hit, question)
        case .series: return series(hit, question)
        }
    }

    private func definition(_ indicator: Indicator) -> String {
        indicator.element.flatMap { plan.elements[$0]?.definition }.map { words.title($0) } ?? ""
    }

    private func statement(_ hit: SearchHit, _ question: SearchQuestion) -> SearchResultModel? {
        guard let statement = plan.statement(hit.id) else { return nil }
        let value = statementValue(statement).map { " " + $0 } ?? ""
        let period = statement.period.map { " " + words.period($0) } ?? ""
        let heading = plan.section(statement.section).map { self.heading($0) } ?? statement.section
        let href = statement.subject.flatMap { plan.indicator($0) }.map { links.indicator($0.id) }
        return SearchResultModel(
            id: hit.id, href: href ?? links.outline(section: statement.section),
            title: marked(statement.words + value + period, question),
            note: marked(statement.id + " · " + heading, question), mark: nil)
    }

    private func finding(_ hit: SearchHit, _ question: SearchQuestion) -> SearchResultModel? {
        guard let index = Int(hit.id), evaluation.findings.indices.contains(index) else { return nil }
        let model = finding(evaluation.findings[index])
        return SearchResultModel(
            id: model.place, href: links.findings([("rule", model.code)]),
            title: marked(model.text, question),
            note: marked(model.title + " · " + model.place, question), mark: nil)
    }

    private func series(_ hit: SearchHit, _ question: SearchQuestion) -> SearchResultModel? {
        let parts = hit.id.split(separator: " ").map(String.init)
        guard parts.count == 2, let element = plan.elements[parts[0]] else { return nil }
        let figures = view.figures.figures(element: parts[0], org: parts[1])
        let title = words.title(element.title)
        let count = say("search.figures", ["count": .integer(figures.count)])
        return SearchResultModel(
            id: hit.id, href: links.figures([("q", title), ("org", parts[1])]),
            title: marked(title + " · " + orgTitle(parts[1]), question), note: marked(count, question),
            mark: nil)
    }

    /// A text with the asked words emphasised.
    func marked(_ text: String, _ question: SearchQuestion) -> [TextPart] {
        let folded = Array(SearchText.fold(text))
        let plain = Array(text)
        guard folded.count == plain.count else { return [TextPart(text: text, isStrong: false)] }
        var isMarked = Array(repeating: false, count: plain.count)
        for term in question.asked {
            let wanted = Array(term)
            guard !wanted.isEmpty, folded.count >= wanted.count else { continue }
            for start in 0...(folded.count - wanted.count)
            where folded[start..<(start + wanted.count)].elementsEqual(wanted) {
                for index in start..<(start + wanted.count) { isMarked[index] = true }
            }
        }
        var parts: [TextPart] = []
        var from = 0
        for index in plain.indices where index + 1 == plain.count || isMarked[index + 1] != isMarked[index] {
            parts.append(TextPart(text: String(plain[from...index]), isStrong: isMarked[index]))
            from = index + 1
        }
        return parts
    }
}
