import Documents
public import Kernel
import Measures
import Orgs
import Plans

/// How what was found is told to machines.
enum SearchTwin {
    static let hit = Shape<Told<SearchHit>>(
        "Hit", "One thing that was found.",
        [
            .text("kind", "What it is.", kinds) { $0.it.kind.rawValue },
            .text("id", "Its identifier; of figures the element's and the org's.") { $0.it.id },
            .part("title", "Its name, or the sentence.", TwinParts.title) { $0.by.title(of: $0.it) },
        ])

    static let kinds = JSONSchema.choice(SearchKind.allCases.map(\.rawValue))

    static let found = Shape<Told<[SearchHit]>>(
        "Found", "What was found, those found by name first.",
        [
            .count("count", "How many things are told.") { $0.it.count },
            .parts("hits", "The things.", hit) { $0.each($0.it) },
        ])

    static let shapes: [NamedSchema] = [hit.told, found.told]
}

extension TwinReader {
    /// The twin of the page of a search.
    public func search(_ question: SearchQuestion, kind: SearchKind?, hits: [SearchHit]) -> JSONText {
        SearchTwin.found.json(told(page.found(question, kind: kind, hits: hits)))
    }

    fileprivate func title(of hit: SearchHit) -> Title {
        let same = Title(zh: hit.id, en: hit.id)
        switch hit.kind {
        case .indicator: return plan.indicator(hit.id)?.title ?? same
        case .org: return plan.namedOrg(hit.id)?.title ?? orgTitle(hit.id)
        case .task: return plan.task(hit.id)?.title ?? same
        case .technology: return plan.technologies.first { $0.id == hit.id }?.title ?? same
        case .section: return plan.section(hit.id)?.title ?? same
        case .statement:
            let words = plan.statement(hit.id)?.words ?? hit.id
            return Title(zh: words, en: words)
        case .finding:
            guard let index = Int(hit.id), evaluation.findings.indices.contains(index) else { return same }
            return say(evaluation.findings[index].message)
        case .series:
            let parts = hit.id.split(separator: " ").map(String.init)
            guard parts.count == 2, let element = plan.elements[parts[0]] else { return same }
            let org = orgTitle(parts[1])
            return Title(zh: element.title.zh + " · " + org.zh, en: element.title.en + " · " + org.en)
        }
    }
}
