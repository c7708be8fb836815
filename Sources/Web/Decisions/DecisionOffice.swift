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

    /// Confirms the values of a form for one target, or takes them back.
    func confirmPath(_ target: String, _ fields: [String: String], plan: String) async throws -> Message {
        let view = try await view(of: plan)
        let row = try view.yearlyPath().row(target)
        let title = MessageArgument.title(row.indicator.title)
        var steps: [PathStep] = []
        if fields["action"] != "withdraw" {
            steps = try YearlyPath.steps(fields, row, base: view.plan.horizon.base)
        }
        let wish = try view.confirming(row, steps, seen: seen(fields), reason: fields["reason"] ?? "")
        _ = try await store.decide(.confirmPath(wish), from: view, actor: actor, at: now())
        if steps.isEmpty { return Message("path.withdrawn", ["indicator": title]) }
        if let doubt = view.doubt(about: steps, of: row) {
            return Message("path.done-doubt", ["indicator": title, "doubt": .message(doubt)])
        }
        return Message("path.done", ["count": .integer(1)])
    }

    /// Confirms every proposal of a plan that has nothing confirmed.
    func confirmPaths(_ fields: [String: String], plan: String) async throws -> Message {
        let view = try await view(of: plan)
        let wish = view.confirmingAll(seen: seen(fields), reason: fields["reason"] ?? "")
        _ = try await store.decide(.confirmPath(wish), from: view, actor: actor, at: now())
        return Message("path.done", ["count": .integer(wish.paths.count)])
    }

    /// The documents that the person saw, by the hash their form carried.
    private func seen(_ fields: [String: String]) -> ContentHash {
        ContentHash(hex: fields["seen"] ?? "") ?? .none
    }
}
