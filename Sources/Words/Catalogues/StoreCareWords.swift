/// Sentences of what keeps a world safe: backup, restore, rebuild, check and erase.
enum StoreCareWords {
    static let text = """
        [backup.exists]
        zh = 文件 {file} 已经存在，不会覆盖。请换一个名字。
        en = The file {file} exists and is never overwritten. Choose another name.
        [backup.no-folder]
        zh = 没有文件夹 {folder}。请先建立它。
        en = There is no folder {folder}. Make it first.
        [backup.done]
        zh = 已备份到 {file}（{bytes} 字节），并已打开核对：日志 {entries} 条，数据第 {vintage} 版。
        en = Backed up to {file} ({bytes} bytes), opened and verified: {entries} entries, vintage {vintage}.
        [backup.head]
        zh = 校验值 {head}。请记在别处：没有它，谁也不能证明备份没有被改写。
        en = Head {head}. Write it down elsewhere: without it nobody can prove that the backup was not rewritten.
        [backup.damaged]
        zh = 副本有 {count} 处损坏，没有留下备份：
        en = No backup was left, since the copy is damaged in {count} {count|place|places}:
        [restore.empty]
        zh = 文件 {file} 是空的（0 字节），不是备份。请换一份备份。
        en = The file {file} is empty (0 bytes): it is no backup. Take another one.
        [restore.has-log]
        zh = {file} 旁边有写前日志，它是正在使用的数据，不是备份。请用 tidemark backup 做备份。
        en = {file} has a write-ahead log beside it: it is live data, no backup. Make one with tidemark backup.
        [restore.occupied]
        zh = 数据目录 {folder} 里已有数据，不会覆盖。请换一个空目录。
        en = The data folder {folder} holds a world, which is never overwritten. Choose an empty one.
        [restore.done]
        zh = 已恢复到 {file}：日志 {entries} 条，数据第 {vintage} 版，校验值 {head}。
        en = Restored to {file}: {entries} entries, vintage {vintage}, head {head}.
        [restore.damaged]
        zh = 备份有 {count} 处损坏，没有恢复：
        en = Nothing was restored, since the backup is damaged in {count} {count|place|places}:
        [verify.erased]
        zh = 依据删除的内容 {count} 项，不是损坏：
        en = Erased lawfully, which is no damage, {count} {count|content|contents}:
        [verify.erased-one]
        zh = {hash}（日志第 {entry} 条，依据：{basis}）
        en = {hash} (entry {entry}, on the basis of: {basis})
        [rebuild.journal-damaged]
        zh = 日志或内容有 {count} 处损坏，不能据以重建，请从备份恢复：
        en = The journal or its content is damaged in {count} {count|place|places}; restore a backup instead:
        [rebuild.equal]
        zh = {table}：{rows} 行，一致，{hash}
        en = {table}: {rows} {rows|row|rows}, equal, {hash}
        [rebuild.differs]
        zh = {table}：现有 {rows} 行 {hash}，日志推出 {made} 行 {other}，不一致：
        en = {table}: {rows} stored {hash}, {made} made {other}, different:
        [rebuild.altered]
        zh = 改动过：{row}
        en = altered: {row}
        [rebuild.missing]
        zh = 缺少：{row}
        en = missing: {row}
        [rebuild.extra]
        zh = 多出：{row}
        en = too many: {row}
        [rebuild.more]
        zh = 另有 {count} 行不同。
        en = and {count} more.
        [rebuild.all-equal]
        zh = 重建的派生表与现有的完全一致。
        en = The derived tables made anew equal those that are there.
        [rebuild.some-differ]
        zh = 有派生表与日志不一致。加 --replace 换成重建的，旧文件会留着。
        en = Derived tables differ from the journal. With --replace the rebuilt ones take their place; the old file is kept.
        [rebuild.replaced]
        zh = 已换成重建的派生表，旧文件留在 {file}。
        en = The rebuilt tables took their place; the old file is kept as {file}.
        [check.ok]
        zh = 正常
        en = ok
        [check.failed]
        zh = 不符
        en = failed
        [check.all-ok]
        zh = {count} 项全部正常。
        en = All {count} invariants hold.
        [check.some-failed]
        zh = 有 {count} 项不符。
        en = {count} {count|invariant does|invariants do} not hold.
        [check.orphans]
        zh = 表“{table}”有 {count} 行没有来历。
        en = The table “{table}” has rows that lead nowhere: {count}.
        [check.strange-table]
        zh = 不认识的表“{table}”。
        en = The table “{table}” is unknown.
        [check.missing-table]
        zh = 缺少表“{table}”。
        en = The table “{table}” is missing.
        [check.head]
        zh = 共 {entries} 条，校验值 {head}。
        en = {entries} {entries|entry|entries}, head {head}.
        [check.erased]
        zh = 其中依据删除 {count} 项。
        en = Erased lawfully: {count}.
        [check.counts]
        zh = 表中 {rows} 行，日志 {entries} 条。
        en = Rows: {rows}; entries: {entries}.
        [check.synchronous]
        zh = 写入连接的 synchronous 为 {mode}（2 即 FULL）。
        en = The writing connection has synchronous {mode} (2 is FULL).
        [check.owned]
        zh = {folder} 由进程 {process} 打开，它只在 synchronous 为 FULL 时才打开数据。
        en = {folder} is open in process {process}, which opens data under synchronous FULL only.
        [check.log]
        zh = {bytes} 字节，上限 {most}。
        en = {bytes} bytes of at most {most}.
        [check.version]
        zh = 所用 SQLite 是 {version}。
        en = SQLite {version}.
        [check.wal-reset]
        zh = 此版本有 WAL-reset 缺陷（3.51.3 修复）：须有两个连接同时写入或归并日志；这里只有一个，所以不会发生。
        en = It has the WAL-reset fault (mended in 3.51.3), which needs two connections that write or checkpoint; here only one does.
        [check.disk]
        zh = 剩余 {free} 字节，需要 {needed}。
        en = {free} bytes are free; {needed} are needed.
        [erase.column.hash]
        zh = 哈希
        en = Hash
        [erase.column.class]
        zh = 类别
        en = Class
        [erase.column.bytes]
        zh = 字节
        en = Bytes
        [erase.column.entry]
        zh = 日志条目
        en = Entry
        [erase.column.name]
        zh = 名称
        en = Name
        [erase.gone]
        zh = 已删除
        en = erased
        [erase.unnamed]
        zh = 没有日志条目用到：一次导入被拒绝，或在写入之前中断
        en = named by no entry: an import was refused, or ended before it was written
        [erase.shows]
        zh = 将要删除内容 {hash}（{bytes} 字节），它出现在：
        en = This would erase the content {hash} ({bytes} bytes), which is named by:
        [erase.needs-yes]
        zh = 没有删除任何内容。确定要删除，请加 --yes：删除后不能恢复，由它而来的数字会从所有页面（包括历史版次）消失。
        en = Nothing was erased. To erase it add --yes: it cannot be undone, and figures made from it vanish from every page, earlier vintages included.
        [erase.done]
        zh = 已删除内容 {hash}，记入日志第 {entry} 条。以前的备份和 replaced-*.sqlite 里仍有它，请一并处理。
        en = Erased the content {hash}, entry {entry} of the journal. Earlier backups and replaced-*.sqlite still hold it: see to them too.
        [erase.still-in-log]
        zh = 已删除内容 {hash}，记入日志第 {entry} 条；但另一个进程正在读数据（备份、校验或检查），写前日志里仍有这些字节。请等它结束后运行 tidemark erase（不带哈希），日志即被清空。
        en = Erased the content {hash}, entry {entry} of the journal; but another process is reading the data (a backup, verify or check), so the write-ahead log still holds the bytes. When it has ended, run tidemark erase without a hash: that empties the log.
        [erase.bad-hash]
        zh = “{text}”不是内容的哈希：应为 64 位十六进制。
        en = “{text}” is not the hash of a content: 64 hexadecimal digits are expected.
        [check.file-integrity]
        zh = 数据文件本身完好（integrity_check）。
        en = The file itself is sound (integrity_check).
        [check.file-integrity.do]
        zh = 从备份恢复：tidemark restore。先把坏文件留一份。
        en = Restore a backup with tidemark restore. Keep the damaged file aside first.
        [check.foreign-keys]
        zh = 每一行指向的日志条目都在。
        en = Every row points to an entry that is there.
        [check.foreign-keys.do]
        zh = 重建派生表：tidemark rebuild --replace。
        en = Make the derived tables anew: tidemark rebuild --replace.
        [check.schema-current]
        zh = 数据库的升级步骤都已执行。
        en = Every step of the schema was applied.
        [check.schema-current.do]
        zh = 用本版本打开一次（例如 tidemark evaluate），会自动升级。
        en = Open the world once with this version, for instance by tidemark evaluate: it is brought up to date.
        [check.tables-known]
        zh = 每张表都是日志、内容、升级记录，或登记过的派生表。
        en = Every table is the journal, the content, the steps, or a listed projection.
        [check.tables-known.do]
        zh = 缺派生表时从备份恢复；多出的表不是本软件建的。
        en = Restore a backup where a table is missing; a table too many was not made by this product.
        [check.journal-chain]
        zh = 日志从第 0 条起连成一条链，每条的哈希都对。
        en = The journal is one chain from entry 0, every hash right.
        [check.journal-chain.do]
        zh = 从备份恢复：tidemark restore，并用 --head 核对外面记下的校验值。
        en = Restore a backup, and compare with a head written down outside: tidemark restore --head.
        [check.vintage-count]
        zh = 数据版次的数目等于已接受改动的条数。
        en = There are as many vintages as accepted changes.
        [check.vintage-count.do]
        zh = 重建派生表：tidemark rebuild --replace。
        en = Make the derived tables anew: tidemark rebuild --replace.
        [check.commands-answered]
        zh = 除第 0 条外，每条日志都答复一项操作。
        en = Every entry but 0 answers one command.
        [check.commands-answered.do]
        zh = 重建派生表：tidemark rebuild --replace。
        en = Make the derived tables anew: tidemark rebuild --replace.
        [check.figures-have-entries]
        zh = 每个数字都来自一条导入日志，时间一致。
        en = Every figure comes from an import’s entry and bears its time.
        [check.figures-have-entries.do]
        zh = 重建派生表：tidemark rebuild --replace。
        en = Make the derived tables anew: tidemark rebuild --replace.
        [check.projections-equal]
        zh = 派生表的每一行都与日志推出的一致。
        en = Every derived row is the one that the journal makes.
        [check.projections-equal.do]
        zh = 看哪些行不同：tidemark rebuild；换成重建的：加 --replace。
        en = See which rows differ with tidemark rebuild; put the rebuilt ones in with --replace.
        [check.content-kept]
        zh = 日志提到的内容都在，或者是依据删除的。
        en = Every content that an entry names is there, or was erased lawfully.
        [check.content-kept.do]
        zh = 从备份恢复：tidemark restore。
        en = Restore a backup with tidemark restore.
        [check.adoptions-load]
        zh = 每个规划现行的文档都能读出来。
        en = The documents in force of every plan load.
        [check.adoptions-load.do]
        zh = 改正文档后重新采用；若是内容丢失，从备份恢复。
        en = Correct the documents and adopt them again; where bytes are lost, restore a backup.
        [check.synchronous-full]
        zh = 每次写入都等到落盘才算数（synchronous FULL）。
        en = No write counts before it is on disk (synchronous FULL).
        [check.synchronous-full.do]
        zh = 这是软件的缺陷或数据目录不可写；请看上面的说明。
        en = This is a fault of the product, or the data folder cannot be written; see above.
        [check.log-size]
        zh = 写前日志没有堆积。
        en = The write-ahead log has not piled up.
        [check.log-size.do]
        zh = 重启服务；若仍不变小，看是否有备份或读取长期没有结束。
        en = Restart the server; if it stays large, look for a backup or a reader that never ends.
        [check.sqlite-version]
        zh = SQLite 的版本够新，已知缺陷在本软件的用法下不会发生。
        en = SQLite is recent enough, and its known faults cannot occur in the way it is used here.
        [check.sqlite-version.do]
        zh = 安装 SQLite 3.37 或更新的版本。
        en = Install SQLite 3.37 or newer.
        [check.disk-space]
        zh = 剩余空间够写一份备份或重建。
        en = There is room for a backup or a rebuild.
        [check.disk-space.do]
        zh = 腾出空间，或把数据目录移到更大的磁盘。
        en = Make room, or move the data folder to a larger disk.
        """
}
