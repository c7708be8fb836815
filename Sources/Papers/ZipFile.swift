import CLibArchive
import Foundation
import Office

/// A zip whose files carry no dates, so that the same files give the same bytes.
enum ZipFile {
    static func bytes(_ files: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
        try written { archive in
            try check(archive_write_set_format_zip(archive), archive)
            try check(archive_write_zip_set_compression_deflate(archive), archive)
        } files: {
            files
        }
    }

    /// Bytes packed with gzip, without a date.
    static func gzipped(_ bytes: [UInt8]) throws -> [UInt8] {
        try written { archive in
            try check(archive_write_set_format_raw(archive), archive)
            try check(archive_write_add_filter_gzip(archive), archive)
            try check(archive_write_set_filter_option(archive, "gzip", "timestamp", nil), archive)
        } files: {
            [("", bytes)]
        }
    }

    /// Where the library puts what it has packed.
    private final class Sink {
        var bytes: [UInt8] = []
    }

    private static func written(
        _ prepare: (OpaquePointer) throws -> Void, files: () -> [(name: String, bytes: [UInt8])]
    ) throws -> [UInt8] {
        guard let archive = archive_write_new() else { throw PaperFault("archive_write_new") }
        let sink = Sink()
        defer { archive_write_free(archive) }
        try prepare(archive)
        try check(archive_write_set_bytes_in_last_block(archive, 1), archive)
        let place = Unmanaged.passUnretained(sink).toOpaque()
        let opened = archive_write_open(
            archive, place, nil,
            { _, place, buffer, count in
                guard let place, let buffer else { return -1 }
                let sink = Unmanaged<Sink>.fromOpaque(place).takeUnretainedValue()
                sink.bytes += UnsafeRawBufferPointer(start: buffer, count: count)
                return count
            }, nil)
        try check(opened, archive)
        for file in files() { try add(file.name, file.bytes, to: archive) }
        try check(archive_write_close(archive), archive)
        return sink.bytes
    }

    private static func add(_ name: String, _ bytes: [UInt8], to archive: OpaquePointer) throws {
        guard let entry = archive_entry_new() else { throw PaperFault("archive_entry_new") }
        defer { archive_entry_free(entry) }
        archive_entry_set_pathname(entry, name)
        archive_entry_set_size(entry, Int64(bytes.count))
        archive_entry_set_filetype(entry, 0o100000)
        archive_entry_set_perm(entry, 0o644)
        try check(archive_write_header(archive, entry), archive)
        let count = bytes.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
        guard count == bytes.count else { throw PaperFault("archive_write_data \(name)") }
    }

    private static func check(_ outcome: Int32, _ archive: OpaquePointer) throws {
        guard outcome == ARCHIVE_OK else {
            throw PaperFault(archive_error_string(archive).map { String(cString: $0) } ?? "\(outcome)")
        }
    }
}
