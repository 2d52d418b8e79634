<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AcceptanceForm</name>
    <message>
        <source>How the borrower accepted</source>
        <translation>借款人如何接受</translation>
    </message>
    <message>
        <source>Number of the recording</source>
        <translation>录音编号</translation>
    </message>
    <message>
        <source>such as REC-260616-1452</source>
        <translation>如REC-260616-1452</translation>
    </message>
    <message>
        <source>Where the signed sheet is kept</source>
        <translation>签署件存放处</translation>
    </message>
    <message>
        <source>such as a file number</source>
        <translation>如档案编号</translation>
    </message>
    <message>
        <source>Code the borrower gave</source>
        <translation>借款人报出的验证码</translation>
    </message>
    <message>
        <source>and where it was asked for</source>
        <translation>并注明在何处索取</translation>
    </message>
</context>
<context>
    <name>AccountsModel</name>
    <message>
        <source>sample</source>
        <translation>样例</translation>
    </message>
    <message>
        <source>also {numbers}</source>
        <translation>另有 {numbers}</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>locked until {time}, wrong passwords</source>
        <translation>锁定至 {time}，密码多次输错</translation>
    </message>
    <message>
        <source>first password handed out</source>
        <translation>已发放首次密码</translation>
    </message>
    <message>
        <source>no password yet</source>
        <translation>尚无密码</translation>
    </message>
    <message>
        <source>open</source>
        <translation>启用</translation>
    </message>
</context>
<context>
    <name>AdministrationPage</name>
    <message>
        <source>Export the log</source>
        <translation>导出日志</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON 行 (*.jsonl)</translation>
    </message>
    <message>
        <source>Following the chain: {done} of {count} entries</source>
        <translation>正在核对日志链：{done} / {count}条</translation>
    </message>
    <message>
        <source>{count} entries are in {file}</source>
        <translation>{file} 中有{count}条</translation>
    </message>
    <message>
        <source>SHA-256 {digest}</source>
        <translation>SHA-256 {digest}</translation>
    </message>
    <message>
        <source>Chain not checked yet</source>
        <translation>日志链尚未核对</translation>
    </message>
    <message>
        <source>each entry carries the fingerprint of the one before</source>
        <translation>每条都带有前一条的指纹</translation>
    </message>
    <message>
        <source>Chain broken at entry {entry}</source>
        <translation>日志链在第{entry}条断裂</translation>
    </message>
    <message>
        <source>somebody changed the store past the desk; nothing is exported</source>
        <translation>有人绕过工作台改动了数据库，不予导出</translation>
    </message>
    <message>
        <source>Chain verified up to entry {entry}</source>
        <translation>日志链核对至第{entry}条，完好</translation>
    </message>
    <message>
        <source>{time} · each entry carries the fingerprint of the one before · last {first} … {last}</source>
        <translation>{time} · 每条都带有前一条的指纹 · 最后 {first} … {last}</translation>
    </message>
    <message>
        <source>Store on a server</source>
        <translation>库在服务器上</translation>
    </message>
    <message>
        <source>The server encrypts its disks, or does not.</source>
        <translation>磁盘是否加密由服务器决定。</translation>
    </message>
    <message>
        <source>Store not encrypted</source>
        <translation>库未加密</translation>
    </message>
    <message>
        <source>Close every desk, then: agent-desk encrypt</source>
        <translation>请先关闭所有工作台，再运行：agent-desk encrypt</translation>
    </message>
    <message>
        <source>Store encrypted, {count} copies in clear</source>
        <translation>库已加密，{count}个副本未加密</translation>
    </message>
    <message>
        <source>These copies were made before the store was encrypted. Delete them.</source>
        <translation>这些副本制作于库加密之前。请删除它们。</translation>
    </message>
    <message>
        <source>Store encrypted</source>
        <translation>库已加密</translation>
    </message>
    <message>
        <source>Its copies too. Another key, or a recovery sheet: agent-desk rekey, recovery-sheet</source>
        <translation>副本也已加密。更换密钥或制作恢复单：agent-desk rekey、recovery-sheet</translation>
    </message>
    <message>
        <source>Whole entry</source>
        <translation>整条</translation>
    </message>
    <message>
        <source>Verify the chain</source>
        <translation>核对日志链</translation>
    </message>
    <message>
        <source>People and log</source>
        <translation>人员与日志</translation>
    </message>
    <message>
        <source>{count} to delete</source>
        <translation>{count} 笔待删除</translation>
    </message>
    <message>
        <source>Store, backup and retention</source>
        <translation>库、备份与保存期</translation>
    </message>
    <message>
        <source>Make a copy now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Try the chosen copy</source>
        <translation>试恢复所选副本</translation>
    </message>
    <message>
        <source>Delete what is kept no longer</source>
        <translation>删除已过保存期的记录</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复单</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>every act here becomes an entry in the log; borrowers are shown by loan number only</source>
        <translation>此处每一操作都会记入日志；借款人只以借据号显示</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>审计日志</translation>
    </message>
    <message>
        <source>verify again</source>
        <translation>重新核对</translation>
    </message>
    <message>
        <source>whole entry</source>
        <translation>整条</translation>
    </message>
</context>
<context>
    <name>AgreementPage</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>保存PDF</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Issue, or record the acceptance</source>
        <translation>出具，或登记接受</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Withdraw offer…</source>
        <translation>撤回协议…</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>复述条款</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Agreement {number}</source>
        <translation>协议{number}</translation>
    </message>
    <message>
        <source>Issue agreement</source>
        <translation>出具协议</translation>
    </message>
    <message>
        <source>Record acceptance</source>
        <translation>登记接受</translation>
    </message>
    <message>
        <source>Missing: where the proof of the yes lies</source>
        <translation>尚缺：接受凭证的编号或位置</translation>
    </message>
    <message>
        <source>Ctrl+Enter opens the case, F7 ticks what was read</source>
        <translation>按Ctrl+Enter打开案件，按F7勾选已宣读的事项</translation>
    </message>
    <message>
        <source>Still to be said: {titles}</source>
        <translation>尚未告知：{titles}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Withdraw agreement {number}?</source>
        <translation>撤回协议{number}？</translation>
    </message>
    <message>
        <source>The borrower can no longer accept it, and the loan stays as it is.</source>
        <translation>借款人将不能再接受该协议，借款维持原状。</translation>
    </message>
    <message>
        <source>A new agreement can be made after that.</source>
        <translation>之后可以重新生成协议。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>已保存为{path}</translation>
    </message>
</context>
<context>
    <name>AnswerColumn</name>
    <message>
        <source>The answer</source>
        <translation>借款人答复</translation>
    </message>
    <message>
        <source>Alt+Y yes, Alt+N no</source>
        <translation>Alt+Y同意，Alt+N不同意</translation>
    </message>
    <message>
        <source>By voice, in this call</source>
        <translation>通话中口头同意</translation>
    </message>
    <message>
        <source>By one-time code</source>
        <translation>验证码</translation>
    </message>
    <message>
        <source>How the borrower answers</source>
        <translation>借款人如何答复</translation>
    </message>
    <message>
        <source>Code the borrower gave</source>
        <translation>借款人提供的验证码</translation>
    </message>
    <message>
        <source>Number of the recording</source>
        <translation>录音编号</translation>
    </message>
    <message>
        <source>Where in the recording, such as 19:04</source>
        <translation>录音位置，如19:04</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>未告知</translation>
    </message>
    <message>
        <source>Can they afford it</source>
        <translation>是否负担得起</translation>
    </message>
    <message>
        <source>Income a month</source>
        <translation>月收入</translation>
    </message>
    <message>
        <source>Rent and essential costs</source>
        <translation>房租及必要支出</translation>
    </message>
    <message>
        <source>What is left</source>
        <translation>结余</translation>
    </message>
    <message>
        <source>Greatest payment of a month</source>
        <translation>单月最高还款</translation>
    </message>
    <message>
        <source>To spare each month</source>
        <translation>每月余额</translation>
    </message>
    <message>
        <source>Not known whether it fits</source>
        <translation>尚不知能否负担</translation>
    </message>
    <message>
        <source>Ask for income and costs in the case</source>
        <translation>请在案件中询问收入与支出</translation>
    </message>
    <message>
        <source>It fits</source>
        <translation>可以负担</translation>
    </message>
    <message>
        <source>It fits, with little to spare</source>
        <translation>可以负担，余额很少</translation>
    </message>
    <message>
        <source>It asks for more than is left</source>
        <translation>超出结余</translation>
    </message>
    <message>
        <source>Only without new debt</source>
        <translation>不得以新债偿还</translation>
    </message>
    <message>
        <source>When they agree</source>
        <translation>同意之后</translation>
    </message>
    <message>
        <source>The agreement is issued and its sheets never change from then on; the yes is recorded with its place. From there the loan follows the new schedule. Nothing is sent from here.</source>
        <translation>协议随即签发，此后文本不再变更，并记录同意的凭证位置。贷款自此按新计划执行。本页不会对外发送任何内容。</translation>
    </message>
</context>
<context>
    <name>AnswersRow</name>
    <message>
        <source>Fits</source>
        <translation>合适</translation>
    </message>
    <message>
        <source>Cheapest</source>
        <translation>成本最低</translation>
    </message>
    <message>
        <source>Nearest</source>
        <translation>最接近</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Your limit</source>
        <translation>权限内</translation>
    </message>
    <message>
        <source>{amount} over</source>
        <translation>超出{amount}</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>可负担</translation>
    </message>
    <message>
        <source>{length}, {amount}</source>
        <translation>{length}，{amount}</translation>
    </message>
    <message>
        <source>within your limit</source>
        <translation>您的权限内</translation>
    </message>
    <message>
        <source>The policy allows no new plan here.</source>
        <translation>政策在此不允许重新分期。</translation>
    </message>
    <message>
        <source>No plan fits: the nearest that anyone may grant is {amount} a month over.</source>
        <translation>没有可负担的方案：任何人可批的最接近方案每月仍超出{amount}。</translation>
    </message>
    <message>
        <source>You may grant no new plan here yourself.</source>
        <translation>您本人在此无权批准重新分期。</translation>
    </message>
    <message>
        <source>Holds once the proof is in.</source>
        <translation>证明齐全后有效。</translation>
    </message>
</context>
<context>
    <name>ApprovalsPage</name>
    <message>
        <source>Choose a request</source>
        <translation>请选择一条申请</translation>
    </message>
    <message>
        <source>Next request</source>
        <translation>下一条申请</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Counter-offer</source>
        <translation>还价方案</translation>
    </message>
    <message>
        <source>Approve, send the counter-offer, or release the letter</source>
        <translation>批准、发送反提案或放行信函</translation>
    </message>
    <message>
        <source>Say what is missing, then return it.</source>
        <translation>请写明缺什么，再退回。</translation>
    </message>
    <message>
        <source>Say why, then reject it.</source>
        <translation>请写明理由，再拒绝。</translation>
    </message>
    <message>
        <source>Reject the request for {name}?</source>
        <translation>拒绝{name}的申请？</translation>
    </message>
    <message>
        <source>Your note: {note}</source>
        <translation>您的意见：{note}</translation>
    </message>
    <message>
        <source>A rejected request is closed. The agent may ask for something else.</source>
        <translation>申请一经拒绝即结束，坐席可以另行申请其他方案。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>{file} · dated {date}, good until {until}</source>
        <translation>{file} · 日期{date}，有效至{until}</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Put {label} in force from which day?</source>
        <translation>{label}从哪一天起生效？</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>提请</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>The business date is {day}. Another supervisor or manager decides.</source>
        <translation>营业日期为{day}。由另一位主管或经理决定。</translation>
    </message>
</context>
<context>
    <name>AwayWindow</name>
    <message>
        <source>Try again</source>
        <extracomment>What may pass by itself; anything else waits for a person. Seconds between two tries by itself, the last one again and again.</extracomment>
        <translation>重试</translation>
    </message>
    <message>
        <source>Open another store…</source>
        <translation>打开其他贷款库…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>What was saved is in the store. What was not saved waits on this computer and is offered again.</source>
        <translation>已保存的内容在库中。未保存的内容留在本机，之后会再次提供。</translation>
    </message>
    <message>
        <source>The store {name} does not answer</source>
        <translation>库 {name} 没有响应</translation>
    </message>
    <message>
        <source>The store {name} does not open</source>
        <translation>库 {name} 无法打开</translation>
    </message>
    <message>
        <source>On {host}: {address}</source>
        <translation>位于 {host}：{address}</translation>
    </message>
    <message>
        <source>On this computer: {address}</source>
        <translation>位于本机：{address}</translation>
    </message>
    <message>
        <source>Trying now</source>
        <translation>正在重试</translation>
    </message>
    <message>
        <source>Trying again in {seconds} s</source>
        <translation>{seconds} 秒后重试</translation>
    </message>
    <message>
        <source>Try again when that is mended.</source>
        <translation>问题解决后请重试。</translation>
    </message>
</context>
<context>
    <name>BoardPanel</name>
    <message>
        <source>What the policy holds</source>
        <translation>政策可提供的方案</translation>
    </message>
    <message>
        <source>Take this offer</source>
        <translation>采用此方案</translation>
    </message>
    <message>
        <source>Back to the offer</source>
        <translation>返回方案</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Who may grant</source>
        <translation>审批权限</translation>
    </message>
    <message>
        <source>Next payment</source>
        <translation>下次还款</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>此后每月</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>还款总额</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>机构成本</translation>
    </message>
    <message>
        <source>What the lowest role may grant comes first, then what costs the borrower least in all.</source>
        <translation>先列权限最低者可批的方案，再按借款人总还款额由低到高。</translation>
    </message>
    <message>
        <source>{order} Holds once the proof is in.</source>
        <translation>{order}证明齐全后有效。</translation>
    </message>
    <message>
        <source>The policy holds no offer here</source>
        <translation>政策在此没有可提供的方案</translation>
    </message>
    <message>
        <source>Choose the reason first: what may be offered depends on it.</source>
        <translation>请先选择原因：可提供的方案取决于原因。</translation>
    </message>
    <message>
        <source>Nothing is owed on this loan.</source>
        <translation>这笔借款没有欠款。</translation>
    </message>
    <message>
        <source>Limits, or what was granted before, leave nothing for this reason.</source>
        <translation>受权限或以往减免所限，此原因下没有可提供的方案。</translation>
    </message>
</context>
<context>
    <name>BorrowerSearch</name>
    <message>
        <source>Nobody found</source>
        <translation>未找到借款人</translation>
    </message>
    <message>
        <source>{count} found, {took} ms</source>
        <translation>找到{count}位，用时{took}毫秒</translation>
    </message>
    <message>
        <source>The first {count}, {took} ms</source>
        <translation>前{count}位，用时{took}毫秒</translation>
    </message>
</context>
<context>
    <name>BucketPill</name>
    <message>
        <source>Due</source>
        <translation>未逾期</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days}天</translation>
    </message>
    <message>
        <source>Days past due: {days}, bucket {bucket}</source>
        <translation>逾期{days}天，{bucket}档</translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>出错了</translation>
    </message>
    <message>
        <source>The program met a fault of its own</source>
        <translation>程序自身出现故障</translation>
    </message>
    <message>
        <source>What was saved is safe. Copy this report for whoever looks after the desk, then go on.</source>
        <translation>已保存的内容是安全的。请复制此报告交给系统维护人员，然后继续。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>CallScript</name>
    <message>
        <source>Greeting</source>
        <translation>称呼</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>致谢</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>开场</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>倾听</translation>
    </message>
    <message>
        <source>“Good day, this is {lender}. This call is recorded.”</source>
        <translation>“您好，这里是{lender}。本次通话会录音。”</translation>
    </message>
    <message>
        <source>“Before we go on I have to be sure whom I am speaking to. May I ask a few questions?”</source>
        <translation>“继续之前，我需要确认您的身份，可以问您几个问题吗？”</translation>
    </message>
    <message>
        <source>“What has changed for you, and since when?”</source>
        <translation>“您的情况有什么变化？从什么时候开始？”</translation>
    </message>
    <message>
        <source>“What comes in each month now, and what must be paid before anything else?”</source>
        <translation>“您现在每月收入多少？哪些支出必须优先？”</translation>
    </message>
    <message>
        <source>“Is there a letter or a certificate that shows it? You can send a photo of it.”</source>
        <translation>“有没有相关证明？您可以拍照发来。”</translation>
    </message>
    <message>
        <source>Put an offer together: its figures appear here as they are to be said.</source>
        <translation>请先拟定方案，数字会按宣读内容显示在这里。</translation>
    </message>
    <message>
        <source>Do not say this offer yet: it cannot be granted as it stands.</source>
        <translation>请先不要说出此方案：目前不能给予。</translation>
    </message>
    <message>
        <source>“I send you the agreement now. Nothing changes until you have agreed to it.”</source>
        <translation>“我现在把协议给您。在您同意之前，一切不变。”</translation>
    </message>
    <message>
        <source>“If anything gets in the way, call us before the date: {hotline}.”</source>
        <translation>“如有变化，请在还款日前致电：{hotline}。”</translation>
    </message>
    <message>
        <source>“Thank you for telling me how things are.”</source>
        <translation>“感谢您如实告知情况。”</translation>
    </message>
    <message>
        <source>I can offer you</source>
        <translation>我可以为您办理</translation>
    </message>
    <message>
        <source>I can ask for</source>
        <translation>我可以为您申请</translation>
    </message>
    <message>
        <source>“{lead} more time: {amount} on {day}, and until then nothing more is added as a penalty.”</source>
        <translation>“{lead}延期：{day}还{amount}，在此之前不再加收罚息。”</translation>
    </message>
    <message>
        <source>“{lead} a new plan: {count} payments of {amount}, the first on {day}.”</source>
        <translation>“{lead}新的分期方案：共{count}期，每期{amount}，首期{day}。”</translation>
    </message>
    <message>
        <source>“{lead} a new plan: {amount} on the same day of each month from {day}, {count} payments; the last is {last}.”</source>
        <translation>“{lead}新的分期方案：自{day}起每月同日还{amount}，共{count}期，末期{last}。”</translation>
    </message>
    <message>
        <source>“{lead} a pause: {count} payments of interest only, {amount} on {day} to begin with.”</source>
        <translation>“{lead}缓还：{count}期只还利息，首期{day}还{amount}。”</translation>
    </message>
    <message>
        <source>“{lead} this: {amount} by {day} settles what is overdue.”</source>
        <translation>“{lead}：在{day}前还{amount}，即结清逾期款。”</translation>
    </message>
    <message>
        <source>{amount} of {what}</source>
        <translation>{what}{amount}</translation>
    </message>
    <message>
        <source>“We waive {parts}.”</source>
        <translation>“我们减免{parts}。”</translation>
    </message>
    <message>
        <source> and </source>
        <translation>和</translation>
    </message>
    <message>
        <source>In total you will pay {total}, as much as agreed now.</source>
        <translation>您总共还{total}，与现约定相同。</translation>
    </message>
    <message>
        <source>In total you will pay {total}. That is {more} more than as agreed now.</source>
        <translation>您总共还{total}，比现约定多付{more}。</translation>
    </message>
    <message>
        <source>In total you will pay {total}. That is {more} less than as agreed now.</source>
        <translation>您总共还{total}，比现约定少付{more}。</translation>
    </message>
    <message>
        <source>“Would this work for you? You may also think it over.”</source>
        <translation>“这个方案您看可以吗？您也可以考虑一下。”</translation>
    </message>
    <message>
        <source>“My supervisor has to agree. Would you like to hold, or shall I call you back?”</source>
        <translation>“这需要主管同意。您愿意在线等待，还是我给您回电？”</translation>
    </message>
</context>
<context>
    <name>CallerNotice</name>
    <message>
        <source>{number} is shown once the open question is answered.</source>
        <translation>回答当前问题后将显示 {number}。</translation>
    </message>
    <message>
        <source>A call waits</source>
        <translation>有来电等候</translation>
    </message>
    <message>
        <source>No loan has the number {number}.</source>
        <translation>没有借据号{number}。</translation>
    </message>
    <message>
        <source>Nobody has {number}.</source>
        <translation>没有人使用号码{number}。</translation>
    </message>
    <message>
        <source>The caller is not in this store</source>
        <translation>来电人不在此数据库中</translation>
    </message>
    <message>
        <source>Ctrl+K finds borrowers by name.</source>
        <translation>按Ctrl+K可按姓名查找借款人。</translation>
    </message>
</context>
<context>
    <name>CaseChannels</name>
    <message>
        <source>Chat</source>
        <translation>在线聊天</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Put an offer together first; its figures go into the line.</source>
        <translation>请先拟定方案，其金额会填入内容。</translation>
    </message>
    <message>
        <source>Choose the reason first; the policy says what proves it.</source>
        <translation>请先选择原因，政策据此规定所需证明。</translation>
    </message>
    <message>
        <source>Reply by {date}</source>
        <translation>{date}前答复</translation>
    </message>
    <message>
        <source>Given back by the second reader</source>
        <translation>复核人退回</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>保存函件</translation>
    </message>
</context>
<context>
    <name>CaseConflict</name>
    <message>
        <source>Since</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Essential costs</source>
        <translation>必要支出</translation>
    </message>
    <message>
        <source>Can pay</source>
        <translation>可还金额</translation>
    </message>
    <message>
        <source>First date</source>
        <translation>首期日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>CaseDrafts</name>
    <message>
        <source>What you typed at {time} is back: {what}. It was not stored with the case yet.</source>
        <extracomment>Looks between two tries while the store takes nothing; what is typed meanwhile is kept on this computer at once.</extracomment>
        <translation>您在 {time} 输入的内容已恢复：{what}。这些内容尚未保存到案件。</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>since</source>
        <translation>困难开始日期</translation>
    </message>
    <message>
        <source>income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>essential costs</source>
        <translation>必要支出</translation>
    </message>
    <message>
        <source>what can be paid</source>
        <translation>可还金额</translation>
    </message>
    <message>
        <source>first date</source>
        <translation>首期日期</translation>
    </message>
    <message>
        <source>offer</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>proof</source>
        <translation>证明材料</translation>
    </message>
    <message>
        <source>call back and promise</source>
        <translation>回拨与还款承诺</translation>
    </message>
</context>
<context>
    <name>CaseGuard</name>
    <message>
        <source>Now {time} there</source>
        <translation>当地{time}</translation>
    </message>
    <message>
        <source>Who calls us may be spoken to</source>
        <translation>借款人来电可以接听</translation>
    </message>
</context>
<context>
    <name>CaseHold</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>收回案件</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接管</translation>
    </message>
    <message>
        <source>Your hold on this case ran out at {time}</source>
        <translation>您对本案的占用已于{time}到期</translation>
    </message>
    <message>
        <source>Anybody may take it now. What you typed is kept; take it back to go on.</source>
        <translation>现在任何人都可以接手。您输入的内容已保留；收回后可继续办理。</translation>
    </message>
    <message>
        <source>{name} took this case over at {time}</source>
        <translation>{name} 于 {time} 接管了此案件</translation>
    </message>
    <message>
        <source>Your notes and your draft are kept here. Taking it back is written into the log.</source>
        <translation>您的备注和草稿都保留在此。收回案件会记入日志。</translation>
    </message>
    <message>
        <source>{name} has held this case for {age}</source>
        <translation>{name} 持有此案件已 {age}</translation>
    </message>
    <message>
        <source>You can read it and work on it; {name} may be on the phone with the borrower.</source>
        <translation>您可以查看和处理；{name} 可能正在与借款人通话。</translation>
    </message>
</context>
<context>
    <name>CaseKeys</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Next part of the script</source>
        <translation>话术下一部分</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>全部数字</translation>
    </message>
    <message>
        <source>What the policy holds</source>
        <translation>政策可提供的方案</translation>
    </message>
    <message>
        <source>Find the cheapest that fits</source>
        <translation>找可负担的最低成本方案</translation>
    </message>
    <message>
        <source>Tick the part of the rights that was just read aloud</source>
        <translation>勾选刚朗读的一段告知内容</translation>
    </message>
    <message>
        <source>Tick its first line alone</source>
        <translation>只勾选其中第一条</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Call back or promise</source>
        <translation>回电或承诺</translation>
    </message>
    <message>
        <source>Record the proof that is missing</source>
        <translation>登记还缺的证明</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>The nearest you may grant</source>
        <translation>您可批的最接近方案</translation>
    </message>
    <message>
        <source>Next option, Alt+Up the one before</source>
        <translation>下一方案，Alt+Up上一方案</translation>
    </message>
    <message>
        <source>Choose this option, from top to bottom, left before right</source>
        <translation>选择该方案，先左后右、从上到下</translation>
    </message>
    <message>
        <source>Choose the option</source>
        <translation>选择该方案</translation>
    </message>
    <message>
        <source>One step more, Left one step less</source>
        <translation>加一档，Left减一档</translation>
    </message>
    <message>
        <source>To the next limit, Page Down to the one below</source>
        <translation>到上一级权限，Page Down到下一级</translation>
    </message>
    <message>
        <source>What the filled button says</source>
        <translation>执行主按钮</translation>
    </message>
    <message>
        <source>One level back</source>
        <translation>返回上一级</translation>
    </message>
</context>
<context>
    <name>CaseNews</name>
    <message>
        <source>Close</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有{count}项</translation>
    </message>
    <message>
        <source>Changed since you were last here, {when}: {changes}</source>
        <translation>自您上次（{when}）办理以来的变动：{changes}</translation>
    </message>
    <message>
        <source>{what}, {when}</source>
        <translation>{what}，{when}</translation>
    </message>
    <message>
        <source>{what}, {name}, {when}</source>
        <translation>{what}，{name}，{when}</translation>
    </message>
</context>
<context>
    <name>CaseNotes</name>
    <message>
        <source>Saved {time}</source>
        <extracomment>Pause before what the store did not take is sent again.</extracomment>
        <translation>{time} 已保存</translation>
    </message>
</context>
<context>
    <name>CaseOpening</name>
    <message>
        <source>Full name and date of birth</source>
        <translation>姓名和出生日期</translation>
    </message>
    <message>
        <source>Last four of the ID number</source>
        <translation>证件号后四位</translation>
    </message>
    <message>
        <source>Last four of the phone number</source>
        <translation>手机号后四位</translation>
    </message>
    <message>
        <source>{time} · {right} of {asked} answers right</source>
        <translation>{time} · {asked}题答对{right}题</translation>
    </message>
    <message>
        <source>Identity verified</source>
        <translation>身份已核实</translation>
    </message>
    <message>
        <source>Identity not confirmed</source>
        <translation>身份未核实</translation>
    </message>
    <message>
        <source>Identity not verified</source>
        <translation>身份未核实</translation>
    </message>
    <message>
        <source>Amounts are hidden</source>
        <translation>金额已隐藏</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>No case is open</source>
        <translation>没有打开的案件</translation>
    </message>
    <message>
        <source>Open one from the queue, or find a borrower with Ctrl+K.</source>
        <translation>请从队列打开，或按Ctrl+K查找借款人。</translation>
    </message>
    <message>
        <source>Go to the queue</source>
        <translation>前往队列</translation>
    </message>
    <message>
        <source>The case was not opened</source>
        <translation>案件未能打开</translation>
    </message>
</context>
<context>
    <name>CaseStep</name>
    <message>
        <source>Identity was not confirmed in this call</source>
        <translation>本次通话未核实身份</translation>
    </message>
    <message>
        <source>Create agreement</source>
        <translation>生成协议</translation>
    </message>
    <message>
        <source>Amounts stay hidden</source>
        <translation>金额保持隐藏</translation>
    </message>
    <message>
        <source>Nothing is owed on this loan</source>
        <translation>此笔借款没有欠款</translation>
    </message>
    <message>
        <source>There is nothing to agree</source>
        <translation>没有需要协商的内容</translation>
    </message>
    <message>
        <source>{count} questions still open</source>
        <translation>还有{count}题未问</translation>
    </message>
    <message>
        <source>Confirm identity</source>
        <translation>确认身份</translation>
    </message>
    <message>
        <source>Before anything about the debt</source>
        <translation>核实后才能谈欠款</translation>
    </message>
    <message>
        <source>{count} answers are wrong</source>
        <translation>{count}题答错</translation>
    </message>
    <message>
        <source>Identity not confirmed</source>
        <translation>身份未核实</translation>
    </message>
    <message>
        <source>The case stays closed for this call</source>
        <translation>本次通话不能打开此案件</translation>
    </message>
    <message>
        <source>Every answer is right</source>
        <translation>全部答对</translation>
    </message>
    <message>
        <source>Choose what to offer</source>
        <translation>请选择方案</translation>
    </message>
    <message>
        <source>Record it in step 1 to go on</source>
        <translation>请先在第1步登记</translation>
    </message>
    <message>
        <source>Change the offer to go on</source>
        <translation>请调整方案后继续</translation>
    </message>
    <message>
        <source>Send for approval</source>
        <translation>提交审批</translation>
    </message>
    <message>
        <source>All within your limits</source>
        <translation>全部在您的权限内</translation>
    </message>
    <message>
        <source>Agreement {number}</source>
        <translation>协议{number}</translation>
    </message>
    <message>
        <source>Open agreement</source>
        <translation>打开协议</translation>
    </message>
    <message>
        <source>Waiting for a {role}</source>
        <translation>等待{role}审批</translation>
    </message>
    <message>
        <source>{number} no longer holds</source>
        <translation>{number}已不再成立</translation>
    </message>
    <message>
        <source>Ask again today</source>
        <translation>按今日数据重新申请</translation>
    </message>
    <message>
        <source>Nothing of it can be granted today</source>
        <translation>今日已不能批准其中任何内容</translation>
    </message>
    <message>
        <source>Accept counter-offer</source>
        <translation>采用还价方案</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>1 right still to read, before it can be issued</source>
        <translation>出具前还需宣读1项权利告知</translation>
    </message>
    <message>
        <source>{count} rights still to read, before it can be issued</source>
        <translation>出具前还需宣读{count}项权利告知</translation>
    </message>
</context>
<context>
    <name>CaseSteps</name>
    <message>
        <source>Withdraw request {number}?</source>
        <translation>撤回申请{number}？</translation>
    </message>
    <message>
        <source>Nobody decides it any more, and the offer can be changed again.</source>
        <translation>申请将不再审批，方案可以再次修改。</translation>
    </message>
    <message>
        <source>The log keeps that it was asked and taken back.</source>
        <translation>日志会保留申请与撤回的记录。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>CaseStrip</name>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>ID no.</source>
        <translation>证件</translation>
    </message>
    <message>
        <source>End call</source>
        <translation>结束通话</translation>
    </message>
    <message>
        <source>Revealed</source>
        <translation>已显示</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>End chat</source>
        <translation>结束会话</translation>
    </message>
    <message>
        <source>Put down</source>
        <translation>放下</translation>
    </message>
    <message>
        <source>{channel}, we called</source>
        <translation>{channel}，我方去电</translation>
    </message>
    <message>
        <source>{channel}, waits</source>
        <translation>{channel}，等候中</translation>
    </message>
    <message>
        <source>The borrower came to us</source>
        <translation>借款人主动联系</translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>Borrower waits</source>
        <extracomment>The same beside a chat or a letter, which need more room; in the compact form what is owed gives way to them.</extracomment>
        <translation>借款人等待</translation>
    </message>
    <message>
        <source>The borrower stays on the line until it is decided</source>
        <translation>借款人在线等待审批结果</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>回电</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Keeps reason and notes in the store; the offer stays on this screen until it is sent</source>
        <translation>原因和备注保存到数据库；方案在提交前保留在本屏幕</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Tick right</source>
        <translation>勾选告知</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Find cheapest</source>
        <translation>找最低成本方案</translation>
    </message>
    <message>
        <source>Nearest: {value}</source>
        <translation>最接近：{value}</translation>
    </message>
    <message>
        <source>Nearest you may grant</source>
        <translation>您可批的最接近方案</translation>
    </message>
    <message>
        <source>You may grant: {offer}</source>
        <translation>您可批：{offer}</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>Wording ok · {length}</source>
        <translation>措辞合规 · {length}</translation>
    </message>
    <message>
        <source>{finding} (one of {count})</source>
        <translation>{finding}（共{count}处）</translation>
    </message>
</context>
<context>
    <name>CasesDialog</name>
    <message>
        <source>Enter opens the case</source>
        <translation>按回车打开案件</translation>
    </message>
</context>
<context>
    <name>ChatPane</name>
    <message>
        <source>Transcript</source>
        <extracomment>Narrower, neither lines nor letters are read well. Time, edges and air beside the text of a line. Of the field, and of the same in a pane that is lower than this.</extracomment>
        <translation>会话记录</translation>
    </message>
    <message>
        <source>You write</source>
        <translation>您写</translation>
    </message>
    <message>
        <source>They wrote</source>
        <translation>客户写</translation>
    </message>
    <message>
        <source>Who wrote the line</source>
        <translation>由谁写的</translation>
    </message>
    <message>
        <source>Line of the chat</source>
        <translation>会话内容</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>What to send</source>
        <translation>需提交的材料</translation>
    </message>
    <message>
        <source>Write; Enter keeps it with the case</source>
        <translation>请输入；按Enter存入案件</translation>
    </message>
    <message>
        <source>Paste what the borrower wrote</source>
        <translation>粘贴客户所写内容</translation>
    </message>
    <message>
        <source>Keep line</source>
        <translation>存入</translation>
    </message>
    <message>
        <source>Kept with the case; nothing is sent from this desk</source>
        <translation>存入案件；本工作台不对外发送</translation>
    </message>
    <message>
        <source>Short text, marked as sent: {text}</source>
        <translation>短信，已标记为发送：{text}</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Borrower</source>
        <translation>借款人</translation>
    </message>
    <message>
        <source>Nothing was written yet</source>
        <translation>尚无内容</translation>
    </message>
    <message>
        <source>waiting {time}</source>
        <translation>已等候{time}</translation>
    </message>
    <message>
        <source>waiting {time}, answer now</source>
        <translation>已等候{time}，请立即回复</translation>
    </message>
    <message>
        <source>waiting {time}, too long: say that you are still at it</source>
        <translation>已等候{time}，过久：请告知仍在办理</translation>
    </message>
    <message>
        <source>nobody waits</source>
        <translation>无人等候</translation>
    </message>
</context>
<context>
    <name>CheapestFinder</name>
    <message>
        <source>Choose the reason first: what fits depends on it.</source>
        <translation>请先选择原因：可负担的方案取决于原因。</translation>
    </message>
    <message>
        <source>Say first what the borrower can pay a month.</source>
        <translation>请先填写借款人每月可还金额。</translation>
    </message>
</context>
<context>
    <name>ChecksPanel</name>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>contradictions: {count}, warnings: {warnings}</source>
        <translation>矛盾{count}处，提醒{warnings}条</translation>
    </message>
    <message>
        <source>Law not confirmed: {rules}. Whoever puts it in force accepts each by name.</source>
        <translation>法规未确认：{rules}。批准生效的人须逐条确认接受。</translation>
    </message>
    <message>
        <source>Nothing contradicts</source>
        <translation>没有矛盾</translation>
    </message>
    <message>
        <source>cap on charges</source>
        <translation>综合费率上限</translation>
    </message>
    <message>
        <source>cap on the term</source>
        <translation>期限上限</translation>
    </message>
    <message>
        <source>{role}: {value}</source>
        <translation>{role}：{value}</translation>
    </message>
    <message>
        <source>Rule {rule}: I accept it unconfirmed</source>
        <translation>规则{rule}：未确认，我接受</translation>
    </message>
</context>
<context>
    <name>ClosableNotice</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>CodeField</name>
    <message numerus="yes">
        <source>Code, %n figures</source>
        <translation>
            <numerusform>验证码，%n位</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsButton</name>
    <message>
        <source>Columns</source>
        <extracomment>A row says nothing without these.</extracomment>
        <translation>列</translation>
    </message>
    <message>
        <source>Columns to show; where there is too little room some are left out by themselves</source>
        <translation>选择显示的列；空间不够时会自动隐藏一些列</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Next payment</source>
        <translation>下次还款</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Then each month</source>
        <translation>此后每月</translation>
    </message>
    <message>
        <source>Last payment</source>
        <translation>末期还款</translation>
    </message>
    <message>
        <source>Total to pay</source>
        <translation>还款总额</translation>
    </message>
    <message>
        <source>Cost to lender</source>
        <translation>机构成本</translation>
    </message>
    <message>
        <source>the same day</source>
        <translation>同一天</translation>
    </message>
    <message>
        <source>{count} day later</source>
        <translation>推后{count}天</translation>
    </message>
    <message>
        <source>{count} days later</source>
        <translation>推后{count}天</translation>
    </message>
    <message>
        <source>{count} days earlier</source>
        <translation>提前{count}天</translation>
    </message>
    <message>
        <source>the same month</source>
        <translation>同月</translation>
    </message>
    <message>
        <source>{count} month later</source>
        <translation>推后{count}个月</translation>
    </message>
    <message>
        <source>{count} months later</source>
        <translation>推后{count}个月</translation>
    </message>
    <message>
        <source>{count} months earlier</source>
        <translation>提前{count}个月</translation>
    </message>
    <message>
        <source>{component} waived</source>
        <translation>减免{component}</translation>
    </message>
    <message>
        <source>interest not charged</source>
        <translation>不计的利息</translation>
    </message>
    <message>
        <source>{count} parts</source>
        <translation>{count}项</translation>
    </message>
    <message>
        <source>{component} waived: {amount}</source>
        <translation>减免{component}：{amount}</translation>
    </message>
    <message>
        <source>Interest not charged: {amount}</source>
        <translation>不计的利息：{amount}</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{amount} due now</source>
        <translation>今日应还{amount}</translation>
    </message>
    <message>
        <source>Can pay {amount}</source>
        <translation>可还{amount}</translation>
    </message>
    <message>
        <source>Can pay {amount} · {margin} to spare</source>
        <translation>可还{amount} · 还余{margin}</translation>
    </message>
    <message>
        <source>{margin} over in the dearest month</source>
        <translation>最高月超出{margin}</translation>
    </message>
    <message>
        <source>Each month {after}, as it stands {before}; in total {total}</source>
        <translation>每月{after}，现状{before}；合计{total}</translation>
    </message>
    <message>
        <source>{amount} as it stands</source>
        <translation>现状{amount}</translation>
    </message>
    <message>
        <source>Payments as they stand and under this offer</source>
        <translation>现状与本方案的各期还款</translation>
    </message>
</context>
<context>
    <name>ComparisonCard</name>
    <message>
        <source>Before and after</source>
        <translation>前后对比</translation>
    </message>
    <message>
        <source>As it stands</source>
        <translation>现状</translation>
    </message>
    <message>
        <source>This offer</source>
        <translation>本方案</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Read the “This offer” column to the borrower</source>
        <translation>请向借款人宣读“本方案”一列</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>全部数字</translation>
    </message>
    <message>
        <source>was {amount}</source>
        <translation>原为{amount}</translation>
    </message>
    <message>
        <source>Fits: {amount} a month to spare</source>
        <translation>可承受：每月还余{amount}</translation>
    </message>
    <message>
        <source>{amount} a month more than the borrower can pay</source>
        <translation>每月超出借款人可还金额{amount}</translation>
    </message>
</context>
<context>
    <name>ConflictPanel</name>
    <message>
        <source>{who} changed this case at {when}</source>
        <translation>{who}于{when}修改了此案件</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <extracomment>The ways out, in the order of the columns.</extracomment>
        <translation>其他人</translation>
    </message>
    <message>
        <source>{name} changed this case at {time}</source>
        <translation>{name} 于 {time} 改了这个案件</translation>
    </message>
    <message>
        <source>{name} changed this case</source>
        <translation>{name} 改了这个案件</translation>
    </message>
    <message>
        <source>You were both editing. Nothing is lost: choose line by line.</source>
        <translation>两人同时编辑，内容都在：请逐行选择。</translation>
    </message>
    <message>
        <source>The log keeps that both were written</source>
        <translation>日志会保留两次修改的记录</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>原来的</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Ask {who}</source>
        <translation>询问{who}</translation>
    </message>
    <message>
        <source>Save the choice</source>
        <translation>保存选择</translation>
    </message>
    <message>
        <source>Both kept in history</source>
        <translation>两者都保留在历史记录中</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Yours, not saved</source>
        <translation>您的，未保存</translation>
    </message>
    <message>
        <source>{value}, the same</source>
        <translation>{value}，相同</translation>
    </message>
</context>
<context>
    <name>ContactPanel</name>
    <message>
        <source>Call back</source>
        <translation>回电</translation>
    </message>
    <message>
        <source>Promise to pay</source>
        <translation>承诺还款</translation>
    </message>
    <message>
        <source>at</source>
        <translation>于</translation>
    </message>
    <message>
        <source>by</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Set call back</source>
        <translation>预约回电</translation>
    </message>
    <message>
        <source>Record promise</source>
        <translation>登记承诺</translation>
    </message>
    <message>
        <source>Call back on</source>
        <translation>回电日期</translation>
    </message>
    <message>
        <source>Call back at</source>
        <translation>回电时间</translation>
    </message>
    <message>
        <source>14:45</source>
        <translation>14:45</translation>
    </message>
    <message>
        <source>Amount promised</source>
        <translation>承诺金额</translation>
    </message>
    <message>
        <source>Promised by</source>
        <translation>承诺日期</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Say a date and a time, such as 14:45.</source>
        <translation>请填日期和时间，如14:45。</translation>
    </message>
    <message>
        <source>Say an amount and a date.</source>
        <translation>请填金额和日期。</translation>
    </message>
</context>
<context>
    <name>CopiesCard</name>
    <message>
        <source>in clear</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>not tried yet</source>
        <translation>尚未试过</translation>
    </message>
    <message>
        <source>restores, tried {time}</source>
        <translation>可恢复，{time}试过</translation>
    </message>
    <message>
        <source>does not restore, {time}</source>
        <translation>不能恢复，{time}</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>the newest {count} are kept</source>
        <translation>保留最新的 {count} 份</translation>
    </message>
    <message>
        <source>Each day by agent-desk backup --if-older-than 1d, on the server</source>
        <translation>每天在服务器上运行 agent-desk backup --if-older-than 1d</translation>
    </message>
    <message>
        <source>No copy yet: the desk makes one when it closes</source>
        <translation>尚无副本：工作台关闭时会备份</translation>
    </message>
    <message>
        <source>The next is due now: when the desk closes, or by hand</source>
        <translation>现在应当备份：工作台关闭时自动进行，也可手动备份</translation>
    </message>
    <message>
        <source>The next by itself after {time}, when the desk opens or closes</source>
        <translation>下次自动备份在{time}之后，工作台打开或关闭时进行</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>多久以前</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>在磁盘上</translation>
    </message>
    <message>
        <source>Does it restore</source>
        <translation>能否恢复</translation>
    </message>
    <message>
        <source>Make a copy now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Try this copy</source>
        <translation>试恢复此副本</translation>
    </message>
</context>
<context>
    <name>CountMarks</name>
    <message>
        <source>{done} of {of}</source>
        <translation>{done}/{of}</translation>
    </message>
</context>
<context>
    <name>CounterCard</name>
    <message>
        <source>Your limit {limit}</source>
        <translation>您的权限{limit}</translation>
    </message>
    <message>
        <source>Counter-offer</source>
        <translation>还价方案</translation>
    </message>
</context>
<context>
    <name>DamageWindow</name>
    <message>
        <source>Choose a copy of the store</source>
        <translation>选择数据库副本</translation>
    </message>
    <message>
        <source>Restore this copy</source>
        <translation>恢复此副本</translation>
    </message>
    <message>
        <source>Choose another copy…</source>
        <translation>选择其他副本…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open the desk</source>
        <translation>打开工作台</translation>
    </message>
    <message>
        <source>The store is whole again</source>
        <translation>数据库已恢复完好</translation>
    </message>
    <message>
        <source>The copy was checked and is in the store&apos;s place.</source>
        <translation>副本已通过检查，并已替换到数据库的位置。</translation>
    </message>
    <message>
        <source>The store {name} is damaged</source>
        <translation>数据库 {name} 已损坏</translation>
    </message>
    <message>
        <source>The file cannot be read as it was written, so the desk does not work with it.</source>
        <translation>该文件已无法按写入时的内容读取，因此工作台不会使用它。</translation>
    </message>
    <message>
        <source>The damaged file is kept as {path}</source>
        <translation>损坏的文件保留为 {path}</translation>
    </message>
    <message>
        <source>Restoring deletes nothing: the damaged file is kept beside it.</source>
        <translation>恢复不会删除任何内容：损坏的文件会保留在旁边。</translation>
    </message>
    <message>
        <source>The newest good copy was made {moment}</source>
        <translation>最新的完好副本生成于 {moment}</translation>
    </message>
    <message>
        <source>What was done after that is not in it and has to be entered again.</source>
        <translation>此后的操作不在其中，需要重新录入。</translation>
    </message>
    <message>
        <source>No good copy was found where copies are kept</source>
        <translation>在副本存放处未找到完好的副本</translation>
    </message>
    <message>
        <source>If there is one elsewhere, choose it. Your administrator may have it.</source>
        <translation>如果其他地方有副本，请选择它；您的管理员可能留有副本。</translation>
    </message>
    <message>
        <source>This copy was not restored</source>
        <translation>此副本未能恢复</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Not a date</source>
        <translation>不是日期</translation>
    </message>
</context>
<context>
    <name>DecisionPanel</name>
    <message>
        <source>Withdraw request</source>
        <translation>撤回申请</translation>
    </message>
    <message>
        <source>Make another offer</source>
        <translation>另拟方案</translation>
    </message>
    <message>
        <source>Open {number}</source>
        <translation>打开{number}</translation>
    </message>
    <message>
        <source>Agreement {number}: {status}</source>
        <translation>协议{number}：{status}</translation>
    </message>
    <message>
        <source>No other offer can be made while it stands.</source>
        <translation>该协议有效期间不能另拟方案。</translation>
    </message>
    <message>
        <source>{number}: {proposal}</source>
        <translation>{number}：{proposal}</translation>
    </message>
    <message>
        <source>Sent {moment}. The decision appears here by itself.</source>
        <translation>{moment}已提交，决定会自动显示在这里。</translation>
    </message>
    <message>
        <source>Waiting for a {role}</source>
        <translation>等待{role}审批</translation>
    </message>
    <message>
        <source>{status} by {name}, {moment}</source>
        <translation>{name}{status}，{moment}</translation>
    </message>
    <message>
        <source>{status} by the policy, {moment}</source>
        <translation>按政策{status}，{moment}</translation>
    </message>
    <message>
        <source>{number}: {counter} instead of {proposal}</source>
        <translation>{number}：以{counter}代替{proposal}</translation>
    </message>
    <message>
        <source>“{note}”</source>
        <translation>“{note}”</translation>
    </message>
</context>
<context>
    <name>DeskWindow</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>{name} · {role} {number}</source>
        <translation>{name} · {role}{number}</translation>
    </message>
    <message>
        <source>Store: {name}</source>
        <translation>数据库：{name}</translation>
    </message>
    <message>
        <source>Store: {name}, empty</source>
        <translation>数据库：{name}，为空</translation>
    </message>
    <message>
        <source>Policy {label}</source>
        <translation>政策{label}</translation>
    </message>
    <message>
        <source>{portfolio}, business date {day}</source>
        <translation>{portfolio}，业务日期{day}</translation>
    </message>
    <message>
        <source>Notes on these data</source>
        <translation>数据说明</translation>
    </message>
    <message>
        <source>SAMPLE, made-up data</source>
        <translation>样例，虚构数据</translation>
    </message>
    <message>
        <source>Store answers</source>
        <translation>数据库正常</translation>
    </message>
    <message>
        <source>The store does not answer</source>
        <translation>数据库无响应</translation>
    </message>
</context>
<context>
    <name>DifferencesPanel</name>
    <message>
        <source>1 difference, in plain words</source>
        <translation>1处差异，用语说明</translation>
    </message>
    <message>
        <source>{count} differences, in plain words</source>
        <translation>{count}处差异，用语说明</translation>
    </message>
    <message>
        <source>No limit differs</source>
        <translation>限额没有差异</translation>
    </message>
</context>
<context>
    <name>DoneSection</name>
    <message>
        <source>What was done</source>
        <translation>已办事项</translation>
    </message>
    <message>
        <source>one step, logged</source>
        <translation>1步，已记录</translation>
    </message>
    <message>
        <source>{count} steps, logged</source>
        <translation>{count}步，已记录</translation>
    </message>
</context>
<context>
    <name>EffectCard</name>
    <message>
        <source>What it does</source>
        <extracomment>Where what the borrower can pay stands among the figures.</extracomment>
        <translation>方案效果</translation>
    </message>
    <message>
        <source>As it stands</source>
        <translation>现状</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Counter-offer</source>
        <translation>还价方案</translation>
    </message>
    <message>
        <source>Next payment</source>
        <translation>下次还款</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>还款日</translation>
    </message>
    <message>
        <source>Each month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Last payment</source>
        <translation>末期还款</translation>
    </message>
    <message>
        <source>Total to pay</source>
        <translation>还款总额</translation>
    </message>
    <message>
        <source>Cost to lender</source>
        <translation>机构成本</translation>
    </message>
    <message>
        <source>Can pay {amount}</source>
        <translation>可还{amount}</translation>
    </message>
    <message>
        <source>{amount} to spare</source>
        <translation>余{amount}</translation>
    </message>
    <message>
        <source>{amount} over</source>
        <translation>超出{amount}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>EncryptionCard</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>A server&apos;s store: its disks are encrypted there, or are not</source>
        <translation>库在服务器上：其磁盘由服务器加密或不加密</translation>
    </message>
    <message>
        <source>Only a store in a file is encrypted by the desk.</source>
        <translation>工作台只加密文件中的库。</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>With</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>SQLCipher 4: AES-256, each page with its own check</source>
        <translation>SQLCipher 4：AES-256，每页单独校验</translation>
    </message>
    <message>
        <source>Key on this computer</source>
        <translation>本机上的密钥</translation>
    </message>
    <message>
        <source>Nobody reads the store without its key. Keep the recovery sheet where the store is not.</source>
        <translation>没有密钥，任何人都无法读取该库。请把恢复单放在与库不同的地方。</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>Whoever gets hold of the file can read all of it.</source>
        <translation>得到该文件的人可以读取全部内容。</translation>
    </message>
    <message>
        <source>To change the passphrase, close every desk on this store, this one too, and run the command below. Copies made before open with the old one: make another one and a new sheet afterwards.</source>
        <translation>更换密码短语：关闭此库的所有工作台（包括本窗口），然后运行下面的命令。此前的副本仍用旧密码短语打开：之后请另做副本和新的恢复单。</translation>
    </message>
    <message>
        <source>To encrypt it, close every desk on this store, this one too, and run the command below. It checks what it wrote, then deletes what lay in clear, copies too: make another copy afterwards.</source>
        <translation>加密：关闭此库的所有工作台（包括本窗口），然后运行下面的命令。命令核对写入的内容后，删除未加密的文件和副本：之后请另做副本。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>in a file that the desk reads</source>
        <translation>在工作台读取的文件中</translation>
    </message>
    <message>
        <source>in the environment of the desk</source>
        <translation>在工作台的环境变量中</translation>
    </message>
    <message>
        <source>in the system&apos;s key store</source>
        <translation>在系统密钥库中</translation>
    </message>
    <message>
        <source>nowhere: the passphrase is asked for</source>
        <translation>未保存：每次询问密码短语</translation>
    </message>
    <message>
        <source>Copies in clear</source>
        <translation>未加密的副本</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{count}: delete them</source>
        <translation>{count} 份：请删除</translation>
    </message>
    <message>
        <source>Encryption at rest</source>
        <translation>存储加密</translation>
    </message>
    <message>
        <source>Command to run</source>
        <translation>要运行的命令</translation>
    </message>
    <message>
        <source>Recovery sheet…</source>
        <translation>恢复单…</translation>
    </message>
</context>
<context>
    <name>EndedStrip</name>
    <message>
        <source>They came to us</source>
        <translation>客户来电</translation>
    </message>
    <message>
        <source>We called</source>
        <translation>我方去电</translation>
    </message>
    <message>
        <source>Who began the contact</source>
        <translation>由谁发起联系</translation>
    </message>
    <message>
        <source>Back to the call</source>
        <translation>返回通话</translation>
    </message>
    <message>
        <source>Next payment</source>
        <translation>下次还款</translation>
    </message>
    <message>
        <source>{amount} on {date}</source>
        <translation>{date} {amount}</translation>
    </message>
    <message>
        <source>Call ended {time}</source>
        <translation>通话结束 {time}</translation>
    </message>
    <message>
        <source>Chat ended {time}</source>
        <translation>会话结束 {time}</translation>
    </message>
    <message>
        <source>Application put down {time}</source>
        <translation>书面申请已处理 {time}</translation>
    </message>
    <message>
        <source>{length} in all</source>
        <translation>共{length}</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Entry {number}: {what}</source>
        <translation>第{number}条：{what}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Business date</source>
        <translation>业务日期</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Case or object</source>
        <translation>案件或对象</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>借据</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>EvidenceCard</name>
    <message>
        <source>Evidence</source>
        <translation>证明材料</translation>
    </message>
    <message>
        <source>click a sheet to read it</source>
        <translation>点击即可查看</translation>
    </message>
    <message>
        <source>No proof is on file.</source>
        <translation>尚无证明材料。</translation>
    </message>
    <message>
        <source>Good until {date}</source>
        <translation>有效至{date}</translation>
    </message>
    <message>
        <source>Seen by {name}</source>
        <translation>{name}已核对</translation>
    </message>
    <message>
        <source>Seen by {name}, no file</source>
        <translation>{name}已核对，无文件</translation>
    </message>
</context>
<context>
    <name>EvidenceRow</name>
    <message>
        <source>Ask for more</source>
        <extracomment>What the file dialog offers; the service looks at the first bytes, not at the name.</extracomment>
        <translation>再索取</translation>
    </message>
    <message>
        <source>dated</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Date on the document</source>
        <translation>材料上的日期</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>材料种类</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Attach a file…</source>
        <translation>附上文件…</translation>
    </message>
    <message>
        <source>Record as seen</source>
        <translation>登记已核对</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>{evidence} · out of date</source>
        <translation>{evidence} · 已过期</translation>
    </message>
    <message>
        <source>{evidence} · file wanted</source>
        <translation>{evidence} · 需原件</translation>
    </message>
    <message>
        <source>{evidence} · {date}</source>
        <translation>{evidence} · {date}</translation>
    </message>
    <message>
        <source>{evidence} · not in</source>
        <translation>{evidence} · 未到</translation>
    </message>
    <message>
        <source>{evidence} · by {date}</source>
        <translation>{evidence} · {date} 前</translation>
    </message>
    <message>
        <source>{evidence} · asked</source>
        <translation>{evidence} · 已索取</translation>
    </message>
    <message>
        <source>Copied: paste it</source>
        <translation>已复制，可粘贴</translation>
    </message>
    <message>
        <source>Copy what to send</source>
        <translation>复制所需材料</translation>
    </message>
    <message>
        <source>Attach a document</source>
        <translation>附上材料</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>材料文件</translation>
    </message>
</context>
<context>
    <name>EvidenceWindow</name>
    <message>
        <source>Fit page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ExtensionRow</name>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月数</translation>
    </message>
    <message>
        <source>Interest runs</source>
        <translation>照常计息</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>What is overdue</source>
        <translation>仅逾期款</translation>
    </message>
    <message>
        <source>Every payment</source>
        <translation>每期还款</translation>
    </message>
    <message>
        <source>Interest frozen</source>
        <translation>停息</translation>
    </message>
    <message>
        <source>Days or whole months</source>
        <translation>按天或按整月</translation>
    </message>
    <message>
        <source>Which payments move</source>
        <translation>哪些期次顺延</translation>
    </message>
    <message>
        <source>Interest while it is extended</source>
        <translation>延期期间利息</translation>
    </message>
</context>
<context>
    <name>FailureNotice</name>
    <message>
        <source>This could not be done</source>
        <translation>未能完成</translation>
    </message>
    <message>
        <source>What was saved is safe.</source>
        <translation>已保存的内容是安全的。</translation>
    </message>
</context>
<context>
    <name>FiguresPanel</name>
    <message>
        <source>All figures</source>
        <translation>全部数字</translation>
    </message>
    <message>
        <source>Back to the offer</source>
        <translation>返回方案</translation>
    </message>
    <message>
        <source>Every payment</source>
        <translation>每期还款</translation>
    </message>
    <message>
        <source>Why this much is owed</source>
        <translation>欠款如何算出</translation>
    </message>
    <message>
        <source>Where every amount goes</source>
        <translation>各项金额去向</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>期数</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>As it stands</source>
        <translation>现状</translation>
    </message>
    <message>
        <source>This offer</source>
        <translation>本方案</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>On</source>
        <translation>基数</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>利率</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Comes to</source>
        <translation>得出</translation>
    </message>
    <message>
        <source>Owed now, with all principal</source>
        <translation>现欠，含全部本金</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>减免</translation>
    </message>
    <message>
        <source>Moved to other dates</source>
        <translation>移至其他日期</translation>
    </message>
    <message>
        <source>Still due as before</source>
        <translation>照原计划应还</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>“{text}”</source>
        <translation>“{text}”</translation>
    </message>
    <message>
        <source>Reason, product, next action, holder, amount</source>
        <translation>原因、产品、下一步、处理人、金额</translation>
    </message>
    <message>
        <source>Filter  /</source>
        <translation>筛选  /</translation>
    </message>
    <message>
        <source>Filter by name, phone or loan number</source>
        <translation>按姓名、手机号或借据号筛选</translation>
    </message>
    <message>
        <source>Days past due</source>
        <translation>逾期天数</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>更多筛选</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>FirstAccountForm</name>
    <message>
        <source>Nobody works here yet</source>
        <translation>这里还没有人员</translation>
    </message>
    <message>
        <source>Make your own account. As administrator you open those of the others.</source>
        <translation>请先建立您自己的账号。您将作为管理员为其他人开通账号。</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>您的工号</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Open this desk</source>
        <translation>启用工作台</translation>
    </message>
    <message>
        <source>Use sample people</source>
        <translation>使用样例人员</translation>
    </message>
    <message>
        <source>Sample people are ready at once, to try the desk: one account of each role, with a password that everybody may know.</source>
        <translation>样例人员立即可用，供试用：每种岗位一个账号，密码公开。</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Nothing to search yet</source>
        <translation>暂无可搜索内容</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Loans (*.csv *.xlsx *.txt)</source>
        <translation>借款数据 (*.csv *.xlsx *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>No loans here yet</source>
        <translation>这里还没有借款</translation>
    </message>
    <message>
        <source>Agents can start as soon as this store holds loans. Choose one.</source>
        <translation>数据库有了借款，坐席即可开始工作。请选择一种方式。</translation>
    </message>
    <message>
        <source>A supervisor, a manager or an administrator brings the loans in.</source>
        <translation>借款由主管、经理或管理员导入。</translation>
    </message>
    <message>
        <source>Import a loan file</source>
        <translation>导入借款文件</translation>
    </message>
    <message>
        <source>Loans, schedules and payments from your core system. A report comes first: what is read, what is refused, and why.</source>
        <translation>来自核心系统的借款、还款计划和还款记录。先出报告：读了什么、拒收什么、为什么。</translation>
    </message>
    <message>
        <source>Drop a file here</source>
        <translation>把文件拖到这里</translation>
    </message>
    <message>
        <source>CSV or XLSX, one row a loan</source>
        <translation>CSV或XLSX，每行一笔借款</translation>
    </message>
    <message>
        <source>Nothing is stored before you have seen the report</source>
        <translation>您看过报告之前不会保存任何内容</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Load a sample portfolio</source>
        <translation>载入样例资产包</translation>
    </message>
    <message>
        <source>To learn the desk and to try its speed. Names, phones and ID numbers in it are made up.</source>
        <translation>用于熟悉工作台、体验速度。其中姓名、手机号和证件号均为虚构。</translation>
    </message>
    <message>
        <source>Load the sample</source>
        <translation>载入样例</translation>
    </message>
    <message>
        <source>The sample was not loaded</source>
        <translation>样例未载入</translation>
    </message>
    <message>
        <source>Nothing was stored.</source>
        <translation>没有保存任何内容。</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Loans</source>
        <translation>借款</translation>
    </message>
    <message>
        <source>you are here</source>
        <translation>您在这里</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>starter policies, to review</source>
        <translation>初始政策，待审阅</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>ready with the loans</source>
        <translation>有借款后即可用</translation>
    </message>
    <message>
        <source>Loading the sample: {done} rows</source>
        <translation>正在载入样例：{done}行</translation>
    </message>
    <message>
        <source>Loading the sample</source>
        <translation>正在载入样例</translation>
    </message>
</context>
<context>
    <name>GuardPanel</name>
    <message>
        <source>Write instead</source>
        <translation>改为书面联系</translation>
    </message>
    <message>
        <source>a letter, counted as a contact</source>
        <translation>信函，计为一次联系</translation>
    </message>
    <message>
        <source>The borrower came to us</source>
        <translation>借款人主动联系</translation>
    </message>
    <message>
        <source>always allowed</source>
        <translation>始终允许</translation>
    </message>
    <message>
        <source>puts it first in your queue</source>
        <translation>将排在您队列的最前</translation>
    </message>
    <message>
        <source>Contact is allowed from {opens} to {closes} where the borrower lives.</source>
        <translation>借款人当地{opens}至{closes}可联系。</translation>
    </message>
    <message>
        <source>Contacts made: {used} of {most}</source>
        <translation>已联系{used}次，上限{most}次</translation>
    </message>
    <message>
        <source>Call back on {day} at {clock}</source>
        <translation>{day} {clock}回电</translation>
    </message>
</context>
<context>
    <name>HandedOutDialog</name>
    <message>
        <source>Password for {name}, {number}</source>
        <translation>{name}（{number}）的密码</translation>
    </message>
    <message>
        <source>It is good for one sign-in and is changed then. It is shown this once and kept nowhere.</source>
        <translation>仅可登录一次，登录时须更改。只显示这一次，不作保存。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>HardshipCard</name>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>Income now</source>
        <translation>现月收入</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>房租</translation>
    </message>
    <message>
        <source>Reason for the hardship</source>
        <translation>困难原因</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自何时起</translation>
    </message>
    <message>
        <source>Income a month now</source>
        <translation>现月收入</translation>
    </message>
    <message>
        <source>Rent and other essential costs a month</source>
        <translation>每月房租及其他必要支出</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>{amount} left</source>
        <translation>剩余{amount}</translation>
    </message>
    <message>
        <source>Choose the reason first</source>
        <translation>请先选择原因</translation>
    </message>
    <message>
        <source>Required evidence is in, {count} more asked</source>
        <translation>必需证明已齐，另{count}项已索取</translation>
    </message>
    <message>
        <source>Required evidence is in</source>
        <translation>必需证明已齐</translation>
    </message>
    <message>
        <source>A declaration stands in until {date}</source>
        <translation>声明书代替至{date}</translation>
    </message>
    <message>
        <source>The document itself is wanted</source>
        <translation>需要材料原件</translation>
    </message>
    <message>
        <source>One of these is still to come</source>
        <translation>以下材料尚缺其一</translation>
    </message>
    <message>
        <source>Hardship and evidence</source>
        <translation>困难情况与证明</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count}条</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1条记录</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
</context>
<context>
    <name>IdentityPanel</name>
    <message>
        <source>Who is speaking</source>
        <translation>核实身份</translation>
    </message>
    <message>
        <source>Ask these before anything about the debt. Amounts stay hidden until every answer is right. The key Y says right, N says wrong; the last Y opens the case when every answer was right.</source>
        <translation>谈及债务之前先核对以下问题。全部答对之前不显示金额。按Y表示正确，按N表示错误；全部答对时，最后一次按Y即打开案件。</translation>
    </message>
    <message>
        <source>Identity not confirmed</source>
        <translation>身份未核实</translation>
    </message>
    <message>
        <source>This case stays closed for this call. Say nothing about the debt, not even that there is one.</source>
        <translation>本次通话不能打开此案件。不要透露任何欠款信息，包括是否有欠款。</translation>
    </message>
    <message>
        <source>End the call, or begin another one when the borrower can answer.</source>
        <translation>请结束通话；待借款人能回答时再重新开始。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show: {question}</source>
        <translation>显示：{question}</translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation>未问</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>答对</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>答错</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Check, then import</source>
        <translation>先检查，再导入</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Nothing is stored before you have seen the report</source>
        <translation>您看过报告之前不会保存任何内容</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Loans (*.csv *.xlsx *.txt)</source>
        <translation>借款数据 (*.csv *.xlsx *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Checking the files</source>
        <translation>正在检查文件</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>{doing}: {done} rows</source>
        <translation>{doing}：{done}行</translation>
    </message>
    <message>
        <source>The files cannot be imported</source>
        <translation>文件无法导入</translation>
    </message>
    <message>
        <source>Nothing was stored.</source>
        <translation>没有保存任何内容。</translation>
    </message>
    <message>
        <source>Import {count} loans</source>
        <translation>导入{count}笔借款</translation>
    </message>
    <message>
        <source>Go to the queue</source>
        <translation>前往队列</translation>
    </message>
    <message>
        <source>Check the files</source>
        <translation>检查文件</translation>
    </message>
    <message>
        <source>Choose a file first</source>
        <translation>请先选择文件</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The report was not saved</source>
        <translation>报告未保存</translation>
    </message>
</context>
<context>
    <name>Insight</name>
    <message>
        <source>Promise to pay</source>
        <translation>还款承诺</translation>
    </message>
    <message>
        <source>{first} and {more}</source>
        <translation>{first}及{more}</translation>
    </message>
    <message>
        <source>too few: {ended} of {made} ended</source>
        <translation>数量太少：{made} 笔中 {ended} 笔已结束</translation>
    </message>
    <message>
        <source>of {ended}</source>
        <translation>共 {ended} 笔</translation>
    </message>
    <message>
        <source>{kept} kept, {running} running, {broken} broken</source>
        <translation>履行 {kept}，进行中 {running}，违约 {broken}</translation>
    </message>
    <message>
        <source>{most}: kept most often. {least}: least often</source>
        <translation>{most}履行率最高，{least}最低</translation>
    </message>
    <message>
        <source>None is clearly kept more often than another</source>
        <translation>各类履行率没有明显差别</translation>
    </message>
    <message>
        <source>Too few have ended to compare</source>
        <translation>已结束的太少，无法比较</translation>
    </message>
    <message>
        <source>Kept of those that ended; line: 95 % range; a share from {least} ended on</source>
        <translation>已结束中的履行比例；横线：95%区间；至少{least}笔结束才显示比例</translation>
    </message>
    <message>
        <source>{agreed} agreed, {running} of them still running</source>
        <translation>达成 {agreed} 笔，其中 {running} 笔仍在进行</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count}秒</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count}分钟</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours}小时{minutes}分钟</translation>
    </message>
    <message>
        <source>{hour}:00</source>
        <translation>{hour}:00</translation>
    </message>
    <message>
        <source>half within {middle}, 9 in 10 within {most} ({count})</source>
        <translation>半数在{middle}内，九成在{most}内（{count}笔）</translation>
    </message>
    <message>
        <source>Nobody had to decide in this time</source>
        <translation>这段时间没有需要人工决定的申请</translation>
    </message>
    <message>
        <source>Too few decisions by people to tell how long they take</source>
        <translation>人工决定太少，无法说明用时</translation>
    </message>
    <message>
        <source>Half of the decisions by people took up to {middle}</source>
        <translation>半数人工决定在{middle}内作出</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>达成</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>履行</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>违约</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Kept of those that ended</source>
        <translation>已结束中的履行比例</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>决定数</translation>
    </message>
    <message>
        <source>Half within</source>
        <translation>半数以内</translation>
    </message>
    <message>
        <source>9 in 10 within</source>
        <translation>九成以内</translation>
    </message>
</context>
<context>
    <name>InsightPage</name>
    <message>
        <source>Insight</source>
        <extracomment>Periods that may be looked at, in days.</extracomment>
        <translation>洞察</translation>
    </message>
    <message>
        <source>what was agreed, and what came of it</source>
        <translation>达成了什么，结果如何</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days}天</translation>
    </message>
    <message>
        <source>Tables or pictures</source>
        <translation>表格或图表</translation>
    </message>
    <message>
        <source>The figures could not be read</source>
        <translation>无法读取数据</translation>
    </message>
    <message>
        <source>Nothing was asked for, agreed or promised in this time</source>
        <translation>这段时间没有申请、协议或承诺</translation>
    </message>
    <message>
        <source>Figures appear here with the first request or promise.</source>
        <translation>有了第一笔申请或承诺后，这里会显示数据。</translation>
    </message>
    <message>
        <source>Agreements by the month in which they were asked for: kept, running, broken</source>
        <translation>按申请月份统计的协议：履行、进行中、违约</translation>
    </message>
    <message>
        <source>From asking to a person&apos;s answer, by the hour of asking; {count} more granted by the policy</source>
        <translation>从申请到人工答复的用时，按申请时段统计；另有{count}笔由政策直接批准</translation>
    </message>
    <message>
        <source>See the {count} cases</source>
        <translation>查看{count}个案件</translation>
    </message>
</context>
<context>
    <name>InstalmentsPanel</name>
    <message>
        <source>Instalments</source>
        <translation>还款计划</translation>
    </message>
    <message>
        <source>{amount} a month</source>
        <translation>每月{amount}</translation>
    </message>
    <message>
        <source>today {date}</source>
        <translation>今天{date}</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>期数</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>未逾期</translation>
    </message>
    <message>
        <source>Asks</source>
        <translation>应还</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>未还</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图示</translation>
    </message>
</context>
<context>
    <name>KeepingPanel</name>
    <message>
        <source>Copying the store</source>
        <translation>正在备份库</translation>
    </message>
    <message>
        <source>Trying {name}; the store is not touched</source>
        <translation>正在试恢复 {name}；库不受影响</translation>
    </message>
    <message>
        <source>Delete {count} loans of {name} for good?</source>
        <translation>永久删除 {name} 的 {count} 笔贷款？</translation>
    </message>
    <message>
        <source>With them go proof, agreements, letters, calls and promises, and borrowers who have no loan left.</source>
        <translation>相关证明、协议、信函、通话和承诺一并删除，不再有贷款的借款人也删除。</translation>
    </message>
    <message>
        <source>Each loan&apos;s number is written into the log, which stays whole.</source>
        <translation>每笔贷款的编号都记入日志，日志保持完整。</translation>
    </message>
    <message>
        <source>Copies that were made before still hold them until they age out. This cannot be taken back.</source>
        <translation>此前的副本在过期之前仍保有这些记录。此操作无法撤回。</translation>
    </message>
    <message>
        <source>Delete {count} loans</source>
        <translation>删除 {count} 笔贷款</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Deleting loans</source>
        <translation>正在删除贷款</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>恢复单</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The recovery sheet is in {file}</source>
        <translation>恢复单在 {file}</translation>
    </message>
    <message>
        <source>Print it, lock it away where the store is not, and delete the file.</source>
        <translation>请打印，锁在与库不同的地方，并删除文件。</translation>
    </message>
    <message>
        <source>{name} restores</source>
        <translation>{name} 可以恢复</translation>
    </message>
    <message>
        <source>{count} entries of its log, sums, sheets and files are sound.</source>
        <translation>其日志 {count} 条，以及金额、文书和文件全部完好。</translation>
    </message>
    <message>
        <source>Stopped; nothing was left behind</source>
        <translation>已停止；没有留下任何东西</translation>
    </message>
    <message>
        <source>Copied to {file}</source>
        <translation>已备份到 {file}</translation>
    </message>
    <message>
        <source>{count} loans and {people} borrowers are deleted</source>
        <translation>已删除 {count} 笔贷款和 {people} 位借款人</translation>
    </message>
    <message>
        <source>What went stands below and in the log.</source>
        <translation>删除的内容列在下方和日志中。</translation>
    </message>
    <message>
        <source>Stopped: the rest is still there and may be deleted later.</source>
        <translation>已停止：其余仍在，可稍后删除。</translation>
    </message>
</context>
<context>
    <name>KeyHelp</name>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>通用</translation>
    </message>
</context>
<context>
    <name>KeyWindow</name>
    <message>
        <source>The store {name} is encrypted</source>
        <translation>库 {name} 已加密</translation>
    </message>
    <message>
        <source>Its passphrase opens it. Your own password is asked for afterwards.</source>
        <translation>请输入库的密码短语。之后会询问您自己的密码。</translation>
    </message>
    <message>
        <source>Passphrase of the store, or the 64 digits of its recovery sheet</source>
        <translation>库的密码短语，或恢复单上的64位数字</translation>
    </message>
    <message>
        <source>Remember it on this computer, in the system&apos;s key store</source>
        <translation>在本机记住，存入系统密钥库</translation>
    </message>
    <message>
        <source>Nobody can read the store without it: your administrator keeps the recovery sheet.</source>
        <translation>没有它，任何人都无法读取该库：恢复单由管理员保管。</translation>
    </message>
    <message>
        <source>Open the store</source>
        <translation>打开库</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>The key fits, but it was not kept</source>
        <translation>密钥正确，但未能保存</translation>
    </message>
    <message>
        <source>The store was not opened</source>
        <translation>库未打开</translation>
    </message>
</context>
<context>
    <name>Keycap</name>
    <message>
        <source>Key {key}</source>
        <extracomment>Signs that the text font lacks or draws badly; painted from the icons instead.</extracomment>
        <translation>按键{key}</translation>
    </message>
</context>
<context>
    <name>LabelledField</name>
    <message>
        <source>Caps Lock is on</source>
        <translation>大写锁定已打开</translation>
    </message>
</context>
<context>
    <name>LaterRow</name>
    <message>
        <source>Grant subject to documents by</source>
        <translation>以补交材料为条件，最迟</translation>
    </message>
    <message>
        <source>Without them it lapses by itself, and the case comes back</source>
        <translation>到期未补交则自动失效，案件回到队列</translation>
    </message>
    <message>
        <source>Documents by</source>
        <translation>材料最迟日期</translation>
    </message>
</context>
<context>
    <name>LetterPane</name>
    <message>
        <source>Letter</source>
        <extracomment>Narrower, the sheet is not read well. Lower, no line of the sheet is read. Of the field for one&apos;s own words, and of the same where every line counts.</extracomment>
        <translation>函件</translation>
    </message>
    <message>
        <source>What the letter does</source>
        <translation>函件种类</translation>
    </message>
    <message>
        <source>Take in the application</source>
        <translation>登记书面申请</translation>
    </message>
    <message>
        <source>The letter on paper</source>
        <translation>信函纸面样式</translation>
    </message>
    <message>
        <source>Words of your own in the letter</source>
        <translation>函件中您的补充文字</translation>
    </message>
    <message>
        <source>Keep draft</source>
        <translation>存草稿</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>另存…</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收悉</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>材料</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Given back: {note}</source>
        <translation>已退回：{note}</translation>
    </message>
    <message>
        <source>Received {received} · reply by {by}</source>
        <translation>{received}收到 · {by}前答复</translation>
    </message>
    <message>
        <source>No written application is open</source>
        <translation>没有待答复的书面申请</translation>
    </message>
    <message>
        <source>{count} of {most} parts</source>
        <translation>{count}/{most}部分</translation>
    </message>
    <message>
        <source>Alt+{number} takes it out or puts it in</source>
        <translation>按Alt+{number}去掉或加回</translation>
    </message>
    <message>
        <source>To the second reader</source>
        <translation>送第二人复核</translation>
    </message>
    <message>
        <source>Ready as read</source>
        <translation>复核通过</translation>
    </message>
    <message>
        <source>The policy has another person read it first</source>
        <translation>政策要求先由第二人复核</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>定稿</translation>
    </message>
    <message>
        <source>Missing: {parts}</source>
        <translation>缺少：{parts}</translation>
    </message>
</context>
<context>
    <name>LetterPanel</name>
    <message>
        <source>The letter on paper</source>
        <translation>信函版式</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Release the letter</source>
        <translation>放行信函</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>信函内容</translation>
    </message>
    <message>
        <source>{count} of {most} parts</source>
        <translation>{most}部分中已有{count}部分</translation>
    </message>
    <message>
        <source>Added by hand: {words}</source>
        <translation>手写补充：{words}</translation>
    </message>
    <message>
        <source>{letter} · written by {name} · has waited {age}</source>
        <translation>{letter} · {name}起草 · 已等待{age}</translation>
    </message>
    <message>
        <source>{letter} · written by {name}</source>
        <translation>{letter} · {name}起草</translation>
    </message>
    <message>
        <source>Waits for a second reader</source>
        <translation>待第二人复核</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>已放行</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Application of</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <source>Reply by</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Owed today</source>
        <translation>今日欠款</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>期数</translation>
    </message>
    <message>
        <source>First payment</source>
        <translation>首期金额</translation>
    </message>
    <message>
        <source>First payment on</source>
        <translation>首期日期</translation>
    </message>
    <message>
        <source>To pay in total</source>
        <translation>总还款额</translation>
    </message>
    <message>
        <source>Nobody has read it a second time yet.</source>
        <translation>尚无第二人复核。</translation>
    </message>
    <message>
        <source>{name}, {time}</source>
        <translation>{name}，{time}</translation>
    </message>
    <message>
        <source>No note was written.</source>
        <translation>未填写意见。</translation>
    </message>
    <message>
        <source>Released, it never changes; what is sent is this sheet.</source>
        <translation>放行后不再更改，发出的即为此页。</translation>
    </message>
</context>
<context>
    <name>LetterReading</name>
    <message>
        <source>Say what is wrong, then give it back.</source>
        <translation>请先说明问题，再退回。</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>已放行</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>已退回</translation>
    </message>
</context>
<context>
    <name>LifeSteps</name>
    <message>
        <source>Approved</source>
        <extracomment>How many of the six steps are behind an agreement in a state.</extracomment>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Kept or broken</source>
        <translation>履约或违约</translation>
    </message>
    <message>
        <source>{time} · {name}</source>
        <translation>{time} · {name}</translation>
    </message>
    <message>
        <source>within the agent&apos;s limits</source>
        <translation>坐席权限内</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>截至{date}</translation>
    </message>
    <message>
        <source>from {date}</source>
        <translation>自{date}起</translation>
    </message>
    <message>
        <source>by {date}</source>
        <translation>至{date}</translation>
    </message>
</context>
<context>
    <name>LimitWords</name>
    <message>
        <source>{limits} days; a month counts as {days}</source>
        <translation>{limits}天；一个月按{days}天计</translation>
    </message>
</context>
<context>
    <name>LimitsCard</name>
    <message>
        <source>Asked for, against the limits</source>
        <extracomment>Steps of the painted scale for one unit of a measure; shares and amounts need places after the point.</extracomment>
        <translation>申请与权限对照</translation>
    </message>
    <message>
        <source>asked by {name}, {time}</source>
        <translation>{name}申请，{time}</translation>
    </message>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>Asked {value}</source>
        <translation>申请{value}</translation>
    </message>
    <message>
        <source>{role} or above decides, never {name}, who asked.</source>
        <translation>由{role}或以上审批，申请人{name}不得自批。</translation>
    </message>
</context>
<context>
    <name>LimitsDelegate</name>
    <message>
        <source>was {value}</source>
        <extracomment>Shares of the width, in percent.</extracomment>
        <translation>原为{value}</translation>
    </message>
</context>
<context>
    <name>LimitsModel</name>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Senior</source>
        <translation>高级坐席</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>经理</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>No one may pass</source>
        <translation>任何人不得超过</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>was {value}</source>
        <translation>原为{value}</translation>
    </message>
    <message>
        <source>contradiction</source>
        <translation>矛盾</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>This was not counted as a try. Press Enter again when the store answers.</source>
        <translation>这次不计入密码错误次数。数据库恢复后，请再按回车键。</translation>
    </message>
    <message>
        <source>The desk is covered since {time}. Your case and everything you typed wait underneath.</source>
        <translation>工作台已于 {time} 锁定。您的案件和已输入的内容都保留着。</translation>
    </message>
    <message>
        <source>Password of {number}</source>
        <translation>{number}的密码</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>重新登录</translation>
    </message>
    <message>
        <source>Somebody else sits down</source>
        <translation>换人使用</translation>
    </message>
    <message>
        <source>A sample account: its password is {password}</source>
        <translation>样例账号，密码为 {password}</translation>
    </message>
</context>
<context>
    <name>LogModel</name>
    <message>
        <source>Entry</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Case or object</source>
        <translation>案件或对象</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <source>Everyone</source>
        <extracomment>Days of each period; 0 for everything.</extracomment>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Only {name}</source>
        <translation>仅{name}</translation>
    </message>
    <message>
        <source>Chain broken at entry {entry}; nothing is exported</source>
        <translation>日志链在第{entry}条断裂，不予导出</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count}条</translation>
    </message>
    <message>
        <source>{count} entries and more</source>
        <translation>{count}条以上</translation>
    </message>
    <message>
        <source>The chain is broken; nothing is exported</source>
        <translation>日志链断裂，不予导出</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>审计日志</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7天</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30天</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Loan number</source>
        <translation>借据号</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>What the filled button says</source>
        <translation>执行主按钮</translation>
    </message>
    <message>
        <source>One level back</source>
        <translation>返回上一级</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>显示按键</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色或深色</translation>
    </message>
    <message>
        <source>Agent Desk</source>
        <translation>坐席工作台</translation>
    </message>
    <message>
        <source>Keys and help</source>
        <translation>按键与帮助</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Admin</source>
        <extracomment>Where the pages that may be wanted next live, in the order in which people come to them.</extracomment>
        <translation>管理</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Read-back</source>
        <translation>条款复述</translation>
    </message>
    <message>
        <source>Insight</source>
        <translation>洞察</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>协议</translation>
    </message>
</context>
<context>
    <name>MomentText</name>
    <message>
        <source>{date}, {time}</source>
        <translation>{date} {time}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}分钟</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours}小时</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days}天</translation>
    </message>
</context>
<context>
    <name>MoneyField</name>
    <message>
        <source>Not an amount</source>
        <translation>不是金额</translation>
    </message>
</context>
<context>
    <name>MoreFilters</name>
    <message>
        <source>More filters</source>
        <extracomment>Actions that leave a case out of the queue have no chip.</extracomment>
        <translation>更多筛选</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Next action</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>In whose hands</source>
        <translation>由谁处理</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>无人处理</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>Overdue at least</source>
        <translation>逾期金额下限</translation>
    </message>
    <message>
        <source>Overdue at most</source>
        <translation>逾期金额上限</translation>
    </message>
    <message>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Show cases</source>
        <translation>显示案件</translation>
    </message>
    <message>
        <source>held by {person}</source>
        <translation>由{person}处理</translation>
    </message>
    <message>
        <source>free</source>
        <translation>无人处理</translation>
    </message>
    <message>
        <source>held</source>
        <translation>处理中</translation>
    </message>
    <message>
        <source>at least {amount}</source>
        <translation>至少{amount}</translation>
    </message>
    <message>
        <source>at most {amount}</source>
        <translation>至多{amount}</translation>
    </message>
</context>
<context>
    <name>NewPasswordForm</name>
    <message>
        <source>Password now</source>
        <translation>当前密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>再次输入新密码</translation>
    </message>
    <message>
        <source>At least {least} characters; a short phrase is easy to keep. It does not expire.</source>
        <translation>至少{least}个字符，短句便于记忆。密码不会过期。</translation>
    </message>
    <message>
        <source>Use this password</source>
        <translation>使用此密码</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>The two new passwords differ. Type them again.</source>
        <translation>两次输入的新密码不同，请重新输入。</translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>What happens next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>Promise and call back may both be set</source>
        <translation>承诺与回电可同时设置</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺还款</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>回电</translation>
    </message>
    <message>
        <source>by</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Amount promised</source>
        <translation>承诺金额</translation>
    </message>
    <message>
        <source>Promised by</source>
        <translation>承诺日期</translation>
    </message>
    <message>
        <source>Call back on</source>
        <translation>回电日期</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Call back at</source>
        <translation>回电时间</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>The call back needs a date and a time</source>
        <translation>回电需填写日期和时间</translation>
    </message>
    <message>
        <source>The promise needs an amount and a date</source>
        <translation>承诺需填写金额和日期</translation>
    </message>
    <message>
        <source>from the agreement</source>
        <translation>来自协议</translation>
    </message>
    <message>
        <source>Broken when unpaid {days} days after a date</source>
        <translation>任一还款日后{days}天仍未付即为违约</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>已记录</translation>
    </message>
    <message>
        <source>Broken when unpaid {days} days after its date</source>
        <translation>到期后{days}天仍未付即为失约</translation>
    </message>
    <message>
        <source>{opens} to {closes}</source>
        <translation>{opens}至{closes}</translation>
    </message>
    <message>
        <source>Still to come: {evidence}</source>
        <translation>尚缺：{evidence}</translation>
    </message>
    <message>
        <source>by {date}</source>
        <translation>至{date}</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Your note to the agent</source>
        <translation>给坐席的意见</translation>
    </message>
    <message>
        <source>required to reject or return</source>
        <translation>拒绝或退回时必填</translation>
    </message>
    <message>
        <source>Say what decided it, in one line</source>
        <translation>用一句话写明决定理由</translation>
    </message>
    <message>
        <source>Affordable</source>
        <translation>可负担</translation>
    </message>
    <message>
        <source>Evidence strong</source>
        <translation>证明充分</translation>
    </message>
    <message>
        <source>Ask for proof</source>
        <translation>请补充证明</translation>
    </message>
    <message>
        <source>Say it more plainly</source>
        <translation>请写得更明白</translation>
    </message>
    <message>
        <source>Check the figures</source>
        <translation>请核对金额</translation>
    </message>
    <message>
        <source>The reason is missing</source>
        <translation>缺少理由</translation>
    </message>
    <message>
        <source>Answer to the agent</source>
        <translation>给坐席的答复</translation>
    </message>
    <message>
        <source>No answer was given.</source>
        <translation>未作答复。</translation>
    </message>
    <message>
        <source>{name}, {time}</source>
        <translation>{name}，{time}</translation>
    </message>
    <message>
        <source>No note was written.</source>
        <translation>未填写说明。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Drafted from what was done</source>
        <translation>根据已办事项起草</translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation>您的补充</translation>
    </message>
    <message>
        <source>your words, kept</source>
        <translation>您的补充，予以保留</translation>
    </message>
    <message>
        <source>Draft again</source>
        <translation>重新起草</translation>
    </message>
    <message>
        <source>drafted from {count} recorded steps</source>
        <translation>根据{count}步记录起草</translation>
    </message>
    <message>
        <source>drafted</source>
        <translation>起草内容</translation>
    </message>
    <message>
        <source>drafted from one recorded step</source>
        <translation>根据1步记录起草</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>What was said, for whoever speaks to the borrower next</source>
        <translation>通话内容，供下一位接待借款人的同事参考</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>Offer</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Can pay</source>
        <translation>每月可还</translation>
    </message>
    <message>
        <source>Borrower can pay</source>
        <translation>借款人每月可还</translation>
    </message>
    <message>
        <source>a month from</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>What the borrower can pay a month</source>
        <translation>借款人每月可还金额</translation>
    </message>
    <message>
        <source>First payment of a new plan</source>
        <translation>新计划首期日</translation>
    </message>
    <message>
        <source>next date</source>
        <translation>下一还款日</translation>
    </message>
    <message>
        <source>Find cheapest</source>
        <translation>找最低成本方案</translation>
    </message>
    <message>
        <source>All offers</source>
        <translation>全部方案</translation>
    </message>
    <message>
        <source>What the policy holds for this borrower, whoever asks</source>
        <translation>政策可向该借款人提供的方案，与经办人无关</translation>
    </message>
    <message>
        <source>When it is paid</source>
        <translation>还款时间</translation>
    </message>
    <message>
        <source>What is waived</source>
        <translation>减免项目</translation>
    </message>
    <message>
        <source>choose one</source>
        <translation>二选一</translation>
    </message>
    <message>
        <source>may be added</source>
        <translation>可叠加</translation>
    </message>
    <message>
        <source>nothing is owed that may be waived</source>
        <translation>没有可减免的欠款</translation>
    </message>
    <message>
        <source>Within your limit</source>
        <translation>权限内</translation>
    </message>
    <message>
        <source>Within limit</source>
        <translation>权限内</translation>
    </message>
    <message>
        <source>Needs supervisor</source>
        <translation>需主管审批</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Needs manager</source>
        <translation>需经理审批</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>经理</translation>
    </message>
    <message>
        <source>Choose the reason first: whether this may be granted depends on it.</source>
        <translation>请先选择原因：能否给予取决于原因。</translation>
    </message>
    <message>
        <source>{sentence}. Reason on file: {reason}.</source>
        <translation>{sentence}。登记原因：{reason}。</translation>
    </message>
    <message>
        <source>{amount} waived</source>
        <translation>减免{amount}</translation>
    </message>
    <message>
        <source>to {date}</source>
        <translation>至{date}</translation>
    </message>
    <message>
        <source>{amount} a month</source>
        <translation>每月{amount}</translation>
    </message>
</context>
<context>
    <name>OfferLines</name>
    <message>
        <source>not allowed</source>
        <translation>不允许</translation>
    </message>
    <message>
        <source>up to {limit}</source>
        <translation>最多{limit}</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>主管</translation>
    </message>
</context>
<context>
    <name>OpenSection</name>
    <message>
        <source>Still open</source>
        <translation>未了事项</translation>
    </message>
    <message>
        <source>required</source>
        <translation>必需</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>已要求</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>waits for a decision</source>
        <translation>等待审批</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺还款</translation>
    </message>
    <message>
        <source>raised now</source>
        <translation>本次提出</translation>
    </message>
    <message>
        <source>none raised</source>
        <translation>未提出</translation>
    </message>
    <message>
        <source>Complaint, dispute</source>
        <translation>投诉、异议</translation>
    </message>
</context>
<context>
    <name>OtherStoreDialog</name>
    <message>
        <source>Open another store</source>
        <translation>打开其他贷款库</translation>
    </message>
    <message>
        <source>File or address of the store</source>
        <translation>库文件或地址</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>A file of this computer, or the address of a database as your administrator gave it. A password does not belong into it: it is not kept.</source>
        <translation>本机上的文件，或管理员提供的数据库地址。请勿在其中写入密码：密码不会保存。</translation>
    </message>
    <message>
        <source>Stores (*.db *.sqlite);;All files (*)</source>
        <translation>贷款库 (*.db *.sqlite);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Choose the file of a store</source>
        <translation>选择贷款库文件</translation>
    </message>
</context>
<context>
    <name>OutageNotice</name>
    <message>
        <source>Try again</source>
        <extracomment>Lines of what waits at most; the rest is counted.</extracomment>
        <translation>重试</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Waiting to be saved: {of}</source>
        <translation>等待保存：{of}</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>另有{count}项</translation>
    </message>
</context>
<context>
    <name>OutcomeCard</name>
    <message>
        <source>How did it end</source>
        <translation>通话结果</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>已达成</translation>
    </message>
    <message>
        <source>Not agreed</source>
        <translation>未达成</translation>
    </message>
    <message>
        <source>Not discussed</source>
        <translation>未谈及</translation>
    </message>
    <message>
        <source>All {count}…</source>
        <translation>全部{count}项…</translation>
    </message>
    <message>
        <source>chosen from what was done</source>
        <translation>根据已办事项选定</translation>
    </message>
</context>
<context>
    <name>OwedColumn</name>
    <message>
        <source>Amounts, instalments and history are shown once identity is verified.</source>
        <translation>身份核实后显示金额、还款计划和历史记录。</translation>
    </message>
</context>
<context>
    <name>OwedPanel</name>
    <message>
        <source>Owed today</source>
        <translation>今日应还</translation>
    </message>
    <message>
        <source>Total overdue</source>
        <translation>逾期合计</translation>
    </message>
    <message>
        <source>Not yet due (principal)</source>
        <translation>未到期本金</translation>
    </message>
    <message>
        <source>Oldest due {date}</source>
        <translation>最早逾期{date}</translation>
    </message>
    <message>
        <source>Since {date}</source>
        <translation>自{date}起</translation>
    </message>
    <message>
        <source>Since {date}, derived</source>
        <translation>自{date}起（推算）</translation>
    </message>
    <message>
        <source>Oldest due {date}, derived</source>
        <translation>最早逾期{date}（推算）</translation>
    </message>
    <message>
        <source>grows {amount} a day</source>
        <translation>每日增加{amount}</translation>
    </message>
    <message>
        <source>Hide why</source>
        <translation>收起说明</translation>
    </message>
    <message>
        <source>Why this much</source>
        <translation>为何是这个数</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>全部数字</translation>
    </message>
    <message>
        <source>and {count} earlier steps, in all figures</source>
        <translation>另有{count}步，见全部数字</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Change password</source>
        <translation>修改密码</translation>
    </message>
    <message>
        <source>Of account {number}</source>
        <translation>账号{number}</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>{role} {number}</source>
        <translation>{role}{number}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>May grant</source>
        <translation>权限额度</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近登录</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>PeoplePanel</name>
    <message>
        <source>All</source>
        <extracomment>Shares of the width in percent; at less than the width below, two columns go.</extracomment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>{count} open, {locked} locked</source>
        <translation>{count}个启用，{locked}个锁定</translation>
    </message>
    <message>
        <source>{count} open</source>
        <translation>{count}个启用</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新启用</translation>
    </message>
    <message>
        <source>Close the account {number} of {name}?</source>
        <translation>停用 {name} 的账号{number}？</translation>
    </message>
    <message>
        <source>It can no longer sign in or act, from this moment. What it did stays under its name.</source>
        <translation>该账号即刻不能再登录和操作，已做的事仍记在其名下。</translation>
    </message>
    <message>
        <source>Close the account</source>
        <translation>停用账号</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Hand out a new password for {name}?</source>
        <translation>为 {name} 发放新密码？</translation>
    </message>
    <message>
        <source>The old one ends. The new one is good for one sign-in, and lifts a lock.</source>
        <translation>旧密码失效。新密码仅可登录一次，并解除锁定。</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>发放新密码</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>姓名或工号</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>新密码…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Add person…</source>
        <translation>添加人员…</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Change {number}</source>
        <translation>修改{number}</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation>开通账号</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name in Latin letters, if it is written otherwise</source>
        <translation>姓名的拉丁字母写法（如与姓名不同）</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Another account of the same person: its number</source>
        <translation>同一人的另一个账号：其工号</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>岗位</translation>
    </message>
</context>
<context>
    <name>PolicyActions</name>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>回放</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>下一项检查</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>放弃…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Return it</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Supervisors and managers edit the policy</source>
        <translation>政策由主管和经理修改</translation>
    </message>
    <message>
        <source>Start a draft</source>
        <translation>新建草稿</translation>
    </message>
    <message>
        <source>No draft</source>
        <translation>没有草稿</translation>
    </message>
    <message>
        <source>A draft changes nothing that is in force</source>
        <translation>草稿不改变现行政策</translation>
    </message>
    <message>
        <source>Then another person puts it in force</source>
        <translation>然后由另一人批准生效</translation>
    </message>
    <message>
        <source>1 contradiction to settle first</source>
        <translation>须先解决1处矛盾</translation>
    </message>
    <message>
        <source>{count} contradictions to settle first</source>
        <translation>须先解决{count}处矛盾</translation>
    </message>
    <message>
        <source>{count} not saved</source>
        <translation>{count}处未保存</translation>
    </message>
    <message>
        <source>Save, then ask</source>
        <translation>先保存，再提请</translation>
    </message>
    <message>
        <source>No limit differs yet</source>
        <translation>尚无权限变动</translation>
    </message>
    <message>
        <source>F2 or a number changes the chosen limit</source>
        <translation>按F2或直接输入数字修改所选权限</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>没有缺项</translation>
    </message>
    <message>
        <source>Ask to put in force…</source>
        <translation>提请生效…</translation>
    </message>
    <message>
        <source>Put in force from {day}</source>
        <translation>自{day}起生效</translation>
    </message>
    <message>
        <source>You wrote part of it</source>
        <translation>其中有您写的内容</translation>
    </message>
    <message>
        <source>Another supervisor or manager decides</source>
        <translation>由另一位主管或经理决定</translation>
    </message>
    <message>
        <source>{count} unconfirmed laws to accept by name</source>
        <translation>{count}条未确认的法规须逐条接受</translation>
    </message>
    <message>
        <source>Each has a box beside the table</source>
        <translation>表格旁各有一个勾选框</translation>
    </message>
</context>
<context>
    <name>PolicyPage</name>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>what each role may grant, and what no one may</source>
        <translation>各角色可批准的额度，以及任何人不得超过的上限</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>权限</translation>
    </message>
    <message>
        <source>Change the limit</source>
        <translation>修改权限</translation>
    </message>
    <message>
        <source>No limit: may not grant it</source>
        <translation>无权限：不得批准</translation>
    </message>
    <message>
        <source>Undo a change that was not saved</source>
        <translation>撤销未保存的修改</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Next changed limit</source>
        <translation>下一处变动</translation>
    </message>
    <message>
        <source>Replay the decisions of the last {days} days</source>
        <translation>回放最近{days}天的决定</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>下一项检查</translation>
    </message>
    <message>
        <source>What the filled button says</source>
        <translation>执行主按钮</translation>
    </message>
</context>
<context>
    <name>PolicyParts</name>
    <message>
        <source>Limits</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>Contact rules</source>
        <translation>联系规则</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证明</translation>
    </message>
    <message>
        <source>Words to say</source>
        <translation>须告知的话</translation>
    </message>
    <message>
        <source>Caps and sources</source>
        <translation>上限与来源</translation>
    </message>
    <message>
        <source>Parts of the policy</source>
        <translation>政策的各部分</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>政策包</translation>
    </message>
</context>
<context>
    <name>PolicyQuestions</name>
    <message>
        <source>What it changed is lost. What is in force stays in force.</source>
        <translation>其中的更改将丢失，现行政策不变。</translation>
    </message>
    <message>
        <source>Discard {label}?</source>
        <translation>放弃{label}？</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Take the place of {label}?</source>
        <translation>取代{label}？</translation>
    </message>
    <message>
        <source>The older one governs no day then. It stays among the past versions.</source>
        <translation>原版本将不再适用于任何日期，但仍保留在历史版本中。</translation>
    </message>
    <message>
        <source>Take its place</source>
        <translation>取代</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>PortfolioSwitch</name>
    <message>
        <source>Portfolio</source>
        <translation>资产包</translation>
    </message>
</context>
<context>
    <name>PreparingWindow</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>This happens once. From the next start on, the desk opens at once.</source>
        <translation>只需一次，下次启动即可直接打开。</translation>
    </message>
    <message>
        <source>Making the sample</source>
        <translation>正在生成示例</translation>
    </message>
    <message>
        <source>The sample is ready</source>
        <translation>示例已就绪</translation>
    </message>
    <message>
        <source>The sample was not made</source>
        <translation>示例未能生成</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Making the sample to try the desk on</source>
        <translation>正在生成供试用的示例</translation>
    </message>
    <message>
        <source>A store of its own; every person, phone and ID number in it is made up. The sign-in follows.</source>
        <translation>示例使用单独的数据库，其中的人员、电话和证件号码均为虚构。完成后进入登录。</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Nothing was stored</source>
        <translation>未保存任何内容</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>{done} of {count}</source>
        <translation>{done}/{count}</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Preview of the chosen case</source>
        <translation>所选案件预览</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>接下来</translation>
    </message>
    <message>
        <source>You may offer</source>
        <translation>您可提供</translation>
    </message>
    <message>
        <source>Last contacts</source>
        <translation>最近联系</translation>
    </message>
    <message>
        <source>No case chosen</source>
        <translation>未选择案件</translation>
    </message>
    <message>
        <source>The chosen case is shown here.</source>
        <translation>选中的案件显示在这里。</translation>
    </message>
    <message>
        <source>Why it is here</source>
        <translation>排在此处的原因</translation>
    </message>
    <message>
        <source>Its priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points}分</translation>
    </message>
    <message>
        <source>{days} days past due</source>
        <translation>逾期{days}天</translation>
    </message>
    <message>
        <source>longest first</source>
        <translation>逾期久者优先</translation>
    </message>
    <message>
        <source>Reply by {date}</source>
        <translation>{date}前答复</translation>
    </message>
    <message>
        <source>soonest first</source>
        <translation>先到期者在前</translation>
    </message>
    <message>
        <source>Reading the case</source>
        <translation>正在读取案件</translation>
    </message>
    <message>
        <source>Nobody has talked to this borrower yet</source>
        <translation>尚未与该借款人联系</translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
</context>
<context>
    <name>ProofSection</name>
    <message>
        <source>Proof</source>
        <extracomment>Facts in it.</extracomment>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Check code</source>
        <translation>校验码</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>条款摘要</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>已核材料</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>Borrower</source>
        <translation>借款人</translation>
    </message>
    <message>
        <source>Copy {what}</source>
        <translation>复制{what}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>within the agent&apos;s own limits</source>
        <translation>坐席本人权限内</translation>
    </message>
    <message>
        <source>{name}, {role} {number}, {time}</source>
        <translation>{name}，{role}{number}，{time}</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>{how}, {reference}, {time}</source>
        <translation>{how}，{reference}，{time}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>QueueColumns</name>
    <message>
        <source>Pri</source>
        <translation>级</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Borrower</source>
        <translation>借款人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Loan no.</source>
        <translation>借据号</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Days past due</source>
        <translation>逾期天数</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Next action</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Reply by</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>处理人</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>最近联系</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>Loading</source>
        <extracomment>So near the end of a window the next one is fetched: a screen of rows.</extracomment>
        <translation>正在载入</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message>
        <source>Choose a case</source>
        <translation>选择案件</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>Take the next case</source>
        <translation>领取下一案件</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Views, your own behind the others</source>
        <translation>视图，您自己的排在后面</translation>
    </message>
    <message>
        <source>Sort by the next column; with Shift the other way round</source>
        <translation>按下一列排序；加Shift反向</translation>
    </message>
    <message>
        <source>Skip: give the case back and go on</source>
        <translation>跳过：归还案件并继续</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Take next case</source>
        <translation>领取下一案件</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>view</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>No free case</source>
        <translation>没有空闲案件</translation>
    </message>
    <message>
        <source>Every case of the queue is in somebody&apos;s hands.</source>
        <translation>队列中的案件都有人处理。</translation>
    </message>
    <message>
        <source>{count} cases in {portfolio}, on {day}</source>
        <translation>{portfolio}，{day}，共{count}件</translation>
    </message>
    <message>
        <source>Row {row} of {count} · sorted by {column} · answered in {took} ms</source>
        <translation>第{row}行，共{count}行 · 按{column}排序 · 用时{took}毫秒</translation>
    </message>
</context>
<context>
    <name>QueueRows</name>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>Held by you for {age}</source>
        <translation>您已处理{age}</translation>
    </message>
    <message>
        <source>Held by {name} for {age}</source>
        <translation>{name}已处理{age}</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Priority {priority}, {name}, loan {loan}, {pill}, overdue {amount}, next: {action}, reply by: {reply}, held by: {holder}, last contact: {contact}</source>
        <translation>优先级{priority}，{name}，借据{loan}，{pill}，逾期{amount}，下一步：{action}，答复期限：{reply}，处理人：{holder}，最近联系：{contact}</translation>
    </message>
</context>
<context>
    <name>QueueTools</name>
    <message>
        <source>Save view…</source>
        <translation>保存视图…</translation>
    </message>
    <message>
        <source>Keep view, filters and order under a name, as a tab of your own</source>
        <translation>把视图、筛选和排序以一个名称保存，成为您自己的标签</translation>
    </message>
</context>
<context>
    <name>QueueViews</name>
    <message>
        <source>Whole queue</source>
        <translation>全部队列</translation>
    </message>
    <message>
        <source>My cases</source>
        <translation>我的案件</translation>
    </message>
    <message>
        <source>Callbacks due</source>
        <translation>待回电</translation>
    </message>
    <message>
        <source>Promises due</source>
        <translation>承诺到期</translation>
    </message>
    <message>
        <source>Broken promises</source>
        <translation>承诺未履行</translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation>待审批</translation>
    </message>
    <message>
        <source>Replies due</source>
        <translation>待答复</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>%n waiting</source>
        <translation>%n条待处理</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>ReadBackPage</name>
    <message>
        <source>Agreement</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Read-back</source>
        <translation>条款复述</translation>
    </message>
    <message>
        <source>Their language</source>
        <translation>借款人语言</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>They say no…</source>
        <translation>不同意…</translation>
    </message>
    <message>
        <source>Tick and next</source>
        <translation>勾选并继续</translation>
    </message>
    <message>
        <source>Asked again</source>
        <translation>再次询问</translation>
    </message>
    <message>
        <source>An agreement is read back from its own page, once it is drafted.</source>
        <translation>协议起草后，在协议页面开始复述。</translation>
    </message>
    <message>
        <source>No agreement is read back</source>
        <translation>没有正在复述的协议</translation>
    </message>
    <message>
        <source>asked again</source>
        <translation>再次询问</translation>
    </message>
    <message>
        <source>also a right</source>
        <translation>同属告知事项</translation>
    </message>
    <message>
        <source>{read} of {all} read</source>
        <translation>已读{read}/{all}</translation>
    </message>
    <message>
        <source>Issue and record the yes</source>
        <translation>签发并记录同意</translation>
    </message>
    <message>
        <source>Record the yes</source>
        <translation>记录同意</translation>
    </message>
    <message>
        <source>Everything is read, and they agreed</source>
        <translation>已全部复述，借款人同意</translation>
    </message>
    <message>
        <source>Still to be read: {count}</source>
        <translation>尚有{count}条未复述</translation>
    </message>
    <message>
        <source>Still to be said: {titles}</source>
        <translation>尚未告知：{titles}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Missing: where the proof of the yes lies</source>
        <translation>缺少：同意的凭证位置</translation>
    </message>
    <message>
        <source>They do not agree to {number}?</source>
        <translation>借款人不同意{number}？</translation>
    </message>
    <message>
        <source>The agreement is withdrawn, and the loan stays as it is.</source>
        <translation>协议将撤回，贷款保持不变。</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>The borrower said no when it was read back</source>
        <translation>复述条款时借款人表示不同意</translation>
    </message>
    <message>
        <source>Yes: where its proof lies</source>
        <translation>同意：凭证位置</translation>
    </message>
    <message>
        <source>No</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>What the filled button says</source>
        <translation>主按钮所示操作</translation>
    </message>
</context>
<context>
    <name>ReadingClock</name>
    <message>
        <source>{length} so far</source>
        <translation>已用时{length}</translation>
    </message>
    <message>
        <source>read in {length}</source>
        <translation>朗读共用时{length}</translation>
    </message>
</context>
<context>
    <name>ReasonCard</name>
    <message>
        <source>Agent&apos;s reason</source>
        <extracomment>Height of the field, at least and at most.</extracomment>
        <translation>坐席理由</translation>
    </message>
    <message>
        <source>hardship: {reason}</source>
        <translation>困难原因：{reason}</translation>
    </message>
    <message>
        <source>No note was written.</source>
        <translation>未填写说明。</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Make a recovery sheet?</source>
        <translation>制作恢复单？</translation>
    </message>
    <message>
        <source>It holds the 64 digits that open the store and its copies, also when the passphrase is lost.</source>
        <translation>恢复单写有可打开库及其副本的 64 位数字，密码短语遗失时同样有效。</translation>
    </message>
    <message>
        <source>Print it, lock it away where the store is not, and delete the file. The log says who made it.</source>
        <translation>请打印，锁在与库不同的地方，并删除文件。日志会记下制作人。</translation>
    </message>
    <message>
        <source>Your own password</source>
        <translation>您自己的密码</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
</context>
<context>
    <name>ReplayPanel</name>
    <message>
        <source>Replay over the last {days} days</source>
        <extracomment>Days that are looked at.</extracomment>
        <translation>回放最近{days}天</translation>
    </message>
    <message>
        <source>Replay the decisions</source>
        <translation>回放决定</translation>
    </message>
    <message>
        <source>Not replayed yet</source>
        <translation>尚未回放</translation>
    </message>
    <message>
        <source>Replaying {done} of {total} decisions</source>
        <translation>正在回放{done}/{total}个决定</translation>
    </message>
    <message>
        <source>No decision to replay</source>
        <translation>没有可回放的决定</translation>
    </message>
    <message>
        <source>{count} of {asked} requests would not have needed a supervisor</source>
        <translation>{asked}条申请中有{count}条将无需主管审批</translation>
    </message>
    <message>
        <source>No decision of these was asked for</source>
        <translation>这些决定均未提交审批</translation>
    </message>
    <message>
        <source>{count} on the call</source>
        <translation>通话中办结{count}条</translation>
    </message>
    <message>
        <source>{count} still ask</source>
        <translation>仍需审批{count}条</translation>
    </message>
    <message>
        <source>Decisions judged again: {count}</source>
        <translation>重新评判的决定：{count}</translation>
    </message>
    <message>
        <source>Stopped after {count} decisions</source>
        <translation>在{count}个决定后停止</translation>
    </message>
    <message>
        <source>Would newly need a decision</source>
        <translation>将新增审批</translation>
    </message>
    <message>
        <source>Granted, and could not be</source>
        <translation>曾批准，将不允许</translation>
    </message>
    <message>
        <source>Without an answer</source>
        <translation>无结论</translation>
    </message>
    <message>
        <source>Cost of what was granted</source>
        <translation>已批准的成本</translation>
    </message>
    <message>
        <source>of it no longer possible</source>
        <translation>其中不再可行</translation>
    </message>
</context>
<context>
    <name>ReportModel</name>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒收</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>Save report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>Refusals, conflicts and notes</source>
        <translation>拒收、冲突与提示</translation>
    </message>
    <message>
        <source>{new} new, {updated} changed, {same} unchanged, {refused} refused, {conflicts} in conflict</source>
        <translation>新增{new}，更新{updated}，未变{same}，拒收{refused}，冲突{conflicts}</translation>
    </message>
    <message>
        <source>Stopped; nothing was stored</source>
        <translation>已停止，没有保存任何内容</translation>
    </message>
    <message>
        <source>Nothing in these files can be used</source>
        <translation>这些文件没有可用内容</translation>
    </message>
    <message>
        <source>Checked; nothing is stored yet</source>
        <translation>已检查，尚未保存</translation>
    </message>
    <message>
        <source>A refused row costs only itself.</source>
        <translation>拒收一行不影响其他行。</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
</context>
<context>
    <name>RequestList</name>
    <message>
        <source>Approvals</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待审批</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>next request</source>
        <translation>下一条申请</translation>
    </message>
    <message>
        <source>Sorted by who is waiting</source>
        <translation>等待者优先</translation>
    </message>
    <message>
        <source>Nothing waits for a decision. A request or a letter appears here as soon as it is sent.</source>
        <translation>没有待处理的事项。申请或信函一经提交，即显示在此处。</translation>
    </message>
    <message>
        <source>Requests and letters</source>
        <translation>申请与信函</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n条待处理</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestModel</name>
    <message>
        <source>Decided · {count}</source>
        <extracomment>How a state is shown beside its word.</extracomment>
        <translation>已决定 · {count}</translation>
    </message>
    <message>
        <source>Borrower on hold</source>
        <translation>借款人在线等待</translation>
    </message>
    <message>
        <source>Waiting for a decision</source>
        <translation>待审批</translation>
    </message>
    <message>
        <source>To be read · reply by {date}</source>
        <translation>待复核 · {date}前答复</translation>
    </message>
    <message>
        <source>To be read</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>已放行</translation>
    </message>
    <message>
        <source>Letter: {kind}</source>
        <translation>信函：{kind}</translation>
    </message>
    <message>
        <source>by {name}</source>
        <translation>{name}申请</translation>
    </message>
    <message>
        <source>asked by {name}</source>
        <translation>{name}申请</translation>
    </message>
    <message>
        <source>written by {name}</source>
        <translation>{name}起草</translation>
    </message>
</context>
<context>
    <name>RestoredLine</name>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>结束</translation>
    </message>
</context>
<context>
    <name>RetentionCard</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>nobody can say</source>
        <translation>无法得知</translation>
    </message>
    <message>
        <source>for good</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>{years} years after the last date</source>
        <translation>最后日期后 {years} 年</translation>
    </message>
    <message>
        <source>No portfolio yet</source>
        <translation>尚无资产包</translation>
    </message>
    <message>
        <source>The desk could not delete by itself on {date}. {why}</source>
        <translation>系统于 {date} 未能自动删除。{why}</translation>
    </message>
    <message>
        <source>What is due goes by itself, with the day&apos;s copy, as the policy says</source>
        <translation>到期的记录按政策随每日备份自动删除</translation>
    </message>
    <message>
        <source>Nothing goes by itself: the policy does not say retention_daily</source>
        <translation>不会自动删除：政策未设 retention_daily</translation>
    </message>
    <message>
        <source>Delete {count} loans…</source>
        <translation>删除 {count} 笔贷款…</translation>
    </message>
    <message>
        <source>{policy}: kept no longer on {date}</source>
        <translation>{policy}：{date} 已过保存期</translation>
    </message>
    <message>
        <source>{policy}: nothing to delete on {date}; the next on {next}</source>
        <translation>{policy}：{date} 没有要删除的；下一批在 {next}</translation>
    </message>
    <message>
        <source>{policy}: nothing to delete on {date}, and nothing in the next twelve months</source>
        <translation>{policy}：{date} 没有要删除的，今后十二个月内也没有</translation>
    </message>
    <message>
        <source>in {days} days</source>
        <translation>{days} 天后</translation>
    </message>
    <message>
        <source>as the policy says; each loan that went is in the log</source>
        <translation>按政策执行；每笔删除的贷款都记入日志</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>保存期</translation>
    </message>
    <message>
        <source>Portfolio</source>
        <translation>资产包</translation>
    </message>
    <message>
        <source>Ended loans are kept</source>
        <translation>已结束贷款保存</translation>
    </message>
    <message>
        <source>Kept no longer</source>
        <translation>已过保存期</translation>
    </message>
    <message>
        <source>Still kept</source>
        <translation>仍在保存期</translation>
    </message>
    <message>
        <source>Retention rules</source>
        <translation>保存期规则</translation>
    </message>
    <message>
        <source>When the next go</source>
        <translation>下一批删除时间</translation>
    </message>
    <message>
        <source>Business date</source>
        <translation>业务日期</translation>
    </message>
    <message>
        <source>From now</source>
        <translation>距今</translation>
    </message>
    <message>
        <source>Loans</source>
        <translation>借款</translation>
    </message>
    <message>
        <source>What went</source>
        <translation>已删除的</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>删除时间</translation>
    </message>
    <message>
        <source>Loan</source>
        <translation>借据</translation>
    </message>
    <message>
        <source>Last date</source>
        <translation>最后日期</translation>
    </message>
    <message>
        <source>By</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Nothing was deleted yet.</source>
        <translation>尚未删除过任何记录。</translation>
    </message>
    <message>
        <source>Show in the log</source>
        <translation>在日志中查看</translation>
    </message>
</context>
<context>
    <name>ReviewHead</name>
    <message>
        <source>{loan} · owes {amount} today, {days} past due</source>
        <translation>{loan} · 今日应还{amount}，逾期{days}</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>Borrower on hold {time}</source>
        <translation>借款人在线等待{time}</translation>
    </message>
    <message>
        <source>{name} asked at {time}</source>
        <translation>{name}于{time}申请</translation>
    </message>
</context>
<context>
    <name>ReviewPanel</name>
    <message>
        <source>The request</source>
        <translation>申请内容</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>拒绝…</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Counter-offer…</source>
        <translation>还价…</translation>
    </message>
    <message>
        <source>Changed since it was asked, {time}:</source>
        <translation>自申请时（{time}）以来的变化：</translation>
    </message>
    <message>
        <source>{state} by {name}, {time}: {granted}</source>
        <translation>{name}{state}，{time}：{granted}</translation>
    </message>
    <message>
        <source>{state} by {name}, {time}</source>
        <translation>{name}{state}，{time}</translation>
    </message>
    <message>
        <source>{state} within the agent&apos;s own limits, {time}</source>
        <translation>坐席本人权限内，{state}，{time}</translation>
    </message>
    <message>
        <source>what was asked</source>
        <translation>回到申请方案</translation>
    </message>
    <message>
        <source>Send counter-offer</source>
        <translation>发出还价方案</translation>
    </message>
    <message>
        <source>It goes back as granted with these values.</source>
        <translation>将按以上数值批准并回复坐席。</translation>
    </message>
    <message>
        <source>Approve {what}</source>
        <translation>批准{what}</translation>
    </message>
    <message>
        <source>Within your limits.</source>
        <translation>在您的权限内。</translation>
    </message>
    <message>
        <source>Approve on today&apos;s figures</source>
        <translation>按今日数据批准</translation>
    </message>
    <message>
        <source>It changed since, and is within your limits today.</source>
        <translation>此后有变化，今日仍在您的权限内。</translation>
    </message>
    <message>
        <source>Above your own limits</source>
        <translation>超出您的权限</translation>
    </message>
    <message>
        <source>{why}.</source>
        <translation>{why}。</translation>
    </message>
    <message>
        <source>These values cannot be reckoned.</source>
        <translation>这些数值无法计算。</translation>
    </message>
    <message>
        <source>Move a value first: it is what was asked.</source>
        <translation>请先调整数值：目前与申请相同。</translation>
    </message>
</context>
<context>
    <name>RightSide</name>
    <message>
        <source>Script, rights, notes</source>
        <extracomment>Pixels at which a sheet that is written has room under the tabs; below it the keys alone lead to the other one.</extracomment>
        <translation>话术、告知与备注</translation>
    </message>
</context>
<context>
    <name>RightsPanel</name>
    <message>
        <source>{read} of {all} read</source>
        <translation>已读{read}/{all}</translation>
    </message>
    <message>
        <source>Borrower&apos;s rights</source>
        <translation>权利告知</translation>
    </message>
    <message>
        <source>tick</source>
        <translation>勾选</translation>
    </message>
</context>
<context>
    <name>SampleChoice</name>
    <message>
        <source>6,282 real loans</source>
        <extracomment>The real sample: the window opens on it first. Borrowers of the generated portfolio that comes with the sample. In the order in which they are made.</extracomment>
        <translation>6,282笔真实借款</translation>
    </message>
    <message>
        <source>US dollars. LendingClub&apos;s public loan files; the people are invented.</source>
        <translation>美元。来自 LendingClub 公开的借款数据，人员为虚构。</translation>
    </message>
    <message>
        <source>Cases with a history</source>
        <translation>有办理记录的案件</translation>
    </message>
    <message>
        <source>Yuan. Requests, decisions, agreements on paper, payments since.</source>
        <translation>人民币。包含申请、审批、书面协议及之后的还款。</translation>
    </message>
    <message>
        <source>Yuan. In every state of being late, marked as generated.</source>
        <translation>人民币。覆盖各逾期阶段，均标注为虚构。</translation>
    </message>
    <message>
        <source>US dollars, a few seconds</source>
        <translation>美元，几秒钟</translation>
    </message>
    <message>
        <source>2,000 generated borrowers</source>
        <translation>2,000位虚构借款人</translation>
    </message>
    <message>
        <source>yuan, half a minute</source>
        <translation>人民币，约半分钟</translation>
    </message>
</context>
<context>
    <name>SaveViewPanel</name>
    <message>
        <source>Save this view</source>
        <translation>保存此视图</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>SavedViewTabs</name>
    <message>
        <source>Views</source>
        <extracomment>Before the words of every tab, the first too: room for the frame of the focus.</extracomment>
        <translation>视图</translation>
    </message>
</context>
<context>
    <name>ScreenLock</name>
    <message>
        <source>Your role is {role} now. Sign in again to go on.</source>
        <translation>您的岗位现为{role}，请重新登录后继续。</translation>
    </message>
    <message>
        <source>An administrator has closed this account or reset its password. Sign in again.</source>
        <translation>管理员已停用此账号或重置了密码，请重新登录。</translation>
    </message>
</context>
<context>
    <name>ScriptPanel</name>
    <message>
        <source>Letter draft</source>
        <extracomment>Least width of the name of a part: four of them go into the narrow column.</extracomment>
        <translation>信函草稿</translation>
    </message>
    <message>
        <source>Call script</source>
        <translation>通话话术</translation>
    </message>
    <message>
        <source>next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>SearchPopup</name>
    <message>
        <source>Find a borrower: name, phone, loan no., ID no.</source>
        <translation>查找借款人：姓名、手机号、借据号、证件号</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Part of a name, pinyin initials, or the last digits of a number will do.</source>
        <translation>可输入姓名的一部分、拼音首字母或号码的后几位。</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>take</source>
        <translation>领取</translation>
    </message>
    <message>
        <source>close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>SecretEdit</name>
    <message>
        <source>Hide the password</source>
        <translation>隐藏密码</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
    </message>
</context>
<context>
    <name>SettingsMenu</name>
    <message>
        <source>Settings</source>
        <extracomment>Covers the screen at once.</extracomment>
        <translation>设置</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>Lock the screen</source>
        <translation>锁定屏幕</translation>
    </message>
    <message>
        <source>Change password…</source>
        <translation>修改密码…</translation>
    </message>
    <message>
        <source>Change person…</source>
        <translation>更换人员…</translation>
    </message>
</context>
<context>
    <name>SheetPanel</name>
    <message>
        <source>Agreement {number}</source>
        <translation>协议{number}</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>保存PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Language of the sheet</source>
        <translation>协议语言</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第{page}页，共{pages}页</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <source>Press for 100 %</source>
        <translation>按下恢复100%</translation>
    </message>
    <message>
        <source>Save the agreement</source>
        <translation>保存协议</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF文件 (*.pdf)</translation>
    </message>
</context>
<context>
    <name>SideColumn</name>
    <message>
        <source>Script</source>
        <translation>话术</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>权利</translation>
    </message>
</context>
<context>
    <name>SignInForm</name>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Your number is on your headset card.</source>
        <translation>工号在您的耳机卡上。</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>工号</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Locked out, or no password yet? An administrator hands one out.</source>
        <translation>账号被锁定或还没有密码？请管理员发放。</translation>
    </message>
    <message>
        <source>Sample accounts, to try the desk</source>
        <translation>样例账号，供试用</translation>
    </message>
    <message>
        <source>Password: {password}</source>
        <translation>密码：{password}</translation>
    </message>
    <message>
        <source>Sample accounts</source>
        <translation>样例账号</translation>
    </message>
    <message>
        <source>Sign in as {name}</source>
        <translation>以{name}登录</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Every sign-in is logged.</source>
        <translation>每次登录都会记录。</translation>
    </message>
    <message>
        <source>Choose your password</source>
        <translation>请设置您的密码</translation>
    </message>
    <message>
        <source>The one you were given was good for this sign-in alone.</source>
        <translation>发给您的密码仅供本次登录使用。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>{date} · policy {pack}</source>
        <translation>{date} · 政策{pack}</translation>
    </message>
    <message>
        <source>made-up data · {date} · {pack}</source>
        <translation>虚构数据 · {date} · {pack}</translation>
    </message>
    <message>
        <source>Policy {pack} since {date}</source>
        <translation>政策{pack}，{date}起生效</translation>
    </message>
    <message>
        <source>Store {name}</source>
        <translation>数据库{name}</translation>
    </message>
    <message>
        <source>Portfolios in this store</source>
        <translation>数据库中的资产包</translation>
    </message>
    <message>
        <source>No portfolio has come in yet</source>
        <translation>尚未导入资产包</translation>
    </message>
    <message>
        <source>Agent Desk</source>
        <translation>坐席工作台</translation>
    </message>
</context>
<context>
    <name>SimilarCard</name>
    <message>
        <source>How similar cases were decided</source>
        <translation>同类申请如何决定</translation>
    </message>
    <message>
        <source>{reason}, {kind}: {granted} granted, {rejected} rejected</source>
        <translation>{reason}，{kind}：批准{granted}，拒绝{rejected}</translation>
    </message>
    <message>
        <source>this request, {value}</source>
        <translation>本申请{value}</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Drop files or a folder here</source>
        <translation>把文件或文件夹拖到这里</translation>
    </message>
    <message>
        <source>CSV or XLSX; Enter asks for them</source>
        <translation>CSV或XLSX；按Enter选择</translation>
    </message>
    <message>
        <source>What they are</source>
        <translation>内容说明</translation>
    </message>
    <message>
        <source>Empty: as the mapping says</source>
        <translation>留空：按映射</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列映射</translation>
    </message>
    <message>
        <source>Portfolio code</source>
        <translation>资产包代码</translation>
    </message>
    <message>
        <source>Portfolio name</source>
        <translation>资产包名称</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Business date</source>
        <translation>业务日期</translation>
    </message>
    <message>
        <source>Recognise them by their headers</source>
        <translation>按表头识别</translation>
    </message>
    <message>
        <source>As the mapping says</source>
        <translation>按映射</translation>
    </message>
    <message>
        <source>Chosen files</source>
        <translation>已选文件</translation>
    </message>
</context>
<context>
    <name>StalePanel</name>
    <message>
        <source>{number} no longer stands as it was asked</source>
        <extracomment>Lines that are shown; what is more stands in the log and in the answer of the command.</extracomment>
        <translation>{number}已与申请时的情况不符</translation>
    </message>
    <message>
        <source>{number} no longer holds</source>
        <translation>{number}已不再成立</translation>
    </message>
    <message>
        <source>Still yours to grant: {proposal}</source>
        <translation>您仍可自行批准：{proposal}</translation>
    </message>
    <message>
        <source>The same may be asked for on today&apos;s figures.</source>
        <translation>可按今日数据申请同样的内容。</translation>
    </message>
    <message>
        <source>Nothing of it can be granted today. Put another offer together.</source>
        <translation>今日已不能批准其中任何内容。请另拟方案。</translation>
    </message>
    <message>
        <source>Ask again today</source>
        <translation>按今日数据重新申请</translation>
    </message>
    <message>
        <source>Take what is still allowed</source>
        <translation>采用仍被允许的内容</translation>
    </message>
</context>
<context>
    <name>StateSection</name>
    <message>
        <source>open until {date}</source>
        <translation>有效至{date}</translation>
    </message>
    <message>
        <source>It was open until {date}. Withdraw it and ask again on today&apos;s figures.</source>
        <translation>有效期至{date}，已过期。请撤回，并按今日数字重新申请。</translation>
    </message>
    <message>
        <source>The offer has ended</source>
        <translation>协议已过有效期</translation>
    </message>
    <message>
        <source>The loan is no longer as it says</source>
        <translation>贷款已与协议所载不符</translation>
    </message>
    <message>
        <source>{changes}
Withdraw it and ask again on today&apos;s figures.</source>
        <translation>{changes}
请撤回并按今日数据重新申请。</translation>
    </message>
    <message>
        <source>It can be issued once everything that must be said has been said to the borrower.</source>
        <translation>须告知事项全部告知借款人后方可签发。</translation>
    </message>
    <message>
        <source>Not to be issued yet</source>
        <translation>暂不能签发</translation>
    </message>
    <message>
        <source>Read both sheets. Once issued they never change, and the borrower may accept until {date}.</source>
        <translation>请核对两种语言的协议。出具后不再改变，借款人可在{date}前接受。</translation>
    </message>
    <message>
        <source>Ready to be issued</source>
        <translation>可以出具</translation>
    </message>
    <message>
        <source>Nothing is sent from here: read it out, print it or save it. Then record how the borrower accepted, and where the proof lies.</source>
        <translation>本程序不发送任何内容：请宣读、打印或保存协议，然后登记借款人如何接受以及凭证位置。</translation>
    </message>
    <message>
        <source>Waiting for the borrower</source>
        <translation>等待借款人</translation>
    </message>
    <message>
        <source>The loan follows this agreement</source>
        <translation>借款按本协议执行</translation>
    </message>
    <message>
        <source>Kept to the end</source>
        <translation>已全部履约</translation>
    </message>
    <message>
        <source>Every payment is made.</source>
        <translation>各期均已还清。</translation>
    </message>
    <message>
        <source>Next: {amount} on {date}.</source>
        <translation>下次还款：{date}，{amount}。</translation>
    </message>
    <message>
        <source>Since {date}.</source>
        <translation>自{date}起。</translation>
    </message>
</context>
<context>
    <name>StatusItems</name>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>StepDisc</name>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>current</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已终止</translation>
    </message>
    <message>
        <source>Step {number}, {state}</source>
        <translation>第{number}步，{state}</translation>
    </message>
</context>
<context>
    <name>StoreField</name>
    <message>
        <source>Loan store</source>
        <translation>贷款库</translation>
    </message>
    <message>
        <source>{name}, on this computer</source>
        <translation>{name}，本机</translation>
    </message>
    <message>
        <source>{name}, on {host}</source>
        <translation>{name}，位于 {host}</translation>
    </message>
    <message>
        <source>Another store…</source>
        <translation>其他贷款库…</translation>
    </message>
</context>
<context>
    <name>StoreOutage</name>
    <message>
        <source>The store does not answer</source>
        <translation>数据库没有响应</translation>
    </message>
    <message>
        <source>What was saved is safe. What you type is kept and saved by itself.</source>
        <translation>已保存的内容是安全的。您输入的内容会保留，并自动保存。</translation>
    </message>
    <message>
        <source>Your work is safe. Kept on this computer: {count}</source>
        <translation>您的工作是安全的。保留在本机：{count}项</translation>
    </message>
    <message>
        <source>Leave this window open: only it holds what waits to be saved.</source>
        <translation>请不要关闭此窗口：等待保存的内容只在这里。</translation>
    </message>
    <message>
        <source>Trying again by itself.</source>
        <translation>正在自动重试。</translation>
    </message>
    <message>
        <source>Trying now.</source>
        <translation>正在重试。</translation>
    </message>
    <message>
        <source>Trying again in {count} s.</source>
        <translation>{count}秒后重试。</translation>
    </message>
    <message>
        <source>Last answer {time}. {again}</source>
        <translation>上次响应 {time}。{again}</translation>
    </message>
</context>
<context>
    <name>TableStates</name>
    <message>
        <source>Reading the queue</source>
        <translation>正在读取队列</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Whole queue</source>
        <translation>全部队列</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>No case fits these filters</source>
        <translation>没有符合筛选的案件</translation>
    </message>
    <message>
        <source>The queue is empty</source>
        <translation>队列为空</translation>
    </message>
    <message>
        <source>Nobody is in arrears and nothing waits.</source>
        <translation>没有逾期，也没有待办。</translation>
    </message>
    <message>
        <source>The queue cannot be shown</source>
        <translation>无法显示队列</translation>
    </message>
    <message>
        <source>What was saved is safe.</source>
        <translation>已保存的内容是安全的。</translation>
    </message>
</context>
<context>
    <name>TakenNotice</name>
    <message>
        <source>{holder} holds this case</source>
        <translation>{holder}正在处理此案件</translation>
    </message>
    <message>
        <source>Loan {loan}, since {since}. Taking it over is written into the log.</source>
        <translation>借据{loan}，自{since}起。接管会写入日志。</translation>
    </message>
    <message>
        <source>This could not be done</source>
        <translation>未能完成</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>接管</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不接管</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>TermsColumn</name>
    <message>
        <source>within the agent&apos;s limits</source>
        <translation>坐席权限内</translation>
    </message>
    <message>
        <source>Approved terms</source>
        <translation>获批条款</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>减免</translation>
    </message>
    <message>
        <source>Not yet due</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>还款</translation>
    </message>
    <message>
        <source>Total to pay</source>
        <translation>还款总额</translation>
    </message>
    <message>
        <source>As it stands</source>
        <translation>按现合同</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>{count} payments</source>
        <translation>共{count}期</translation>
    </message>
    <message>
        <source>These are the terms</source>
        <translation>条款即以此为准</translation>
    </message>
    <message>
        <source>The clauses are made of these figures and print in {number}. Other terms are another agreement, and are read from the beginning.</source>
        <translation>各条款由这些金额生成，并印入{number}。条款如有变更即为另一份协议，须从头复述。</translation>
    </message>
    <message>
        <source>Fingerprint of the terms</source>
        <translation>条款指纹</translation>
    </message>
</context>
<context>
    <name>TextBar</name>
    <message>
        <source>Agrees</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Alt+Y: the borrower agrees to short texts</source>
        <translation>Alt+Y：借款人同意接收短信</translation>
    </message>
    <message>
        <source>Wants none</source>
        <translation>不同意</translation>
    </message>
    <message>
        <source>Alt+X: the borrower wants no short texts</source>
        <translation>Alt+X：借款人不同意接收短信</translation>
    </message>
    <message>
        <source>Copy, mark as sent</source>
        <translation>复制并标记为已发</translation>
    </message>
    <message>
        <source>Alt+T: copies what is written and marks it as sent; nothing is sent from this desk</source>
        <translation>Alt+T：复制所写内容并标记为已发；本程序不会发送任何内容</translation>
    </message>
    <message>
        <source>Short texts: ask first whether they agree</source>
        <translation>短信：请先征得同意</translation>
    </message>
    <message>
        <source>Short texts: nobody asked; the policy allows them</source>
        <translation>短信：尚未询问；政策允许发送</translation>
    </message>
    <message>
        <source>Short texts: agreed {when}, {way}</source>
        <translation>短信：{when}{way}已同意</translation>
    </message>
    <message>
        <source>No short texts: {when}, {way}</source>
        <translation>不同意接收短信：{when}{way}</translation>
    </message>
    <message>
        <source> (recorded by {user})</source>
        <translation>（{user}记录）</translation>
    </message>
    <message>
        <source>on a call</source>
        <translation>在通话中</translation>
    </message>
    <message>
        <source>in a chat</source>
        <translation>在聊天中</translation>
    </message>
    <message>
        <source>in writing</source>
        <translation>书面</translation>
    </message>
    <message>
        <source>online</source>
        <translation>在线</translation>
    </message>
</context>
<context>
    <name>TimelineStrip</name>
    <message>
        <source>%n paid</source>
        <extracomment>From a mark of the legend to its words, and what the words may be: size and the gap after each.</extracomment>
        <translation>已还%n期</translation>
    </message>
    <message>
        <source>%n partly paid</source>
        <translation>部分已还%n期</translation>
    </message>
    <message>
        <source>%n overdue</source>
        <translation>逾期%n期</translation>
    </message>
    <message>
        <source>%n moved</source>
        <translation>顺延%n期</translation>
    </message>
    <message>
        <source>%n to come</source>
        <translation>未到期%n期</translation>
    </message>
    <message>
        <source>Instalments: {counts}</source>
        <translation>还款计划：{counts}</translation>
    </message>
</context>
<context>
    <name>TimesSection</name>
    <message>
        <source>Time on this case</source>
        <translation>本案用时</translation>
    </message>
    <message>
        <source>Talking</source>
        <translation>通话</translation>
    </message>
    <message>
        <source>Deciding</source>
        <translation>拟定方案</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Wrapping up</source>
        <translation>收尾</translation>
    </message>
    <message>
        <source>the offer, then issuing</source>
        <translation>方案与出具协议</translation>
    </message>
    <message>
        <source>for a decision</source>
        <translation>等待审批</translation>
    </message>
    <message>
        <source>running</source>
        <translation>计时中</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>{time} to now</source>
        <translation>{time}至今</translation>
    </message>
    <message>
        <source>usual: {low} to {high} min</source>
        <translation>通常{low}至{high}分钟</translation>
    </message>
    <message>
        <source>Your day: one call, {average}</source>
        <translation>您今天：1通，{average}</translation>
    </message>
    <message>
        <source>Your day: {count} calls, {average} a call</source>
        <translation>您今天：{count}通，平均每通{average}</translation>
    </message>
    <message>
        <source>Talking {talking}, deciding {deciding}, waiting {waiting}, wrapping up {wrapping}, {total} in all</source>
        <translation>通话{talking}，拟定方案{deciding}，等待{waiting}，收尾{wrapping}，共{total}</translation>
    </message>
</context>
<context>
    <name>ToggleSection</name>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Find a borrower: name, phone, loan no., ID no.</source>
        <translation>查找借款人：姓名、手机号、借据号、证件号</translation>
    </message>
    <message>
        <source>Agent Desk</source>
        <translation>坐席工作台</translation>
    </message>
</context>
<context>
    <name>TraceWords</name>
    <message>
        <source>{component}, instalment {number}</source>
        <translation>{component}，第{number}期</translation>
    </message>
    <message>
        <source>Charged on {date}: the larger of the least fee and {rate} of {base}</source>
        <translation>{date}收取：最低费用与{base}的{rate}两者取高</translation>
    </message>
    <message>
        <source>{base} × {rate} a year × {days} days, {begin} to {end}</source>
        <translation>{base} × 年{rate} × {days}天，{begin}至{end}</translation>
    </message>
</context>
<context>
    <name>VerdictPill</name>
    <message>
        <source>Within your limit</source>
        <translation>权限内</translation>
    </message>
    <message>
        <source>Within limit</source>
        <translation>权限内</translation>
    </message>
    <message>
        <source>Needs supervisor</source>
        <translation>需主管审批</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>不允许</translation>
    </message>
</context>
<context>
    <name>VersionCards</name>
    <message>
        <source>not named</source>
        <translation>未署名</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>现行</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效日</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>编写人</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>审批人</translation>
    </message>
    <message>
        <source>No draft</source>
        <translation>没有草稿</translation>
    </message>
    <message>
        <source>Whatever is changed is first a draft, and changes nothing.</source>
        <translation>任何修改先成为草稿，不影响现行政策。</translation>
    </message>
    <message>
        <source>1 limit differs</source>
        <translation>1项限额不同</translation>
    </message>
    <message>
        <source>{count} limits differ</source>
        <translation>{count}项限额不同</translation>
    </message>
    <message>
        <source>{differs}, {count} not saved</source>
        <translation>{differs}，{count}项未保存</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>已申请</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>{name}, saved {day} {time}</source>
        <translation>{name}，{day} {time}保存</translation>
    </message>
    <message>
        <source>not asked for yet</source>
        <translation>尚未申请</translation>
    </message>
    <message>
        <source>no one yet</source>
        <translation>尚无</translation>
    </message>
</context>
<context>
    <name>WhatNext</name>
    <message>
        <source>Draft made, nothing changed yet</source>
        <translation>草稿已生成，尚无变化</translation>
    </message>
    <message>
        <source>Issued, nothing changed yet</source>
        <translation>已出具，尚无变化</translation>
    </message>
    <message>
        <source>Overdue {amount}, growing {daily} a day</source>
        <translation>逾期{amount}，每日增加{daily}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last day to accept</source>
        <translation>最后接受日</translation>
    </message>
    <message>
        <source>Then the offer ends; the contract stays</source>
        <translation>逾期未接受则失效，原合同不变</translation>
    </message>
    <message>
        <source>{amount} is written off</source>
        <translation>减免{amount}</translation>
    </message>
    <message>
        <source>Nothing is written off</source>
        <translation>无减免</translation>
    </message>
    <message>
        <source>New schedule, payments: {count}</source>
        <translation>新还款计划，共{count}期</translation>
    </message>
    <message>
        <source>On acceptance</source>
        <translation>接受时</translation>
    </message>
    <message>
        <source>First payment {amount}</source>
        <translation>首期还款{amount}</translation>
    </message>
    <message>
        <source>Accepted: {how}</source>
        <translation>已接受：{how}</translation>
    </message>
    <message>
        <source>Reference {reference}</source>
        <translation>凭证{reference}</translation>
    </message>
    <message>
        <source>Next payment {amount}</source>
        <translation>下次还款{amount}</translation>
    </message>
    <message>
        <source>Without them it lapses, the case comes back</source>
        <translation>未补交则失效，案件回到队列</translation>
    </message>
    <message>
        <source>Last day for the documents</source>
        <translation>补交材料的最后一天</translation>
    </message>
    <message>
        <source>If unpaid after {days} grace days</source>
        <translation>宽限{days}天后仍未还</translation>
    </message>
    <message>
        <source>Paid in time, the case stays closed</source>
        <translation>按时还款则案件不再进入队列</translation>
    </message>
    <message>
        <source>Broken: the case is back in the queue</source>
        <translation>视为违约，案件重回队列</translation>
    </message>
    <message>
        <source>Last payment {amount}</source>
        <translation>末期还款{amount}</translation>
    </message>
    <message>
        <source>Then nothing is left to pay</source>
        <translation>此后全部还清</translation>
    </message>
    <message>
        <source>From here on the contract&apos;s own rules apply</source>
        <translation>此后按原合同约定执行</translation>
    </message>
    <message>
        <source>The case is back in the queue</source>
        <translation>案件已重回队列</translation>
    </message>
    <message>
        <source>The loan stays as it was</source>
        <translation>借款维持原状</translation>
    </message>
    <message>
        <source>Nobody accepted in time; the loan stays as it was</source>
        <translation>未在期限内接受，借款维持原状</translation>
    </message>
    <message>
        <source>The agreement was taken back</source>
        <translation>协议已撤销</translation>
    </message>
    <message>
        <source>The documents did not come; the payments before it are due again</source>
        <translation>材料未收到；恢复按原安排还款</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>No contact</source>
        <translation>不可联系</translation>
    </message>
    <message>
        <source>No call now: it is {clock}</source>
        <translation>现在不可来电：当地{clock}</translation>
    </message>
    <message>
        <source>No contact today: public holiday</source>
        <translation>今日为法定节假日，不可联系</translation>
    </message>
    <message>
        <source>No more conversations today</source>
        <translation>今日通话次数已满</translation>
    </message>
    <message>
        <source>No more calls to this number today</source>
        <translation>今日拨打该号码次数已满</translation>
    </message>
    <message>
        <source>No more messages today</source>
        <translation>今日消息次数已满</translation>
    </message>
    <message>
        <source>No more contacts this week</source>
        <translation>本周联系次数已满</translation>
    </message>
    <message>
        <source>No more contacts this month</source>
        <translation>本月联系次数已满</translation>
    </message>
    <message>
        <source>No more calls within 7 days</source>
        <translation>7日内拨打次数已满</translation>
    </message>
    <message>
        <source>No call so soon after a conversation</source>
        <translation>刚通过话，暂不可来电</translation>
    </message>
    <message>
        <source>the debt is disputed</source>
        <translation>债务有争议</translation>
    </message>
    <message>
        <source>the borrower has died</source>
        <translation>借款人已去世</translation>
    </message>
    <message>
        <source>insolvency or a moratorium</source>
        <translation>破产或暂缓</translation>
    </message>
    <message>
        <source>a complaint is open</source>
        <translation>投诉处理中</translation>
    </message>
    <message>
        <source>a lawyer or adviser acts</source>
        <translation>律师或顾问代理</translation>
    </message>
    <message>
        <source>a minor, or without capacity</source>
        <translation>未成年或无行为能力</translation>
    </message>
    <message>
        <source>the borrower asked not to be called</source>
        <translation>借款人要求勿来电</translation>
    </message>
    <message>
        <source>a plan is being kept</source>
        <translation>正在履行还款安排</translation>
    </message>
    <message>
        <source>{opens}–{closes} ok</source>
        <translation>{opens}–{closes}可联系</translation>
    </message>
    <message>
        <source>contact {number} of {most}</source>
        <translation>第{number}次，上限{most}次</translation>
    </message>
    <message>
        <source>Next {day}, {clock}</source>
        <translation>下次{day}{clock}</translation>
    </message>
    <message>
        <source>“{text}” is not an amount. Write it like 1234.50</source>
        <translation>“{text}”不是金额，请写成1234.50</translation>
    </message>
    <message>
        <source>“{text}” has more than {digits} digits after the point</source>
        <translation>“{text}”的小数多于{digits}位</translation>
    </message>
    <message>
        <source>“{text}” is larger than any amount the desk can hold</source>
        <translation>“{text}”超出工作台可记录的最大金额</translation>
    </message>
    <message>
        <source>A schedule needs at least one instalment, not {count}</source>
        <translation>还款计划至少一期，不能为{count}期</translation>
    </message>
    <message>
        <source>Principal is never waived</source>
        <translation>本金一律不减免</translation>
    </message>
    <message>
        <source>A waiver is an amount or a share, exactly one of them</source>
        <translation>减免请填金额或比例，二者只填其一</translation>
    </message>
    <message>
        <source>A waiver of {amount} is below zero</source>
        <translation>减免{amount}为负数</translation>
    </message>
    <message>
        <source>An extension is a number of days or of months, exactly one of them</source>
        <translation>延期请填天数或月数，二者只填其一</translation>
    </message>
    <message>
        <source>An extension cannot be {length} long</source>
        <translation>延期长度不能为{length}</translation>
    </message>
    <message>
        <source>An extension of {length} is longer than the desk reckons with</source>
        <translation>延期{length}超出可计算范围</translation>
    </message>
    <message>
        <source>There is no unpaid instalment to move</source>
        <translation>没有可顺延的未还期次</translation>
    </message>
    <message>
        <source>A new plan has 1 to 600 instalments, not {count}</source>
        <translation>新计划为1至600期，不能为{count}期</translation>
    </message>
    <message>
        <source>Nothing is owed, so there is nothing to plan</source>
        <translation>没有欠款，无需重新分期</translation>
    </message>
    <message>
        <source>The first due date {first_due} must be after {as_of}</source>
        <translation>首期还款日{first_due}须晚于{as_of}</translation>
    </message>
    <message>
        <source>An interest-only period has 0 to 60 instalments, not {count}</source>
        <translation>只还息期为0至60期，不能为{count}期</translation>
    </message>
    <message>
        <source>No instalment is still to come, so none can pay interest only</source>
        <translation>没有未到期期次，不能设只还息期</translation>
    </message>
    <message>
        <source>One component is waived twice. Put it into one waiver</source>
        <translation>同一项目重复减免，请合并为一项</translation>
    </message>
    <message>
        <source>Choose one: extension, new plan or interest-only period</source>
        <translation>延期、重新分期、只还息期请选其一</translation>
    </message>
    <message>
        <source>Arrears are to be settled within 0 to 366 days, not {days}</source>
        <translation>逾期款应在0至366天内结清，不能为{days}天</translation>
    </message>
    <message>
        <source>Loan {loan} owes nothing; there is nothing to agree</source>
        <translation>借据{loan}没有欠款，无需协商</translation>
    </message>
    <message>
        <source>The proposal changes nothing. Choose an extension, a plan or a waiver</source>
        <translation>方案没有任何变化，请选择延期、重新分期或减免</translation>
    </message>
    <message>
        <source>You asked for {request} yourself; somebody else decides it</source>
        <translation>申请{request}由您本人提出，须由他人审批</translation>
    </message>
    <message>
        <source>Request {request} is not yours to withdraw</source>
        <translation>申请{request}不是您提出的，您不能撤回</translation>
    </message>
    <message>
        <source>Request {request} on loan {loan} is still waiting. Withdraw it first</source>
        <translation>借据{loan}的申请{request}仍在等待，请先撤回</translation>
    </message>
    <message>
        <source>Request {request} was changed by somebody else. Read it again</source>
        <translation>申请{request}已被他人修改，请重新查看</translation>
    </message>
    <message>
        <source>Not allowed. {why}</source>
        <translation>不允许。{why}</translation>
    </message>
    <message>
        <source>A waived share lies between 0 % and 100 %, not {percent} %</source>
        <translation>减免比例应在 0 % 至 100 % 之间，而不是 {percent} %</translation>
    </message>
    <message>
        <source>Request {request} no longer waits: it is {status}</source>
        <translation>申请{request}已不在等待：{status}</translation>
    </message>
    <message>
        <source>Requests are decided by supervisors and managers, not in the role of {role}</source>
        <translation>申请由主管和经理审批，{role}不能审批</translation>
    </message>
    <message>
        <source>Request {request} is above your own limits. {why}</source>
        <translation>申请{request}超出您的权限。{why}</translation>
    </message>
    <message>
        <source>Request {request} was made on {as_of} and no longer holds. Changed since: {changed}. Ask again on today&apos;s figures</source>
        <translation>申请 {request} 提交于 {as_of}，现已不再成立。此后的变化：{changed}。请按今日数据重新申请</translation>
    </message>
    <message>
        <source>Request {request} still holds: nothing has changed since, so it need not be asked again</source>
        <translation>申请 {request} 仍然有效：此后没有变化，无需重新申请</translation>
    </message>
    <message>
        <source>Nothing of request {request} can be granted on today&apos;s figures. Put another offer together</source>
        <translation>按今日数据，申请 {request} 的内容均不能批准。请另拟方案</translation>
    </message>
    <message>
        <source>Request {request} is {status}; only what was approved becomes an agreement</source>
        <translation>申请{request}为“{status}”，只有已批准的申请才能生成协议</translation>
    </message>
    <message>
        <source>To return or reject {request}, say why in one line</source>
        <translation>退回或拒绝{request}时，请用一句话说明理由</translation>
    </message>
    <message>
        <source>Agreement {agreement} is {status}; it cannot become {asked}</source>
        <translation>协议{agreement}为“{status}”，不能变为“{asked}”</translation>
    </message>
    <message>
        <source>The offer of agreement {agreement} ended on {until}. Ask again on today&apos;s figures</source>
        <translation>协议{agreement}的有效期已于{until}结束，请按今日数字重新申请</translation>
    </message>
    <message>
        <source>Agreement {agreement} on this loan is {status}. It must end first</source>
        <translation>该借款的协议{agreement}为“{status}”，须先结束</translation>
    </message>
    <message>
        <source>Agreement {agreement} has no sheet in the language “{language}”</source>
        <translation>协议{agreement}没有“{language}”语言版本</translation>
    </message>
    <message>
        <source>Agreement {agreement} was changed by somebody else. Read it again</source>
        <translation>协议{agreement}已被他人修改，请重新查看</translation>
    </message>
    <message>
        <source>Say where the proof of acceptance lies: the recording, the signed sheet or the code</source>
        <translation>请填写接受凭证：录音、签署件或验证码</translation>
    </message>
    <message>
        <source>Say what the borrower can pay a month, more than zero, not {amount}</source>
        <translation>请填写借款人每月可还金额，须大于零，不能为{amount}</translation>
    </message>
    <message>
        <source>A payment is more than zero, not {amount}</source>
        <translation>还款须大于零，不能为{amount}</translation>
    </message>
    <message>
        <source>The loan is in {expected}, the payment in {currency}</source>
        <translation>借款币种为{expected}，还款币种为{currency}</translation>
    </message>
    <message>
        <source>A payment on {value_date} lies after the business date {as_of}</source>
        <translation>还款日{value_date}晚于业务日期{as_of}</translation>
    </message>
    <message>
        <source>A payment on {value_date} lies before the loan was paid out on {drawn_on}</source>
        <translation>还款日{value_date}早于放款日{drawn_on}</translation>
    </message>
    <message>
        <source>{amount} is {over} more than is owed on loan {loan}. Record {most}, or say that the rest is kept as a credit (--overpaid)</source>
        <translation>{amount} 比贷款 {loan} 所欠金额多出 {over}。请登记 {most}，或说明余额留作客户贷方余额（--overpaid）</translation>
    </message>
    <message>
        <source>Nothing is owed on loan {loan}. Record it only if it is kept as a credit (--overpaid)</source>
        <translation>贷款 {loan} 已无欠款。只有留作客户贷方余额时才登记（--overpaid）</translation>
    </message>
    <message>
        <source>There is no payment {payment} on this loan</source>
        <translation>该借款没有还款{payment}</translation>
    </message>
    <message>
        <source>Payment {payment} was taken back already</source>
        <translation>还款{payment}已被冲正</translation>
    </message>
    <message>
        <source>Payment {payment} is part of agreement {agreement}; undo the agreement first</source>
        <translation>还款{payment}已计入协议{agreement}，请先撤销协议</translation>
    </message>
    <message>
        <source>A promise is more than zero, not {amount}</source>
        <translation>承诺金额须大于零，不能为{amount}</translation>
    </message>
    <message>
        <source>A promise for {due_date} lies before the business date {as_of}</source>
        <translation>承诺日{due_date}早于业务日期{as_of}</translation>
    </message>
    <message>
        <source>A promise of {amount} is more than the {owed} owed on loan {loan} by {on}. Promise {owed} at most</source>
        <translation>承诺金额 {amount} 超过贷款 {loan} 截至 {on} 所欠的 {owed}。最多承诺 {owed}</translation>
    </message>
    <message>
        <source>Nothing is owed on loan {loan}, so nothing is to be promised</source>
        <translation>贷款 {loan} 已无欠款，无需承诺还款</translation>
    </message>
    <message>
        <source>You may take a promise up to {limit} days ahead, not {asked}</source>
        <translation>您最多可接受{limit}天内的承诺，不能为{asked}天</translation>
    </message>
    <message>
        <source>The business date is {now}; it does not go back to {asked}</source>
        <translation>业务日期为{now}，不能退回到{asked}</translation>
    </message>
    <message>
        <source>The note has {length} characters; {most} fit</source>
        <translation>备注有{length}字，最多{most}字</translation>
    </message>
    <message>
        <source>This file is damaged, or of a kind that cannot be shown. Ask for another</source>
        <translation>文件已损坏或格式无法显示，请另行索取</translation>
    </message>
    <message>
        <source>{path} could not be written: {what}. Choose another place</source>
        <translation>无法写入{path}：{what}。请换一个位置</translation>
    </message>
    <message>
        <source>Nothing was printed: {printer} does not answer. Save the PDF instead</source>
        <translation>未打印：{printer}无响应。请改为保存PDF</translation>
    </message>
    <message>
        <source>A document dated {dated_on} lies after the business date {as_of}</source>
        <translation>材料日期{dated_on}晚于业务日期{as_of}</translation>
    </message>
    <message>
        <source>The file {file} is empty</source>
        <translation>文件{file}是空的</translation>
    </message>
    <message>
        <source>The file {file} has {size} bytes; at most {most} are kept. Send a smaller scan</source>
        <translation>文件{file}有{size}字节，最多保存{most}字节，请上传较小的扫描件</translation>
    </message>
    <message>
        <source>The file {file} is neither a PDF nor a picture</source>
        <translation>文件{file}既不是PDF也不是图片</translation>
    </message>
    <message>
        <source>Loan {loan} has no hardship reason yet. Choose one first</source>
        <translation>贷款 {loan} 还没有困难原因，请先选择</translation>
    </message>
    <message>
        <source>There is no evidence {evidence}</source>
        <translation>没有证明材料{evidence}</translation>
    </message>
    <message>
        <source>A saved view needs a name of 1 to {most} letters</source>
        <translation>保存的视图需要一个名称，1至{most}个字</translation>
    </message>
    <message>
        <source>You have {most} saved views; remove one before you save another</source>
        <translation>您已有{most}个保存的视图；请先删除一个再保存</translation>
    </message>
    <message>
        <source>There is no account “{user}”, and the log has no entry of one</source>
        <translation>没有编号为“{user}”的账号，日志中也没有其记录</translation>
    </message>
    <message>
        <source>The period begins on {begin} and ends before that, on {last}. Give the earlier day first</source>
        <translation>时段始于 {begin}，却在此之前的 {last} 结束。请先写较早的日期</translation>
    </message>
    <message>
        <source>The least amount, {least}, is above the greatest, {most}</source>
        <translation>最小金额{least}大于最大金额{most}</translation>
    </message>
    <message>
        <source>You have no saved view “{name}”</source>
        <translation>您没有名为“{name}”的保存视图</translation>
    </message>
    <message>
        <source>{holder} has held loan {loan} since {since}</source>
        <translation>{holder}自{since}起处理借据{loan}</translation>
    </message>
    <message>
        <source>What is typed here has {length} characters; {most} can be kept</source>
        <translation>这里输入了{length}个字符，最多可保存{most}个</translation>
    </message>
    <message>
        <source>An amount a month cannot be {amount}; it is zero or more</source>
        <translation>每月金额不能是{amount}，只能是零或更多</translation>
    </message>
    <message>
        <source>The loan is in {expected}, not in {currency}</source>
        <translation>这笔贷款的币种是 {expected}，不是 {currency}</translation>
    </message>
    <message>
        <source>The hardship cannot begin on {date}, after the business date {as_of}</source>
        <translation>困难的起始日 {date} 不能晚于业务日期 {as_of}</translation>
    </message>
    <message>
        <source>The first payment cannot be on {date}, before {as_of}</source>
        <translation>首次付款日 {date} 不能早于 {as_of}</translation>
    </message>
    <message>
        <source>Somebody else changed the same facts meanwhile. Choose which stand</source>
        <translation>其他人同时改了相同的情况，请选择以哪个为准</translation>
    </message>
    <message>
        <source>Somebody else wrote another note meanwhile. Choose which one stands</source>
        <translation>其他人同时写了不同的备注，请选择以哪个为准</translation>
    </message>
    <message>
        <source>Somebody else changed this case. Read it again</source>
        <translation>此案件已被他人修改，请重新查看</translation>
    </message>
    <message>
        <source>There is no borrower {borrower}</source>
        <translation>没有借款人{borrower}</translation>
    </message>
    <message>
        <source>The store holds no loans yet. Import a file, or make a sample</source>
        <translation>数据库还没有借款，请导入文件或生成样例</translation>
    </message>
    <message>
        <source>The store holds several portfolios ({known}). Say which one by --portfolio</source>
        <translation>数据库有多个资产包（{known}），请用--portfolio指定</translation>
    </message>
    <message>
        <source>Account {user} is closed</source>
        <translation>账号{user}已停用</translation>
    </message>
    <message>
        <source>Say who is acting by --as USER. Accounts: {known}</source>
        <translation>请用--as USER指定操作人。账号：{known}</translation>
    </message>
    <message>
        <source>In the role of {role} you may not {act}</source>
        <translation>{role}无权{act}</translation>
    </message>
    <message>
        <source>“{text}” is not a number of rows from 1 to {most}</source>
        <translation>“{text}”不是1至{most}的行数</translation>
    </message>
    <message>
        <source>There is no display to open the window on. Everything can be done by command as well: agent-desk --help</source>
        <translation>没有可以打开窗口的显示器。所有操作也可以用命令完成：agent-desk --help</translation>
    </message>
    <message>
        <source>“{text}” is not a number of days from 1 to {most}</source>
        <translation>“{text}”不是1到{most}之间的天数</translation>
    </message>
    <message>
        <source>“{text}” lies outside the years {first} to {last}</source>
        <translation>“{text}”不在{first}至{last}年之间</translation>
    </message>
    <message>
        <source>The business date is {now}. To act on {asked}, move it first: agent-desk set-date {asked_iso}</source>
        <translation>业务日期为{now}。如需在{asked}操作，请先推进：agent-desk set-date {asked_iso}</translation>
    </message>
    <message>
        <source>There is no policy pack “{pack}”. Known: {known}</source>
        <translation>没有政策包“{pack}”。已有：{known}</translation>
    </message>
    <message>
        <source>There is no request “{request}”. Check its number</source>
        <translation>没有申请“{request}”。请核对编号</translation>
    </message>
    <message>
        <source>The loan is no longer as agreement {agreement} says. Changed since: {changed}. Withdraw it and ask again</source>
        <translation>贷款已与协议 {agreement} 所载不符。此后的变化：{changed}。请撤回协议并重新申请</translation>
    </message>
    <message>
        <source>There is no agreement “{agreement}”. Check its number</source>
        <translation>没有协议“{agreement}”。请核对编号</translation>
    </message>
    <message>
        <source>There is no loan “{loan}”. Check its number, or search by name</source>
        <translation>没有借据“{loan}”。请核对编号，或按姓名查找</translation>
    </message>
    <message>
        <source>There is no portfolio “{portfolio}”. Check its name</source>
        <translation>没有资产包“{portfolio}”。请核对名称</translation>
    </message>
    <message>
        <source>There is no account “{user}”. Check its number</source>
        <translation>没有账号“{user}”。请核对编号</translation>
    </message>
    <message>
        <source>Policy {pack} is in force from {valid_from} only</source>
        <translation>政策{pack}自{valid_from}起生效</translation>
    </message>
    <message>
        <source>{file} contradicts itself and is not used. {what}</source>
        <translation>{file}自相矛盾，未采用。{what}</translation>
    </message>
    <message>
        <source>{file}, line {line}: not readable as TOML ({what})</source>
        <translation>{file}第{line}行：不是有效的TOML（{what}）</translation>
    </message>
    <message>
        <source>{file}, line {line}, {key}: {what}</source>
        <translation>{file}第{line}行，{key}：{what}</translation>
    </message>
    <message>
        <source>{file}: no evidence rule for {reasons}</source>
        <translation>{file}：{reasons}缺少证明规则</translation>
    </message>
    <message>
        <source>{store} says that it has revision {revision}, but its tables are not those of that revision, so it cannot be brought up to date. It is as it was. Put a copy back by agent-desk restore, or name another store by --store</source>
        <translation>{store} 标明的版本是 {revision}，但其中的表与该版本不符，无法更新。数据库保持原样。请用 agent-desk restore 恢复一个副本，或用 --store 指定另一个数据库</translation>
    </message>
    <message>
        <source>The store {store} was written by a newer Agent Desk. Use that one</source>
        <translation>数据库{store}由更新版本的坐席工作台写入，请使用该版本</translation>
    </message>
    <message>
        <source>The store {store} is damaged. Restore the last backup: agent-desk restore FILE</source>
        <translation>数据库{store}已损坏，请恢复最近的备份：agent-desk restore FILE</translation>
    </message>
    <message>
        <source>The store {store} is damaged. Its newest good copy: agent-desk restore {copy}</source>
        <translation>数据库 {store} 已损坏。可恢复最新的完好副本：agent-desk restore {copy}</translation>
    </message>
    <message>
        <source>The database {store} holds something else than a desk. Choose another one by --store</source>
        <translation>数据库{store}不是坐席工作台的数据，请用--store另选</translation>
    </message>
    <message>
        <source>“{address}” is neither a file nor a database the desk can use. Give a path or a postgresql:// address</source>
        <translation>“{address}”既不是文件也不是可用的数据库，请给出路径或postgresql://地址</translation>
    </message>
    <message>
        <source>The store {store} is busy. Close what else has it open, and try again</source>
        <translation>数据库{store}正忙，请关闭其他占用后重试</translation>
    </message>
    <message>
        <source>There is no room left for the store {store}. Free some disk space</source>
        <translation>数据库{store}空间不足，请清理磁盘</translation>
    </message>
    <message>
        <source>The store {store} cannot be written. Ask for the right to change it</source>
        <translation>数据库{store}不可写，请申请写入权限</translation>
    </message>
    <message>
        <source>The store {store} cannot be opened. Does its folder exist?</source>
        <translation>数据库{store}无法打开，所在文件夹是否存在？</translation>
    </message>
    <message>
        <source>Nothing can be written at {path}. Choose another place</source>
        <translation>{path}不可写入，请换一个位置</translation>
    </message>
    <message>
        <source>{path} is a folder. Name a file for the store</source>
        <translation>{path}是文件夹，请为数据库指定文件</translation>
    </message>
    <message>
        <source>{path} is not an ordinary file but a device or a pipe, or no name for one. Name a file for the store</source>
        <translation>{path} 不是普通文件，而是设备或管道，或不能作为文件名。请为数据库指定一个文件</translation>
    </message>
    <message>
        <source>There is no folder for the store {path}. Make it first</source>
        <translation>数据库{path}所在文件夹不存在，请先创建</translation>
    </message>
    <message>
        <source>The disk failed under the store {store}. Check it before going on</source>
        <translation>数据库{store}所在磁盘出错，请先检查</translation>
    </message>
    <message>
        <source>There is not enough memory for the store {store}</source>
        <translation>内存不足，无法使用数据库{store}</translation>
    </message>
    <message>
        <source>The database {store} does not answer. Is the server running?</source>
        <translation>数据库{store}无响应，服务器是否在运行？</translation>
    </message>
    <message>
        <source>The server has no connection left for {store}. Close other desks, or raise its max_connections</source>
        <translation>服务器已没有可供 {store} 使用的连接。请关闭其他工作台，或调高其 max_connections</translation>
    </message>
    <message>
        <source>The database {store} does not accept this user or password</source>
        <translation>数据库{store}不接受该用户或密码</translation>
    </message>
    <message>
        <source>There is no database {store} on this server. Create it first</source>
        <translation>服务器上没有数据库{store}，请先创建</translation>
    </message>
    <message>
        <source>This database user may not change {store}. Grant it the right</source>
        <translation>该数据库用户无权修改{store}，请授权</translation>
    </message>
    <message>
        <source>The database {store} keeps text as {encoding}. The desk needs UTF8: create it anew</source>
        <translation>数据库{store}的编码为{encoding}，需要UTF8，请重新创建</translation>
    </message>
    <message>
        <source>A desk is open on this store but does not answer. Close it, then try again</source>
        <translation>此数据库上已打开的工作台无响应，请关闭后重试</translation>
    </message>
    <message>
        <source>This copy is of another kind of store: .dump files belong to PostgreSQL, .db files to a store in a file</source>
        <translation>此副本属于另一种数据库：.dump 文件用于 PostgreSQL，.db 文件用于文件型数据库</translation>
    </message>
    <message>
        <source>{tool} is not installed here, so nothing was done. Install PostgreSQL&apos;s client tools and try again</source>
        <translation>此处未安装 {tool}，因此未做任何操作。请安装 PostgreSQL 客户端工具后重试</translation>
    </message>
    <message>
        <source>{tool} gave up, so nothing was changed. It said: {what}</source>
        <translation>{tool} 未能完成，因此未作任何更改。其提示：{what}</translation>
    </message>
    <message>
        <source>There is no copy at {path}, or it is empty</source>
        <translation>{path}没有备份，或备份为空</translation>
    </message>
    <message>
        <source>{path} cannot be read as a copy of a store, so nothing was touched. Choose another copy</source>
        <translation>{path} 无法作为数据库副本读取，因此没有改动任何内容。请选择其他副本</translation>
    </message>
    <message>
        <source>{path} is the store itself. Copy it to another file</source>
        <translation>{path}就是数据库本身，请备份到其他文件</translation>
    </message>
    <message>
        <source>The copy is not sound ({fault}: {subject}), so nothing was touched. Choose another copy</source>
        <translation>备份不完好（{fault}：{subject}），未作任何改动，请换一份备份</translation>
    </message>
    <message>
        <source>The settings file {file} cannot be used: {what}</source>
        <translation>设置文件{file}无法使用：{what}</translation>
    </message>
    <message>
        <source>The setting {field} has a value that cannot be used: {what}</source>
        <translation>设置项{field}的值无法使用：{what}</translation>
    </message>
    <message>
        <source>The file of people {file} cannot be used: {what}</source>
        <translation>人员文件{file}无法使用：{what}</translation>
    </message>
    <message>
        <source>Agreement {agreement} was issued; its sheets stay as they were printed</source>
        <translation>协议{agreement}已出具，文本保持不变</translation>
    </message>
    <message>
        <source>The database file is damaged</source>
        <extracomment>What a check of the store can find; where it was found is said beside it.</extracomment>
        <translation>数据库文件已损坏</translation>
    </message>
    <message>
        <source>The log was changed or shortened</source>
        <translation>日志被改动或截短</translation>
    </message>
    <message>
        <source>Something refers to what is not there</source>
        <translation>存在指向不存在内容的引用</translation>
    </message>
    <message>
        <source>The instalments of a schedule no longer add up</source>
        <translation>还款计划各期合计不符</translation>
    </message>
    <message>
        <source>The sheet of a letter was changed</source>
        <translation>函件文本被改动</translation>
    </message>
    <message>
        <source>The printed sheet of an agreement was changed</source>
        <translation>协议文本被改动</translation>
    </message>
    <message>
        <source>The file of a proof was changed</source>
        <translation>证明文件被改动</translation>
    </message>
    <message>
        <source>“{text}” is not a date. Write it like 2026-06-16</source>
        <translation>“{text}”不是日期，请写成2026-06-16</translation>
    </message>
    <message>
        <source>“{text}” is not a moment. Write it like 2026-06-16T14:30:00+08:00</source>
        <translation>“{text}”不是时间，请写成2026-06-16T14:30:00+08:00</translation>
    </message>
    <message>
        <source>No contact now: it is {local} where the borrower lives ({barrier} {flag}). Next: {next}</source>
        <translation>现在不可联系：借款人所在地为{local}（{barrier}{flag}）。下次：{next}</translation>
    </message>
    <message>
        <source>A contact at {at} lies ahead; log it when it was had</source>
        <translation>联系时间{at}尚未到，请在联系后登记</translation>
    </message>
    <message>
        <source>Say who calls by exactly one of: --phone, --loan, or a link</source>
        <translation>请只用一种方式指明来电人：--phone、--loan或链接</translation>
    </message>
    <message>
        <source>This link cannot be used. It looks like agentdesk://pop?phone=NUMBER or agentdesk://pop?loan=NUMBER</source>
        <translation>此链接无法使用，应形如agentdesk://pop?phone=NUMBER或agentdesk://pop?loan=NUMBER</translation>
    </message>
    <message>
        <source>This is not a phone number: {least} to {most} digits, perhaps with + in front and - between them</source>
        <translation>不是电话号码：应为{least}至{most}位数字，可在前面加+、中间加-</translation>
    </message>
    <message>
        <source>This is not a loan number: up to 40 letters, digits and -</source>
        <translation>不是借据号：最多40个字母、数字和-</translation>
    </message>
    <message>
        <source>This cannot be understood: {what}. See {command} --help</source>
        <translation>无法理解：{what}。请看 {command} --help</translation>
    </message>
    <message>
        <source>{option} is there without a value. Give one, or leave it out</source>
        <translation>{option} 没有值。请给出值，或去掉该选项</translation>
    </message>
    <message>
        <source>“{text}” is not text in the terminal&apos;s encoding. Type it again</source>
        <translation>“{text}”不是终端编码中的文字。请重新输入</translation>
    </message>
    <message>
        <source>“{text}” is not a whole number</source>
        <translation>“{text}”不是整数</translation>
    </message>
    <message>
        <source>“{text}” is not known here. Known: {known}</source>
        <translation>“{text}”未知。已知：{known}</translation>
    </message>
    <message>
        <source>“{text}” is neither an amount nor a share such as 30%</source>
        <translation>“{text}”既不是金额也不是30%这样的比例</translation>
    </message>
    <message>
        <source>Give a file or --if-older-than, not both: a copy that is due goes into the folder of copies</source>
        <translation>请给出文件或 --if-older-than，不要同时给出：到期的副本存放在副本文件夹中</translation>
    </message>
    <message>
        <source>--then-retention goes with --if-older-than alone: what is kept no longer goes after the day&apos;s copy. To delete it now: agent-desk retention</source>
        <translation>--then-retention 只能与 --if-older-than 一起使用：已过保存期的记录在每日备份之后删除。立即删除：agent-desk retention</translation>
    </message>
    <message>
        <source>“{text}” is not an age. Write it like 1d, 12h or 30m</source>
        <translation>“{text}”不是时长，请写成1d、12h或30m这样的形式</translation>
    </message>
    <message>
        <source>A key has 1 to {most} characters that can be printed</source>
        <translation>键须为1到{most}个可打印的字符</translation>
    </message>
    <message>
        <source>The key {key} was used for something else. Choose another one</source>
        <translation>键 {key} 已用于别的操作，请另选一个</translation>
    </message>
    <message>
        <source>Say what was seen, or ask with --list-needed what is needed</source>
        <translation>请说明看到了什么材料，或用 --list-needed 查询需要什么材料</translation>
    </message>
    <message>
        <source>Nothing to propose: give an extension, a plan, an interest-only period or a waiver</source>
        <translation>没有方案内容：请给出延期、重新分期、只还息期或减免</translation>
    </message>
    <message>
        <source>Say exactly one: --approve, --counter with what is granted, --return or --reject</source>
        <translation>请只选其一：--approve、--counter及批准内容、--return或--reject</translation>
    </message>
    <message>
        <source>The file {file} cannot be read: {what}</source>
        <translation>无法读取文件{file}：{what}</translation>
    </message>
    <message>
        <source>The file {file} is larger than {most} MB, more than is read of such a file. Name another one</source>
        <translation>文件 {file} 超过 {most} MB，此类文件不读取这么多。请换一个文件</translation>
    </message>
    <message>
        <source>{file} is not an ordinary file but a device or a pipe, which may have no end. Name a file</source>
        <translation>{file} 不是普通文件，而是设备或管道，可能没有尽头。请指定一个文件</translation>
    </message>
    <message>
        <source>Nobody wrote to {file} for {seconds} seconds. Name a file, or start what writes to it first</source>
        <translation>{seconds} 秒内没有内容写入 {file}。请指定一个文件，或先启动写入它的程序</translation>
    </message>
    <message>
        <source>The file {file} cannot be written: {what}</source>
        <translation>无法写入文件{file}：{what}</translation>
    </message>
    <message>
        <source>A loan has 1 to 600 instalments, not {instalments}</source>
        <translation>每笔贷款可有1至600期，不能是{instalments}期</translation>
    </message>
    <message>
        <source>A sample has 1 to 5,000,000 borrowers, not {size}</source>
        <translation>样例为1至5,000,000位借款人，不能为{size}</translation>
    </message>
    <message>
        <source>There are no agreement texts in the language {language}</source>
        <translation>没有{language}语言的协议文本</translation>
    </message>
    <message>
        <source>“{status}” is not a status of an agreement</source>
        <translation>“{status}”不是协议状态</translation>
    </message>
    <message>
        <source>The label {label} is missing in the {language} texts</source>
        <translation>{language}文本缺少标签{label}</translation>
    </message>
    <message>
        <source>The clause {clause} is missing in the {language} texts</source>
        <translation>{language}文本缺少条款{clause}</translation>
    </message>
    <message>
        <source>The {language} text {text} asks for values that are not given: {names}</source>
        <translation>{language}文本{text}需要的值未提供：{names}</translation>
    </message>
    <message>
        <source>The {language} clause {clause} does not say: {names}</source>
        <translation>{language}条款{clause}没有写明：{names}</translation>
    </message>
    <message>
        <source>The {language} text {text} asks for a value in a form it cannot take: {form}</source>
        <translation>{language}文本{text}要求的格式不适用：{form}</translation>
    </message>
    <message>
        <source>The store does not answer ({code}: {detail})</source>
        <extracomment>The sentences of every part, by code.</extracomment>
        <translation>数据库无响应（{code}：{detail}）</translation>
    </message>
    <message>
        <source>A rule forbids this ({code}: {detail})</source>
        <translation>规则不允许（{code}：{detail}）</translation>
    </message>
    <message>
        <source>This cannot be used ({code}: {detail})</source>
        <translation>无法使用（{code}：{detail}）</translation>
    </message>
    <message>
        <source>{what}: {asked}, within your limit of {limit}</source>
        <translation>{what}{asked}，在您的权限{limit}内</translation>
    </message>
    <message>
        <source>{what}: {asked}, within your limit</source>
        <translation>{what}{asked}，权限内</translation>
    </message>
    <message>
        <source>{what}: {asked} needs a {role}; your limit is {limit}</source>
        <translation>{what}{asked}需{role}审批；您的权限为{limit}</translation>
    </message>
    <message>
        <source>{what}: {asked} needs a {role}; you may not grant it yourself</source>
        <translation>{what}{asked}需{role}审批；您无权自行给予</translation>
    </message>
    <message>
        <source>{asked} needs a {role}; your limit is {limit}</source>
        <translation>{asked}需{role}审批；您的权限为{limit}</translation>
    </message>
    <message>
        <source>{asked} needs a {role}; you may not grant it yourself</source>
        <translation>{asked}需{role}审批；您无权自行给予</translation>
    </message>
    <message>
        <source>Rule {rule}: {what} of {asked} is more than anyone may grant here; at most {nearest}</source>
        <translation>规则{rule}：{what}{asked}超出任何人的权限，最多{nearest}</translation>
    </message>
    <message>
        <source>Rule {rule}: {what} may not be granted here. No one can approve this</source>
        <translation>规则{rule}：此处不得给予{what}，任何人均不可审批</translation>
    </message>
    <message>
        <source>{what}: the policy does not allow it at this stage or for this reason. No one can approve this</source>
        <extracomment>Codes with sentences of their own: (within, needs authority, forbidden).</extracomment>
        <translation>{what}：此阶段或此原因下政策不允许，任何人均不可审批</translation>
    </message>
    <message>
        <source>Rule {rule}: {asked} is more than the legal cap of {cap}. No one can approve this</source>
        <translation>规则{rule}：{asked}超出法定上限{cap}，任何人均不可审批</translation>
    </message>
    <message>
        <source>The rest of the arrears is due within {asked}, within your limit of {limit}</source>
        <translation>其余逾期款在{asked}内结清，在您的权限{limit}内</translation>
    </message>
    <message>
        <source>The rest of the arrears within {asked} needs a {role}; your limit is {limit}</source>
        <translation>其余逾期款在{asked}内结清需{role}审批；您的权限为{limit}</translation>
    </message>
    <message>
        <source>The rest of the arrears must be due within {nearest}, not {asked}</source>
        <translation>其余逾期款须在{nearest}内结清，不能为{asked}</translation>
    </message>
    <message>
        <source>{what}: {asked} is more than is owed; at most {nearest}</source>
        <translation>{what}{asked}多于所欠，最多{nearest}</translation>
    </message>
    <message>
        <source>Concession no. {count} in 12 months; your limit is {most}</source>
        <translation>12个月内第{count}次优惠；您的权限为{most}次</translation>
    </message>
    <message>
        <source>Concession no. {count} in 12 months needs a {role}; your limit is {most}</source>
        <translation>12个月内第{count}次优惠需{role}审批；您的权限为{most}次</translation>
    </message>
    <message>
        <source>Concession no. {count} in 12 months. No one can approve this</source>
        <translation>12个月内第{count}次优惠，任何人均不可审批</translation>
    </message>
    <message>
        <source>Concession no. {count} in 5 years; your limit is {most}</source>
        <translation>5年内第{count}次优惠；您的权限为{most}次</translation>
    </message>
    <message>
        <source>Concession no. {count} in 5 years needs a {role}; your limit is {most}</source>
        <translation>5年内第{count}次优惠需{role}审批；您的权限为{most}次</translation>
    </message>
    <message>
        <source>Concession no. {count} in 5 years. No one can approve this</source>
        <translation>5年内第{count}次优惠，任何人均不可审批</translation>
    </message>
    <message>
        <source>{count} instalments kept since the last concession; {most} are asked for</source>
        <translation>上次优惠后已按时还{count}期；要求{most}期</translation>
    </message>
    <message>
        <source>{count} instalments kept since the last concession; below {most} it needs a {role}</source>
        <translation>上次优惠后已按时还{count}期；少于{most}期需{role}审批</translation>
    </message>
    <message>
        <source>{count} instalments kept since the last concession. No one can approve another yet</source>
        <translation>上次优惠后已按时还{count}期，暂时任何人均不可再批</translation>
    </message>
    <message>
        <source>The loan runs {asked} in all; the cap is {cap}</source>
        <translation>借款总期限{asked}；上限{cap}</translation>
    </message>
    <message>
        <source>The loan would run {asked} in all; the cap is {cap}. No one can approve this</source>
        <translation>借款总期限将达{asked}；上限{cap}，任何人均不可审批</translation>
    </message>
    <message>
        <source>All extensions together come to {asked}; the cap is {cap}</source>
        <translation>累计延期{asked}；上限{cap}</translation>
    </message>
    <message>
        <source>All extensions together would come to {asked}; the cap is {cap}, so at most {nearest} now</source>
        <translation>累计延期将达{asked}；上限{cap}，目前最多{nearest}</translation>
    </message>
    <message>
        <source>Charges of {asked} a year pass the cap of {cap} a year. No one can approve this</source>
        <translation>年化费用{asked}超出上限{cap}，任何人均不可审批</translation>
    </message>
    <message>
        <source>Choose the reason for the hardship first</source>
        <translation>请先选择困难原因</translation>
    </message>
    <message>
        <source>This reason is for a {role} to decide; you may</source>
        <translation>此原因由{role}决定；您可以决定</translation>
    </message>
    <message>
        <source>This reason needs a {role}</source>
        <translation>此原因需{role}审批</translation>
    </message>
    <message>
        <source>Required evidence is in: {evidence}</source>
        <translation>必需证明已齐：{evidence}</translation>
    </message>
    <message>
        <source>A declaration stands in until {until}; still to come: {evidence}</source>
        <translation>声明书代替至{until}；尚缺：{evidence}</translation>
    </message>
    <message>
        <source>Granted subject to documents by {until}: {evidence}</source>
        <translation>以 {until} 前补交材料为条件：{evidence}</translation>
    </message>
    <message>
        <source>Documents may come by {until} if a {role} agrees: {evidence}</source>
        <translation>经{role}同意，材料可在 {until} 前补交：{evidence}</translation>
    </message>
    <message>
        <source>Documents must come within {nearest}, not {asked}: {evidence}</source>
        <translation>材料须在 {nearest} 内补交，而不是 {asked}：{evidence}</translation>
    </message>
    <message>
        <source>The policy asks for the document itself: {evidence}</source>
        <translation>政策要求材料原件：{evidence}</translation>
    </message>
    <message>
        <source>Evidence is missing: {evidence}. A signed declaration lets it go on for now</source>
        <translation>缺少证明：{evidence}。可先用签署的声明书继续</translation>
    </message>
    <message>
        <source>Promised {amount}</source>
        <translation>承诺还款{amount}</translation>
    </message>
    <message>
        <source>Promise of {amount} kept</source>
        <translation>承诺{amount}已履行</translation>
    </message>
    <message>
        <source>Promise of {amount} kept in part</source>
        <translation>承诺{amount}部分履行</translation>
    </message>
    <message>
        <source>Promise of {amount} not kept</source>
        <translation>承诺{amount}未履行</translation>
    </message>
    <message>
        <source>Promise of {amount} replaced by a later one</source>
        <translation>承诺{amount}已被后来的承诺取代</translation>
    </message>
    <message>
        <source>{channel}, borrower came to us</source>
        <translation>{channel}，借款人来电</translation>
    </message>
    <message>
        <source>{channel}, we came to the borrower</source>
        <translation>{channel}，外呼</translation>
    </message>
    <message>
        <source>Payment of {amount} taken back</source>
        <translation>还款{amount}已冲正</translation>
    </message>
    <message>
        <source>Paid {amount}</source>
        <translation>还款{amount}</translation>
    </message>
    <message>
        <source>{evidence} seen</source>
        <translation>收到{evidence}</translation>
    </message>
    <message>
        <source>Request {number}</source>
        <translation>申请{number}</translation>
    </message>
    <message>
        <source>Agreement {number}</source>
        <translation>协议{number}</translation>
    </message>
    <message>
        <source>Relief, before this desk</source>
        <translation>此前的优惠</translation>
    </message>
    <message>
        <source>Lost job</source>
        <translation>失业</translation>
    </message>
    <message>
        <source>Reduced income</source>
        <translation>收入减少</translation>
    </message>
    <message>
        <source>Illness</source>
        <translation>疾病</translation>
    </message>
    <message>
        <source>Disability</source>
        <translation>残疾</translation>
    </message>
    <message>
        <source>Death in the family</source>
        <translation>亲属去世</translation>
    </message>
    <message>
        <source>Divorce</source>
        <translation>离婚</translation>
    </message>
    <message>
        <source>Natural disaster</source>
        <translation>自然灾害</translation>
    </message>
    <message>
        <source>Business failed</source>
        <translation>经营失败</translation>
    </message>
    <message>
        <source>Too many debts</source>
        <translation>负债过多</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>Medical certificate</source>
        <translation>诊断证明</translation>
    </message>
    <message>
        <source>Hospital invoice</source>
        <translation>医疗发票</translation>
    </message>
    <message>
        <source>Disability card</source>
        <translation>残疾证</translation>
    </message>
    <message>
        <source>Layoff letter</source>
        <translation>离职证明</translation>
    </message>
    <message>
        <source>Unemployment certificate</source>
        <translation>失业证明</translation>
    </message>
    <message>
        <source>Income proof</source>
        <translation>收入证明</translation>
    </message>
    <message>
        <source>Bank statements</source>
        <translation>银行流水</translation>
    </message>
    <message>
        <source>Death certificate</source>
        <translation>死亡证明</translation>
    </message>
    <message>
        <source>Divorce certificate</source>
        <translation>离婚证</translation>
    </message>
    <message>
        <source>Disaster notice</source>
        <translation>受灾证明</translation>
    </message>
    <message>
        <source>Deregistration of the business</source>
        <translation>注销证明</translation>
    </message>
    <message>
        <source>List of debts</source>
        <translation>债务清单</translation>
    </message>
    <message>
        <source>Signed declaration</source>
        <translation>签署的声明书</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Senior agent</source>
        <translation>高级坐席</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>经理</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Principal</source>
        <translation>本金</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>Business date</source>
        <extracomment>So many are told in one sentence; the rest is counted.</extracomment>
        <translation>业务日期</translation>
    </message>
    <message>
        <source>Received in all</source>
        <translation>累计收款</translation>
    </message>
    <message>
        <source>Overdue principal</source>
        <translation>逾期本金</translation>
    </message>
    <message>
        <source>Overdue interest</source>
        <translation>逾期利息</translation>
    </message>
    <message>
        <source>Penalty interest</source>
        <translation>罚息</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Days past due</source>
        <translation>逾期天数</translation>
    </message>
    <message>
        <source>Principal to come</source>
        <translation>未到期本金</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>减免</translation>
    </message>
    <message>
        <source>First payment on</source>
        <translation>首次付款日</translation>
    </message>
    <message>
        <source>First payment</source>
        <translation>首次付款额</translation>
    </message>
    <message>
        <source>Last payment on</source>
        <translation>末次付款日</translation>
    </message>
    <message>
        <source>Total to pay</source>
        <translation>应付总额</translation>
    </message>
    <message>
        <source>Single payments of the plan</source>
        <translation>计划中的个别付款</translation>
    </message>
    <message>
        <source>Nothing is left to agree on</source>
        <translation>已没有可约定的内容</translation>
    </message>
    <message>
        <source>{what} from {before} to {after}</source>
        <translation>{what}由 {before} 变为 {after}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有{count}项</translation>
    </message>
    <message>
        <source>Limit, {what}, {who}</source>
        <translation>限额，{what}，{who}</translation>
    </message>
    <message>
        <source>Extend due date</source>
        <translation>延期还款</translation>
    </message>
    <message>
        <source>New instalment plan</source>
        <translation>重新分期</translation>
    </message>
    <message>
        <source>Interest-only period</source>
        <translation>只还息期</translation>
    </message>
    <message>
        <source>Waive penalty interest</source>
        <translation>减免罚息</translation>
    </message>
    <message>
        <source>Waive fees</source>
        <translation>减免费用</translation>
    </message>
    <message>
        <source>Waive interest</source>
        <translation>减免利息</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待审批</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Counter-offer</source>
        <translation>还价方案</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退回</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>已出具</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Performing</source>
        <translation>履行中</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已履约</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>已违约</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Spoken and recorded</source>
        <translation>口头并录音</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>签署</translation>
    </message>
    <message>
        <source>By code</source>
        <translation>验证码</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>无待办</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新案件</translation>
    </message>
    <message>
        <source>Callback</source>
        <translation>回电</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>承诺还款</translation>
    </message>
    <message>
        <source>Broken promise</source>
        <translation>承诺未履行</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证明材料</translation>
    </message>
    <message>
        <source>Awaiting approval</source>
        <translation>待审批</translation>
    </message>
    <message>
        <source>Agreement open</source>
        <translation>协议待接受</translation>
    </message>
    <message>
        <source>On plan</source>
        <translation>按计划还款</translation>
    </message>
    <message>
        <source>Broken plan</source>
        <translation>计划违约</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Written reply</source>
        <translation>书面答复</translation>
    </message>
    <message>
        <source>read the queue</source>
        <extracomment>What somebody may not do, after &quot;you may not&quot;.</extracomment>
        <translation>查看队列</translation>
    </message>
    <message>
        <source>work on cases</source>
        <translation>处理案件</translation>
    </message>
    <message>
        <source>see personal data in clear</source>
        <translation>查看个人信息明文</translation>
    </message>
    <message>
        <source>ask for concessions</source>
        <translation>申请优惠</translation>
    </message>
    <message>
        <source>decide requests</source>
        <translation>审批申请</translation>
    </message>
    <message>
        <source>make agreements</source>
        <translation>生成协议</translation>
    </message>
    <message>
        <source>record payments</source>
        <translation>登记还款</translation>
    </message>
    <message>
        <source>bring in portfolios</source>
        <translation>导入资产包</translation>
    </message>
    <message>
        <source>move the business date</source>
        <translation>推进业务日期</translation>
    </message>
    <message>
        <source>check the store</source>
        <translation>核验数据库</translation>
    </message>
    <message>
        <source>delete records that are kept no longer</source>
        <translation>删除已过保存期的记录</translation>
    </message>
    <message>
        <source>copy the store</source>
        <translation>备份数据库</translation>
    </message>
    <message>
        <source>put a copy in the store&apos;s place</source>
        <translation>用备份替换数据库</translation>
    </message>
    <message>
        <source>encrypt the store or change its key</source>
        <translation>加密库或更换其密钥</translation>
    </message>
    <message>
        <source>read the log</source>
        <translation>查看日志</translation>
    </message>
    <message>
        <source>change accounts</source>
        <translation>修改账号</translation>
    </message>
    <message>
        <source>edit the policy</source>
        <translation>编辑政策</translation>
    </message>
    <message>
        <source>Hotline</source>
        <translation>热线</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>在线客服</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Acknowledgement</source>
        <translation>收悉通知</translation>
    </message>
    <message>
        <source>Request for documents</source>
        <translation>补充材料通知</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Who writes</source>
        <translation>发函人</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>The application</source>
        <translation>所涉申请</translation>
    </message>
    <message>
        <source>What is owed</source>
        <translation>欠款情况</translation>
    </message>
    <message>
        <source>What we say</source>
        <translation>答复内容</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>后续事项</translation>
    </message>
    <message>
        <source>How to complain</source>
        <translation>投诉渠道</translation>
    </message>
    <message>
        <source>Waits for a second reader</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>已定稿</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无人接听</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>占线</translation>
    </message>
    <message>
        <source>Invalid number</source>
        <translation>号码无效</translation>
    </message>
    <message>
        <source>Voicemail left</source>
        <translation>已留言</translation>
    </message>
    <message>
        <source>Wrong person</source>
        <translation>非本人</translation>
    </message>
    <message>
        <source>Message with somebody else</source>
        <translation>请他人转告</translation>
    </message>
    <message>
        <source>Somebody else refused</source>
        <translation>他人拒绝转告</translation>
    </message>
    <message>
        <source>Hung up</source>
        <translation>挂断</translation>
    </message>
    <message>
        <source>Identity failed</source>
        <translation>身份核实未通过</translation>
    </message>
    <message>
        <source>Callback set</source>
        <translation>已约回电</translation>
    </message>
    <message>
        <source>Promise to pay in full</source>
        <translation>承诺全额还款</translation>
    </message>
    <message>
        <source>Promise to pay in part</source>
        <translation>承诺部分还款</translation>
    </message>
    <message>
        <source>Paid now</source>
        <translation>当场还款</translation>
    </message>
    <message>
        <source>Says it is paid</source>
        <translation>称已还款</translation>
    </message>
    <message>
        <source>Hardship reported</source>
        <translation>反映困难</translation>
    </message>
    <message>
        <source>Documents asked for</source>
        <translation>已索取材料</translation>
    </message>
    <message>
        <source>Thinks it over</source>
        <translation>考虑中</translation>
    </message>
    <message>
        <source>Plan agreed</source>
        <translation>方案达成</translation>
    </message>
    <message>
        <source>Plan sent, not answered</source>
        <translation>方案已给出，未答复</translation>
    </message>
    <message>
        <source>Plan accepted</source>
        <translation>方案已接受</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>不接受方案</translation>
    </message>
    <message>
        <source>Refuses to pay</source>
        <translation>拒绝还款</translation>
    </message>
    <message>
        <source>Cannot pay now</source>
        <translation>暂时无力还款</translation>
    </message>
    <message>
        <source>Disputes the amount</source>
        <translation>对金额有异议</translation>
    </message>
    <message>
        <source>Says it is not their debt</source>
        <translation>否认借款</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Lawyer or adviser acts</source>
        <translation>律师或顾问代理</translation>
    </message>
    <message>
        <source>Bankruptcy or moratorium</source>
        <translation>破产或暂缓</translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation>已去世</translation>
    </message>
    <message>
        <source>Minor or without capacity</source>
        <translation>未成年或无行为能力</translation>
    </message>
    <message>
        <source>Vulnerable, to a specialist</source>
        <translation>弱势群体，转专员</translation>
    </message>
    <message>
        <source>Risk of harm, emergency</source>
        <translation>有伤害风险，紧急</translation>
    </message>
    <message>
        <source>Do not call</source>
        <translation>请勿来电</translation>
    </message>
    <message>
        <source>Needs another language</source>
        <translation>需要其他语言</translation>
    </message>
    <message>
        <source>System or data error</source>
        <translation>系统或数据错误</translation>
    </message>
    <message>
        <source>Interest-only plan, before this desk</source>
        <extracomment>Kinds of relief that came in with a portfolio, by the source&apos;s word.</extracomment>
        <translation>此前的只还息安排</translation>
    </message>
    <message>
        <source>Settlement, before this desk</source>
        <translation>此前的和解</translation>
    </message>
    <message>
        <source>{count} day</source>
        <translation>{count}天</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count}天</translation>
    </message>
    <message>
        <source>{count} month</source>
        <translation>{count}个月</translation>
    </message>
    <message>
        <source>{count} months</source>
        <translation>{count}个月</translation>
    </message>
    <message>
        <source>{count} instalment</source>
        <translation>{count}期</translation>
    </message>
    <message>
        <source>{count} instalments</source>
        <translation>{count}期</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>未逾期</translation>
    </message>
    <message>
        <source>Within your limit</source>
        <translation>权限内</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>不允许</translation>
    </message>
    <message>
        <source>Needs {role}</source>
        <translation>需{role}审批</translation>
    </message>
    <message>
        <source>Not allowed here</source>
        <translation>此处不允许</translation>
    </message>
    <message>
        <source>Rule {rule}: {0} may grant {1}, {2} only {3}. A higher role may never have less</source>
        <translation>规则{rule}：{0}可给予{1}，{2}仅{3}。上级权限不得更小</translation>
    </message>
    <message>
        <source>Rule {rule}: {0} may grant {1}, but nobody may pass {2}</source>
        <translation>规则{rule}：{0}可给予{1}，但任何人不得超过{2}</translation>
    </message>
    <message>
        <source>Rule {rule}: {0} has a share of {1}. Write shares as fractions: 0.30 is 30 %</source>
        <translation>规则{rule}：{0}的比例为{1}。比例请写成小数：0.30即30%</translation>
    </message>
    <message>
        <source>How often: {1} may grant less often than {0}</source>
        <translation>次数：{1}可给予的次数少于{0}</translation>
    </message>
    <message>
        <source>Kept before: {1} must wait longer than {0}</source>
        <translation>履约期数：{1}的等待期长于{0}</translation>
    </message>
    <message>
        <source>Rule {rule}: no limit for {0} at {1}, between two stages that have one</source>
        <translation>规则{rule}：{0}在{1}没有权限值，而前后阶段都有</translation>
    </message>
    <message>
        <source>Rule {rule}: rule {0} sets a limit for the same at {1} already. One stage may have one limit</source>
        <translation>规则{rule}：规则 {0} 已在 {1} 阶段为同一事项设有限额。一个阶段只能有一个限额</translation>
    </message>
    <message>
        <source>{0} wrote this pack and approved it. Somebody else must approve</source>
        <translation>{0}编写并批准了此政策包，须由他人批准</translation>
    </message>
    <message>
        <source>The disclosure {rule} is named twice. Leave one of them out</source>
        <translation>告知事项{rule}重复列出，请删去一项</translation>
    </message>
    <message>
        <source>The disclosure {rule} has no text in the language that binds, {0}. Write one</source>
        <translation>告知事项{rule}缺少以约束语言{0}写成的文本，请补写</translation>
    </message>
    <message>
        <source>The ban on words {rule} is named twice. Leave one of them out</source>
        <translation>禁用语“{rule}”出现两次，请删除其一</translation>
    </message>
    <message>
        <source>Rule {rule}: law not confirmed yet ({0}). Somebody has to accept this by name</source>
        <translation>规则{rule}：法律依据未确认（{0}），须有人具名接受</translation>
    </message>
    <message>
        <source>How often in 12 months</source>
        <extracomment>What a line without a kind of concession is about.</extracomment>
        <translation>12个月内次数</translation>
    </message>
    <message>
        <source>How often in 5 years</source>
        <translation>5年内次数</translation>
    </message>
    <message>
        <source>Kept before the next</source>
        <translation>再次申请前须履约期数</translation>
    </message>
    <message>
        <source>Promise to pay, days ahead</source>
        <translation>承诺还款最长天数</translation>
    </message>
    <message>
        <source>What is kept no longer goes by itself</source>
        <translation>到期记录自动删除</translation>
    </message>
    <message>
        <source>What is kept no longer is deleted by a person</source>
        <translation>到期记录由人工删除</translation>
    </message>
    <message>
        <source>Records are kept for good</source>
        <translation>记录永久保存</translation>
    </message>
    <message>
        <source>Records are kept for {years} years</source>
        <translation>记录保存 {years} 年</translation>
    </message>
    <message>
        <source>{after}; before: {before}</source>
        <translation>{after}；此前：{before}</translation>
    </message>
    <message>
        <source>plan {limit}</source>
        <translation>分期{limit}</translation>
    </message>
    <message>
        <source>extend {limit}</source>
        <translation>延期{limit}</translation>
    </message>
    <message>
        <source>penalty {limit}</source>
        <translation>罚息{limit}</translation>
    </message>
    <message>
        <source>fees {limit}</source>
        <translation>费用{limit}</translation>
    </message>
    <message>
        <source>nothing: decides no case</source>
        <translation>无：不审批案件</translation>
    </message>
    <message>
        <source>{share} to {amount}</source>
        <translation>{share}，至多{amount}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Nobody over</source>
        <translation>任何人不得超过</translation>
    </message>
    <message>
        <source>{what}, rule {rule}, {who}: {after} instead of {before} (wider)</source>
        <translation>{what}，规则{rule}，{who}：由{before}改为{after}（放宽）</translation>
    </message>
    <message>
        <source>{what}, rule {rule}, {who}: {after} instead of {before} (tighter)</source>
        <translation>{what}，规则{rule}，{who}：由{before}改为{after}（收紧）</translation>
    </message>
    <message>
        <source>{what}, {who}: {after} instead of {before} (wider)</source>
        <translation>{what}，{who}：由{before}改为{after}（放宽）</translation>
    </message>
    <message>
        <source>{what}, {who}: {after} instead of {before} (tighter)</source>
        <translation>{what}，{who}：由{before}改为{after}（收紧）</translation>
    </message>
    <message>
        <source>Your limit {limit}</source>
        <translation>您的权限{limit}</translation>
    </message>
    <message>
        <source>at most {amount}</source>
        <translation>且不超过{amount}</translation>
    </message>
    <message>
        <source>manager {limit}</source>
        <translation>经理{limit}</translation>
    </message>
    <message>
        <source>supervisor {limit}</source>
        <translation>主管{limit}</translation>
    </message>
    <message>
        <source>Extend all by {length}</source>
        <translation>全部顺延{length}</translation>
    </message>
    <message>
        <source>Extend due date by {length}</source>
        <translation>延期还款{length}</translation>
    </message>
    <message>
        <source>New plan, {count} instalments</source>
        <translation>重新分期{count}期</translation>
    </message>
    <message>
        <source>Interest only, {count} instalments</source>
        <translation>只还息{count}期</translation>
    </message>
    <message>
        <source>waive {amount} {what}</source>
        <translation>减免{what}{amount}</translation>
    </message>
    <message>
        <source>subject to documents by {date}</source>
        <translation>以 {date} 前补交材料为条件</translation>
    </message>
    <message>
        <source>{clock}, {span} late</source>
        <translation>{clock}，已过{span}</translation>
    </message>
    <message>
        <source>{clock}, in {span}</source>
        <translation>{clock}，还有{span}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>{day}, late</source>
        <translation>{day}，已逾期</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count}分钟</translation>
    </message>
    <message>
        <source>{count} h</source>
        <translation>{count}小时</translation>
    </message>
    <message>
        <source>{count} d</source>
        <translation>{count}天</translation>
    </message>
    <message>
        <source>the replaced store is kept as {file}</source>
        <translation>被替换的数据库保存为{file}</translation>
    </message>
    <message>
        <source>{file} is in the store&apos;s place</source>
        <translation>{file}已成为当前数据库</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>No file in this folder is one that the desk reads: {allowed}</source>
        <translation>此文件夹中没有可读取的文件：{allowed}</translation>
    </message>
    <message>
        <source>“{kind}” is no kind of file that the desk reads. It reads: {allowed}</source>
        <translation>工作台不读取“{kind}”类文件。可读取：{allowed}</translation>
    </message>
    <message>
        <source>The file is called {name} but holds something else: {found}</source>
        <translation>文件名为{name}，内容却是：{found}</translation>
    </message>
    <message>
        <source>The file is not readable text in {encoding}. Save it as UTF-8</source>
        <translation>文件不是可读的{encoding}文本，请另存为UTF-8</translation>
    </message>
    <message>
        <source>The first line has {columns} columns; a header has at most {limit}</source>
        <translation>首行有{columns}列，表头最多{limit}列</translation>
    </message>
    <message>
        <source>The first line is no header the desk knows. Closest: {closest}; what lacks for it: {missing}</source>
        <translation>首行不是已知表头。最接近：{closest}；还缺：{missing}</translation>
    </message>
    <message>
        <source>Columns that the mapping {mapping} needs are not there: {columns}</source>
        <translation>缺少映射{mapping}需要的列：{columns}</translation>
    </message>
    <message>
        <source>A column is there twice: {columns}</source>
        <translation>列重复：{columns}</translation>
    </message>
    <message>
        <source>This table belongs to the mapping {mapping}, the ones before it to {first}. Import them one after the other</source>
        <translation>此表属于映射{mapping}，之前的属于{first}，请分别导入</translation>
    </message>
    <message>
        <source>A table of the portfolio has one row, not {rows}</source>
        <translation>资产包表应有一行，不能为{rows}行</translation>
    </message>
    <message>
        <source>The file is not a workbook that can be read ({problem})</source>
        <translation>文件不是可读取的工作簿（{problem}）</translation>
    </message>
    <message>
        <source>The workbook unpacks to more than the desk reads</source>
        <translation>工作簿解压后超出可读取的大小</translation>
    </message>
    <message>
        <source>The sheet is damaged from here on ({problem})</source>
        <translation>工作表自此处起损坏（{problem}）</translation>
    </message>
    <message>
        <source>The line is longer than {limit} characters</source>
        <translation>该行超过{limit}个字符</translation>
    </message>
    <message>
        <source>The quotes of this line do not close</source>
        <translation>该行引号不配对</translation>
    </message>
    <message>
        <source>The line has {found} cells, the header {expected}</source>
        <translation>该行有{found}格，表头有{expected}格</translation>
    </message>
    <message>
        <source>A value is needed here</source>
        <translation>此处必须填写</translation>
    </message>
    <message>
        <source>Some characters of this cell are broken. Save the file as UTF-8</source>
        <translation>此单元格有乱码，请另存为UTF-8</translation>
    </message>
    <message>
        <source>The cell holds characters that cannot be shown</source>
        <translation>单元格含无法显示的字符</translation>
    </message>
    <message>
        <source>The cell {cell} holds a formula. Put the value there</source>
        <translation>单元格{cell}含公式，请改为数值</translation>
    </message>
    <message>
        <source>The cell {cell} holds an error of the spreadsheet</source>
        <translation>单元格{cell}含电子表格错误</translation>
    </message>
    <message>
        <source>The text is longer than {limit} characters</source>
        <translation>文本超过{limit}个字符</translation>
    </message>
    <message>
        <source>This is not a number. Write it like 1234.50</source>
        <translation>不是数字，请写成1234.50</translation>
    </message>
    <message>
        <source>The amount has more than {digits} digits after the point</source>
        <translation>金额小数多于{digits}位</translation>
    </message>
    <message>
        <source>The amount is larger than any the desk can hold</source>
        <translation>金额超出可记录的最大值</translation>
    </message>
    <message>
        <source>The number is below zero</source>
        <translation>数字小于零</translation>
    </message>
    <message>
        <source>The amount is zero</source>
        <translation>金额为零</translation>
    </message>
    <message>
        <source>The number lies outside {least} to {most}</source>
        <translation>数字不在{least}至{most}之间</translation>
    </message>
    <message>
        <source>This is not a whole number</source>
        <translation>不是整数</translation>
    </message>
    <message>
        <source>This is not a date. Write it like {form}</source>
        <translation>不是日期，请写成{form}</translation>
    </message>
    <message>
        <source>This is not a month. Write it like Oct-2016</source>
        <translation>不是月份，请写成Oct-2016</translation>
    </message>
    <message>
        <source>The date lies outside {earliest} to {latest}</source>
        <translation>日期不在{earliest}至{latest}之间</translation>
    </message>
    <message>
        <source>The date lies after the business date {business_date}</source>
        <translation>日期晚于业务日期{business_date}</translation>
    </message>
    <message>
        <source>This is none of the known words: {allowed}</source>
        <translation>不是已知词语：{allowed}</translation>
    </message>
    <message>
        <source>The loan number is there already (line {line})</source>
        <translation>借据号重复（第{line}行）</translation>
    </message>
    <message>
        <source>The loan belongs to the portfolio {portfolio}</source>
        <translation>该借款属于资产包{portfolio}</translation>
    </message>
    <message>
        <source>The currency is not that of the portfolio, {expected}</source>
        <translation>币种与资产包的{expected}不符</translation>
    </message>
    <message>
        <source>Nothing says when the loan is due: add its instalments, or a first due date</source>
        <translation>没有还款日信息：请补充各期或首期还款日</translation>
    </message>
    <message>
        <source>Nothing says who the borrower {borrower} is: add a name</source>
        <translation>没有借款人{borrower}的信息：请补充姓名</translation>
    </message>
    <message>
        <source>The first due date {due} lies before the drawdown {drawn}</source>
        <translation>首期还款日{due}早于放款日{drawn}</translation>
    </message>
    <message>
        <source>The dates are in the wrong order: {first}, then {then}</source>
        <translation>日期顺序有误：先{first}，后{then}</translation>
    </message>
    <message>
        <source>The due dates go backwards at {due} (line {line})</source>
        <translation>还款日在{due}处倒退（第{line}行）</translation>
    </message>
    <message>
        <source>The numbers of its instalments are not 1, 2, 3 without a gap (line {line})</source>
        <translation>期次编号不连续（第{line}行）</translation>
    </message>
    <message>
        <source>One of its instalments was refused (line {line})</source>
        <translation>其中一期被拒收（第{line}行）</translation>
    </message>
    <message>
        <source>The principals of its instalments sum to {sum}, the amount lent is {total}</source>
        <translation>各期本金合计{sum}，放款金额为{total}</translation>
    </message>
    <message>
        <source>{columns} sum to {sum}, this says {total}</source>
        <translation>{columns}合计{sum}，此处为{total}</translation>
    </message>
    <message>
        <source>The total {total} is less than the principal {principal}</source>
        <translation>合计{total}少于本金{principal}</translation>
    </message>
    <message>
        <source>The instalment never repays {outstanding}</source>
        <translation>按此期供永远还不清{outstanding}</translation>
    </message>
    <message>
        <source>The term leads out of the calendar</source>
        <translation>期限超出日历范围</translation>
    </message>
    <message>
        <source>There is no loan of this number</source>
        <translation>没有此借据号</translation>
    </message>
    <message>
        <source>Its loan was refused</source>
        <translation>所属借款被拒收</translation>
    </message>
    <message>
        <source>The payment is there twice</source>
        <translation>还款重复</translation>
    </message>
    <message>
        <source>The payment lies before the drawdown {drawn}</source>
        <translation>还款早于放款日{drawn}</translation>
    </message>
    <message>
        <source>The borrower is there twice</source>
        <translation>借款人重复</translation>
    </message>
    <message>
        <source>The loan follows the agreement {agreement}: what the file says of its terms was not taken</source>
        <translation>该借款按协议{agreement}执行，未采用文件中的条款</translation>
    </message>
    <message>
        <source>A payment was recorded here that the file&apos;s totals may not know: the loan stays as it is</source>
        <translation>此处登记的还款可能未计入文件合计，借款维持原状</translation>
    </message>
    <message>
        <source>The payment of {paid_on} was recorded here already: it counts once</source>
        <translation>{paid_on}的还款已在此登记，只计一次</translation>
    </message>
    <message>
        <source>Names and contact data of {count} borrowers are not in the source; they were made up</source>
        <translation>来源中没有{count}位借款人的姓名和联系方式，已虚构</translation>
    </message>
    <message>
        <source>Penalty rates of {count} loans were above what the policy lets accrue; they were capped</source>
        <translation>{count}笔借款的罚息率超出政策上限，已按上限计</translation>
    </message>
    <message>
        <source>The file was read as {encoding}</source>
        <translation>文件按{encoding}读取</translation>
    </message>
    <message>
        <source>{count} characters of names are in no font of the desk and show as code points: {characters}</source>
        <translation>姓名中有{count}个字不在字体中，显示为码位：{characters}</translation>
    </message>
    <message>
        <source>Say which portfolio this is; what lacks: {missing}</source>
        <translation>请说明资产包；还缺：{missing}</translation>
    </message>
    <message>
        <source>The portfolio {portfolio} is in {currency}, the file in {asked}</source>
        <translation>资产包{portfolio}币种为{currency}，文件为{asked}</translation>
    </message>
    <message>
        <source>There is no column mapping “{name}”. Known: {known}</source>
        <translation>没有列映射“{name}”。已有：{known}</translation>
    </message>
    <message>
        <source>The column mapping {file} is wrong at {where}: {problem}</source>
        <translation>列映射{file}在{where}有误：{problem}</translation>
    </message>
    <message>
        <source>The store has the portfolio {portfolio} already</source>
        <translation>数据库已有资产包{portfolio}</translation>
    </message>
    <message>
        <source>The parameters {file} are wrong at {where}: {problem}</source>
        <translation>参数{file}在{where}有误：{problem}</translation>
    </message>
    <message>
        <source>{key}: expected {expected}, found {value}</source>
        <translation>{key}：应为{expected}，实为{value}</translation>
    </message>
    <message>
        <source>{key} is missing; expected {expected}</source>
        <translation>缺少{key}；应为{expected}</translation>
    </message>
    <message>
        <source>There is no business day anywhere near {day}</source>
        <translation>{day}附近没有工作日</translation>
    </message>
    <message>
        <source>There is no calendar “{calendar}”. Known: {known}</source>
        <translation>没有日历“{calendar}”。已有：{known}</translation>
    </message>
    <message>
        <source>The calendar {calendar} does not know the year {year}</source>
        <translation>日历{calendar}不含{year}年</translation>
    </message>
    <message>
        <source>A date counted from {anchor} falls outside the calendar</source>
        <translation>自{anchor}推算的日期超出日历</translation>
    </message>
    <message>
        <source>The end {end} lies before the start {start}</source>
        <translation>结束日{end}早于开始日{start}</translation>
    </message>
    <message>
        <source>The day count {day_count} needs the regular period as well</source>
        <translation>计日方式{day_count}还需要正常周期</translation>
    </message>
    <message>
        <source>Days of grace are 0 or more, not {grace_days}</source>
        <translation>宽限天数须为0或以上，不能为{grace_days}</translation>
    </message>
    <message>
        <source>Something on {on} lies after the loan&apos;s last due date</source>
        <translation>{on}的事项晚于最后还款日</translation>
    </message>
    <message>
        <source>Something on {on} lies before the loan was paid out</source>
        <translation>{on}的事项早于放款日</translation>
    </message>
    <message>
        <source>The new due date {new_due_date} lies before its period begins</source>
        <translation>新还款日{new_due_date}早于本期开始</translation>
    </message>
    <message>
        <source>What begins on {on} would end before it begins</source>
        <translation>自{on}开始的事项会先于开始而结束</translation>
    </message>
    <message>
        <source>No instalment is due on {due_date}</source>
        <translation>{due_date}没有到期期次</translation>
    </message>
    <message>
        <source>There is no payment that could be taken back on {on}</source>
        <translation>{on}没有可冲正的还款</translation>
    </message>
    <message>
        <source>The rate&apos;s end {end} lies before its start {start}</source>
        <translation>利率结束日{end}早于开始日{start}</translation>
    </message>
    <message>
        <source>Each overdue term needs its own number of days</source>
        <translation>每个逾期条款须有各自的天数</translation>
    </message>
    <message>
        <source>Days late, days of grace and their cap are 0 or more</source>
        <translation>逾期天数、宽限天数及其上限须为0或以上</translation>
    </message>
    <message>
        <source>The plan&apos;s first due date {first_due} lies before the plan</source>
        <translation>计划首期日{first_due}早于计划日</translation>
    </message>
    <message>
        <source>Nothing is left to plan on {on}</source>
        <translation>{on}没有可安排的余额</translation>
    </message>
    <message>
        <source>No rate fits these payments: {reason}</source>
        <translation>没有与这些还款相符的利率：{reason}</translation>
    </message>
    <message>
        <source>A year has at least one period, not {unit_periods_per_year}</source>
        <translation>每年至少一期，不能为{unit_periods_per_year}</translation>
    </message>
    <message>
        <source>{key} must lie after the day of payout</source>
        <translation>{key}须晚于放款日</translation>
    </message>
    <message>
        <source>{key} is out of bounds; at least {low}</source>
        <translation>{key}超出范围；至少{low}</translation>
    </message>
    <message>
        <source>A waiver of {amount} is more than the {owed} owed</source>
        <translation>减免{amount}多于所欠{owed}</translation>
    </message>
    <message>
        <source>Amounts owed and paid are zero or more</source>
        <translation>所欠与已还金额须为零或以上</translation>
    </message>
    <message>
        <source>The order of payments names a component twice: {order}</source>
        <translation>还款顺序中有重复项目：{order}</translation>
    </message>
    <message>
        <source>{file}, line {line}: {key} is not known. Known there: {known}</source>
        <translation>{file} 第{line}行：不认识 {key}。此处可用：{known}</translation>
    </message>
    <message>
        <source>{file}, line {line}: {key} is missing</source>
        <translation>{file} 第{line}行：缺少 {key}</translation>
    </message>
    <message>
        <source>{file}, line {line}, {key}: {given} is not a share. Write a fraction from 0 to 1: 0.30 is 30 %</source>
        <translation>{file} 第{line}行，{key}：{given} 不是比例。请填写0到1之间的小数：0.30即30%</translation>
    </message>
    <message>
        <source>{file}, line {line}, rule {rule}: no limit for any role. Give one, or a cap of 0 where nobody may</source>
        <translation>{file} 第{line}行，规则{rule}：没有任何角色的限额。请填写一个；若任何人都不得批准，请填上限0</translation>
    </message>
    <message>
        <source>{file} holds the pack {pack}, as {other} does. Give one of them another pack_id, or remove it</source>
        <translation>{file} 与 {other} 都含有政策包 {pack}。请为其中之一改用别的 pack_id，或将其移除</translation>
    </message>
    <message>
        <source>There is no version {edition} of the pack {pack} in this store</source>
        <translation>数据库中没有政策包{pack}的{edition}版本</translation>
    </message>
    <message>
        <source>The pack {pack} has no draft. Start one first</source>
        <translation>政策包{pack}没有草稿，请先新建</translation>
    </message>
    <message>
        <source>The draft {policy} is open already. Go on with it, or discard it first</source>
        <translation>草稿{policy}已存在，请继续编辑或先丢弃</translation>
    </message>
    <message>
        <source>{by} saved {policy} at {since}, after you had read it. Read it again, then make your change</source>
        <translation>{by}于{since}保存了{policy}，在您读取之后。请重新读取再修改</translation>
    </message>
    <message>
        <source>{policy} waits to be put in force and is read only. Take it back to change it</source>
        <translation>{policy}待生效，只读。如需修改请先收回</translation>
    </message>
    <message>
        <source>Nobody has asked yet to put {policy} in force</source>
        <translation>尚无人申请使{policy}生效</translation>
    </message>
    <message>
        <source>You wrote part of {policy} yourself; somebody else puts it in force</source>
        <translation>{policy}有您编写的内容，须由他人使其生效</translation>
    </message>
    <message>
        <source>{policy} contradicts itself in {count} places ({rules}). Settle them first</source>
        <translation>{policy}有{count}处矛盾（{rules}），请先解决</translation>
    </message>
    <message>
        <source>The law behind {rules} is not confirmed. To put {policy} in force, accept each of them by name</source>
        <translation>{rules}的法律依据未确认。要使{policy}生效，须逐条具名接受</translation>
    </message>
    <message>
        <source>{policy} says what is in force already. Change a limit first</source>
        <translation>{policy}与现行政策相同，请先修改限额</translation>
    </message>
    <message>
        <source>{policy} cannot be in force from {valid_from}: the business date is {now}. Choose that day or a later one</source>
        <translation>{policy}不能自{valid_from}起生效：业务日期为{now}。请选该日或之后</translation>
    </message>
    <message>
        <source>{other} begins on {valid_from} too, and two versions cannot govern one day. Say that {policy} takes its place, or ask for another day</source>
        <translation>{other}也自{valid_from}起生效，同一日不能适用两个版本。请确认由{policy}取代，或另选日期</translation>
    </message>
    <message>
        <source>There is no rule {rule} in this pack. Known: {known}</source>
        <translation>此政策包没有规则{rule}。已有：{known}</translation>
    </message>
    <message>
        <source>The role {role} has no limits. Roles with limits: {known}</source>
        <translation>{role}没有限额。有限额的角色：{known}</translation>
    </message>
    <message>
        <source>Rule {rule} needs a number for every role</source>
        <translation>规则{rule}须为每个角色填写数值</translation>
    </message>
    <message>
        <source>Rule {rule}: “{text}” is not a share. Write 30 %, or 0.30, at most 100 %; or none</source>
        <translation>规则{rule}：“{text}”不是比例。请写30%或0.30，最多100%；或填无</translation>
    </message>
    <message>
        <source>Rule {rule}: “{text}” is not an amount. Write 300 or 300.50; all for what is owed; or none</source>
        <translation>规则{rule}：“{text}”不是金额。请写300或300.50；全部表示所欠金额；或填无</translation>
    </message>
    <message>
        <source>Rule {rule}: “{text}” is not a whole number from 0 to {most}</source>
        <translation>规则{rule}：“{text}”不是0至{most}的整数</translation>
    </message>
    <message>
        <source>longest, in days</source>
        <translation>最长天数</translation>
    </message>
    <message>
        <source>longest, in months</source>
        <translation>最长月数</translation>
    </message>
    <message>
        <source>most instalments</source>
        <translation>最多期数</translation>
    </message>
    <message>
        <source>share of what is owed</source>
        <translation>占所欠比例</translation>
    </message>
    <message>
        <source>and at most</source>
        <translation>且不超过</translation>
    </message>
    <message>
        <source>concessions per loan</source>
        <translation>每笔借款优惠次数</translation>
    </message>
    <message>
        <source>since the last concession</source>
        <translation>距上次优惠</translation>
    </message>
    <message>
        <source>a line that is gone</source>
        <translation>已不存在的条目</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>law, confirmed</source>
        <translation>法律依据，已确认</translation>
    </message>
    <message>
        <source>law, unconfirmed</source>
        <translation>法律依据，未确认</translation>
    </message>
    <message>
        <source>rule {rule}</source>
        <translation>规则{rule}</translation>
    </message>
    <message>
        <source>any stage</source>
        <translation>任何阶段</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}至{last}</translation>
    </message>
    <message>
        <source>what is owed</source>
        <translation>所欠金额</translation>
    </message>
    <message>
        <source>the term&apos;s rules</source>
        <translation>期限规则</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>无上限</translation>
    </message>
    <message>
        <source>before: {before}</source>
        <translation>此前：{before}</translation>
    </message>
    <message>
        <source>{who}: {what}, {after}</source>
        <translation>{who}：{what}，{after}</translation>
    </message>
    <message>
        <source>instead of {before}; {stages}</source>
        <translation>原为{before}；{stages}</translation>
    </message>
    <message>
        <source>wider</source>
        <translation>放宽</translation>
    </message>
    <message>
        <source>tighter</source>
        <translation>收紧</translation>
    </message>
    <message>
        <source>“{outcome}” is no outcome that the policy pack lists. Choose one of: {known}</source>
        <translation>“{outcome}”不在政策包的结果列表中。请选择其一：{known}</translation>
    </message>
    <message>
        <source>An application received on {received} lies after the business date {as_of}</source>
        <translation>申请收到日期{received}晚于业务日期{as_of}</translation>
    </message>
    <message>
        <source>Loan {loan} has a written application that is not answered yet. Answer that one</source>
        <translation>借据{loan}有一份书面申请尚未答复。请先答复该申请</translation>
    </message>
    <message>
        <source>There is no letter “{letter}”. Check its number</source>
        <translation>没有信函“{letter}”。请核对编号</translation>
    </message>
    <message>
        <source>Somebody else changed letter {letter} meanwhile. Read it again</source>
        <translation>函件{letter}已被他人修改，请重新读取</translation>
    </message>
    <message>
        <source>This cannot be done with letter {letter}: it is {status}</source>
        <translation>函件{letter}不能这样处理：其状态为{status}</translation>
    </message>
    <message>
        <source>Letter {letter} is not complete. Missing: {parts}</source>
        <translation>函件{letter}不完整。缺少：{parts}</translation>
    </message>
    <message>
        <source>You wrote {letter} yourself; somebody else reads it</source>
        <translation>函件{letter}由您本人起草，须由他人复核</translation>
    </message>
    <message>
        <source>Letters are read a second time by supervisors and managers, not in the role of {role}</source>
        <translation>函件由主管或经理复核，{role}不能复核</translation>
    </message>
    <message>
        <source>Say what is wrong with letter {letter}, so that it can be mended</source>
        <translation>请说明函件{letter}的问题，以便修改</translation>
    </message>
    <message>
        <source>The text of your own has {length} characters; at most {most}</source>
        <translation>您补充的文字有{length}个字符，最多{most}个</translation>
    </message>
    <message>
        <source>“{words}” (character {place}) may not go out: the policy bans it under {rule}. Write it differently</source>
        <translation>“{words}”（第{place}个字符）不得发出：政策“{rule}”禁止使用。请改写</translation>
    </message>
    <message>
        <source>“{words}” (character {place}) was never filled in. Put in what belongs there</source>
        <translation>“{words}”（第{place}个字符）尚未填写。请补全内容</translation>
    </message>
    <message>
        <source>“{words}” (character {place}) is not in the currency of the loan. Write the amount of the case</source>
        <translation>“{words}”（第{place}个字符）不是本笔借款的币种。请填写本案金额</translation>
    </message>
    <message>
        <source>There is nothing in the line. Write something</source>
        <translation>内容为空，请输入文字</translation>
    </message>
    <message>
        <source>The line has {length} characters; at most {most}</source>
        <translation>内容有{length}个字符，最多{most}个</translation>
    </message>
    <message>
        <source>There is nothing in the text. Write something</source>
        <translation>短信没有内容，请先填写</translation>
    </message>
    <message>
        <source>The text has {length} characters; at most {most}</source>
        <translation>短信有{length}个字符，最多{most}个</translation>
    </message>
    <message>
        <source>Nobody recorded that the borrower agreed to short texts, and the policy asks for it. Ask first</source>
        <translation>没有借款人同意接收短信的记录，而政策要求先取得同意。请先征得同意</translation>
    </message>
    <message>
        <source>The borrower wants no short texts any more. Call or write a letter instead</source>
        <translation>借款人不再同意接收短信。请改用电话或信函</translation>
    </message>
    <message>
        <source>Say one of them: --agreed or --withdrawn</source>
        <translation>--agreed 和 --withdrawn 只能选一个</translation>
    </message>
    <message>
        <source>Say exactly one: --approve or --return</source>
        <translation>请且只指定一个：--approve或--return</translation>
    </message>
    <message>
        <source>“{text}” is not a length of time. Write it like 14:58 or 1:02:05</source>
        <translation>“{text}”不是时长。请写成14:58或1:02:05</translation>
    </message>
    <message>
        <source>A promise needs its amount and its date: --promise and --by</source>
        <translation>承诺需要金额和日期：--promise和--by</translation>
    </message>
    <message>
        <source>Identity, {count} of {most} answers</source>
        <translation>身份核实，{most}项答对{count}项</translation>
    </message>
    <message>
        <source>Promised {amount} by {date}</source>
        <translation>承诺于{date}前还款{amount}</translation>
    </message>
    <message>
        <source>Asked for: {offer}</source>
        <translation>已申请：{offer}</translation>
    </message>
    <message>
        <source>{name} approved: {offer}</source>
        <translation>{name}已批准：{offer}</translation>
    </message>
    <message>
        <source>{name} made a counter-offer: {offer}</source>
        <translation>{name}提出另一方案：{offer}</translation>
    </message>
    <message>
        <source>{name} gave it back</source>
        <translation>{name}已退回</translation>
    </message>
    <message>
        <source>{name} rejected it</source>
        <translation>{name}已拒绝</translation>
    </message>
    <message>
        <source>Request taken back</source>
        <translation>申请已撤回</translation>
    </message>
    <message>
        <source>Agreement {number} drafted</source>
        <translation>协议{number}已起草</translation>
    </message>
    <message>
        <source>Agreement {number} issued</source>
        <translation>协议{number}已出具</translation>
    </message>
    <message>
        <source>Agreement accepted, {how}</source>
        <translation>协议已接受（{how}）</translation>
    </message>
    <message>
        <source>Agreement {number} taken back</source>
        <translation>协议{number}已撤回</translation>
    </message>
    <message>
        <source>Entry cannot be read</source>
        <translation>条目无法读取</translation>
    </message>
    <message>
        <source>Store created</source>
        <translation>数据库已创建</translation>
    </message>
    <message>
        <source>Portfolio brought in</source>
        <translation>贷款组合已导入</translation>
    </message>
    <message>
        <source>Business date moved on</source>
        <translation>业务日期推进</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>登录被拒</translation>
    </message>
    <message>
        <source>Account locked</source>
        <translation>账号已锁定</translation>
    </message>
    <message>
        <source>Account unlocked</source>
        <translation>账号已解锁</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>密码已修改</translation>
    </message>
    <message>
        <source>Password handed out</source>
        <translation>已发放密码</translation>
    </message>
    <message>
        <source>Screen locked</source>
        <translation>屏幕已锁定</translation>
    </message>
    <message>
        <source>Screen unlocked</source>
        <translation>屏幕已解锁</translation>
    </message>
    <message>
        <source>Log opened</source>
        <translation>查看日志</translation>
    </message>
    <message>
        <source>Log exported</source>
        <translation>导出日志</translation>
    </message>
    <message>
        <source>Account saved</source>
        <translation>账号已保存</translation>
    </message>
    <message>
        <source>Case taken</source>
        <translation>案件已领取</translation>
    </message>
    <message>
        <source>Case given back</source>
        <translation>案件已退回</translation>
    </message>
    <message>
        <source>Contact logged</source>
        <translation>联系已记录</translation>
    </message>
    <message>
        <source>Note saved</source>
        <translation>备注已保存</translation>
    </message>
    <message>
        <source>Facts saved</source>
        <translation>情况已保存</translation>
    </message>
    <message>
        <source>Draft discarded</source>
        <translation>草稿已丢弃</translation>
    </message>
    <message>
        <source>Next action set</source>
        <translation>下一步已设定</translation>
    </message>
    <message>
        <source>Identity checked</source>
        <translation>身份已核实</translation>
    </message>
    <message>
        <source>Evidence recorded</source>
        <translation>证明已登记</translation>
    </message>
    <message>
        <source>Request submitted</source>
        <translation>申请已提交</translation>
    </message>
    <message>
        <source>Request approved</source>
        <translation>申请已批准</translation>
    </message>
    <message>
        <source>Counter-offer made</source>
        <translation>已还价</translation>
    </message>
    <message>
        <source>Request returned</source>
        <translation>申请已退回</translation>
    </message>
    <message>
        <source>Request rejected</source>
        <translation>申请已拒绝</translation>
    </message>
    <message>
        <source>Request withdrawn</source>
        <translation>申请已撤回</translation>
    </message>
    <message>
        <source>Request lapsed</source>
        <translation>申请已失效</translation>
    </message>
    <message>
        <source>Agreement drafted</source>
        <translation>协议已起草</translation>
    </message>
    <message>
        <source>Agreement issued</source>
        <translation>协议已出具</translation>
    </message>
    <message>
        <source>Agreement accepted</source>
        <translation>协议已接受</translation>
    </message>
    <message>
        <source>Agreement withdrawn</source>
        <translation>协议已撤回</translation>
    </message>
    <message>
        <source>Documents received</source>
        <translation>材料已收到</translation>
    </message>
    <message>
        <source>Agreement lapsed</source>
        <translation>协议已失效</translation>
    </message>
    <message>
        <source>Agreement kept</source>
        <translation>协议已履行</translation>
    </message>
    <message>
        <source>Agreement broken</source>
        <translation>协议已违约</translation>
    </message>
    <message>
        <source>Agreement undone</source>
        <translation>协议已撤销</translation>
    </message>
    <message>
        <source>Agreement resumed</source>
        <translation>协议恢复履行</translation>
    </message>
    <message>
        <source>Payment recorded</source>
        <translation>还款已登记</translation>
    </message>
    <message>
        <source>Payment taken back</source>
        <translation>还款已冲回</translation>
    </message>
    <message>
        <source>Promise made</source>
        <translation>已承诺还款</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <translation>承诺已兑现</translation>
    </message>
    <message>
        <source>Promise broken</source>
        <translation>承诺未兑现</translation>
    </message>
    <message>
        <source>Policy put in force</source>
        <translation>政策已生效</translation>
    </message>
    <message>
        <source>Policy draft begun</source>
        <translation>政策草案已建立</translation>
    </message>
    <message>
        <source>Policy draft changed</source>
        <translation>政策草案已更改</translation>
    </message>
    <message>
        <source>Policy draft sent for approval</source>
        <translation>政策草案已送审</translation>
    </message>
    <message>
        <source>Policy draft reopened</source>
        <translation>政策草案已重新打开</translation>
    </message>
    <message>
        <source>Policy draft discarded</source>
        <translation>政策草案已丢弃</translation>
    </message>
    <message>
        <source>Backup made</source>
        <translation>已备份</translation>
    </message>
    <message>
        <source>Records deleted on schedule</source>
        <translation>按期删除了记录</translation>
    </message>
    <message>
        <source>Deletion on schedule failed</source>
        <translation>按期删除失败</translation>
    </message>
    <message>
        <source>Backup restored</source>
        <translation>已恢复备份</translation>
    </message>
    <message>
        <source>Backup tried</source>
        <translation>已试备份</translation>
    </message>
    <message>
        <source>Store encrypted</source>
        <translation>库已加密</translation>
    </message>
    <message>
        <source>Store put in clear</source>
        <translation>库已解密</translation>
    </message>
    <message>
        <source>Key of the store changed</source>
        <translation>库的密钥已更换</translation>
    </message>
    <message>
        <source>Recovery sheet made</source>
        <translation>已制作恢复单</translation>
    </message>
    <message>
        <source>Right read out</source>
        <translation>已告知一项权利</translation>
    </message>
    <message>
        <source>Right marked unread</source>
        <translation>权益告知已撤回</translation>
    </message>
    <message>
        <source>Clause read back</source>
        <translation>条款已复述</translation>
    </message>
    <message>
        <source>Clause asked again</source>
        <translation>条款被再次询问</translation>
    </message>
    <message>
        <source>Read-back started again</source>
        <translation>复述重新开始</translation>
    </message>
    <message>
        <source>Application received</source>
        <translation>收到书面申请</translation>
    </message>
    <message>
        <source>Letter drafted</source>
        <translation>信函已起草</translation>
    </message>
    <message>
        <source>Letter sent to a second reader</source>
        <translation>信函已送复核</translation>
    </message>
    <message>
        <source>Letter returned</source>
        <translation>信函已退回</translation>
    </message>
    <message>
        <source>Letter ready</source>
        <translation>信函已就绪</translation>
    </message>
    <message>
        <source>Chat line kept</source>
        <translation>聊天内容已留存</translation>
    </message>
    <message>
        <source>Agreed to short texts</source>
        <translation>同意接收短信</translation>
    </message>
    <message>
        <source>Wants no short texts any more</source>
        <translation>不再同意接收短信</translation>
    </message>
    <message>
        <source>Short text marked as sent</source>
        <translation>短信已标记为发送</translation>
    </message>
    <message>
        <source>View saved</source>
        <translation>视图已保存</translation>
    </message>
    <message>
        <source>View removed</source>
        <translation>视图已删除</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>还款</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>查看记录</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Personal data shown</source>
        <translation>已显示个人信息</translation>
    </message>
    <message>
        <source>Identity not confirmed, {count} of {most}</source>
        <translation>身份未核实，{most}项答对{count}项</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>原因：{reason}</translation>
    </message>
    <message>
        <source>{called}, {time}</source>
        <translation>{called}，{time}</translation>
    </message>
    <message>
        <source>Seen: {evidence}</source>
        <translation>已见证明：{evidence}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Rights read out: {count}</source>
        <translation>已告知权利{count}项</translation>
    </message>
    <message>
        <source>Still asked for: {evidence}</source>
        <translation>尚待提交：{evidence}</translation>
    </message>
    <message>
        <source>. </source>
        <translation>。</translation>
    </message>
    <message>
        <source>To pay {amount} on {date}, {difference} in total</source>
        <translation>{date}还款{amount}，总额{difference}</translation>
    </message>
    <message>
        <source>{count} payments from {date}, first {amount}, last {last} on {end}, {difference} in total</source>
        <translation>自{date}起{count}期，首期{amount}，末期{last}（{end}），总额{difference}</translation>
    </message>
    <message>
        <source>{user} signs in once with {password} and then chooses another password</source>
        <translation>{user} 用 {password} 登录一次，随后另设密码</translation>
    </message>
    <message>
        <source>Done before under this key; the password that was handed out then is kept nowhere. If it is lost, hand out another one: agent-desk people set-password {user}</source>
        <translation>此键下已办理过；当时发放的密码未保存在任何地方。如已丢失，请另发一个：agent-desk people set-password {user}</translation>
    </message>
    <message>
        <source>sample</source>
        <extracomment>Parts of the command whose acts may be sent again under the same key. The first account needs none, the second is refused; nor does one&apos;s own password, which is not written down in any form that a key would need.</extracomment>
        <translation>样例</translation>
    </message>
    <message>
        <source>{count} sample accounts are closed</source>
        <translation>已关闭{count}个样例账号</translation>
    </message>
    <message>
        <source>Account {user} is unlocked; its password stays</source>
        <translation>账号 {user} 已解锁，密码不变</translation>
    </message>
    <message>
        <source>The password of {user} is changed</source>
        <translation>{user} 的密码已更改</translation>
    </message>
    <message>
        <source>{user} {name}, {role}, {state}</source>
        <translation>{user} {name}，{role}，{state}</translation>
    </message>
    <message>
        <source>open</source>
        <extracomment>Values that say what they are by themselves.</extracomment>
        <translation>启用</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Number or password is wrong. After {tries} wrong tries an account is locked for {minutes} minutes</source>
        <translation>工号或密码错误。连续输错{tries}次，账号锁定{minutes}分钟</translation>
    </message>
    <message>
        <source>Account {user} proves itself by a password: type it at the prompt, name a file by --password-file, or set AGENT_DESK_PASSWORD</source>
        <translation>账号 {user} 须以密码证明身份：在提示处输入、用 --password-file 指定文件，或设置 AGENT_DESK_PASSWORD</translation>
    </message>
    <message>
        <source>The password of {user} was good for one sign-in. Choose another: agent-desk people set-password</source>
        <translation>{user} 的密码只能用一次，请另设密码：agent-desk people set-password</translation>
    </message>
    <message>
        <source>A password has at least {least} characters; a short phrase is good</source>
        <translation>密码至少{least}个字符，用一个短句即可</translation>
    </message>
    <message>
        <source>A password has at most {most} characters</source>
        <translation>密码最多{most}个字符</translation>
    </message>
    <message>
        <source>This password is guessed at once. Use at least {least} different characters, and no run of keys</source>
        <translation>这个密码一猜就中。至少用{least}个不同的字符，不要用连续按键</translation>
    </message>
    <message>
        <source>A password is more than one&apos;s own number or name</source>
        <translation>密码不能只是自己的工号或姓名</translation>
    </message>
    <message>
        <source>This is the password of the sample accounts; everybody knows it</source>
        <translation>这是样例账号的密码，人人皆知</translation>
    </message>
    <message>
        <source>The new password is the old one. Choose another</source>
        <translation>新密码与旧密码相同，请另选一个</translation>
    </message>
    <message>
        <source>The two new passwords differ. Type them again</source>
        <translation>两次输入的新密码不同，请重新输入</translation>
    </message>
    <message>
        <source>One&apos;s own password is changed without a key: sent again, the old password fits no longer and nothing is changed. Leave --key out</source>
        <translation>修改自己的密码不用键：再次发送时旧密码已不符，什么也不会改变。请去掉 --key</translation>
    </message>
    <message>
        <source>Say the new password: at the prompt, in a file named by --new-password-file, or in AGENT_DESK_NEW_PASSWORD</source>
        <translation>请给出新密码：在提示处输入、用 --new-password-file 指定文件，或设置 AGENT_DESK_NEW_PASSWORD</translation>
    </message>
    <message>
        <source>No password can be read from {file}: {what}</source>
        <translation>无法从 {file} 读取密码：{what}</translation>
    </message>
    <message>
        <source>Account {user} is locked until {until} after too many wrong passwords. An administrator can unlock it</source>
        <translation>账号 {user} 因密码多次输错，锁定至 {until}。管理员可以解锁</translation>
    </message>
    <message>
        <source>The chain of the log is broken at entry {entry}; it is not exported. Keep the store as it is and look</source>
        <translation>日志链在第{entry}条处断裂，不予导出。请保持数据库原状并查明原因</translation>
    </message>
    <message>
        <source>An account&apos;s number has 1 to {most} letters, digits, - and ., and is not the name of a role</source>
        <translation>账号编号为1至{most}个字母、数字、- 或 .，且不能是岗位名称</translation>
    </message>
    <message>
        <source>There is an account {user} already. Choose another number</source>
        <translation>账号 {user} 已存在，请换一个编号</translation>
    </message>
    <message>
        <source>A name has 1 to {most} characters on one line, a team at most as many</source>
        <translation>姓名为一行1至{most}个字符，团队名不超过此数</translation>
    </message>
    <message>
        <source>No account belongs to the person {person}</source>
        <translation>没有属于 {person} 的账号</translation>
    </message>
    <message>
        <source>This would leave nobody to keep the accounts. Make somebody else an administrator first</source>
        <translation>这样就没有人管理账号了。请先让另一人成为管理员</translation>
    </message>
    <message>
        <source>Your own rights ({user}) are changed by another administrator, not by yourself</source>
        <translation>您自己的权限（{user}）由另一位管理员更改，不由本人更改</translation>
    </message>
    <message>
        <source>This store has accounts already. An administrator opens others: agent-desk people add</source>
        <translation>此数据库已有账号。其他账号由管理员开通：agent-desk people add</translation>
    </message>
    <message>
        <source>a doctor&apos;s certificate that says since when you are ill; you may cover the diagnosis</source>
        <extracomment>What each kind of proof is, said to somebody who has never had to send one.</extracomment>
        <translation>写明患病起始日期的医生证明，诊断内容可以遮盖</translation>
    </message>
    <message>
        <source>an invoice or discharge paper of the hospital</source>
        <translation>医院的发票或出院小结</translation>
    </message>
    <message>
        <source>your disability card, both sides</source>
        <translation>您的残疾证正反两面</translation>
    </message>
    <message>
        <source>the letter with which your employer ended your job</source>
        <translation>单位出具的解除或终止劳动合同的书面文件</translation>
    </message>
    <message>
        <source>the certificate that you are registered as out of work</source>
        <translation>失业登记证明</translation>
    </message>
    <message>
        <source>your latest payslips, or other proof of what you earn now</source>
        <translation>最近的工资单，或其他能说明目前收入的材料</translation>
    </message>
    <message>
        <source>the latest statements of your bank account</source>
        <translation>最近的银行账户流水</translation>
    </message>
    <message>
        <source>the death certificate</source>
        <translation>死亡证明</translation>
    </message>
    <message>
        <source>the divorce certificate or the court&apos;s decision</source>
        <translation>离婚证或法院的判决书、调解书</translation>
    </message>
    <message>
        <source>a notice of the authorities or your insurer that your home or place of work was hit</source>
        <translation>政府部门或保险公司出具的住所或工作地点受灾证明</translation>
    </message>
    <message>
        <source>the paper with which your business was deregistered</source>
        <translation>企业或个体工商户的注销登记文件</translation>
    </message>
    <message>
        <source>a list of all your debts: to whom, how much, and how much a month</source>
        <translation>您全部债务的清单：欠谁、欠多少、每月还多少</translation>
    </message>
    <message>
        <source>a signed statement, in your own words, of what happened</source>
        <translation>用您自己的话写明事情经过并签名的说明</translation>
    </message>
    <message>
        <source>About your loan ending in {loan}: to decide on your request ({reason}), we need proof.</source>
        <translation>关于您尾号{loan}的贷款：为办理您的申请（{reason}），我们需要证明材料。</translation>
    </message>
    <message>
        <source>Send this:</source>
        <translation>请发送：</translation>
    </message>
    <message>
        <source>Send one of these; one is enough:</source>
        <translation>请发送以下任意一项，一项即可：</translation>
    </message>
    <message>
        <source>If you have it, send this as well:</source>
        <translation>如果有，也请一并发送：</translation>
    </message>
    <message>
        <source>- {name}: {plain}</source>
        <translation>- {name}：{plain}</translation>
    </message>
    <message>
        <source>A photo or a scan is enough if every word can be read. A document counts for {count} days from its date.</source>
        <translation>照片或扫描件即可，但每个字都要看得清。材料自其日期起{count}天内有效，供我们核对。</translation>
    </message>
    <message>
        <source>We need it by {date}.</source>
        <translation>请在{date}之前发给我们。</translation>
    </message>
    <message>
        <source>If you have none of this yet: write down what happened, sign it and send it. That stands in for {count} days.</source>
        <translation>如果以上材料暂时都没有：请写明事情经过，签名后发给我们，可暂代{count}天。</translation>
    </message>
    <message>
        <source>About your loan ending in {loan}: we have every proof that we need. You need not send anything.</source>
        <translation>关于您尾号{loan}的贷款：我们所需的证明材料已齐全，您无需再发送。</translation>
    </message>
    <message>
        <source>said on {date}</source>
        <translation>{date}已告知</translation>
    </message>
    <message>
        <source>Agreement {agreement} has to wait: still to be said to the borrower: {missing}. Read it out, then tick it in the case (F7) or by agent-desk disclose {loan} {missing}</source>
        <translation>协议{agreement}暂不能继续：尚未向借款人告知：{missing}。请先宣读，再在案件中勾选（F7），或执行agent-desk disclose {loan} {missing}</translation>
    </message>
    <message>
        <source>This case does not ask for the disclosure “{disclosure}”. It asks for: {known}</source>
        <translation>本案件不要求告知“{disclosure}”。要求告知的有：{known}</translation>
    </message>
    <message>
        <source>“{disclosure}” is about the terms, and loan {loan} has none yet. Put an offer together first</source>
        <translation>“{disclosure}”涉及方案条款，而贷款{loan}尚无方案。请先拟定方案</translation>
    </message>
    <message>
        <source>Agreement {agreement} is no longer open; there is nothing to read back</source>
        <translation>协议{agreement}已不再有效待接受，无需复述</translation>
    </message>
    <message>
        <source>No clause “{clause}” is read back here. There are: {known}</source>
        <translation>此处没有需复述的条款“{clause}”。有：{known}</translation>
    </message>
    <message>
        <source>The answer to {agreement} has to wait: still to be read back: {clauses}</source>
        <translation>尚不能记录对{agreement}的答复，尚未复述：{clauses}</translation>
    </message>
    <message>
        <source>A yes is proved by recorded or code, not by {how}</source>
        <translation>同意须以recorded或code为凭证，不能是{how}</translation>
    </message>
    <message>
        <source>Name what was read out, or say --all. Asked for: {known}</source>
        <translation>请写明已宣读的事项，或使用--all。要求告知的有：{known}</translation>
    </message>
    <message>
        <source>still to be said</source>
        <translation>尚未告知</translation>
    </message>
    <message>
        <source>the text has changed: say it again</source>
        <translation>文本已更新，请再次告知</translation>
    </message>
    <message>
        <source>said on another day: say it again</source>
        <translation>非当日告知，请再次告知</translation>
    </message>
    <message>
        <source>said about other terms: say it again</source>
        <translation>告知时方案不同，请再次告知</translation>
    </message>
    <message>
        <source>said too long ago: say it again</source>
        <translation>告知时间过久，请再次告知</translation>
    </message>
    <message>
        <source>{count} entries are in {file}, SHA-256 {digest}</source>
        <translation>{file} 中有{count}条，SHA-256 {digest}</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已复述</translation>
    </message>
    <message>
        <source>asked again</source>
        <translation>再次询问</translation>
    </message>
    <message>
        <source>still to be read</source>
        <translation>尚未复述</translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation>自 {date} 起</translation>
    </message>
    <message>
        <source>income {amount} a month</source>
        <translation>月收入{amount}</translation>
    </message>
    <message>
        <source>essential costs {amount}</source>
        <translation>必要支出{amount}</translation>
    </message>
    <message>
        <source>{amount} left</source>
        <translation>剩余{amount}</translation>
    </message>
    <message>
        <source>can pay {amount}</source>
        <translation>可还{amount}</translation>
    </message>
    <message>
        <source>from {date}</source>
        <translation>从 {date} 起</translation>
    </message>
    <message>
        <source>We can offer this: you pay {first} on {first_date}.</source>
        <translation>可以为您这样办理：{first_date}还款{first}。</translation>
    </message>
    <message>
        <source>We can offer this: {count} payments, the first of {first} on {first_date}, the last of {last} on {last_date}.</source>
        <translation>可以为您办理新方案：共{count}期，首期{first_date}还{first}，末期{last_date}还{last}。</translation>
    </message>
    <message>
        <source>In total you pay the same as now.</source>
        <translation>总额与现在相同。</translation>
    </message>
    <message>
        <source>In total that is {difference} more than now.</source>
        <translation>总共比现在多付{difference}。</translation>
    </message>
    <message>
        <source>In total that is {difference} less than now.</source>
        <translation>总共比现在少付{difference}。</translation>
    </message>
    <message>
        <source>{one} {other}</source>
        <translation>{one}{other}</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>Conversations a day, at most</source>
        <translation>每日通话上限</translation>
    </message>
    <message>
        <source>Attempts a day, at most</source>
        <translation>每日拨打上限</translation>
    </message>
    <message>
        <source>Notices a day, at most</source>
        <translation>每日通知上限</translation>
    </message>
    <message>
        <source>Contacts a week, at most</source>
        <translation>每周联系上限</translation>
    </message>
    <message>
        <source>Contacts a month, at most</source>
        <translation>每月联系上限</translation>
    </message>
    <message>
        <source>Calls in 7 days, at most</source>
        <translation>7天内拨打上限</translation>
    </message>
    <message>
        <source>Days without a call after a conversation</source>
        <translation>通话后不得拨打的天数</translation>
    </message>
    <message>
        <source>no contact</source>
        <extracomment>A part of a pack: titles of its columns, then rows.</extracomment>
        <translation>不得联系</translation>
    </message>
    <message>
        <source>Holidays of {calendar}</source>
        <translation>{calendar} 节假日</translation>
    </message>
    <message>
        <source>only to who agreed to them</source>
        <translation>仅发给已同意的人</translation>
    </message>
    <message>
        <source>to everybody who did not refuse them</source>
        <translation>可发给未拒绝的人</translation>
    </message>
    <message>
        <source>Short texts</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>Calls of the borrower</source>
        <translation>借款人来电</translation>
    </message>
    <message>
        <source>always allowed</source>
        <translation>始终允许</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>In the borrower&apos;s own time</source>
        <translation>借款人当地时间</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days}天</translation>
    </message>
    <message>
        <source>Signed declaration, in place of any proof</source>
        <translation>签字声明，可代替任何证明</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>One of these</source>
        <translation>以下任一</translation>
    </message>
    <message>
        <source>Asked besides</source>
        <translation>另需提供</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>Decided by, at least</source>
        <translation>至少由谁决定</translation>
    </message>
    <message>
        <source>Never in a text: {phrases}</source>
        <translation>任何文字中不得出现：{phrases}</translation>
    </message>
    <message>
        <source>Disclosure</source>
        <translation>告知事项</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>All charges together, a year</source>
        <translation>全部费用合计，年化</translation>
    </message>
    <message>
        <source>Penalty rate over the contract rate</source>
        <translation>罚息利率与合同利率之比</translation>
    </message>
    <message>
        <source>Original term and extension together, months</source>
        <translation>原期限加展期合计，月</translation>
    </message>
    <message>
        <source>All extensions over the term, up to a year</source>
        <translation>全部展期占期限比例，一年以内</translation>
    </message>
    <message>
        <source>All extensions over the term, above a year</source>
        <translation>全部展期占期限比例，一年以上</translation>
    </message>
    <message>
        <source>{what}, rule {rule}</source>
        <translation>{what}，规则{rule}</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>No one may pass</source>
        <translation>任何人不得超过</translation>
    </message>
    <message>
        <source>Cap</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>The store {store} is encrypted</source>
        <translation>库 {store} 已加密</translation>
    </message>
    <message>
        <source>The store {store} is in clear</source>
        <translation>库 {store} 未加密</translation>
    </message>
    <message>
        <source>The store {store} has another key; copies made before open with the old one</source>
        <translation>库 {store} 已更换密钥;此前的副本仍用旧密钥打开</translation>
    </message>
    <message>
        <source>The recovery sheet is in {file}: print it, lock it away, delete it</source>
        <translation>恢复单在 {file}:请打印、锁好,然后删除该文件</translation>
    </message>
    <message>
        <source>The store {store} is a server&apos;s, which encrypts its disks or does not</source>
        <extracomment>The commands of this file: they work on a store that nobody has open.</extracomment>
        <translation>库 {store} 在服务器上，磁盘是否加密由服务器决定</translation>
    </message>
    <message>
        <source>No copy lies in the folder of copies</source>
        <translation>副本文件夹中没有副本</translation>
    </message>
    <message>
        <source>Copies: {count}, in clear: {clear}, the newest of {moment} (UTC)</source>
        <translation>副本：{count}个，未加密：{clear}个，最新的制作于 {moment}（UTC）</translation>
    </message>
    <message>
        <source>Agent Desk: recovery sheet of the store {store}</source>
        <translation>Agent Desk:库 {store} 的恢复单</translation>
    </message>
    <message>
        <source>Made on {moment} (UTC)</source>
        <translation>制作于 {moment}(UTC)</translation>
    </message>
    <message>
        <source>These 64 digits open the store and the copies made under this key.</source>
        <translation>这64位数字可打开该库以及用此密钥制作的副本。</translation>
    </message>
    <message>
        <source>Print this sheet, lock it away where the store is not, and delete the file: whoever has both can read everything.</source>
        <translation>请打印此单,锁在与库不同的地方,并删除文件:同时拥有两者的人可以读取一切。</translation>
    </message>
    <message>
        <source>When the passphrase is lost: type the digits where the desk asks for it, or put them in a file and run agent-desk rekey --store-key-file FILE. Without passphrase and sheet nobody can read the store again.</source>
        <translation>密码短语遗失时:在工作台询问处输入这些数字,或写入文件后运行 agent-desk rekey --store-key-file FILE。若密码短语和恢复单都遗失,任何人都无法再读取该库。</translation>
    </message>
    <message>
        <source>Overwritten and deleted: {file}</source>
        <translation>已覆写并删除:{file}</translation>
    </message>
    <message>
        <source>The replaced store is kept as {file}</source>
        <translation>被替换的库保存为 {file}</translation>
    </message>
    <message>
        <source>NOT encrypted: these files still hold the store in clear. Delete them as soon as they are needed no longer</source>
        <translation>未加密:以下文件仍以明文保存着库。不再需要时请立即删除</translation>
    </message>
    <message>
        <source>The store {store} is encrypted. Give its passphrase at the prompt, in AGENT_DESK_STORE_KEY, or in a file named by --store-key-file</source>
        <translation>库 {store} 已加密。请在提示处输入密码短语,或放入 AGENT_DESK_STORE_KEY,或放入 --store-key-file 指定的文件</translation>
    </message>
    <message>
        <source>This key does not open {store}. Check it, or take the one on the recovery sheet; nothing was changed</source>
        <translation>此密钥打不开 {store}。请核对,或使用恢复单上的密钥;未作任何改动</translation>
    </message>
    <message>
        <source>This key does not open {store}, but it opens its copy {copy}. If the key was not changed since then, the store is damaged: agent-desk restore {copy}</source>
        <translation>此密钥打不开 {store},但能打开其副本 {copy}。若此后未更换密钥,则库已损坏:agent-desk restore {copy}</translation>
    </message>
    <message>
        <source>What reads the encrypted store {store} is not installed: pip install agent-desk[encryption]</source>
        <translation>未安装读取加密库 {store} 的组件:pip install agent-desk[encryption]</translation>
    </message>
    <message>
        <source>The key of the store is empty. Give a passphrase or 64 digits</source>
        <translation>库的密钥为空。请提供密码短语或64位数字</translation>
    </message>
    <message>
        <source>A passphrase of a store has {least} characters or more: take a few words that nobody guesses</source>
        <translation>库的密码短语至少{least}个字符:请用几个无人能猜到的词</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type them again</source>
        <translation>两次输入的密码短语不同。请重新输入</translation>
    </message>
    <message>
        <source>Say the new passphrase: at the prompt, in a file named by --new-key-file, or in AGENT_DESK_NEW_STORE_KEY; or let --generate make a key</source>
        <translation>请提供新的密码短语:在提示处、在 --new-key-file 指定的文件中或在 AGENT_DESK_NEW_STORE_KEY 中;或用 --generate 随机生成密钥</translation>
    </message>
    <message>
        <source>No key can be read from {file}: {what}</source>
        <translation>无法从 {file} 读取密钥:{what}</translation>
    </message>
    <message>
        <source>The store {store} is encrypted already. To change its key: agent-desk rekey</source>
        <translation>库 {store} 已加密。更换密钥:agent-desk rekey</translation>
    </message>
    <message>
        <source>The store {store} is not encrypted. To encrypt it: agent-desk encrypt</source>
        <translation>库 {store} 未加密。加密:agent-desk encrypt</translation>
    </message>
    <message>
        <source>This store is a server&apos;s: its disks are encrypted there. Only a store in a file is encrypted here</source>
        <translation>此库在服务器上:其磁盘由服务器加密。此处只加密文件中的库</translation>
    </message>
    <message>
        <source>What was written differs from what was read ({table}), so the store stays as it was. Check it by agent-desk verify</source>
        <translation>写入的内容与读出的不一致({table}),因此库保持原样。请用 agent-desk verify 检查</translation>
    </message>
    <message>
        <source>Nobody knows a key that is made by chance: name a file for its recovery sheet by --recovery-sheet</source>
        <translation>随机生成的密钥无人知晓:请用 --recovery-sheet 指定恢复单文件</translation>
    </message>
    <message>
        <source>{file} is there already. Name another file for the recovery sheet</source>
        <translation>{file} 已存在。请为恢复单指定另一个文件</translation>
    </message>
    <message>
        <source>The key store of this system cannot be reached: pip install agent-desk[encryption]</source>
        <translation>无法使用本系统的密钥库:pip install agent-desk[encryption]</translation>
    </message>
    <message>
        <source>The key store of this system did not keep the key. Is there one, and is it unlocked?</source>
        <translation>本系统的密钥库未保存密钥。密钥库是否存在,是否已解锁?</translation>
    </message>
    <message>
        <source>“{words}”: never filled in. Put in what belongs there</source>
        <translation>“{words}”：尚未填写，请补全内容</translation>
    </message>
    <message>
        <source>“{words}”: another currency than the loan&apos;s</source>
        <translation>“{words}”：与本笔借款币种不符</translation>
    </message>
    <message>
        <source>“{words}”: no amount of this case. Check it</source>
        <translation>“{words}”：不是本案的金额，请核对</translation>
    </message>
    <message>
        <source>“{words}”: {what}. {advice}</source>
        <translation>“{words}”：{what}。{advice}</translation>
    </message>
    <message>
        <source>“{words}”: {what}</source>
        <translation>“{words}”：{what}</translation>
    </message>
    <message>
        <source>{length} characters, one text message</source>
        <translation>{length}个字符，1条短信</translation>
    </message>
    <message>
        <source>{length} characters, {parts} text messages</source>
        <translation>{length}个字符，{parts}条短信</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>asked again as</source>
        <translation>重新申请为</translation>
    </message>
    <message>
        <source>agreement</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>borrowers</source>
        <translation>借款人</translation>
    </message>
    <message>
        <source>clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>right</source>
        <translation>告知事项</translation>
    </message>
    <message>
        <source>documents by</source>
        <translation>材料截止</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>shown:</source>
        <translation>查看：</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>from</source>
        <translation>源自</translation>
    </message>
    <message>
        <source>loans</source>
        <translation>借据数</translation>
    </message>
    <message>
        <source>language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>to be changed at once</source>
        <translation>须立即修改</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>政策</translation>
    </message>
    <message>
        <source>reply by</source>
        <translation>答复期限</translation>
    </message>
    <message>
        <source>request</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>team</source>
        <translation>组</translation>
    </message>
    <message>
        <source>terms</source>
        <translation>约定</translation>
    </message>
    <message>
        <source>until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>value date</source>
        <translation>入账日</translation>
    </message>
    <message>
        <source>why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>{name} restores: {entries} entries of the log, all sound</source>
        <translation>{name} 可以恢复：日志 {entries} 条，全部完好</translation>
    </message>
    <message>
        <source>in clear</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>restores</source>
        <translation>可恢复</translation>
    </message>
    <message>
        <source>does not restore</source>
        <translation>不能恢复</translation>
    </message>
    <message>
        <source>{name}: the desk could not delete by itself on {date}. {why}</source>
        <translation>{name}：系统于 {date} 未能自动删除。{why}</translation>
    </message>
    <message>
        <source>{name}: {policy} keeps records for good; {count} loans ended</source>
        <translation>{name}：{policy} 长期保存记录；已结束{count}笔贷款</translation>
    </message>
    <message>
        <source>{name}: {policy} keeps records for {years} years; {due} loans are kept no longer, {later} longer</source>
        <translation>{name}：{policy} 保存记录{years}年；{due} 笔贷款已过保存期，{later} 笔尚在保存期内</translation>
    </message>
</context>
<context>
    <name>WrapUpFlow</name>
    <message>
        <source>Choose how it ended</source>
        <extracomment>Rows of the queue that are looked through for the next free case.</extracomment>
        <translation>请选择通话结果</translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>没有缺项</translation>
    </message>
    <message>
        <source>No other case is free</source>
        <translation>没有其他可接的案件</translation>
    </message>
    <message>
        <source>Next: {name}, {what}</source>
        <translation>下一个：{name}，{what}</translation>
    </message>
</context>
<context>
    <name>WrapUpView</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save and take next case</source>
        <translation>保存并接下一个案件</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>回电</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Time and steps</source>
        <translation>用时与步骤</translation>
    </message>
</context>
<context>
    <name>_NoQueue</name>
    <message>
        <source>You keep people and store</source>
        <translation>您管理人员与数据库</translation>
    </message>
    <message>
        <source>An administrator sees no borrowers and decides no case.</source>
        <translation>管理员不查看借款人，也不审批案件。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
</context>
</TS>
