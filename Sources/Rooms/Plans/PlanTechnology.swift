public import Kernel

/// An industry whose key technologies the text names, or a field within one.
public struct TechnologyField: Hashable, Sendable {
    /// The identifier.
    public let id: String
    /// The industry or field it lies in; `nil` for an industry.
    public let parent: String?
    /// What it is called.
    public let title: Title
    /// The tasks that take it up, by identifier.
    public let tasks: [String]
}

/// A key technology that the text names.
public struct PlanTechnology: Hashable, Sendable {
    /// The identifier.
    public let id: String
    /// The field it belongs to.
    public let field: String
    /// The section that names it.
    public let section: String
    /// What it is called.
    public let title: Title
}

/// Somebody or something that the text names: an organisation, a park, a place, a project.
///
/// Where it is an org that figures may be told of, it says which.
public struct NamedOrg: Hashable, Sendable {
    /// What sort of thing is named.
    public enum Kind: String, Sendable, CaseIterable {
        /// A public body.
        case bureau
        /// A firm.
        case enterprise
        /// A park or development zone.
        case park
        /// A research institute.
        case institute
        /// A university or college.
        case university
        /// A platform, centre or service.
        case platform
        /// An incubator.
        case incubator
        /// A project, programme or event.
        case project
        /// A county or district.
        case county
        /// A country.
        case country
        /// Any other place or region.
        case place
    }

    /// The identifier; no org has the same.
    public let id: String
    /// What sort of thing it is.
    public let kind: Kind
    /// The section that names it.
    public let section: String
    /// What it is called there.
    public let title: Title
    /// What it is or does, in short words of our own.
    public let role: Title
    /// The org that is meant, where it is one of `orgs.csv`.
    public let org: String?
}
