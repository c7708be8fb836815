internal import Documents
public import Kernel

/// What a command comes to, before it is written.
public enum Performed: Hashable, Sendable {
    /// It becomes an entry, a refusal of a known actor too.
    case entry(EntryDraft)
    /// It had been answered before: nothing is written.
    case repeated(Outcome)
    /// It is refused without an entry: it says not properly who asks for what.
    case turnedAway(Refusal)
}

extension Command {
    /// Decides what a command comes to, from the state the reader shows; pure.
    public func perform(_ reader: some Reader) throws -> Performed {
        if let refusal = malformed { return .turnedAway(refusal) }
        let draft = try acceptance(reader)
        if let before = try reader.outcome(of: id) {
            if let receipt = before.receipt {
                let entry = try reader.entries(after: receipt.entry - 1, limit: 1).first
                if let entry, try asksTheSame(as: EntryBody(of: entry), draft) { return .repeated(before) }
                return .turnedAway(Refusal("store.command-id-taken", ["id": .text(id)]))
            }
            if let refusal = try objection(reader, draft) {
                return before.refusal == refusal ? .repeated(before) : .entry(refused(refusal))
            }
            return .entry(draft)
        }
        if let refusal = try objection(reader, draft) { return .entry(refused(refusal)) }
        return .entry(draft)
    }

    /// Whether an earlier entry already did what the command asks for. The name of an import's file does
    /// not count.
    private func asksTheSame(as earlier: EntryBody, _ draft: EntryDraft) throws -> Bool {
        let asked = try EntryBody(kind: draft.kind, version: draft.version, bytes: draft.body)
        guard case .imported(let then) = earlier, case .imported(let now) = asked else {
            return earlier == asked
        }
        return (then.plan, then.kind) == (now.plan, now.kind) && then.parts == now.parts
    }

    /// Why the command cannot even be entered as refused.
    private var malformed: Refusal? {
        if id.isEmpty || id.utf8.count > StoreLimits.identifierBytes {
            return Refusal("store.bad-command-id", ["most": .integer(StoreLimits.identifierBytes)])
        }
        let isFit: Bool =
            switch actor {
            case .system(let name), .party(let name): !name.isEmpty
            case .local(let user, _): !user.isEmpty && !user.contains("/")
            }
        if !isFit || actor.text.utf8.count > StoreLimits.identifierBytes { return Refusal("store.bad-actor") }
        return nil
    }

    private func acceptance(_ reader: some Reader) throws -> EntryDraft {
        switch verb {
        case .adopt(let adoption): adoption.draft(command: id)
        case .importFigures(let figures): figures.draft(command: id)
        case .erase(let erasure): try erasure.draft(command: id, reader)
        case .chooseBaseline(let choosing): choosing.draft(command: id)
        case .confirmPath(let confirming): confirming.draft(command: id)
        }
    }

    private func objection(_ reader: some Reader, _ draft: EntryDraft) throws -> Refusal? {
        let refusal =
            switch verb {
            case .adopt(let adoption): try adoption.objection(reader)
            case .importFigures(let figures): try figures.objection(reader)
            case .erase(let erasure): try erasure.objection(reader)
            case .chooseBaseline(let choosing): try choosing.objection(reader)
            case .confirmPath(let confirming): try confirming.objection(reader)
            }
        return try refusal ?? Erasure.returning(draft.contents, reader)
    }

    private func refused(_ refusal: Refusal) -> EntryDraft {
        let body = RefusedBody(command: id, verb: verb.name, message: refusal.message)
        return EntryBody.refused(body).draft(stream: verb.stream)
    }
}

extension Verb {
    /// What the verb's entries are about.
    var stream: String {
        switch self {
        case .adopt(let adoption): "plan:\(adoption.plan)"
        case .importFigures: "figures"
        case .erase: "content"
        case .chooseBaseline(let choosing): "plan:\(choosing.plan)"
        case .confirmPath(let confirming): "plan:\(confirming.plan)"
        }
    }
}

extension Adoption {
    func draft(command: String) -> EntryDraft {
        let contents = files.map { StoredContent(.document, $0.bytes) }
        let manifest = zip(files, contents).map { file, content in
            AdoptedFile(path: file.path, hash: content.hash, size: file.bytes.count)
        }
        let body = AdoptedBody(
            command: command, plan: plan, files: manifest, legalBasis: legalBasis, lint: lint)
        return EntryBody.adopted(body).draft(stream: "plan:\(plan)", contents: contents)
    }

    func objection(_ reader: some Reader) throws -> Refusal? {
        if let refusal = unfit { return refusal }
        guard let adopted = try reader.adoption(of: plan) else { return try unitObjection(reader) }
        let same =
            adopted.files.map(\.path) == files.map(\.path)
            && zip(adopted.files, files).allSatisfy { $0.hash == ContentHash.of($1.bytes) }
        if same { return Refusal("store.already-adopted", ["plan": .text(plan)]) }
        if let replacing, replacing != adopted.entry {
            return Refusal("store.adoption-overtaken", ["plan": .text(plan)])
        }
        return try unitObjection(reader)
    }

    private var unfit: Refusal? {
        guard Fields.isIdentifier(plan) else { return Refusal("store.bad-plan-id") }
        if files.isEmpty { return Refusal("store.no-files", ["plan": .text(plan)]) }
        if files.count > StoreLimits.files {
            return Refusal(
                "store.too-many-files", ["count": .integer(files.count), "most": .integer(StoreLimits.files)])
        }
        for (index, file) in files.enumerated() {
            guard Adoption.isPath(file.path) else {
                return Refusal("store.bad-path", ["file": .text(file.path)])
            }
            if index > 0, files[index - 1].path == file.path {
                return Refusal("store.file-twice", ["file": .text(file.path)])
            }
            if file.bytes.count > StoreLimits.fileBytes {
                return Refusal(
                    "store.file-too-large",
                    ["file": .text(file.path), "most": .integer(StoreLimits.fileBytes)])
            }
        }
        if files.reduce(0, { $0 + $1.bytes.count }) > StoreLimits.adoptionBytes {
            return Refusal("store.adoption-too-large", ["most": .integer(StoreLimits.adoptionBytes)])
        }
        if (legalBasis?.utf8.count ?? 0) > StoreLimits.textBytes {
            return Refusal("store.basis-too-long", ["most": .integer(StoreLimits.textBytes)])
        }
        if lint.errors > 0 {
            return Refusal(
                "store.documents-have-errors", ["plan": .text(plan), "count": .integer(lint.errors)])
        }
        return nil
    }

    /// A path inside a folder: parts between slashes, none of them empty, `.` or `..`, and no control
    /// characters.
    static func isPath(_ path: String) -> Bool {
        guard path.utf8.count <= StoreLimits.identifierBytes, path.utf8.allSatisfy({ $0 >= 32 && $0 != 127 })
        else { return false }
        return path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
            !$0.isEmpty && $0 != "." && $0 != ".."
        }
    }
}

extension FigureImport {
    /// The refusal of so many rows; `nil` where they are not too many.
    static func tooMany(_ rows: Int) -> Refusal? {
        rows <= StoreLimits.rows
            ? nil
            : Refusal("store.too-many-rows", ["count": .integer(rows), "most": .integer(StoreLimits.rows)])
    }

    func draft(command: String) -> EntryDraft {
        let body = ImportedBody(
            command: command, source: source, plan: plan, kind: kind,
            parts: parts.map { ImportedBody.Part(hash: $0.content.hash, rows: $0.rows) })
        return EntryBody.imported(body).draft(stream: "figures", contents: parts.map(\.content))
    }

    func objection(_ reader: some Reader) throws -> Refusal? {
        let world = try reader.world()
        if let kind, kind != world.kind {
            return Refusal(mixing: kind, into: world.kind)
        }
        if let plan {
            guard let adopted = try reader.adoption(of: plan) else {
                return Refusal("store.plan-not-adopted", ["plan": .text(plan)])
            }
            if let checked, checked != adopted.entry {
                return Refusal("import.plan-amended", ["plan": .text(plan)])
            }
        }
        if rows.isEmpty { return Refusal("store.no-rows") }
        if let refusal = FigureImport.tooMany(rows.count) { return refusal }
        for (index, row) in rows.enumerated() {
            if let field = row.unfitField {
                return Refusal("store.bad-row", ["row": .integer(index + 1), "field": .text(field)])
            }
        }
        if source.utf8.count > StoreLimits.identifierBytes { return Refusal("store.bad-source") }
        if let upTo, try reader.hasMoved(rows + known, after: upTo) { return Refusal("import.seen-differs") }
        return nil
    }
}

extension FigureRow {
    /// The field that is empty or longer than a store takes.
    fileprivate var unfitField: String? {
        if element.isEmpty || element.utf8.count > StoreLimits.identifierBytes { return "element" }
        if org.isEmpty || org.utf8.count > StoreLimits.identifierBytes { return "org" }
        if published.utf8.count > StoreLimits.identifierBytes { return "value" }
        if (origin?.utf8.count ?? 0) > StoreLimits.textBytes { return "origin" }
        if (note?.utf8.count ?? 0) > StoreLimits.textBytes { return "note" }
        return nil
    }
}

extension Refusal {
    /// Figures of one kind of world are never brought into another.
    init(mixing theirs: WorldKind, into ours: WorldKind) {
        self.init("store.other-kind", ["theirs": .message(theirs.words), "ours": .message(ours.words)])
    }
}

extension WorldKind {
    /// The kind in words.
    public var words: Message {
        switch self {
        case .real: Message("store.kind-real")
        case .sample: Message("store.kind-sample")
        case .draft: Message("store.kind-draft")
        }
    }
}
