/// The plan lint: a name, a reason and a sentence for every rule.
enum LintWords {
    static let text = """
        [lint.label]
        zh = {id}，{section}
        en = {id}, section {section}
        [lint.item]
        zh = {value}（{label}）
        en = {value} ({label})
        [lint.no-unit.title]
        zh = 没有单位
        en = No unit
        [lint.no-unit.why]
        zh = 没有单位的数不能比较。在 statements.csv 写上单位。
        en = A number without a unit cannot be compared. Write the unit in statements.csv.
        [lint.no-unit]
        zh = 表述有数而没有单位（{label}）。
        en = A statement has a number and no unit ({label}).
        [lint.placeholder.title]
        zh = 该有数处空着
        en = A number is left open
        [lint.placeholder.why]
        zh = 空格或“X”占位说明规划尚未写完。请起草单位补数。
        en = An empty cell or an X shows that the plan is unfinished. Ask its drafters for the number.
        [lint.placeholder]
        zh = 该有数处空着：{words}（{label}）。
        en = A number is left open: “{words}” ({label}).
        [lint.no-due-year.title]
        zh = 目标没有年份
        en = A target without a year
        [lint.no-due-year.why]
        zh = 没有年份的目标永远不到期。暂按规划末年判断。
        en = A target without a year is never due. The plan’s last year stands in.
        [lint.no-due-year]
        zh = 目标没有写年份：{words}（{label}）。
        en = A target names no year: “{words}” ({label}).
        [lint.unmeasurable.title]
        zh = 目标不可考核
        en = An unmeasurable target
        [lint.unmeasurable.why]
        zh = 没有数、方向或事件的目标无法判断。补一个可以核对的标志。
        en = A target without a number, a direction or an event cannot be judged. Add a mark that can be checked.
        [lint.unmeasurable]
        zh = 目标没有可以核对的标志：{words}（{label}）。
        en = A target has no mark that can be checked: “{words}” ({label}).
        [lint.unit-mismatch.title]
        zh = 单位不合
        en = Units do not fit
        [lint.unit-mismatch.why]
        zh = 表述的单位与指标的单位不是一类，数不能用。
        en = The statement’s unit and the indicator’s are of different kinds; the number cannot be used.
        [lint.unit-mismatch]
        zh = {label}用“{told}”，而指标“{indicator}”用“{expected}”。
        en = {label} tells {told}; the indicator “{indicator}” is told in {expected}.
        [lint.unit-written-two-ways.title]
        zh = 一物两种单位
        en = One thing, two units
        [lint.unit-written-two-ways.why]
        zh = 同一指标在不同处用不同的量词，可能说的不是一件事。
        en = One indicator is counted in different words; they may not mean the same thing.
        [lint.unit-written-two-ways]
        zh = “{indicator}”在不同处用不同单位：{values}。
        en = “{indicator}” is told in different units: {values}.
        [lint.no-baseline.title]
        zh = 没有基期值
        en = No baseline
        [lint.no-baseline.why]
        zh = 不知起点，就不知快慢。请补基期年的值和来源。
        en = Without a start nobody can tell the pace. Add the value of the base year and its source.
        [lint.no-baseline]
        zh = “{indicator}”有 {due}的目标，没有 {base}的值。
        en = “{indicator}” has a target for {due} and no value for {base}.
        [lint.baseline-disagrees.title]
        zh = 同期两个值
        en = Two values for one period
        [lint.baseline-disagrees.why]
        zh = 同一指标同一时期只能有一个值。请按来源选定，并写明理由。
        en = One indicator has one value for one period. Choose by source and say why.
        [lint.baseline-disagrees]
        zh = “{indicator}”{period}的值不一致：{values}。
        en = “{indicator}” has different values for {period}: {values}.
        [lint.two-targets.title]
        zh = 一事两个目标
        en = Two targets of one thing
        [lint.two-targets.why]
        zh = 同一指标同一期限有两个目标，考核不知依哪一个。
        en = Two targets for one due period leave open which one counts.
        [lint.two-targets]
        zh = “{indicator}”{due}有不同的目标：{values}。
        en = “{indicator}” has different targets for {due}: {values}.
        [lint.bound-differs.title]
        zh = 同一目标松紧不同
        en = One target, firm and loose
        [lint.bound-differs.why]
        zh = 一处写“左右”，一处写定数，门槛不同。判断取最严的一个。
        en = “About” here and a firm number there are different thresholds. The strictest one judges.
        [lint.bound-differs]
        zh = “{indicator}”{due}的同一目标写法松紧不同：{values}。
        en = One target of “{indicator}” for {due} is put firmly and loosely: {values}.
        [lint.met-at-base.title]
        zh = 基期已达到目标
        en = Met already at base
        [lint.met-at-base.why]
        zh = 目标不高于起点，等于没有目标，或者数写错了。
        en = A target no better than the start is no target, or a wrong number.
        [lint.met-at-base]
        zh = “{indicator}”{base}已是 {baseline}，而 {due}的目标只是 {target}。
        en = “{indicator}” stood at {baseline} in {base}; the target for {due} is only {target}.
        [lint.out-of-reach.title]
        zh = 从未有过的速度
        en = A pace never seen
        [lint.out-of-reach.why]
        zh = 所需速度超过十年来见过的最快速度，目标需要说明依据。
        en = The pace needed exceeds the fastest of ten years; the target owes an explanation.
        [lint.out-of-reach]
        zh = “{indicator}”要在 {due}达到 {target}，每年需 {needed}；十年来最快每年 {best}。
        en = “{indicator}” needs {needed} a year to reach {target} in {due}; the fastest of ten years was {best} a year.
        [lint.increment-against-level.title]
        zh = 新增与总量不合
        en = Increment against level
        [lint.increment-against-level.why]
        zh = 起点加新增应等于总量目标；不等时，两个目标至少有一个写错了对象。
        en = Start plus increment should make the level; where it does not, one of the two names the wrong thing.
        [lint.increment-against-level]
        zh = “{indicator}”基期 {base}加新增 {added}只有 {sum}，到不了 {due}的 {target}。
        en = “{indicator}”: {base} plus {added} makes only {sum}, short of {target} in {due}.
        [lint.increment-against-level.exceeds]
        zh = “{indicator}”基期 {base}加新增 {added}是 {sum}，超出 {due}的 {target}。
        en = “{indicator}”: {base} plus {added} makes {sum}, beyond {target} in {due}.
        [lint.parts-against-whole.title]
        zh = 分项与总数不合
        en = Parts against whole
        [lint.parts-against-whole.why]
        zh = 分项之和应等于总数（按“左右”“以上”的余地）。
        en = Parts should add up to the whole, within what “about” and “at least” leave open.
        [lint.parts-against-whole]
        zh = {words}写 {whole}（{label}），分项合计为 {sum}：{parts}。
        en = “{words}” says {whole} ({label}); its parts add up to {sum}: {parts}.
        [lint.pool-too-small.title]
        zh = 产出大于培育池
        en = Pool smaller than its outcome
        [lint.pool-too-small.why]
        zh = 从池里出来的不能多于池里的。
        en = No more can come out of a pool than is in it.
        [lint.pool-too-small]
        zh = {fromWords}要 {from}（{fromLabel}），而{toWords}只有 {to}（{toLabel}）。
        en = “{fromWords}” asks for {from} ({fromLabel}); “{toWords}” holds only {to} ({toLabel}).
        [lint.yearly-against-span.title]
        zh = 每年数与总数不合
        en = Yearly amount against the span
        [lint.yearly-against-span.why]
        zh = 每年的数乘以年数应等于全期的数；不等时要说明是否重复计数。
        en = The yearly amount times the years should make the span’s; where not, say whether things count twice.
        [lint.yearly-against-span]
        zh = 每年 {from}（{fromLabel}），{years} 年合计 {product}，而全期写 {to}（{toLabel}）。
        en = {from} a year ({fromLabel}) makes {product} in {years} years; the whole span says {to} ({toLabel}).
        [lint.multiple-falls-short.title]
        zh = 倍数不足
        en = A multiple that falls short
        [lint.multiple-falls-short.why]
        zh = 说翻几番，目标就要达到那个倍数。
        en = What is called a multiple should reach it.
        [lint.multiple-falls-short]
        zh = 称为 {factor} 倍，{to}（{toLabel}）的 {factor} 倍是 {product}，目标只是 {from}（{fromLabel}）。
        en = Called {factor} times {to} ({toLabel}), which makes {product}; the target is only {from} ({fromLabel}).
        [lint.narrower-exceeds-wider.title]
        zh = 小范围多于大范围
        en = The narrower exceeds the wider
        [lint.narrower-exceeds-wider.why]
        zh = 一部分不能多于它所在的整体，口径须核实。
        en = A part cannot exceed what contains it; the definitions need a check.
        [lint.narrower-exceeds-wider]
        zh = {fromWords}（{from}，{fromLabel}）多于{toWords}（{to}，{toLabel}）。
        en = “{fromWords}” ({from}, {fromLabel}) exceeds “{toWords}” ({to}, {toLabel}).
        [lint.ratio-disagrees.title]
        zh = 比值算不出来
        en = A ratio that does not follow
        [lint.ratio-disagrees.why]
        zh = 文中的比值应能由文中的两个数算出。
        en = A ratio in the text should follow from the two numbers beside it.
        [lint.ratio-disagrees]
        zh = {fromWords}写 {from}（{fromLabel}），由 {to}（{toLabel}）与 {over}（{overLabel}）算得 {reckoned}。
        en = “{fromWords}” says {from} ({fromLabel}); {to} ({toLabel}) and {over} ({overLabel}) make {reckoned}.
        [lint.change-disagrees.title]
        zh = 变化算不出来
        en = A change that does not follow
        [lint.change-disagrees.why]
        zh = 文中的增减应能由前后两个数算出。
        en = A change in the text should follow from the values before and after.
        [lint.change-disagrees]
        zh = {fromWords}写 {from}（{fromLabel}），由 {to}（{toLabel}）与 {over}（{overLabel}）算得 {reckoned}。
        en = “{fromWords}” says {from} ({fromLabel}); {to} ({toLabel}) and {over} ({overLabel}) make {reckoned}.
        [lint.gap-implies-two.title]
        zh = 差距推出两个值
        en = A gap that implies two values
        [lint.gap-implies-two.why]
        zh = 与别处的差距加上本地的值就是别处的值；本地有两个值时，只能有一个成立。
        en = Own value and gap give the other’s value; with two own values only one can hold.
        [lint.gap-implies-two]
        zh = “{indicator}”与{org}相差 {gap}（{label}），由不同的基期值推得{org}为 {implied}，只能有一个成立。
        en = “{indicator}” differs from {org} by {gap} ({label}); the baselines imply {implied} there, and one at most can hold.
        [lint.gap-implies-two.known]
        zh = “{indicator}”与{org}相差 {gap}（{label}），由基期值推得{org}为 {implied}；公布的是 {known}。
        en = “{indicator}” differs from {org} by {gap} ({label}); the baselines imply {implied} there, published is {known}.
        [lint.no-owner.title]
        zh = 责任单位未定
        en = Owner not settled
        [lint.no-owner.why]
        zh = 没有人负责的指标没有人报数。建议的责任单位要由规划确认。
        en = Nobody reports what nobody owns. A suggested owner needs the plan’s confirmation.
        [lint.no-owner]
        zh = “{indicator}”没有责任单位。
        en = “{indicator}” has no owner.
        [lint.no-owner.suggested]
        zh = “{indicator}”的责任单位只是建议，规划没有写。
        en = The owner of “{indicator}” is a suggestion; the plan names none.
        [lint.no-source.title]
        zh = 没有数据来源
        en = No source
        [lint.no-source.why]
        zh = 不知由谁公布，就等不到数。请写明 published 的 by。
        en = A figure that nobody publishes never comes. Say who does, under published: by.
        [lint.no-source]
        zh = “{indicator}”没有写由谁公布数据。
        en = “{indicator}” does not say who publishes its figures.
        [lint.circular-formula.title]
        zh = 公式循环
        en = A circular formula
        [lint.circular-formula.why]
        zh = 指标由自己算出自己，没有起点。
        en = An indicator that is computed from itself has no start.
        [lint.circular-formula]
        zh = “{indicator}”的公式绕回自身：{elements}。
        en = The formula of “{indicator}” comes back to itself: {elements}.
        [lint.finer-than-source.title]
        zh = 比来源更频繁
        en = Finer than its source
        [lint.finer-than-source.why]
        zh = 目标要求的频度高于数据公布的频度，中间永远没有数。
        en = A target asked more often than its figures appear has gaps for ever.
        [lint.finer-than-source]
        zh = “{indicator}”的目标（{target}，{due}）要求的频度高于公布频度（{frequency}）。
        en = The target of “{indicator}” ({target}, {due}) asks for more than is published ({frequency}).
        [lint.task-without-indicator.title]
        zh = 任务没有指标
        en = A task without an indicator
        [lint.task-without-indicator.why]
        zh = 没有指标的任务看不出成效。
        en = Nothing shows the success of a task without an indicator.
        [lint.task-without-indicator]
        zh = 任务 {task}“{title}”没有指标。
        en = Task {task}, “{title}”, has no indicator.
        [lint.indicator-without-task.title]
        zh = 指标没有任务
        en = An indicator without a task
        [lint.indicator-without-task.why]
        zh = 没有任务支撑的目标没有人去做。
        en = Nobody works on a target without a task.
        [lint.indicator-without-task]
        zh = “{indicator}”有目标而没有任务支撑。
        en = “{indicator}” has a target and no task behind it.
        [lint.indicator-without-target.title]
        zh = 指标没有目标
        en = An indicator without a target
        [lint.indicator-without-target.why]
        zh = 规划说了现状，没有说要到哪里。
        en = The plan says where it stands and not where it should go.
        [lint.indicator-without-target]
        zh = “{indicator}”只有现状，没有目标。
        en = “{indicator}” has a value and no target.
        [lint.outside-horizon.title]
        zh = 不在规划期内
        en = Outside the plan’s years
        [lint.outside-horizon.why]
        zh = 目标的年份应在规划期内，现状应不晚于基期；不然多半是年份写错。
        en = A target’s years lie within the plan’s, a start not after the base; else the year is probably wrong.
        [lint.outside-horizon]
        zh = 目标写的是{period}，规划期是{from}至{to}（{label}）。
        en = A target is told for {period}; the plan runs from {from} to {to} ({label}).
        [lint.outside-horizon.start]
        zh = 现状写的是{period}，晚于基期{base}（{label}）。
        en = A start is told for {period}, after the base {base} ({label}).
        [lint.told-twice.title]
        zh = 同一句写了两遍
        en = Told twice
        [lint.told-twice.why]
        zh = 同一节里两行逐字相同，多半是复制留下的。请删去一行。
        en = Two rows of one section are the same word for word, probably left by a copy. Remove one.
        [lint.told-twice]
        zh = “{words}”写了两遍（{first}；{second}）。
        en = “{words}” is told twice ({first}; {second}).
        [lint.task-without-lead.title]
        zh = 任务没有牵头单位
        en = A task without a lead
        [lint.task-without-lead.why]
        zh = 任务和它的上级任务都没有牵头单位，就没有人去做。
        en = Where neither a task nor one above it names a lead, nobody does it.
        [lint.task-without-lead]
        zh = 任务 {task}“{title}”没有牵头单位。
        en = Task {task} “{title}” has no lead.
        [lint.org-gone.title]
        zh = 责任单位已撤销
        en = An owner that is gone
        [lint.org-gone.why]
        zh = 责任单位在规划结束前撤销，请写明由谁接手。
        en = An org that ends before the plan does cannot answer for it. Say who takes over.
        [lint.org-gone]
        zh = {org}到 {day} 为止，早于规划末年；它负责：{titles}。
        en = {org} ends on {day}, before the plan does. It answers for: {titles}.
        [lint.reported-against-summed.unit]
        zh = “{indicator}”{org}{period}本级数 {reported}，{units} 个单位加总 {summed}。
        en = “{indicator}”, {org}, {period}: {reported} reported, {summed} summed over {units} units.
        [lint.published-against-computed.title]
        zh = 公布数与计算数不合
        en = Published against computed
        [lint.published-against-computed.why]
        zh = 公布的数应等于按定义从公布的分项算出的数；不等时，三个数里至少有一个不对。
        en = A published figure should follow by its definition from the published parts; else one of them is wrong.
        [lint.published-against-computed]
        zh = “{indicator}”{period}公布 {published}，按定义算得 {computed}。
        en = “{indicator}”, {period}: {published} published, {computed} computed.
        [lint.axis-overlaps.title]
        zh = 加总的轴有重叠
        en = A summing axis overlaps
        [lint.axis-overlaps.why]
        zh = 可加总的轴上，一个单位同一天只能有一个上级，否则会重复计算。
        en = On an axis that sums, a unit has one parent a day, or it counts twice.
        [lint.axis-overlaps]
        zh = 轴“{axis}”上，{org} 在 {day} 有几个上级：{parents}。
        en = On axis “{axis}”, {org} has several parents on {day}: {parents}.
        [lint.reported-against-summed.title]
        zh = 本级数与分县加总不合
        en = Reported against summed
        [lint.reported-against-summed.why]
        zh = 本级公布的数与各单位之和之差超过公布的位数。
        en = The org’s own figure and the sum of its units differ beyond the published digits.
        [lint.reported-against-summed]
        zh = “{indicator}”{period}本级数 {reported}，{units} 个单位加总 {summed}。
        en = “{indicator}”, {period}: {reported} reported, {summed} summed over {units} units.
        [lint.plan-against-figure.title]
        zh = 基期值与公布数不合
        en = The plan against the published figure
        [lint.plan-against-figure.why]
        zh = 规划写的基期值与公开的统计数不同，起点须核实。
        en = The baseline differs from the published figure; the start needs a check.
        [lint.plan-against-figure]
        zh = “{indicator}”{period}规划写 {stated}，公布的是 {figure}（{origin}）。
        en = “{indicator}”, {period}: the plan says {stated}, published is {figure} ({origin}).
        """
}
