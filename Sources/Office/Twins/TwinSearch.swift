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
    public func search(_ answer: SearchAnswer) -> JSONText { SearchTwin.found.json(told(answer.hits)) }

    fileprivate func title(of hit: SearchHit) -> Title {
        let same = Title(zh: hit.id, en: hit.id)
        return switch hit {
        case .written(.indicator, let id): plan.indicator(id)?.title ?? same
        case .written(.org, let id): plan.namedOrg(id)?.title ?? orgTitle(id)
        case .written(.task, let id): plan.task(id)?.title ?? same
        case .written(.technology, let id): plan.technologies.first { $0.id == id }?.title ?? same
        case .written(.section, let id): plan.section(id)?.title ?? same
        case .written(_, let id): plan.statement(id).map { Title(zh: $0.words, en: $0.words) } ?? same
        case .finding(let number):
            evaluation.findings.indices.contains(number) ? say(evaluation.findings[number].message) : same
        case .series(let subject): title(of: subject) ?? same
        }
    }

    private func title(of subject: FigureSubject) -> Title? {
        guard let element = plan.elements[subject.element] else { return nil }
        let org = orgTitle(subject.org)
        return Title(zh: element.title.zh + " · " + org.zh, en: element.title.en + " · " + org.en)
    }
}
