import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTPTypes

/// The bounds of connections, below the site. docs/limits.md lists them; `ServerLimitTests` and a journey
/// hold each at its edge.
struct ServerLimits: Sendable {
    /// Connections that are open at the same time; more wait in the system's queue.
    var connections = 1024
    /// How long answers under way may take after the server was asked to end.
    var farewell: Duration = .seconds(10)
    /// How long a connection may stay open without a request.
    var idle: TimeAmount = .seconds(75)
    /// How long a request may take to come in, whether or not its body is read: longer than the site lets a
    /// body take (`SiteLimits.bodyTime`), so that who is slow is told why.
    var request: TimeAmount = .seconds(150)
    /// After how long without anything taken a reader is given up.
    var stuck: TimeAmount = .seconds(180)
    /// Bytes of one header field, of all of them, and how many there may be.
    var headerBytes = 16 << 10
    var allHeaderBytes = 32 << 10
    var headers = 100

    /// Files that the process needs open beside its connections.
    static let otherFiles = 256

    /// How a connection is read and written.
    var channel: HTTP1Channel.Configuration {
        let (request, stuck) = (request, stuck)
        return HTTP1Channel.Configuration(
            additionalChannelHandlers: [
                SlowRequests(request), IdleStateHandler(writeTimeout: stuck), StuckReaders(),
            ],
            idleTimeout: idle,
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: headerBytes, maxHeaderListSize: allHeaderBytes,
                maxHeaderFieldCount: headers))
    }

    /// Where the server listens, and to how many at once.
    func configuration(host: String, port: Int, logger: Logger) -> ApplicationConfiguration {
        ApplicationConfiguration(
            address: .hostname(host, port: port), serverName: nil,
            availableConnectionsDelegate: MaximumAvailableConnections(connections, logger: logger))
    }

    /// Asks the system for as many open files as the connections need: it often grants 1,024 unless asked,
    /// and then neither the journal nor a page could be opened once the connections are many. Less than that
    /// stays less: connections wait then, as beyond the bound.
    func makeRoomForFiles() {
        let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        var granted = rlimit()
        guard getrlimit(files, &granted) == 0, var asked = room(granted) else { return }
        _ = setrlimit(files, &asked)
    }

    /// What to ask for where so much is granted; `nil` where that is enough.
    func room(_ granted: rlimit) -> rlimit? {
        let needed = min(rlim_t(connections + ServerLimits.otherFiles), granted.rlim_max)
        guard granted.rlim_cur < needed else { return nil }
        return rlimit(rlim_cur: needed, rlim_max: granted.rlim_max)
    }
}

/// Closes the connection of a reader who takes nothing of an answer any more. Live streams stay: their
/// heartbeat is taken.
final class StuckReaders: ChannelInboundHandler, RemovableChannelHandler, Sendable {
    typealias InboundIn = Any

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is IdleStateHandler.IdleStateEvent {
            context.close(promise: nil)
        } else {
            context.fireUserInboundEventTriggered(event)
        }
    }
}

/// Closes the connection of a request that does not come in whole in time: who sends a body bit by bit that
/// nobody reads any more would keep the connection for ever.
final class SlowRequests: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart

    private let time: TimeAmount
    private var end: Scheduled<Void>?

    init(_ time: TimeAmount) { self.time = time }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            let channel = context.channel
            end = context.eventLoop.scheduleTask(in: time) { channel.close(promise: nil) }
        case .body: break
        case .end: cancel()
        }
        context.fireChannelRead(data)
    }

    func channelInactive(context: ChannelHandlerContext) {
        cancel()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { cancel() }

    private func cancel() {
        end?.cancel()
        end = nil
    }
}
