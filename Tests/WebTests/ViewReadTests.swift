import Kernel
import Synchronization
import Testing

@testable import Office
@testable import Web

/// A store that counts how often it is read.
private final class CountedStore: Store {
    private let inner: any Store
    private let count = Mutex(0)

    init(_ inner: any Store) { self.inner = inner }

    var reads: Int { count.withLock { $0 } }

    func submit(_ command: Command) async throws -> Outcome { try await inner.submit(command) }

    func read<Value: Sendable>(
        at moment: AsKnown, _ body: @escaping @Sendable (any Reader) throws -> Value
    ) async throws -> Value {
        count.withLock { $0 += 1 }
        return try await inner.read(at: moment, body)
    }

    func changes(after vintage: Int) -> AsyncStream<Vintage> { inner.changes(after: vintage) }
    func verify(head: ContentHash?) async throws -> Verification { try await inner.verify(head: head) }
    func close() async throws { try await inner.close() }
}

/// What a page asks of the store before it is drawn.
@Suite struct ViewReadTests {
    private func office() async throws -> (office: SiteOffice, store: CountedStore) {
        let plain = try await ShippedWorld.office()
        let store = CountedStore(plain.store)
        let office = SiteOffice(
            store: store, desk: PlanDesk(store: store), sheets: plain.sheets, actor: plain.actor,
            now: plain.now)
        return (office, store)
    }

    @Test func `a view that is kept costs one reading`() async throws {
        let (office, store) = try await office()
        _ = try await office.view(of: ShippedWorld.plan)
        let before = store.reads
        _ = try await office.view(of: ShippedWorld.plan)
        #expect(store.reads == before + 1)
    }

    @Test func `a plan that never was is not found, now and at any moment`() async throws {
        let (office, _) = try await office()
        var past = Visit()
        past.asOf = .vintage(0)
        for visit in [Visit(), past] {
            await #expect(throws: Refusal("site.not-found")) {
                try await office.view(of: "no-such-plan", visit)
            }
        }
        await #expect(throws: Refusal("as-of.plan-not-yet", ["plan": .text(ShippedWorld.plan)])) {
            try await office.view(of: ShippedWorld.plan, past)
        }
    }
}
