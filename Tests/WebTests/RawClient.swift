import Foundation

/// A plain connection to a server of this machine: it sends and reads when told to, and not before.
final class RawClient: Sendable {
    private let socket: Int32
    private let queue = DispatchQueue(label: "raw client")

    struct Failed: Error {
        let what: String
        let number: Int32
    }

    /// Connects; with a small window the server soon notices that nothing is read.
    init(port: Int, window: Int32? = nil) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard socket >= 0 else { throw Failed(what: "socket", number: errno) }
        if var window {
            setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &window, socklen_t(MemoryLayout<Int32>.size))
        }
        // A guard against hanging for ever, not a measure.
        var patience = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        let size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(socket, $0, size) }
        }
        guard connected == 0 else { throw Failed(what: "connect", number: errno) }
    }

    deinit { Glibc.close(socket) }

    func send(_ text: String) throws {
        let bytes = Array(text.utf8)
        let sent = Glibc.send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL))
        guard sent == bytes.count else { throw Failed(what: "send", number: errno) }
    }

    /// A request that keeps the connection open.
    func ask(_ path: String, _ headers: [String] = []) throws {
        try send(
            (["GET \(path) HTTP/1.1", "Host: localhost"] + headers + ["", ""]).joined(separator: "\r\n"))
    }

    func end() { shutdown(socket, Int32(SHUT_RDWR)) }

    /// What has come by now, without waiting; `nil` where nothing has.
    func peek() -> Int? {
        var byte: UInt8 = 0
        let count = recv(socket, &byte, 1, Int32(MSG_PEEK | MSG_DONTWAIT))
        return count < 0 ? nil : count
    }

    /// Reads until a text has come so many times, or to the end of the connection where that comes first.
    func read(until text: String? = nil, times: Int = 1) async throws -> (
        bytes: Int, text: String, ended: Bool
    ) {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { [socket] in
                var (count, told) = (0, [UInt8]())
                var buffer = [UInt8](repeating: 0, count: 1 << 16)
                while true {
                    let got = recv(socket, &buffer, buffer.count, 0)
                    if got < 0, errno != ECONNRESET {
                        return continuation.resume(throwing: Failed(what: "recv", number: errno))
                    }
                    if got <= 0 {
                        let text = String(decoding: told, as: UTF8.self)
                        return continuation.resume(returning: (count, text, true))
                    }
                    count += got
                    // Only the beginning of what is long matters.
                    if told.count < 1 << 20 { told += buffer[..<got] }
                    guard let text else { continue }
                    let all = String(decoding: told, as: UTF8.self)
                    if all.ranges(of: text).count >= times {
                        return continuation.resume(returning: (count, all, false))
                    }
                }
            }
        }
    }
}
