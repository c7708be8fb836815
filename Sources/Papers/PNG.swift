import Office

/// The simplest form of PNG: true colour, one packed part, no filters.
enum PNG {
    static func bytes(rgb: [UInt8], width: Int, height: Int) throws -> [UInt8] {
        var lines: [UInt8] = []
        lines.reserveCapacity(rgb.count + height)
        for row in 0..<height {
            lines.append(0)
            lines += rgb[row * width * 3..<(row + 1) * width * 3]
        }
        var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        bytes += part("IHDR", big(UInt32(width)) + big(UInt32(height)) + [8, 2, 0, 0, 0])
        bytes += part("IDAT", try zlib(lines))
        return bytes + part("IEND", [])
    }

    private static func part(_ name: String, _ body: [UInt8]) -> [UInt8] {
        let named = Array(name.utf8) + body
        return big(UInt32(body.count)) + named + big(crc(named))
    }

    /// The stream that PNG asks for, from the one that the archive library packs.
    private static func zlib(_ bytes: [UInt8]) throws -> [UInt8] {
        let gzip = try ZipFile.gzipped(bytes)
        guard gzip.count > 18, gzip[3] == 0 else { throw PaperFault("an unexpected head of gzip") }
        return [0x78, 0x9C] + gzip[10..<gzip.count - 8] + big(adler(bytes))
    }

    private static func big(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    private static func adler(_ bytes: [UInt8]) -> UInt32 {
        var (low, high): (UInt32, UInt32) = (1, 0)
        for byte in bytes {
            low = (low + UInt32(byte)) % 65_521
            high = (high + low) % 65_521
        }
        return high << 16 | low
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in
            value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
        }
    }

    static func crc(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { table[Int(($0 ^ UInt32($1)) & 255)] ^ ($0 >> 8) }
    }
}
