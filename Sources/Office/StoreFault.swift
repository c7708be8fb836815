public import Kernel

/// The world failed: a disk, a file, a closed store. The person is told the message and an incident; the
/// detail belongs in the log only.
public struct StoreFault: Error, Hashable, Sendable {
    public let message: Message
    public let detail: String

    public init(_ message: Message, detail: String = "") {
        self.message = message
        self.detail = detail
    }

    /// The store was closed before the question came.
    public static let closed = StoreFault(Message("store.closed"))

    /// Something under the store failed, told for the log.
    public static func failed(_ detail: String) -> StoreFault {
        StoreFault(Message("store.failed"), detail: detail)
    }
}

/// The bounds of what a store takes in.
public enum StoreLimits {
    /// Commands that may wait; one more is refused with `store.busy`.
    public static let waiting = 4096
    /// Commands in one commit.
    public static let group = 64
    /// How long a commit gathers commands, in microseconds.
    public static let groupMicroseconds = 2000
    /// Entries that one question answers.
    public static let page = 1000
    /// Bytes of one part of an import.
    public static let partBytes = 4 << 20
    /// Rows of one import.
    public static let rows = 2_000_000
    /// Files of one adoption.
    public static let files = 2000
    /// Bytes of one adopted file.
    public static let fileBytes = 8 << 20
    /// Bytes of all files of one adoption.
    public static let adoptionBytes = 64 << 20
    /// Bytes of an identifier or a path.
    public static let identifierBytes = 300
    /// Bytes of a text such as an origin or a note.
    public static let textBytes = 4000
    /// Rows that differ which a rebuild lists for each projection before it only counts.
    public static let differences = 20
    /// Bytes of the write-ahead log above which `check` warns: something keeps it from being emptied.
    public static let logBytes = 256 << 20
    /// Bytes that `check` wants free on the disk beside as much room as the file has.
    public static let freeBytes = 64 << 20
    /// Targets that one decision may be about.
    public static let decidedTargets = 2000
    /// Faults that a verification lists before it only counts.
    public static let damages = 50
}

extension Refusal {
    /// A reader was asked for a state of knowledge that does not exist.
    public static func unknown(_ moment: AsKnown, newest: Int) -> Refusal {
        switch moment {
        case .now: Refusal("store.no-world")
        case .vintage(let number):
            Refusal("store.unknown-vintage", ["vintage": .integer(number), "newest": .integer(newest)])
        case .moment(let instant):
            Refusal(
                "store.before-world",
                ["moment": .text("\(instant)".replacing("T", with: " ").replacing("Z", with: ""))])
        }
    }

    /// The journal has a form that only a later version reads.
    public static func newerFormat(_ format: Int) -> Refusal {
        Refusal(
            "store.newer-format", ["format": .integer(format), "newest": .integer(World.newestFormat)])
    }

    /// The journal has an entry of a kind or form that only a later version reads.
    public static func newerEntry(_ entry: Entry) -> Refusal {
        Refusal(
            "store.newer-entry",
            [
                "entry": .integer(Int(entry.seq)), "kind": .text(entry.kind.name),
                "form": .integer(entry.version),
            ])
    }
}
