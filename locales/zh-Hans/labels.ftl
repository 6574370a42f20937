# 各类固定取值的名称：权利类型、主张、状态、理由代码。


## RightKind
right-kind-trademark = 商标
right-kind-copyright = 著作权
right-kind-invention = 发明专利
right-kind-utility-model = 实用新型专利
right-kind-design = 外观设计专利
right-numbered = { $kind } { $number }
right-marked = { $count ->
   *[other] { $kind } { $number }，第 { $classes } 类
}

## Standing
standing-draft = 草稿
standing-pending = 审核中
standing-rejected = 未通过审核
standing-suspended = 已暂停
standing-in-force = 有效
standing-expiring = 即将到期
standing-in-grace = 宽展期内，待续展
standing-expired = 已到期

## Office
office-cnipa = 国家知识产权局
office-wipo = 世界知识产权组织（马德里国际注册，领土延伸至中国）

## MarkType
mark-type-word = 文字
mark-type-device = 图形
mark-type-combination = 组合

## WorkType
work-type-picture = 美术作品
work-type-photograph = 摄影作品
work-type-text = 文字作品
work-type-applied-art = 实用艺术作品
work-type-software = 计算机软件
work-type-audiovisual = 视听作品
work-type-other = 其他作品

## OwnerKind
owner-kind-company = 企业或其他组织
owner-kind-person = 自然人

## DocumentKind
document-certificate = 权利证书
document-goods-page = 核定商品/服务页
document-specimen = 商标图样或作品样本
document-colour-certificate = 彩色商标证明
document-renewal = 续展注册证明
document-assignment = 转让证明
document-name-change = 权利人名义变更证明
document-china-extension = 国际注册领土延伸至中国的证明
document-ownership-statement = 著作权权属声明
document-creation-evidence = 创作证据（底稿、原始文件、首次发表页）
document-claims-and-description = 权利要求书和说明书
document-fee-proof = 专利登记簿副本或年费缴纳凭证
document-evaluation-report = 专利权评价报告
document-views = 外观设计图片或照片
document-translation = 译文
document-power-of-attorney = 授权委托书
document-owner-identity = 权利人身份证明

## RightEvent
right-event-submit = 提交审核
right-event-recall = 撤回
right-event-approve = 通过
right-event-reject = 退回
right-event-reopen = 补正后重新提交
right-event-suspend = 暂停
right-event-reinstate = 恢复

## Place
place-listings = 在商品中
place-shop-front = 在店铺名称或店招中
place-video = 在短视频或直播中

## Claim
claim-counterfeit = 假冒商品
claim-mark-on-goods = 在其他商品上使用该商标
claim-mark-in-title = 在标题或店铺名称中使用该商标
claim-copied-pictures = 盗用图片或文字
claim-pirated-work = 盗版作品，或将作品用于商品
claim-patent-design = 商品落入该外观设计专利权保护范围
claim-patent-utility-model = 商品落入该实用新型专利保护范围
claim-patent-invention = 商品落入该发明专利保护范围

## EvidenceKind
evidence-kind-screenshot = 商品页面截图
evidence-kind-comparison = 比对材料
evidence-kind-original = 权利作品原件
evidence-kind-test-buy = 样品鉴定报告
evidence-kind-other = 其他

## Bought
bought-yes = 买过
bought-no = 没有
bought-not-sure = 不确定

## Section
section-right = 权利
section-problem = 问题
section-listings = 商品
section-evidence = 证据
section-statement = 声明

## Capacity
capacity-owner = 权利人本人
capacity-legal-representative = 权利人的法定代表人
capacity-employee = 权利人授权的员工
capacity-agent = 权利人的代理人
capacity-attorney = 权利人委托的律师

## DeclarationId
declaration-d1 = 身份与联系方式
declaration-d2 = 权利与授权
declaration-d3 = 真实、善意与责任
declaration-d4 = 逐一核对
declaration-d5 = 已考虑合理使用
declaration-d6 = 专业比对

## ItemState
item-state-in-review = 审核中
item-state-already-gone = 已下架
item-state-duplicate = 已提交过通知
item-state-needs-info = 待您补充
item-state-rejected = 保留
item-state-appealed = 复核中
item-state-rejected-final = 保留（最终决定）
item-state-removed = 已下架
item-state-merchant-accepted = 已下架（商家认可）
item-state-removed-final = 已下架（最终决定）
item-state-countered = 已下架（商家有异议）
item-state-awaiting-holder = 待您答复
item-state-held-for-authority = 待法院或主管部门处理
item-state-restored = 已恢复
item-state-withdrawn = 已撤回

## ItemEvent
item-event-uphold = 下架
item-event-reject = 保留
item-event-ask = 要求补充
item-event-answer = 补充材料
item-event-lapse = 逾期未补充
item-event-appeal = 申请复核
item-event-overturn = 改判
item-event-confirm = 维持
item-event-withdraw = 撤回
item-event-accept = 认可
item-event-uncontested = 逾期未提出异议
item-event-counter = 提交反通知
item-event-refuse-counter = 不予转送
item-event-forward-counter = 转送反通知
item-event-holder-accepts = 认可并恢复
item-event-holder-proves-action = 提交已向主管部门投诉或起诉的证明
item-event-deadline-passes = 期限届满
item-event-ordered-removed = 裁决下架
item-event-ordered-restored = 裁决恢复

## NoticeState
notice-state-in-review = 审核中
notice-state-needs-info = 待您处理
notice-state-decided = 已审结
notice-state-withdrawn = 已撤回

## RowState
row-state-ready = 可提交
row-state-repeated = 重复
row-state-not-found = 未找到
row-state-already-removed = 已下架
row-state-already-reported = 已提交过通知
row-state-other-platform = 其他平台
row-state-shop = 店铺
row-state-short-link = 短链接
row-state-not-a-listing = 不是商品

## EventKind
event-submitted = 通知已提交
event-acknowledged = 已出具回执
event-upheld = 已下架
event-rejected = 予以保留
event-asked = 要求补充材料
event-answered = 已补充材料
event-withdrawn = 已撤回

## Role
role-holder-admin = 团队管理员
role-filer = 提交人
role-viewer = 查看者
role-merchant = 商家
role-reviewer = 审核员
role-senior-reviewer = 高级审核员
role-administrator = 系统管理员

## OrgKind
org-kind-rights-owner = 权利人
org-kind-agent-firm = 代理机构
org-kind-merchant = 商家
org-kind-platform = 平台

## Reason
reason-id01 = 身份证明缺失或不清晰
reason-id02 = 名称与证件不一致
reason-au01 = 缺少授权委托书
reason-au02 = 委托授权已过期或超出委托权限
reason-au03 = 未签字盖章或缺签署人身份
reason-rt01 = 权利尚未核准注册或授权（仅有申请）
reason-rt02 = 权利已过期、失效或被撤销
reason-rt03 = 权利在中国不受保护
reason-rt04 = 权利人与登记信息不符
reason-rt05 = 权利证书不完整（缺页、缺类别页或续展页）
reason-rt06 = 权利被宣告无效或明显不稳定
reason-rt07 = 缺少译文
reason-ty01 = 权利类型选择错误
reason-ty02 = 非知识产权问题（控价、渠道、质量）
reason-lc01 = 链接无效、为店铺链接或非商品
reason-lc02 = 商品已下架
reason-lc03 = 与未审结的商品重复
reason-lc04 = 非本平台商品
reason-ev01 = 未说明该商品的侵权理由
reason-ev02 = 初步证据不足
reason-ev03 = 截图无日期、不清晰或不对应
reason-ev04 = 缺少样品鉴定报告或订单号
reason-ev05 = 缺少技术特征或设计特征比对表
reason-ev06 = 缺少专利权评价报告
reason-su01 = 商品不在核定使用范围
reason-su02 = 未作商标性使用，或属描述性、指示性正当使用
reason-su03 = 有证据显示为正品或已获授权
reason-su04 = 不构成实质性相似或缺少技术特征
reason-su05 = 现有技术、现有设计或在先使用成立
reason-su06 = 不属于著作权保护对象
reason-dc01 = 未确认或签署必要声明
reason-ab01 = 材料伪造或变造
reason-ab02 = 因多次无据通知被暂停受理
reason-ot01 = 其他原因（见说明）

## Said by components that the front page does not have
ui-saving = 正在保存
ui-saved = 草稿已于 { $time } 保存
ui-saved-here = 已于 { $time } 保存在本设备
ui-saved-where = （本设备和服务器）
ui-not-if = 不选此项：
ui-days-left = 还剩 { $count } 天
ui-hours-left = 还剩 { $count } 小时
ui-minutes-left = 还剩 { $count } 分钟
ui-time-ended = 已到期
