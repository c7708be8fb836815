import Crypto
public import Kernel

extension ContentHash {
    /// The SHA-256 of the bytes.
    public static func of(_ bytes: [UInt8]) -> ContentHash {
        var hash = SHA256()
        bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
        return ContentHash(hash.finalize()) ?? .none
    }
}

extension DocumentFile {
    /// What the file is known by once it was adopted: the SHA-256 of its bytes as they lie in the file.
    public var contentHash: ContentHash { ContentHash.of(bytes) }
}
