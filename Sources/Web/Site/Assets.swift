import Foundation
import Hummingbird
import Kernel

/// The files that pages load, read once at start: what is not in the table does not exist.
struct Assets: Sendable {
    struct Asset: Sendable {
        let bytes: ByteBuffer
        let gzipped: ByteBuffer?
        let type: String
        let tag: String
    }

    private let table: [String: Asset]

    /// Reads every file under a folder.
    init(folder: String) throws(Refusal) {
        var table: [String: Asset] = [:]
        guard let paths = FileManager.default.subpaths(atPath: folder) else {
            throw Refusal("site.home-folder-missing", ["folder": .text(folder)])
        }
        for path in paths where Assets.types.keys.contains(Assets.ending(path)) {
            guard let data = FileManager.default.contents(atPath: folder + "/" + path) else {
                throw Refusal("site.home-file-unreadable", ["file": .text(path)])
            }
            let gzipped = FileManager.default.contents(atPath: folder + "/" + path + ".gz")
            table[path] = Asset(
                bytes: ByteBuffer(bytes: data), gzipped: gzipped.map { ByteBuffer(bytes: $0) },
                type: Assets.types[Assets.ending(path)] ?? "application/octet-stream", tag: Assets.tag(data))
        }
        self.table = table
    }

    /// The version of a file, for its address; empty where there is no such file.
    func version(_ path: String) -> String { table[path]?.tag ?? "" }

    /// The text of a file; `nil` where there is none.
    func text(_ path: String) -> String? { table[path].map { String(buffer: $0.bytes) } }

    /// Answers a file: 304 where the browser has it, packed where it may be.
    func respond(_ path: String, _ request: Request) throws(Refusal) -> Response {
        guard let asset = table[path] else { throw Refusal("site.not-found") }
        let quoted = "\"\(asset.tag)\""
        let isVersioned = request.uri.query == "v=\(asset.tag)"
        var headers: HTTPFields = [
            .eTag: quoted, .contentType: asset.type, .vary: "Accept-Encoding",
            .cacheControl: isVersioned ? "public, max-age=31536000, immutable" : "no-cache",
        ]
        if Assets.isKnown(quoted, request.headers[.ifNoneMatch] ?? "") {
            return Response(status: .notModified, headers: headers)
        }
        let takesGzip = request.headers[.acceptEncoding]?.contains("gzip") ?? false
        if takesGzip, let gzipped = asset.gzipped {
            headers[.contentEncoding] = "gzip"
            return Response(status: .ok, headers: headers, body: .init(byteBuffer: gzipped))
        }
        return Response(status: .ok, headers: headers, body: .init(byteBuffer: asset.bytes))
    }

    /// Whether a list of versions, as If-None-Match sends it, names this one.
    static func isKnown(_ quoted: String, _ tags: String) -> Bool {
        tags.split(separator: ",").contains { tag in
            tag.drop { $0 == " " }.trimmingPrefix("W/").elementsEqual(quoted)
        }
    }

    private static let types = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
        "png": "image/png", "ico": "image/x-icon", "txt": "text/plain; charset=utf-8",
    ]

    private static func ending(_ path: String) -> String {
        path.lastIndex(of: ".").map { String(path[path.index(after: $0)...]) } ?? ""
    }

    /// FNV-1a over the bytes, with the count: a name for a version, not a proof.
    static func tag(_ data: some Collection<UInt8>) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in data { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return String(hash, radix: 16) + "-" + String(data.count, radix: 16)
    }
}
