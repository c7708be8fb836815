public import Kernel
public import Measures

/// One figure as it is recorded: checked against the plan's documents, its value in the element's unit.
public struct FigureRow: Hashable, Sendable {
    public let element: String
    public let org: String
    public let period: Period
    /// The value in the element's unit, with the digits it was published with.
    public let text: DecimalText
    /// The value as handed in, with its unit.
    public let published: String
    public let bound: FigureBound
    public let quality: FigureQuality
    public let origin: String?
    public let seenAs: SeenAs?
    public let at: Day?
    public let note: String?

    public init(
        element: String, org: String, period: Period, text: DecimalText, published: String,
        bound: FigureBound = .exact, quality: FigureQuality = .final, origin: String? = nil,
        seenAs: SeenAs? = nil,
        at: Day? = nil, note: String? = nil
    ) {
        self.element = element
        self.org = org
        self.period = period
        self.text = text
        self.published = published
        self.bound = bound
        self.quality = quality
        self.origin = origin
        self.seenAs = seenAs
        self.at = at
        self.note = note
    }

    /// The figure that readers see: the row, when it was recorded and by which entry.
    public func figure(recorded: Instant, entry: Int64) -> Figure {
        Figure(
            element: element, org: org, period: period, value: text.value, text: text, published: published,
            bound: bound, quality: quality, origin: origin, seenAs: seenAs, at: at, note: note,
            recorded: recorded,
            entry: entry)
    }
}

/// Figures that shall be recorded together.
public struct FigureImport: Hashable, Sendable {
    /// The name of the file or form they came from.
    public let source: String
    /// The plan whose documents they were checked against; it must have been adopted.
    public let plan: String?
    /// The kind of world they come from, where they say so.
    public let kind: WorldKind?
    /// The entry of the adoption that the rows were checked against: another one by then refuses them, since
    /// its units may be others. `nil` where nobody checked.
    public let checked: Int64?
    /// The last entry that the rows were compared with what is known up to: where one of what they are
    /// compared with has moved since, they are refused. `nil` where nobody compared.
    public let upTo: Int64?
    /// Rows that a file told besides and that were known already: a preview showed them as unchanged, and
    /// nothing of them is written. What they are compared with must not have moved either.
    public let known: [FigureRow]
    public let rows: [FigureRow]
    /// The rows as they are stored.
    public let parts: [FigurePart]

    public init(
        source: String, plan: String?, kind: WorldKind? = nil, checked: Int64? = nil, upTo: Int64? = nil,
        known: [FigureRow] = [], rows: [FigureRow]
    ) {
        self.source = source
        self.checked = checked
        self.upTo = upTo
        self.known = known
        self.plan = plan
        self.kind = kind
        self.rows = rows
        parts = FigurePart.cut(rows)
    }
}

/// What figures are of: an element and an org.
public struct FigureSubject: Hashable, Comparable, Sendable {
    public let element: String
    public let org: String

    public init(element: String, org: String) {
        self.element = element
        self.org = org
    }

    public static func < (left: FigureSubject, right: FigureSubject) -> Bool {
        (left.element, left.org) < (right.element, right.org)
    }
}

/// All figures of a snapshot in memory, for the engine of measures.
public struct KnownFigures: FigureBook, Sendable {
    private let byKey: [FigureSubject: [Figure]]
    /// Everything that has figures, sorted.
    public let subjects: [FigureSubject]
    public let count: Int

    public init(_ reader: some Reader) throws {
        var found: [FigureSubject: [Figure]] = [:]
        var count = 0
        try reader.allFigures { figure in
            found[FigureSubject(element: figure.element, org: figure.org), default: []].append(figure)
            count += 1
        }
        self.init(found, count: count, subjects: found.keys.sorted())
    }

    /// The figures of some subjects only: what they cost does not grow with the world.
    init(_ reader: some Reader, of subjects: Set<FigureSubject>) throws {
        var found: [FigureSubject: [Figure]] = [:]
        for subject in subjects {
            let figures = try reader.figures(element: subject.element, org: subject.org)
            if !figures.isEmpty { found[subject] = figures }
        }
        self.init(
            found, count: found.values.reduce(0) { $0 + $1.count }, subjects: found.keys.sorted())
    }

    private init(_ byKey: [FigureSubject: [Figure]], count: Int, subjects: [FigureSubject]) {
        (self.byKey, self.count, self.subjects) = (byKey, count, subjects)
    }

    /// These figures and those that came after an entry, up to where a reader stands: what one more import
    /// costs does not grow with the world. `nil` where too much came for that, or where stored bytes are
    /// missing; nothing may have been erased in between.
    func following(_ reader: some Reader, after entry: Int64) throws -> KnownFigures? {
        let entries = try reader.entries(after: entry, limit: StoreLimits.page)
        guard entries.count < StoreLimits.page else { return nil }
        var (found, count) = (byKey, count)
        var added: Set<FigureSubject> = []
        for entry in entries where entry.kind == .figuresImported {
            var isWhole = true
            func content(_ hash: ContentHash) throws -> ContentBytes {
                let bytes = try reader.content(hash)
                isWhole = isWhole && bytes != nil
                return bytes.map { .kept($0) } ?? .erased
            }
            try Projector.project(entry, after: nil, content: content) {
                guard case .figure(let row, let entry, _, let recorded) = $0 else { return }
                let subject = FigureSubject(element: row.element, org: row.org)
                if found[subject] == nil { added.insert(subject) }
                found[subject, default: []].append(row.figure(recorded: recorded, entry: entry))
                count += 1
            }
            guard isWhole else { return nil }
        }
        let subjects = added.isEmpty ? subjects : (subjects + added).sorted()
        return KnownFigures(found, count: count, subjects: subjects)
    }

    /// Every figure of a subject, superseded ones too, the latest recorded last.
    public func figures(of subject: FigureSubject) -> [Figure] { byKey[subject] ?? [] }

    public func figures(element: String, org: String) -> [Figure] {
        figures(of: FigureSubject(element: element, org: org))
    }
}
