import Hummingbird
import Kernel
import Office
import ServiceLifecycle

/// One open stream: each newer vintage as a server-sent event, and the newest again at every heartbeat.
///
/// A slow browser finds one pending vintage at most, the newest; a heartbeat repeats the newest, so that it
/// never pushes a pending one out.
struct LiveStream: Sendable {
    let store: any Store
    /// The vintage that the browser has already.
    let after: Int
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
    static func event(_ vintage: Int) -> String { "id: \(vintage)\nevent: vintage\ndata: \(vintage)\n\n" }

    /// Changes and heartbeats in one stream that keeps the newest only.
    private func merged() -> AsyncStream<Int> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { [store, after, heartbeat] continuation in
            let newest = Newest(after)
            let changes = Task {
                for await vintage in store.changes(after: after) {
                    continuation.yield(await newest.raise(to: vintage.number))
                }
                continuation.finish()
            }
            let beats = Task {
                while !Task.isCancelled {
                    try await Task.sleep(for: heartbeat)
                    continuation.yield(await newest.number)
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
    private(set) var number: Int

    init(_ number: Int) { self.number = number }

    func raise(to other: Int) -> Int {
        number = max(number, other)
        return number
    }
}
