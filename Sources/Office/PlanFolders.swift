public import Documents

/// The folders that plans are read from, where changed documents wait for their adoption.
public protocol PlanFolders: Sendable {
    /// The documents in the folder of a plan, those of its libraries included; `nil` where no folder is known
    /// for it, or it cannot be read any more.
    func documents(of plan: String, _ problems: Problems) throws -> [DocumentFile]?
}

/// No folders: nothing waits.
public struct NoPlanFolders: PlanFolders {
    public init() {}

    public func documents(of plan: String, _ problems: Problems) throws -> [DocumentFile]? { nil }
}
