# 审核台：通知。

review-title = 待审核
review-hint = 尚未审结的通知，期限最近的排在最前。
review-take-next = 处理下一份
review-none = 没有待审核的通知
review-none-text = 有新通知时会自动出现在这里。
review-column-notice = 通知
review-column-from = 提交单位
review-column-listings = 待决定
review-column-due = 期限（北京时间）
review-open-of = { $open } / { $total }
review-to-queue = 返回列表
review-case-title = { $claim }，{ $count } 件商品
review-due = 最迟 { $when }（北京时间）作出决定
review-late = 已逾期：应于 { $when }（北京时间）前作出决定
review-pane-right = 权利
review-pane-listing = 商品 { $line } / { $total }
review-pane-claim = 主张
review-look = 查看
review-look-listing = 商品
review-strip = 本通知所列商品
review-thumb = 商品 { $line }：{ $title }（{ $state }）
review-overlay = 叠加
review-overlay-share = { $share }%
review-zoom = 图片大小
review-zoom-in = 放大
review-zoom-out = 缩小
review-zoomed = { $zoom } 倍大小
review-together = 两图同步移动
review-check-standing = 权利状态：{ $standing }
review-check-until = 到期日：{ $date }
review-no-end = 不计算
review-check-owner = 权利人：{ $owner }
review-goods = { $count ->
   *[other] 第 { $classes } 类：{ $goods }
}
review-history = 以该权利提交过 { $notices } 份通知，{ $reported } 件商品中已下架 { $removed } 件。
review-evidence = 证据
review-no-evidence = 未附文件
review-sample = 已购买样品：订单号 { $order }，{ $date }
review-waits-for-filer = 待提交人补充
review-asked = 已要求补充：{ $text }
review-answers = 提交人的补充说明
review-decision = 决定
review-done = 目前无须决定的商品
review-decision-hint = 理由以双方各自的语言显示，认定的事实按您所写的原文显示。
review-decide-line = 对商品 { $line } 的决定
review-reason = 理由
review-facts = 认定的事实
review-hint-label = 补正方法
review-hint-hint = 写明提交人可以怎样补正；理由可补正时必填。
review-same-shop = 同店另外 { $count } 件商品同样处理
review-same-rest = 其余 { $count } 件尚未选择的商品同样处理
review-same-given = 另外 { $count } 件商品已作同样选择。
review-decide = { $count ->
    [0] 作出决定
   *[other] 对 { $count } 件商品作出决定
}
review-deciding = 正在提交
review-decided = 上一份通知已审结，下面是下一份。
review-decided-last = 该通知已审结，没有其他待审核的通知。
review-decided-some = { $left ->
   *[other] 已作出决定，还有 { $left } 件商品待审核。
}
review-fault = 商品 { $line }：{ $fault }
review-nothing-chosen = 至少对一件商品选择下架、保留或要求补充
review-overtaken = { $count ->
    [0] 这份通知刚刚有变动，本次未提交。您的选择和填写内容都还在，可再次提交
   *[other] 商品 { $lines } 刚刚已有决定（由他人或在其他窗口作出），本次未提交。您对其余商品的选择和填写内容都还在，可再次提交
}
