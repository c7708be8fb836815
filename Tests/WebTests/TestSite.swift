import Foundation
import Hummingbird
import Logging
import Papers

@testable import Web

/// A site over the checkout's own home folder.
enum TestSite {
    static let home = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Home").path

    static let token = "one-time-token"

    private static let built = Result { try make() }

    static func shared() throws -> Site { try built.get() }

    static func settings(isPublic: Bool = false, hosts: [String] = ["localhost"]) -> SiteSettings {
        let counter = Counter()
        return SiteSettings(
            home: home, hosts: hosts, isPublic: isPublic, openToken: token,
            papers: SitePapers(writer: PaperFiles(), printer: ChromiumPrinter(browser: nil)),
            newToken: { counter.next() })
    }

    static func make(isPublic: Bool = false, hosts: [String] = ["localhost"]) throws -> Site {
        try Site(
            settings(isPublic: isPublic, hosts: hosts),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }
}

/// Tokens that are the same in every run.
final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var count = 0

    func next() -> String {
        lock.withLock {
            count += 1
            return "token-\(count)"
        }
    }
}
