/// The names under which a site that may write is asked.
public enum SiteHosts {
    /// This machine's own names and the one that it listens on, each with the port; without it too where
    /// browsers leave it out.
    public static func local(_ host: String, port: Int) -> [String] {
        ["127.0.0.1", "localhost", "[::1]", name(host)].flatMap { name in
            port == 80 ? ["\(name):80", name] : ["\(name):\(port)"]
        }
    }

    /// A host as addresses write it: in small letters, an address of IPv6 in brackets.
    public static func name(_ host: String) -> String {
        let small = host.lowercased()
        return small.contains(":") && !small.hasPrefix("[") ? "[\(small)]" : small
    }
}
