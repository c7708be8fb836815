import Foundation
import Hummingbird
import Kernel
public import Office

/// Makes the site's files: one at a time, a few may wait, the next is told to come again.
public struct SitePapers: Sendable {
    let writer: any PaperWriter
    let printer: any PagePrinter
    /// Where the site is reached from outside; empty where each request says.
    let baseAddress: String
    private let turns: PaperTurns

    public init(writer: any PaperWriter, printer: any PagePrinter, baseAddress: String = "") {
        self.writer = writer
        self.printer = printer
        self.baseAddress = baseAddress
        turns = PaperTurns()
    }

    /// The site's address as the configuration says, else as the reader's browser called it.
    func address(of request: Request) -> ExportAddress {
        if !baseAddress.isEmpty { return ExportAddress(base: baseAddress) }
        let host = request.head.authority ?? ""
        return ExportAddress(base: host.isEmpty ? "" : "http://" + host)
    }

    /// A workbook as a file that is gone once it was read.
    func file(of workbook: Workbook) async throws -> PassingFile {
        try await turns.take { [writer] in
            try await PassingFile.made { path in try writer.write(workbook, to: path) }
        }
    }

    func bytes(of document: ReportDocument) async throws -> [UInt8] {
        try await turns.take { [writer] in
            try await BackgroundWork.done { try writer.bytes(of: document) }
        }
    }

    func pdf(_ page: PrintedPage) async throws -> [UInt8] { try await printer.pdf(page) }

    static func headers(
        _ name: String, _ format: ExportFormat, as mediaType: String? = nil
    ) -> HTTPFields {
        var headers: HTTPFields = [.contentType: mediaType ?? format.mediaType]
        headers[.contentDisposition] = "attachment; filename=\"\(name)\""
        return headers
    }
}

/// Runs what blocks on a thread that may block.
enum BackgroundWork {
    private static let queue = DispatchQueue(label: "tidemark.papers", attributes: .concurrent)

    static func done<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result { try body() }) }
        }
    }
}

/// A file of its own folder, which goes when nobody holds it any longer.
final class PassingFile: Sendable {
    /// Bytes that are read at once.
    private static let pieceBytes = 1 << 18

    let size: Int
    private let folder: URL
    private let handle: FileHandle

    private init(folder: URL, path: String) throws {
        self.folder = folder
        size = (try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
        handle = try FileHandle(forReadingFrom: URL(filePath: path))
    }

    /// Lets a body write a file into a folder that only we can read.
    static func made(_ write: @escaping @Sendable (String) throws -> Void) async throws -> PassingFile {
        try await BackgroundWork.done {
            let folder = try PassingFolder.make()
            do {
                let path = folder.appending(path: "file").path
                try write(path)
                return try PassingFile(folder: folder, path: path)
            } catch {
                try? FileManager.default.removeItem(at: folder)
                throw error
            }
        }
    }

    func next() throws -> Data? {
        let data = try handle.read(upToCount: PassingFile.pieceBytes)
        return data?.isEmpty == false ? data : nil
    }

    deinit {
        try? handle.close()
        try? FileManager.default.removeItem(at: folder)
    }
}

/// Folders under the machine's temporary one, with a name that nobody can guess.
enum PassingFolder {
    static func make() throws -> URL {
        let pattern = FileManager.default.temporaryDirectory.appending(path: "tidemark-XXXXXX").path
        var bytes = Array(pattern.utf8CString)
        guard mkdtemp(&bytes) != nil else { throw PaperFault("mkdtemp: \(errno)") }
        return URL(filePath: String(decoding: bytes.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }
}
