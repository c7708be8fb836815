import Documents
import Kernel

/// How the site is served; given once by the server.
public struct SiteSettings: Sendable {
    /// The folder with `templates/`, `site/` and `assets/vendor/`.
    public let home: String
    /// The hosts, with port, that a request may name; empty for any.
    public let hosts: [String]
    /// Whether nobody may write here, so that no writing route exists.
    public let isPublic: Bool
    /// The token of the one-time link; `nil` where there is none.
    public let openToken: String?
    /// The name of the session's cookie, behind our prefix.
    let sessionCookie: String
    /// Answers a fresh text that nobody can guess, for sessions and incidents.
    public let newToken: @Sendable () -> String
    /// The bounds that hold.
    public let limits: SiteLimits
    /// What makes files of data and reports; without it no route offers them.
    public let papers: SitePapers?

    /// Browsers keep one set of cookies a host, whatever the port: `world`, the identifier of the data, tells
    /// the cookie of this server from those of others beside it.
    public init(
        home: String, hosts: [String], isPublic: Bool, openToken: String?, world: String = "",
        limits: SiteLimits = SiteLimits(), papers: SitePapers? = nil,
        newToken: @escaping @Sendable () -> String
    ) {
        self.home = home
        self.hosts = hosts
        self.isPublic = isPublic
        self.openToken = openToken
        let digest = ContentHash.of(Array(world.utf8)).description.prefix(16)
        sessionCookie = world.isEmpty ? "session" : "session_\(digest)"
        self.newToken = newToken
        self.limits = limits
        self.papers = papers
    }
}
