/// Sentences of the store: refusals of commands, faults, and what a verification finds.
enum StoreWords {
    static let text = """
        [store.kind-real]
        zh = 真实数据
        en = real data

        [store.kind-sample]
        zh = 示例数据
        en = sample data

        [store.kind-draft]
        zh = 草案
        en = a draft

        [store.busy]
        zh = 等待处理的操作太多，这一项没有接收。请稍后再试。
        en = Too much is waiting to be recorded, so this was not taken. Try again in a moment.

        [store.closed]
        zh = 数据已关闭，无法再读写。
        en = The data are closed and can no longer be read or written.

        [store.failed]
        zh = 数据读写失败，内容没有改动。请查看日志。
        en = Reading or writing the data failed; nothing was changed. The log says more.

        [store.disk-full]
        zh = 磁盘已满，内容没有改动。请腾出空间后再试。
        en = The disk is full; nothing was changed. Make room and try again.

        [store.disk-fails]
        zh = 磁盘读写出错，内容没有改动。请检查磁盘是否只读、断开或损坏；恢复后可直接再试。
        en = The disk failed; nothing was changed. Is it read-only, gone or broken? Try again once it works.

        [store.folder-closed]
        zh = 数据目录 {folder} 不可写，没有打开。请检查它的权限和磁盘，或用 --data 另选目录。
        en = The data folder {folder} cannot be written. Check its permissions and disk, or choose another.

        [store.file-damaged]
        zh = 数据文件已损坏。请运行 tidemark verify 查看详情，再从备份恢复。
        en = The data file is damaged. Run tidemark verify to see where, and restore a backup.

        [store.file-closed]
        zh = 数据文件打不开或不可写。请检查数据目录的权限。
        en = The data file cannot be opened or written. Check the permissions of the data folder.

        [store.content-lost]
        zh = 已存的内容“{file}”（{hash}）丢失。请运行 tidemark verify 并从备份恢复。
        en = The stored bytes of “{file}” ({hash}) are lost. Run tidemark verify and restore a backup.

        [store.content-erased]
        zh = 文件“{file}”的内容已经依据删除，这一份规划不能再打开。
        en = The bytes of “{file}” were erased lawfully, so these documents can no longer be opened.

        [store.erased-returns]
        zh = 内容 {hash} 已经依据删除，同样的字节不能再录入。去掉删除的部分再试。
        en = The bytes {hash} were erased lawfully and are not taken in again. Leave out what was erased.

        [store.erase-no-basis]
        zh = 删除内容须写明依据：哪部法律、哪份决定、谁的要求。
        en = Erasing needs a basis: which law, which decision, whose request.

        [store.erase-unknown]
        zh = 没有哈希为 {hash} 的内容。不带参数的 tidemark erase 列出全部内容。
        en = No content has the hash {hash}. Without a hash, tidemark erase lists all there is.

        [store.erase-again]
        zh = 内容 {hash} 已经依据删除，没有改动。
        en = The content {hash} was erased already; nothing changed.

        [store.erase-in-force]
        zh = 文件“{file}”属于规划“{plan}”现行的文档，不能删除。先采用不含它的文档。
        en = The file “{file}” belongs to the documents of “{plan}” in force. Adopt documents without it first.

        [store.locked]
        zh = 数据目录 {folder} 正被进程 {process} 使用。请先停止它，或换一个数据目录。
        en = The data folder {folder} is in use by process {process}. Stop it first, or choose another folder.

        [store.locked-by-server]
        zh = 数据目录 {folder} 正由运行中的服务（{address}，进程 {process}）使用。请在那里操作，或先停止它，或换一个数据目录。
        en = The data folder {folder} is in use by the server at {address} (process {process}). Do it there, stop the server first, or choose another folder.

        [store.only-read]
        zh = 另一个进程正在使用这个数据目录，这里只能读，不能写。
        en = Another process uses this data folder: it can be read here and not written.

        [store.no-world]
        zh = 这个数据目录里还没有数据。
        en = There are no data in this folder yet.

        [store.emptied]
        zh = 文件 {file} 是空的（0 字节）：它不是本软件写完的数据，没有动它。里面原来有数据的，先查磁盘和谁清空了它，把它移走，再用 restore 恢复备份；这里从来没有过数据的，删掉它再启动。
        en = The file {file} is empty (0 bytes): no data that this program finished look like that, and it was left alone. If there were data in it, find out who or which disk emptied it, move it away and bring back a backup with restore; if there never were any, delete it and start again.

        [store.emptied-with-log]
        zh = 文件 {file} 不在或是空的（0 字节），旁边的日志 {file}-wal 却不空：打开会把日志也丢掉，所以没有动它们。先把整个目录抄一份，再把这两个文件移走，用 restore 恢复备份。
        en = The file {file} is missing or empty (0 bytes), but its log {file}-wal is not: opening it would throw the log away as well, so both were left alone. Copy the whole folder first, then move the two files away and bring back a backup with restore.

        [store.other-file]
        zh = 这个数据目录里的文件不是本软件写的，没有改动它。
        en = The file in this data folder was not written by this product; it was left alone.

        [store.kind-stays]
        zh = 这里存的是{ours}，不能当作{asked}打开。请换一个数据目录。
        en = This folder holds {ours} and cannot be opened as {asked}. Choose another data folder.

        [store.newer-format]
        zh = 这里的数据是第 {format} 版格式，本版本最多认识第 {newest} 版。请使用更新的版本。
        en = These data have format {format}; this version reads up to {newest}. Use a newer version.

        [store.newer-schema]
        zh = 这里的数据库含有本版本没有的升级步骤“{file}”。请使用更新的版本。
        en = This database has the step “{file}”, which this version does not have. Use a newer version.

        [store.newer-entry]
        zh = 日志第 {entry} 条的类型“{kind}”（第 {form} 版）是更新的版本写的。请使用更新的版本，没有改动任何内容。
        en = Entry {entry} is of the kind “{kind}” (form {form}), which a later version wrote. Use a newer version; nothing was changed.

        [store.migration-altered]
        zh = 升级步骤“{file}”在执行之后被改动过。请恢复原文件；要改结构，请另加一步。
        en = The step “{file}” was edited after it was applied. Restore it; a schema changes by new steps.

        [store.unknown-vintage]
        zh = 没有第 {vintage} 版数据，最新是第 {newest} 版。
        en = There is no vintage {vintage}; the newest is {newest}.

        [store.before-world]
        zh = {moment}（世界时）还没有任何数据。从什么时候起有，见“变更历史”。
        en = Nothing was known yet at {moment} (UTC). “History of changes” tells from when on something was.

        [store.bad-command-id]
        zh = 操作编号为空，或长于 {most} 字节。
        en = The command’s identifier is empty or longer than {most} bytes.

        [store.bad-actor]
        zh = 没有说明是谁在操作，或名字太长。
        en = It is not said who acts, or the name is too long.

        [store.command-id-taken]
        zh = 操作编号“{id}”已用于另一项内容。请换一个编号。
        en = The command identifier “{id}” was already used for something else. Take another one.

        [store.bad-plan-id]
        zh = 规划编号只能用小写字母、数字和连字符。
        en = A plan’s identifier may hold lower-case letters, digits and hyphens only.

        [store.no-files]
        zh = 规划“{plan}”没有任何文件可采用。
        en = Plan “{plan}” has no files to adopt.

        [store.too-many-files]
        zh = 文件有 {count} 个，最多 {most} 个。
        en = There are {count} files; at most {most} are taken.

        [store.bad-path]
        zh = 文件路径“{file}”不能用：须是目录内的相对路径。
        en = The path “{file}” cannot be used: it must lie inside the folder.

        [store.file-twice]
        zh = 文件“{file}”出现了两次。
        en = The file “{file}” is there twice.

        [store.file-too-large]
        zh = 文件“{file}”超过 {most} 字节。
        en = The file “{file}” is larger than {most} bytes.

        [store.adoption-too-large]
        zh = 所有文件合计超过 {most} 字节。
        en = All files together are larger than {most} bytes.

        [store.basis-too-long]
        zh = 依据的说明超过 {most} 字节。
        en = The legal basis is longer than {most} bytes.

        [store.documents-have-errors]
        zh = 规划“{plan}”的文档有 {count} 处错误，不能采用。请先改正。
        en = Plan “{plan}” cannot be adopted: errors in its documents: {count}. Correct them first.

        [store.already-adopted]
        zh = 规划“{plan}”的这些文档已经采用，没有变化。
        en = These documents of plan “{plan}” are already adopted; nothing changed.

        [store.unit-changed]
        zh = 规划“{plan}”的文件把“{element}”（{id}）的单位由{before}改为{after}，而它已有按原单位记录的数字，没有采用。请保留原单位，或给改后的指标另起标识。草案可换一个数据目录重新开始。
        en = The documents of plan “{plan}” change the unit of “{element}” ({id}) from {before} to {after}, and figures are recorded in the former one, so they were not adopted. Keep the unit, or give the element another identifier. A draft can begin anew in another data folder.

        [store.being-read]
        zh = 另一个进程正在读 {folder}（备份、校验或检查），没有替换任何文件。请等它结束后再试。
        en = Another process is reading {folder} (a backup, verify or check), so nothing was replaced. Try again when it has ended.

        [store.adoption-overtaken]
        zh = 规划“{plan}”在您查看以后采用了别的文件，这一次没有采用。请再看一遍改动，然后确认。
        en = Other documents of plan “{plan}” were adopted after you looked, so these were not. Look at what differs now, then confirm.

        [store.other-kind]
        zh = 这些数来自{theirs}，而这里存的是{ours}，两者不能混在一起。
        en = These figures come from {theirs}, and this world holds {ours}; the two are never mixed.

        [store.plan-not-adopted]
        zh = 规划“{plan}”还没有采用，不能为它导入数据。
        en = Plan “{plan}” has not been adopted, so figures cannot be imported for it.

        [store.no-rows]
        zh = 没有可导入的数据。
        en = There are no figures to import.

        [store.too-many-rows]
        zh = 一次导入 {count} 行太多，最多 {most} 行。请分批导入。
        en = One import takes at most {most} rows, not {count}. Import them in parts.

        [store.bad-row]
        zh = 第 {row} 行的“{field}”为空或太长。
        en = In row {row}, “{field}” is empty or too long.

        [store.bad-source]
        zh = 文件名太长。
        en = The name of the file is too long.

        [store.damage.no-world]
        zh = 日志是空的，缺少第 0 条。
        en = The journal is empty; entry 0 is missing.

        [store.damage.world]
        zh = 第 {entry} 条的位置不对：只有第 0 条说明这是哪一份数据。
        en = Entry {entry} is out of place: entry 0, and no other, says which world this is.

        [store.damage.entry-missing]
        zh = 第 {first} 条起缺失，下一条是第 {next} 条。
        en = Entries are missing from {first} on; the next one is {next}.

        [store.damage.chain]
        zh = 第 {entry} 条与前一条接不上。
        en = Entry {entry} does not follow from the one before it.

        [store.damage.time]
        zh = 第 {entry} 条的时间早于前一条。
        en = Entry {entry} is older than the one before it.

        [store.damage.hash]
        zh = 第 {entry} 条的内容被改动过，与其哈希不符。
        en = Entry {entry} was altered: it no longer gives its hash.

        [store.damage.unknown-kind]
        zh = 第 {entry} 条的类型“{kind}”本版本不认识。
        en = Entry {entry} is of the kind “{kind}”, which this version does not know.

        [store.damage.unreadable]
        zh = 第 {entry} 条的内容读不懂。
        en = The body of entry {entry} cannot be read.

        [store.damage.content]
        zh = 已存内容 {hash} 被改动过。
        en = The stored bytes {hash} were altered.

        [store.damage.content-missing]
        zh = 已存内容 {hash} 不见了。
        en = The stored bytes {hash} are gone.

        [store.damage.not-erased]
        zh = 日志说内容 {hash} 已依据删除，可它的字节还在。
        en = The journal says that the bytes {hash} were erased, and they are there.

        [store.damage.head-unknown]
        zh = 日志里没有哈希为 {hash} 的条目：不是这份数据，或末尾被截去。
        en = No entry has the hash {hash}: this is another world, or its end was cut off.

        [store.damage.row]
        zh = 表“{table}”中“{row}”一行与第 {entry} 条不符。
        en = In the table “{table}”, the row “{row}” differs from what entry {entry} says.

        [store.damage.extra-rows]
        zh = 表“{table}”多出 {count} 行，日志里没有来历。
        en = The table “{table}” has rows that no entry made: {count}.

        [store.damage.no-table]
        zh = 缺少表“{table}”。
        en = The table “{table}” is missing.

        [store.damage.file]
        zh = 数据文件本身有损坏：{detail}
        en = The data file itself is damaged: {detail}
        """
}
