import Hummingbird
import HummingbirdCore
import NIOCore

/// The bounds of connections, below the site. docs/limits.md lists them; a journey holds each at its edge.
enum ServerLimits {
    /// Connections that are open at the same time; more wait in the system's queue.
    static let connections = 1024
    /// How long answers under way may take after the server was asked to end.
    static let farewell: Duration = .seconds(10)
    /// How long a connection may stay open without a request.
    static let idleSeconds: Int64 = 75
    /// After how long without anything taken a reader is given up.
    static let stuckSeconds: Int64 = 180
    /// Bytes of one header field, of all of them, and how many there may be.
    static let headerBytes = 16 << 10
    static let allHeaderBytes = 32 << 10
    static let headers = 100

    /// How a connection is read and written.
    static var channel: HTTP1Channel.Configuration {
        HTTP1Channel.Configuration(
            additionalChannelHandlers: [
                IdleStateHandler(writeTimeout: .seconds(stuckSeconds)), StuckReaders(),
            ],
            idleTimeout: .seconds(idleSeconds),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: headerBytes, maxHeaderListSize: allHeaderBytes,
                maxHeaderFieldCount: headers))
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
