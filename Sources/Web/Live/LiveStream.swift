import Hummingbird
import Kernel
import Office
import ServiceLifecycle

/// One open stream: each newer vintage as a server-sent event, and the newest again at every heartbeat.
///
/// It begins with the present vintage unless the browser has just that one: what it saw may be of a history
/// that a backup took the place of, and then a higher number says nothing.
///
/// A slow browser finds one pending vintage at most, the newest; a heartbeat repeats the newest, so that it
/// never pushes a pending one out.
struct LiveStream: Sendable {
    let store: any Store
    /// The newest vintage when the stream was asked for.
    let present: Vintage
    /// The tag of the vintage that the browser has; any text where it has none of ours.
    let known: String
    let heartbeat: Duration
    /// Held for as long as the stream is open.
    let place: Places.Place

    /// Writes until the browser goes, the store closes or the server shuts down.
    func write(to writer: inout any ResponseBodyWriter, _ request: Request) async throws {
        let vintages = merged()
        try await writer.write(ByteBuffer(string: "retry: 3000\n\n"))
        try await request.body.consumeWithCancellationOnInboundClose { _ in
            for await vintage in vintages.cancelOnGracefulShutdown() {
                try await writer.write(ByteBuffer(string: LiveStream.event(vintage)))
            }
        }
        try await writer.finish(nil)
    }

    /// The wire form of one event: its vintage and nothing else.
    static func event(_ vintage: Vintage) -> String {
        "id: \(vintage.tag)\nevent: vintage\ndata: \(vintage.tag)\n\n"
    }

    /// Changes and heartbeats in one stream that keeps the newest only.
    private func merged() -> AsyncStream<Vintage> {
        let after = known == present.tag ? present.number : present.number - 1
        return AsyncStream(bufferingPolicy: .bufferingNewest(1)) { [store, present, heartbeat] continuation in
            let newest = Newest(present)
            let changes = Task {
                for await vintage in store.changes(after: after) {
                    continuation.yield(await newest.raise(to: vintage))
                }
                continuation.finish()
            }
            let beats = Task {
                while !Task.isCancelled {
                    try await Task.sleep(for: heartbeat)
                    continuation.yield(await newest.vintage)
                }
            }
            continuation.onTermination = { _ in
                changes.cancel()
                beats.cancel()
            }
        }
    }
}

/// The newest vintage of one stream.
private actor Newest {
    private(set) var vintage: Vintage

    init(_ vintage: Vintage) { self.vintage = vintage }

    func raise(to other: Vintage) -> Vintage {
        vintage = max(vintage, other)
        return vintage
    }
}
