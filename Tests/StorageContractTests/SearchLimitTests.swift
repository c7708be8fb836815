import Documents
import Foundation
import Kernel
import Office
import Plans
import Testing

/// How much a search finds at most, in every engine.
@Suite struct SearchLimitTests {
    private static let folder = TestFolder.root.appending(path: "Tests/Fixtures/plans/linhai-2023-2027")

    /// The invented plan, in which so many statements more tell of starfish.
    private static func files(_ count: Int) throws -> [DocumentFile] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted().filter {
            $0.hasSuffix(".yaml") || ($0.hasSuffix(".csv") && $0 != "figures.csv")
        }
        return try names.map { name in
            var bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
            if name == "statements.csv" {
                for number in 1...count {
                    let row = "S\(number),4,linhai,clean-ships,40,,=,艘,2022,context,level,海星第\(number)颗\n"
                    bytes += Array(row.utf8)
                }
            }
            return DocumentFile(path: name, bytes: bytes)
        }
    }

    @Test(arguments: Engine.allCases, [SearchLimits.hits - 1, SearchLimits.hits, SearchLimits.hits + 1])
    func `so many things are found and no more`(engine: Engine, count: Int) async throws {
        let files = try SearchLimitTests.files(count)
        let plan = try #require(PlanLoader.load(files, Problems()))
        try await engine.world { store in
            let adopted = try await store.submit(Sample.adopt("a", plan: plan.id, files))
            let adoption = try #require(adopted.receipt).entry
            let found = try await store.read { reader in
                try reader.found(
                    SearchQuestion("海星"), adoption: adoption, kind: nil, inNames: false, limit: 10_000)
            }
            #expect(found.count == min(count, SearchLimits.hits))
        }
    }
}
