public import Documents
public import Kernel

/// The documents of a plan that shall hold from now on.
public struct Adoption: Hashable, Sendable {
    /// The plan's identifier.
    public let plan: String
    /// Every file the plan reads, those of its libraries included.
    public let files: [DocumentFile]
    /// On which basis: a decision, a file number, a meeting; `nil` where none was given.
    public let legalBasis: String?
    /// What lint said about these files.
    public let lint: LintSummary
    /// The entry of the adoption that somebody compared these documents with: another one by then refuses
    /// them. `nil` where nobody compared.
    public let replacing: Int64?

    public init(
        plan: String, files: [DocumentFile], legalBasis: String? = nil, lint: LintSummary,
        replacing: Int64? = nil
    ) {
        self.plan = plan
        self.replacing = replacing
        self.files = files.sorted { $0.path < $1.path }
        self.legalBasis = legalBasis
        self.lint = lint
    }
}

/// How many findings lint had, by severity and by code.
public struct LintSummary: Hashable, Sendable {
    /// How often one code was found.
    public struct Count: Hashable, Sendable {
        public let code: String
        public let count: Int

        public init(code: String, count: Int) {
            self.code = code
            self.count = count
        }
    }

    public let errors: Int
    public let warnings: Int
    public let notes: Int
    /// Sorted by code.
    public let codes: [Count]

    public init(errors: Int, warnings: Int, notes: Int, codes: [Count]) {
        self.errors = errors
        self.warnings = warnings
        self.notes = notes
        self.codes = codes.sorted { $0.code < $1.code }
    }

    /// Counts findings.
    public init(_ findings: [Diagnostic]) {
        var counts: [String: Int] = [:]
        for finding in findings { counts[finding.code, default: 0] += 1 }
        self.init(
            errors: findings.count { $0.severity == .error },
            warnings: findings.count { $0.severity == .warning },
            notes: findings.count { $0.severity == .note },
            codes: counts.map { Count(code: $0.key, count: $0.value) })
    }
}

/// One file of a manifest.
public struct AdoptedFile: Hashable, Sendable {
    public let path: String
    public let hash: ContentHash
    /// How many bytes it has.
    public let size: Int

    public init(path: String, hash: ContentHash, size: Int) {
        self.path = path
        self.hash = hash
        self.size = size
    }
}

/// What of a plan holds: the manifest, and how it came to hold.
public struct AdoptedPlan: Hashable, Sendable {
    public let plan: String
    /// Sorted by path.
    public let files: [AdoptedFile]
    public let adoptedAt: Instant
    public let by: Principal
    public let legalBasis: String?
    public let lint: LintSummary
    /// The entry that made it so.
    public let entry: Int64

    public init(
        plan: String, files: [AdoptedFile], adoptedAt: Instant, by: Principal, legalBasis: String?,
        lint: LintSummary, entry: Int64
    ) {
        self.plan = plan
        self.files = files
        self.adoptedAt = adoptedAt
        self.by = by
        self.legalBasis = legalBasis
        self.lint = lint
        self.entry = entry
    }
}

extension Reader {
    /// The bytes of an adopted plan, ready for its loader; refused where one was erased, a fault where the
    /// store has lost one of them.
    public func documents(of adopted: AdoptedPlan) throws -> [DocumentFile] {
        try adopted.files.map { file in
            guard let bytes = try content(file.hash) else {
                if try filed(file.hash)?.isErased == true {
                    throw Refusal("store.content-erased", ["file": .text(file.path)])
                }
                throw StoreFault(
                    Message("store.content-lost", ["file": .text(file.path), "hash": .text("\(file.hash)")]))
            }
            return DocumentFile(path: file.path, bytes: bytes)
        }
    }
}
