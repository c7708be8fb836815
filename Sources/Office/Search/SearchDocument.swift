import Kernel
import Measures
import Orgs
public import Plans

/// What kinds of things are found, the ones that answer most first.
public enum SearchKind: String, Hashable, Sendable, CaseIterable {
    case indicator
    case org
    case task
    case technology
    case section
    case statement
    /// A rule's finding about the plan; looked up when asked, for it follows from the figures too.
    case finding
    /// The figures of one element and one org; looked up when asked.
    case series
}

/// One thing that can be found: what it is called and what else is said of it, as the index keeps them.
public struct SearchDocument: Hashable, Sendable {
    public let kind: SearchKind
    public let id: String
    /// Its names in both languages, synonyms included, as words, and how they sound.
    public let names: String
    /// Everything else, as words.
    public let words: String

    public init(_ kind: SearchKind, _ id: String, names: [String], words: [String] = []) {
        self.kind = kind
        self.id = id
        self.names = SearchDocument.words(of: names, withSounds: true).joined(separator: " ")
        self.words = SearchText.index(words.joined(separator: "\n"))
    }

    /// A document as it was stored.
    public init(kind: SearchKind, id: String, names: String, words: String) {
        self.kind = kind
        self.id = id
        self.names = names
        self.words = words
    }

    /// What names say, and where that is asked, how they sound.
    static func words(of names: [String], withSounds: Bool) -> [String] {
        SearchText.words(names.joined(separator: "\n")) + (withSounds ? SearchSound.words(of: names) : [])
    }

    /// Everything of a plan that is found by its own words, the things that answer most first.
    public static func documents(of plan: Plan) -> [SearchDocument] {
        var documents = plan.indicators.map { indicator in
            let element = indicator.element.flatMap { plan.elements[$0] }
            let definition = element?.definition.map { [$0.zh, $0.en] } ?? []
            return SearchDocument(
                .indicator, indicator.id,
                names: [indicator.id, indicator.title.zh, indicator.title.en] + indicator.also,
                words: definition + (indicator.note.map { [$0.zh, $0.en] } ?? []))
        }
        documents += plan.orgs.orgs.map { org in
            SearchDocument(.org, org.id, names: org.allNames, words: org.names.compactMap(\.code))
        }
        documents += plan.namedOrgs.filter { $0.org == nil }.map { named in
            SearchDocument(
                .org, named.id, names: [named.id, named.title.zh, named.title.en],
                words: [named.role.zh, named.role.en])
        }
        documents += plan.tasks.map { task in
            SearchDocument(
                .task, task.id, names: [task.id, task.title.zh, task.title.en],
                words: task.summary.map { [$0.zh, $0.en] } ?? [])
        }
        documents += plan.technologies.map { technology in
            let field = plan.technologyField(technology.field)
            return SearchDocument(
                .technology, technology.id, names: [technology.id, technology.title.zh, technology.title.en],
                words: field.map { [$0.title.zh, $0.title.en] } ?? [])
        }
        documents += plan.sections.map { section in
            SearchDocument(.section, section.id, names: [section.id, section.title.zh, section.title.en])
        }
        documents += plan.statements.map { statement in
            SearchDocument(.statement, statement.id, names: [statement.id], words: [statement.words])
        }
        return documents
    }

    /// Groups of names for one thing, for questions that use one and texts that use another.
    public static func synonyms(of plan: Plan) -> [[String]] {
        let indicators = plan.indicators.filter { !$0.also.isEmpty }.map { [$0.title.zh] + $0.also }
        let orgs = plan.orgs.orgs.map { org in org.names.flatMap { [$0.title.zh] + $0.also } }
        return (indicators + orgs).filter { $0.count > 1 }
    }
}

extension Org {
    /// Every name that the org bears or bore, its identifier first.
    var allNames: [String] { [id] + names.flatMap { [$0.title.zh, $0.title.en] + $0.also } }
}

extension Element {
    /// Its identifier and its name in both languages.
    var allNames: [String] { [id, title.zh, title.en] }
}
