import Testing

@testable import Office

/// Many who want one thing at the same time.
@Suite struct TurnsTests {
    /// Makes a thing once for all who come while it is made.
    private actor Maker {
        private var turns = Turns<String>()
        private(set) var made = 0
        private(set) var waited = 0

        func get(_ key: String, whenMaking: @Sendable () async -> Void) async {
            guard turns.take(key) else {
                waited += 1
                await withCheckedContinuation { turns.wait(key, $0) }
                return
            }
            await whenMaking()
            made += 1
            turns.end(key)
        }
    }

    @Test func `one makes a thing, everybody else waits for it, and the next one may make it again`() async {
        let maker = Maker()
        await maker.get("a") {
            // The turn is taken: nine others come, and go on only when it ends.
            let others = (0..<9).map { _ in Task { await maker.get("a") {} } }
            while await maker.waited < 9 { await Task.yield() }
            await maker.get("b") {}
            #expect(await maker.made == 1)
            Task { for other in others { await other.value } }
        }
        #expect(await maker.made == 2)
        await maker.get("a") {}
        #expect(await maker.made == 3)
    }

    @Test func `who waits for a turn that has ended goes on at once`() async {
        var turns = Turns<Int>()
        await withCheckedContinuation { turns.wait(1, $0) }
        var taken = [turns.take(1), turns.take(1)]
        turns.end(1)
        taken.append(turns.take(1))
        #expect(taken == [true, false, true])
    }
}
