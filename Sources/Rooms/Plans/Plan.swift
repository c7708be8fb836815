public import Documents
public import Formulas
public import Kernel
public import Measures
public import Orgs

/// A plan as its documents say it: what is claimed, what is judged, who is responsible, and how units nest.
///
/// It is built once by `PlanLoader` from files that were adopted, and never changes afterwards.
public struct Plan: Sendable {
    /// What kind of text the plan is today.
    public enum Status: String, Sendable, CaseIterable {
        /// Published for comment.
        case draftForComment = "draft-for-comment"
        /// In force.
        case adopted
        /// In force, as amended.
        case amended
    }

    /// The plan's identifier.
    public let id: String
    /// Its name.
    public let title: Title
    /// What kind of text it is.
    public let status: Status
    /// The years it speaks of.
    public let horizon: Horizon
    /// The org whose plan it is.
    public let org: String
    /// Who published it.
    public let publisher: Title?
    /// How units nest, by name of the axis.
    public let axes: [String: PlanAxis]
    /// The indicators of its main table, in order.
    public let main: [String]
    /// Orgs to compare with.
    public let peers: [String]
    /// The outline, in document order.
    public let sections: [PlanSection]
    /// Every claim of the text, in document order.
    public let statements: [PlanStatement]
    /// The structure between claims that the text states.
    public let relations: [PlanRelation]
    /// Why a claim is not monitored, by statement.
    public let notMonitored: [String: Title]
    /// What is judged, in document order.
    public let indicators: [Indicator]
    /// What is to be done, parents before children.
    public let tasks: [PlanTask]
    /// The industries and fields of its key technologies, in document order.
    public let technologyFields: [TechnologyField]
    /// The key technologies it names, in document order.
    public let technologies: [PlanTechnology]
    /// Whom and what else it names, in document order.
    public let namedOrgs: [NamedOrg]
    /// Units, names and hierarchies.
    public let orgs: OrgBook
    /// What is handed in, by identifier.
    public let elements: [String: Element]
    /// Units of measure, by symbol.
    public let units: [String: UnitOfMeasure]
    /// The names formulas may use.
    public let symbols: SymbolTable
    /// What rules set for formulas by date, in the order written, a library's first.
    public let formulaParameters: [FormulaParameter]
    /// The parameters of the verdict arithmetic.
    public let parameters: VerdictParameters
    /// Which days are worked, as far as its documents say.
    public let workCalendar: WorkCalendar
    /// Where each thing is written: `statement:id`, `indicator:id`, `task:id`, `technology:id` and so on.
    public let places: [String: Place]

    /// The statement with this identifier.
    public func statement(_ id: String) -> PlanStatement? { statementIndex[id].map { statements[$0] } }

    /// The indicator with this identifier.
    public func indicator(_ id: String) -> Indicator? { indicatorIndex[id].map { indicators[$0] } }

    /// The task with this identifier.
    public func task(_ id: String) -> PlanTask? { taskIndex[id].map { tasks[$0] } }

    /// The section with this identifier.
    public func section(_ id: String) -> PlanSection? { sectionIndex[id].map { sections[$0] } }

    /// Whoever or whatever the text names under this identifier.
    public func namedOrg(_ id: String) -> NamedOrg? { namedOrgs.first { $0.id == id } }

    /// The industry or field with this identifier.
    public func technologyField(_ id: String) -> TechnologyField? { technologyFields.first { $0.id == id } }

    /// The statements that feed an indicator, in document order.
    public func statements(of indicator: String) -> [PlanStatement] {
        (bySubject[indicator] ?? []).map { statements[$0] }
    }

    /// The place of a thing, such as `indicator:rd`; the plan's own document where it has none.
    public func place(_ key: String) -> Place { places[key] ?? Place(file: "plan.yaml", line: 1, column: 1) }

    private let statementIndex: [String: Int]
    private let indicatorIndex: [String: Int]
    private let taskIndex: [String: Int]
    private let sectionIndex: [String: Int]
    private let bySubject: [String: [Int]]

    init(head: PlanHead, parts: PlanParts) {
        id = head.id
        title = head.title
        status = head.status
        horizon = head.horizon
        org = head.org
        publisher = head.publisher
        axes = head.axes
        main = head.main.map(\.value)
        peers = head.peers.map(\.value)
        sections = parts.sections
        statements = parts.statements
        relations = parts.relations
        notMonitored = parts.notMonitored
        indicators = parts.indicators
        tasks = parts.tasks
        technologyFields = parts.names.fields
        technologies = parts.names.technologies
        namedOrgs = parts.names.orgs
        orgs = parts.orgs
        elements = parts.elements
        units = parts.units
        symbols = parts.symbols
        formulaParameters = parts.formulaParameters
        parameters = parts.parameters
        workCalendar = parts.workCalendar
        places = parts.places
        statementIndex = Plan.index(parts.statements.map(\.id))
        indicatorIndex = Plan.index(parts.indicators.map(\.id))
        taskIndex = Plan.index(parts.tasks.map(\.id))
        sectionIndex = Plan.index(parts.sections.map(\.id))
        bySubject = Dictionary(
            grouping: parts.statements.indices, by: { parts.statements[$0].subject ?? "" })
    }

    private static func index(_ ids: [String]) -> [String: Int] {
        Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
    }
}

/// The years a plan speaks of, as periods of its own kind of year.
public struct Horizon: Hashable, Sendable {
    /// The year that baselines stand at.
    public let base: Period
    /// The first year of the plan.
    public let from: Period
    /// The last year of the plan.
    public let to: Period
    /// The year the plan looks out to, beyond its end.
    public let outlook: Period?
    /// The month the plan's year starts in: 1 for calendar years.
    public let yearStart: Int

    /// The plan's years in order.
    public var years: [Period] {
        var years: [Period] = []
        var year = from
        while year <= to, years.count < 100 {
            years.append(year)
            year = year.adding(1)
        }
        return years
    }
}

/// A way units nest.
public struct PlanAxis: Hashable, Sendable {
    /// The axis's name.
    public let name: String
    /// Whether the units of the axis may be summed: then they must be disjoint on every date.
    public let sums: Bool
    /// Whether the axis is a suggestion of the document's author, not of the plan.
    public let isSuggested: Bool
}

/// A part of the plan's text.
public struct PlanSection: Hashable, Sendable {
    /// What the part looks like in the text.
    public enum Kind: String, Sendable, CaseIterable {
        /// Running text.
        case text
        /// A table: it goes before text where both tell a baseline.
        case table
        /// A box.
        case box
    }

    /// The identifier, as the text numbers it.
    public let id: String
    /// The section it stands in.
    public let parent: String?
    /// Its heading.
    public let title: Title
    /// What it looks like.
    public let kind: Kind
}
