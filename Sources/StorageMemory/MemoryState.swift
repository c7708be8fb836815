import Kernel
import Measures
import Office

/// Everything a world holds. A copy is a snapshot.
struct MemoryState {
    struct FigureKey: Hashable, Comparable {
        let element: String
        let org: String

        static func < (left: FigureKey, right: FigureKey) -> Bool {
            (left.element, left.org) < (right.element, right.org)
        }
    }

    struct Step {
        let vintage: Vintage
        let entry: Int64
        let at: Instant
    }

    private(set) var entries: [Entry] = []
    private(set) var contents: [ContentHash: StoredContent] = [:]
    /// What was erased: the hash stays, the bytes do not.
    private(set) var erased: [ContentHash: FiledContent] = [:]
    private(set) var steps: [Step] = []
    private(set) var commands: [String: [Int64]] = [:]
    private(set) var adoptions: [String: [Int64]] = [:]
    private(set) var findable: [Int64: [SearchDocument]] = [:]
    private(set) var decisions: [String: [DecisionKey: [Int64]]] = [:]
    private(set) var figures: [FigureKey: [Figure]] = [:]

    var head: JournalHead { entries.last.map(JournalHead.init) ?? .beginning }

    var position: ReadPosition {
        ReadPosition(
            entry: head.seq, at: steps.last?.at ?? head.at,
            vintage: steps.last?.vintage ?? Vintage(number: 0, hash: .none))
    }

    var reader: MemoryReader { MemoryReader(state: self, position: position) }

    func reader(at moment: AsKnown) throws -> MemoryReader {
        let step: Step?
        switch moment {
        case .now: return reader
        case .vintage(let number): step = steps.indices.contains(number) ? steps[number] : nil
        case .moment(let instant): step = steps.last { $0.at <= instant }
        }
        guard let step else { throw Refusal.unknown(moment, newest: position.vintage.number) }
        let position = ReadPosition(entry: step.entry, at: step.at, vintage: step.vintage)
        return MemoryReader(state: self, position: position)
    }

    mutating func append(_ entry: Entry, _ draft: EntryDraft) throws {
        for content in draft.contents { contents[content.hash] = content }
        entries.append(entry)
        if case .erased(let body) = try EntryBody(of: entry), let content = contents[body.hash] {
            contents[body.hash] = nil
            erased[body.hash] = FiledContent(
                kind: content.kind, size: content.bytes.count, erasedBy: entry.seq)
            return try foldAnew()
        }
        try Projector.project(entry, of: draft, after: steps.last?.vintage) { fold($0) }
    }

    /// Everything again from the entries: what was erased is in none of it.
    private mutating func foldAnew() throws {
        (steps, commands, adoptions, findable, decisions, figures) = ([], [:], [:], [:], [:], [:])
        for entry in entries {
            try Projector.project(entry, after: steps.last?.vintage, content: bytes) { fold($0) }
        }
    }

    private func bytes(_ hash: ContentHash) -> ContentBytes {
        erased[hash] == nil ? ContentBytes(contents[hash]?.bytes) : .erased
    }

    private mutating func fold(_ row: ProjectedRow) {
        switch row {
        case .vintage(let vintage, let entry, let at):
            steps.append(Step(vintage: vintage, entry: entry, at: at))
        case .command(let id, let entry): commands[id, default: []].append(entry)
        case .adoption(let plan, let entry): adoptions[plan, default: []].append(entry)
        case .found(let document, let entry, _): findable[entry, default: []].append(document)
        case .erasure: break
        case .decision(let plan, let key, let entry):
            decisions[plan, default: [:]][key, default: []].append(entry)
        case .figure(let row, let entry, _, let recorded):
            figures[FigureKey(element: row.element, org: row.org), default: []].append(
                row.figure(recorded: recorded, entry: entry))
        }
    }
}

/// A snapshot that shows what was known at its position.
struct MemoryReader: Reader {
    let state: MemoryState
    let position: ReadPosition

    func world() throws -> World {
        guard let first = state.entries.first, case .world(let world) = try EntryBody(of: first) else {
            throw StoreFault.failed("entry 0 is no world")
        }
        return world
    }

    func planIDs() throws -> [String] {
        state.adoptions.filter { $0.value.contains(where: isKnown) }.keys.sorted()
    }

    func adoption(of plan: String) throws -> AdoptedPlan? {
        guard let entry = state.adoptions[plan]?.last(where: isKnown) else { return nil }
        return try AdoptedPlan(state.entries[Int(entry)])
    }

    func decisions(of plan: String) throws -> [Decision] {
        try (state.decisions[plan] ?? [:]).sorted { $0.key < $1.key }.compactMap { key, entries in
            guard let last = entries.last(where: isKnown) else { return nil }
            let entry = state.entries[Int(last)]
            return try EntryBody(of: entry).decisions(entry).first { $0.content.key == key }
        }
    }

    func content(_ hash: ContentHash) throws -> [UInt8]? { state.contents[hash]?.bytes }

    func filedHashes(after hash: ContentHash?, limit: Int) throws -> [ContentHash] {
        let all = Set(state.contents.keys).union(state.erased.keys).sorted()
        let rest = hash.map { hash in all.filter { $0 > hash } } ?? all
        return Array(rest.prefix(max(0, min(limit, StoreLimits.page))))
    }

    func newestErasure() throws -> Int64? { state.erased.values.compactMap(\.erasedBy).max() }

    func filed(_ hash: ContentHash) throws -> FiledContent? {
        state.erased[hash]
            ?? state.contents[hash].map { FiledContent(kind: $0.kind, size: $0.bytes.count, erasedBy: nil) }
    }

    func figures(element: String, org: String) throws -> [Figure] {
        let key = MemoryState.FigureKey(element: element, org: org)
        return (state.figures[key] ?? []).filter { isKnown($0.entry) }
    }

    func figures(element: String, org: String, after entry: Int64) throws -> [Figure] {
        try figures(element: element, org: org).filter { $0.entry > entry }
    }

    func allFigures(_ body: (Figure) throws -> Void) throws {
        for key in state.figures.keys.sorted() {
            for figure in state.figures[key] ?? [] where isKnown(figure.entry) { try body(figure) }
        }
    }

    func entries(after entry: Int64, limit: Int) throws -> [Entry] {
        let known = state.entries.prefix(Int(position.entry) + 1)
        return Array(known.dropFirst(Int(max(entry, -1)) + 1).prefix(max(0, min(limit, StoreLimits.page))))
    }

    func outcome(of command: String) throws -> Outcome? {
        guard let seq = state.commands[command]?.last(where: isKnown) else { return nil }
        return try Outcome(
            state.entries[Int(seq)], vintage: state.steps.first { $0.entry == seq }?.vintage)
    }

    func found(
        _ question: SearchQuestion, adoption: Int64, kind: SearchKind?, inNames: Bool, limit: Int
    ) throws -> [SearchHit] {
        guard isKnown(adoption), !question.isEmpty else { return [] }
        let hits = (state.findable[adoption] ?? []).reversed().lazy.filter { document in
            let words = inNames ? document.names : document.names + " \u{0} " + document.words
            return (kind == nil || kind == document.kind)
                && question.isFound(in: words.split(separator: " ").map(String.init))
        }
        return hits.prefix(max(0, min(limit, SearchLimits.hits))).map { .written($0.kind, $0.id) }
    }

    private func isKnown(_ entry: Int64) -> Bool { entry <= position.entry }
}
