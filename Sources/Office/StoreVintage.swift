internal import Documents
import Kernel

extension Vintage {
    /// The vintage that an accepted entry makes: its hash covers the vintage before and what the entry
    /// says, not the entries in between.
    static func next(after vintage: Vintage?, _ entry: Entry) -> Vintage {
        var writer = JournalWriter()
        writer.raw((vintage?.hash ?? .none).bytes)
        writer.fixed(entry.at.microseconds)
        writer.text(entry.stream)
        writer.text(entry.kind.name)
        writer.fixed(Int64(entry.version))
        writer.raw(entry.body)
        return Vintage(number: vintage.map { $0.number + 1 } ?? 0, hash: ContentHash.of(writer.bytes))
    }
}
