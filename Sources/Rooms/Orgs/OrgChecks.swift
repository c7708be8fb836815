import Documents
import Kernel

/// What must hold on every day: one name an org, one org a code, and nothing inside itself.
struct OrgChecks {
    let problems: Problems

    func check(names: [(org: String, names: [Located<OrgName>])], memberships: [Located<Membership>]) {
        for (org, names) in names { oneName(org, names) }
        oneOrgACode(names)
        noRepetition(memberships)
        noCycle(memberships)
    }

    private func oneName(_ org: String, _ names: [Located<OrgName>]) {
        for (number, name) in names.enumerated() {
            for other in names[..<number] {
                guard let day = shared(name.value, other.value) else { continue }
                problems.add(
                    Diagnostic("names-overlap", at: name.place, ["org": .text(org), "day": .day(day)]))
                break
            }
        }
    }

    private func oneOrgACode(_ names: [(org: String, names: [Located<OrgName>])]) {
        var users: [String: [(org: String, name: OrgName)]] = [:]
        for (org, names) in names {
            for name in names {
                guard let code = name.value.code else { continue }
                for user in users[code] ?? [] where user.org != org {
                    guard let day = shared(name.value, user.name) else { continue }
                    problems.add(
                        Diagnostic(
                            "code-not-unique", at: name.place,
                            [
                                "code": .text(code), "org": .text(org), "other": .text(user.org),
                                "day": .day(day),
                            ]))
                    break
                }
                users[code, default: []].append((org, name.value))
            }
        }
    }

    private func noRepetition(_ memberships: [Located<Membership>]) {
        var seen: [[String]: [Membership]] = [:]
        for located in memberships {
            let link = located.value
            let key = [link.org, link.parent, link.axis]
            if let day = seen[key]?.lazy.compactMap({ Days.overlap($0.from, $0.to, link.from, link.to) })
                .first
            {
                problems.add(
                    Diagnostic(
                        "repeated-membership", at: located.place,
                        [
                            "org": .text(link.org), "parent": .text(link.parent), "axis": .text(link.axis),
                            "day": .day(day),
                        ]))
            }
            seen[key, default: []].append(link)
        }
    }

    /// A cycle begins on the day on which the last of its memberships begins: those days suffice.
    private func noCycle(_ memberships: [Located<Membership>]) {
        for (axis, links) in Dictionary(grouping: memberships, by: \.value.axis).sorted(by: {
            $0.key < $1.key
        }) {
            let days = Set(links.map { $0.value.from ?? Days.earliest }).sorted()
            for day in days {
                guard let cycle = cycle(links.filter { $0.value.holds(on: day) }) else { continue }
                problems.add(
                    Diagnostic(
                        "membership-cycle", at: cycle.place,
                        [
                            "axis": .text(axis), "day": .day(day),
                            "orgs": .list(cycle.value.map { .text($0) }),
                        ]))
                break
            }
        }
    }

    /// The orgs of one cycle, at the last of its memberships in document order.
    private func cycle(_ links: [Located<Membership>]) -> Located<[String]>? {
        let parents = Dictionary(grouping: links, by: \.value.org).mapValues { $0.map(\.value.parent) }
        var isDone: Set<String> = []
        for link in links {
            var path: [String] = []
            guard let cycle = walk(link.value.org, parents, &path, &isDone) else { continue }
            let steps = Set(zip(cycle, cycle.dropFirst()).map { [$0, $1] })
            let last = links.last { steps.contains([$0.value.org, $0.value.parent]) } ?? link
            return Located(cycle, at: last.place)
        }
        return nil
    }

    /// Depth first, on a stack of our own, so that a deep tree cannot exhaust the machine.
    private func walk(
        _ start: String, _ parents: [String: [String]], _ path: inout [String], _ isDone: inout Set<String>
    ) -> [String]? {
        var stack = [(org: start, next: 0)]
        path = [start]
        var isOnPath: Set<String> = [start]
        while let top = stack.last {
            let above = parents[top.org] ?? []
            guard !isDone.contains(top.org), top.next < above.count else {
                isDone.insert(top.org)
                isOnPath.remove(top.org)
                stack.removeLast()
                path.removeLast()
                continue
            }
            stack[stack.count - 1].next += 1
            let parent = above[top.next]
            if isOnPath.contains(parent), let first = path.firstIndex(of: parent) {
                return Array(path[first...]) + [parent]
            }
            stack.append((parent, 0))
            path.append(parent)
            isOnPath.insert(parent)
        }
        return nil
    }

    private func shared(_ name: OrgName, _ other: OrgName) -> Day? {
        Days.overlap(name.from, name.to, other.from, other.to)
    }
}
