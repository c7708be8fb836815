import Foundation
import Kernel
import Office
import Testing

/// A world that an earlier version wrote, as a file of the tests. Each format and each schema that was ever
/// released keeps one; they are never made again.
struct FixtureWorld: Sendable, CustomTestStringConvertible {
    let name: String
    let head: String
    let entries: Int
    let figures: Int

    var testDescription: String { name }

    /// Format 1 with the schema of m0001 and m0002: the invented plan, its figures, a refusal, and two
    /// imports by hand.
    static let format1 = FixtureWorld(
        name: "format-1-m0002.sqlite",
        head: "b593c7049a5a8e24babb1e05fd5be970ab29955c673f48b9cfd14b2256670ab3", entries: 6, figures: 63)

    static let all = [format1]

    static var folder: URL { TestFolder.root.appending(path: "Tests/Fixtures/worlds") }

    var url: URL { FixtureWorld.folder.appending(path: name) }

    func copy(to folder: TestFolder) throws {
        try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: url, to: folder.file)
    }
}
