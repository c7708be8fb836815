import Kernel
import Office
import Plans

extension SiteOffice {
    /// Chooses the baseline that a form names, or takes the choice back; answers what is said of it.
    func chooseBaseline(_ id: String, _ fields: [String: String], plan: String) async throws -> Message {
        let view = try await view(of: plan)
        guard let indicator = view.plan.indicator(id) else {
            throw Refusal("page.indicator-not-found", ["indicator": .text(id)])
        }
        let options = view.baselineOptions(of: indicator)
        let isTakenBack = fields["action"] == "withdraw"
        let choosing = try view.choosing(
            isTakenBack ? nil : options.candidate(token: fields["candidate"] ?? ""), options,
            seen: seen(fields), reason: fields["reason"] ?? "")
        _ = try await store.decide(.chooseBaseline(choosing), from: view, actor: actor, at: now())
        return options.told(choosing)
    }

    /// The documents that the person saw, by the hash their form carried.
    private func seen(_ fields: [String: String]) -> ContentHash {
        ContentHash(hex: fields["seen"] ?? "") ?? .none
    }
}
