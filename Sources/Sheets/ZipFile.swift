import CLibArchive
import Kernel

/// The parts of a zip archive in memory, each unpacked in a stream and never more of them than
/// `WorkbookLimits` allow.
final class ZipFile {
    /// The file's name, for refusals.
    let file: String
    /// The names of its parts by their small letters, as offices differ in capitals.
    private(set) var names: [String: String] = [:]
    private let bytes: UnsafeMutableRawBufferPointer
    private var unpacked = 0

    /// Refused: what is no whole zip archive, is encrypted, has too many parts or two of one name.
    init(_ content: [UInt8], file: String) throws(Refusal) {
        self.file = file
        bytes = .allocate(byteCount: max(content.count, 1), alignment: 16)
        bytes.copyBytes(from: content)
        size = content.count
        try list()
    }

    deinit { bytes.deallocate() }

    private let size: Int

    func has(_ part: String) -> Bool { names[part.lowercased()] != nil }

    /// Opens a part for reading; `nil` where there is none.
    func open(_ part: String) throws(Refusal) -> ZipPart? {
        guard let name = names[part.lowercased()] else { return nil }
        let archive = try handle()
        while let entry = try next(archive) {
            if entry.name == name { return ZipPart(archive: archive, name: name, of: self) }
        }
        throw damaged(part)
    }

    /// Counts what was unpacked. Refused: more than a workbook holds.
    fileprivate func count(_ bytes: Int, of part: ZipPart) throws(Refusal) {
        unpacked += bytes
        part.count += bytes
        let most = min(WorkbookLimits.allBytes, max(WorkbookLimits.freeBytes, size * WorkbookLimits.ratio))
        guard part.count <= WorkbookLimits.partBytes, unpacked <= most else {
            throw Refusal(
                "import.workbook.unpacks-too-large",
                [
                    "file": .text(file), "part": .text(part.name),
                    "most": .integer(min(most, WorkbookLimits.partBytes) >> 20),
                ])
        }
    }

    func damaged(_ part: String) -> Refusal {
        Refusal(
            "import.workbook.damaged", ["file": .text(file), "part": .text(String(part.prefix(100)))])
    }

    private func list() throws(Refusal) {
        let archive = try handle()
        var count = 0
        while let entry = try next(archive) {
            count += 1
            guard count <= WorkbookLimits.entries else {
                throw Refusal(
                    "import.workbook.too-many-parts",
                    ["file": .text(file), "most": .integer(WorkbookLimits.entries)])
            }
            if entry.isEncrypted { throw Refusal("import.workbook.encrypted", ["file": .text(file)]) }
            guard names.updateValue(entry.name, forKey: entry.name.lowercased()) == nil else {
                throw damaged(entry.name)
            }
        }
    }

    private func handle() throws(Refusal) -> ZipHandle {
        guard let handle = ZipHandle(bytes.baseAddress, size) else { throw damaged("zip") }
        return handle
    }

    private func next(_ archive: ZipHandle) throws(Refusal) -> ZipEntry? {
        var entry: OpaquePointer?
        let result = archive_read_next_header(archive.pointer, &entry)
        if result == ARCHIVE_EOF { return nil }
        guard result == ARCHIVE_OK || result == ARCHIVE_WARN, let entry else { throw damaged("zip") }
        // The names that matter are plain; another that cannot be read is nobody's.
        let name = archive_entry_pathname(entry).map { String(cString: $0) } ?? ""
        return ZipEntry(
            name: name.isEmpty ? "?\(archive_read_header_position(archive.pointer))" : name,
            isEncrypted: archive_entry_is_encrypted(entry) != 0)
    }
}

private struct ZipEntry {
    let name: String
    let isEncrypted: Bool
}

/// An archive that libarchive reads; freed with its last user.
final class ZipHandle {
    let pointer: OpaquePointer

    fileprivate init?(_ bytes: UnsafeMutableRawPointer?, _ count: Int) {
        guard let pointer = archive_read_new() else { return nil }
        self.pointer = pointer
        // By its directory at the end: an archive without one was cut off.
        archive_read_support_format_zip_seekable(pointer)
        if archive_read_open_memory(pointer, bytes, count) != ARCHIVE_OK { return nil }
    }

    deinit { archive_read_free(pointer) }
}

/// One part of an archive, unpacked block by block.
final class ZipPart {
    let name: String
    fileprivate var count = 0
    private let archive: ZipHandle
    /// The part reads the bytes of its file.
    private let file: ZipFile

    fileprivate init(archive: ZipHandle, name: String, of file: ZipFile) {
        self.archive = archive
        self.name = name
        self.file = file
    }

    var damaged: Refusal { file.damaged(name) }
    var fileName: String { file.file }

    /// Appends the next block; false at the end. Refused: what cannot be unpacked, or becomes too large.
    func read(into buffer: inout [UInt8]) throws(Refusal) -> Bool {
        var (block, size, offset): (UnsafeRawPointer?, Int, la_int64_t) = (nil, 0, 0)
        let result = archive_read_data_block(archive.pointer, &block, &size, &offset)
        if result == ARCHIVE_EOF { return false }
        guard result == ARCHIVE_OK, offset == count else { throw damaged }
        try file.count(size, of: self)
        if let block { buffer.append(contentsOf: UnsafeRawBufferPointer(start: block, count: size)) }
        return true
    }
}
