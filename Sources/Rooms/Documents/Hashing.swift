internal import Crypto
public import Kernel

extension ContentHash {
    /// The SHA-256 (FIPS 180-4) of some bytes.
    public static func of(_ bytes: some Sequence<UInt8>) -> ContentHash {
        let contiguous: Void? = bytes.withContiguousStorageIfAvailable { _ in }
        var hasher = SHA256()
        if contiguous != nil {
            bytes.withContiguousStorageIfAvailable {
                hasher.update(bufferPointer: UnsafeRawBufferPointer($0))
            }
        } else {
            Array(bytes).withUnsafeBytes { hasher.update(bufferPointer: $0) }
        }
        return ContentHash(hasher.finalize()) ?? .none
    }
}
