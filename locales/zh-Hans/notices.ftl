# 通知列表与通知详情。

notices-title = 通知
notices-hint = 您单位提交的全部通知，以及每件商品的进展。
notices-new = 提交通知
notices-search = 按通知编号、商标或权利号搜索
notices-filter = 按状态筛选
notices-all = 全部
notices-csv = 下载 CSV
notices-column-notice = 通知
notices-column-state = 状态
notices-column-result = 结果
notices-column-submitted = 提交时间
notices-by = 最迟 { $date }（北京时间）作出决定
notices-late = 应于 { $date }（北京时间）前作出决定，已逾期
notices-removed = { $count } 件已下架
notices-kept = { $count } 件保留
notices-needs-you = { $count } 件待您处理
notices-waiting = { $count } 件审核中
notices-none = 还没有通知
notices-none-text = 在这里就侵犯您权利的商品提交通知。权利登记一次、审核通过后，每份通知约需 6 分钟。
notices-register = 先登记权利
notices-no-match = 没有符合条件的通知
notices-no-match-text = 清空搜索内容，或换一个筛选条件。
notices-drafts = { $count } 份草稿待完成
notices-draft-untitled = 尚未选择权利的通知
notices-draft-meta = { $count ->
    [0] 尚无商品，保存于 { $when }
   *[other] { $count } 件商品，保存于 { $when }
}
notices-draft-discard = 删除草稿

notice-slip = 通知
notice-heading = 通知 { $reference }：{ $result }
notice-about = { $right }，{ $kind } { $number } · { $claim } · { $when } 提交
notice-print = 打印
notice-changed = 通知有更新，页面已显示最新内容。
notice-listings = { $count } 件商品
notice-column-listing = 商品
notice-column-result = 结果
notice-column-why = 理由
notice-column-since = 时间
notice-hint = 补正方法：
notice-note = 您的备注：{ $text }
notice-next-review = 审核员正在逐件审核
notice-next-review-text = 最迟 { $due }（北京时间）作出决定，在此之前您无需操作。
notice-next-late-text = 应于 { $due }（北京时间）前作出决定，现已逾期。审核员按期限先后处理，您无需操作。
notice-next-you = 需要您处理
notice-next-you-text = 带三角标记的商品写明了缺少什么、怎样补正。
notice-timeline = 案件经过
notice-chain-intact = 记录完整：已核验 { $count } 条记录。
notice-chain-broken = 本通知的记录未通过核验。联系我们时，报上通知编号即可。
event-due = 作出决定的期限
event-line = { $what }：{ $count } 件商品
notice-claim = 主张内容
notice-owner = 权利人
notice-filed-by = 提交人
notice-filer = { $name }，{ $org }
notice-place = 侵权出现的位置
notice-explanation = 侵权说明
notice-match = 比对说明
notice-signed = 签署人
notice-declarations = 已确认的声明
notice-declaration-meta = { $id }，{ $edition } 版，SHA-256 { $hash }…
notice-documents = 文件
notice-receipt = 回执
