import Documents
import Kernel

extension LintContext {
    /// The place of a statement.
    func place(_ statement: String) -> Place { plan.place("statement:\(statement)") }

    /// A statement's number with its unit, as the text tells it; of an indicator, as firmly as it puts it.
    func quantity(_ statement: PlanStatement, boundFor indicator: Indicator? = nil) -> MessageArgument {
        guard let (low, high) = plan.ends(of: statement) else { return .text("—") }
        if let indicator {
            return .message(GoalPhrase.number(plan.bound(of: statement, indicator), low, high))
        }
        return high.map { .message(GoalPhrase.number(.range, low, $0)) } ?? low
    }

    /// “id (section)” of a statement, as findings name it.
    func label(_ statement: PlanStatement) -> MessageArgument {
        .message(Message("lint.label", ["id": .text(statement.id), "section": .text(statement.section)]))
    }

    /// The numbers of statements with their labels, joined; of an indicator, as firmly as each puts them.
    func list(_ statements: [PlanStatement], boundsFor indicator: Indicator? = nil) -> MessageArgument {
        .list(
            statements.map { statement in
                let value = quantity(statement, boundFor: indicator)
                return .message(Message("lint.item", ["value": value, "label": label(statement)]))
            })
    }

    /// The indicator a statement feeds.
    func indicator(of statement: PlanStatement) -> Indicator? {
        statement.subject.flatMap { plan.indicator($0) }
    }

    /// A statement's value in base units of its dimension, so that 万元 and 亿元 compare.
    func base(_ statement: PlanStatement, high: Bool = false) -> Exact? {
        guard let value = (high ? statement.high ?? statement.value : statement.value)?.value else {
            return nil
        }
        guard let unit = statement.unit.flatMap({ plan.units[$0] }) else { return value }
        return value.times(unit.scale)
    }

    /// Base units told in a statement's unit.
    func quantity(_ base: Exact, like statement: PlanStatement) -> MessageArgument {
        let unit = statement.unit.flatMap { plan.units[$0] }
        let value = unit.flatMap { base.divided(by: $0.scale) } ?? base
        return .quantity(
            value, decimals: statement.value?.decimals ?? 0, unit: unit?.title ?? Title(zh: "", en: ""))
    }
}
