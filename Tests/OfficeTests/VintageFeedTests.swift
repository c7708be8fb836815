import Documents
import Kernel
import Testing

@testable import Office

/// Who listens to the newest vintage, and for how long.
@Suite struct VintageFeedTests {
    private static func vintage(_ number: Int) -> Vintage {
        Vintage(number: number, hash: ContentHash.of([UInt8(number)]))
    }

    /// Waits for the last of other tasks: each turn lets the feed do what was asked of it.
    private static func settled(_ feed: VintageFeed, at count: Int) async -> Int {
        for _ in 0..<10_000 where await feed.listening != count { await Task.yield() }
        return await feed.listening
    }

    @Test func `a stream that is let go of before it was listed is forgotten`() async {
        let feed = VintageFeed(VintageFeedTests.vintage(1))
        await feed.openAndLetGo(times: 20)
        await feed.publish(VintageFeedTests.vintage(2))
        #expect(await VintageFeedTests.settled(feed, at: 0) == 0)
    }

    @Test func `who listens hears what is new until letting go`() async {
        let feed = VintageFeed(VintageFeedTests.vintage(1))
        let heard = Task {
            for await vintage in feed.stream(after: 1) { return vintage.number }
            return 0
        }
        #expect(await VintageFeedTests.settled(feed, at: 1) == 1)
        await feed.publish(VintageFeedTests.vintage(2))
        #expect(await heard.value == 2)
        #expect(await VintageFeedTests.settled(feed, at: 0) == 0)
    }
}

extension VintageFeed {
    /// While this runs nothing else of the feed does, so that every stream is gone before it is listed.
    fileprivate func openAndLetGo(times: Int) {
        for _ in 0..<times { _ = stream(after: 0) }
    }
}
