import Hummingbird
import Kernel

/// Takes request bodies in: so many bytes and so long, never more.
struct RequestBodies: Sendable {
    let limits: SiteLimits

    /// The whole body; refused where it is larger than `bytes` or takes longer than a body may.
    func collect(_ request: Request, upTo bytes: Int) async throws -> ByteBuffer {
        if let told = request.headers[.contentLength].flatMap({ Int($0) }), told > bytes {
            throw SiteRefusal(.contentTooLarge, "site.too-large")
        }
        return try await withThrowingTaskGroup(of: ByteBuffer.self) { group in
            group.addTask { try await request.body.collect(upTo: bytes) }
            group.addTask {
                try await Task.sleep(for: limits.bodyTime)
                throw SiteRefusal(.requestTimeout, "site.body-slow")
            }
            defer { group.cancelAll() }
            guard let first = try await group.next() else { throw CancellationError() }
            return first
        }
    }
}
