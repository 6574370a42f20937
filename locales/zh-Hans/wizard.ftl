# 提交侵权通知：W0 至 W11。

wizard-title = 提交侵权通知
wizard-caption = { $number } / { $total } · { $section }
wizard-thread = 本通知的各部分
wizard-thread-listings = { $count } 件商品
wizard-thread-files = { $count } 份文件
wizard-continue = 继续
wizard-continue-with = 继续（{ $count } 件商品）
wizard-leave = 保存并离开
wizard-why = 为什么要问
wizard-two = { $one }，{ $two }
wizard-list-separator = 、
wizard-unanswered = 尚未填写
wizard-to-notices = 全部通知
wizard-offline-kept = 已于 { $time } 保存在本设备。

wizard-not-allowed-title = 您的角色不能提交通知
wizard-not-allowed-text = 通知由权利人或其代理人提交。如需提交，可联系团队管理员调整角色。
wizard-missing-title = 找不到这份草稿
wizard-missing-text = 草稿已被删除，或属于其他单位。已提交的通知可在列表中查看。
wizard-start-new = 新建通知
wizard-conflict-title = 另一台设备修改了这份草稿
wizard-conflict-text = 另一台设备于 { $time } 保存过。选择以哪一版继续，另一版将被替换。
wizard-keep-mine = 保留本页内容
wizard-take-theirs = 采用另一版本
wizard-gone-title = 服务器上已没有这份草稿
wizard-gone-text = 草稿已在另一台设备上提交或删除。再次提交前，先到通知列表中核对。本页内容仍保存在本设备。

# W0
wizard-start-title = 开始之前
wizard-start-hint = 约需 6 分钟。填写内容随时保存，可以随时停下再继续。
wizard-start = 开始填写
wizard-register-first = 先登记权利
wizard-drafts-title = 继续填写草稿
wizard-draft-untitled = 尚未选择权利
wizard-draft-about = { $count ->
    [0] 尚无商品 · { $when }
   *[other] { $count } 件商品 · { $when }
}
wizard-draft-queued = 等待发送
wizard-draft-here = 仅存于本设备
wizard-needs-title = 提前备好这些材料
wizard-needs-all = 每份通知都需要：已审核通过的权利、商品链接或商品 ID、签署人姓名。
wizard-needs-mark-photos = 假冒商品：能看出与正品差别的图片
wizard-needs-mark-sample = 买过样品的：订单号和鉴定报告
wizard-needs-work-original = 权利作品原件，或作品首次发表的出处
wizard-needs-work-side = 被盗用的图片或文字，与原作并列对照
wizard-needs-patent-claims = 对应的权利要求，以及逐项技术特征比对
wizard-needs-design-views = 对应的视图，以及整体视觉效果比对
wizard-start-then-title = 提交之后
wizard-start-then = 审核员逐件审核，保留的商品写明理由。商家会看到通知，并可提交反通知。
wizard-start-saves-title = 内容不会丢失
wizard-start-saves = 草稿同时保存在本浏览器和服务器，可以换到手机上继续，没有网络也能填写。

# W1
wizard-right-title = 您主张哪项权利？
wizard-right-hint = 一份通知主张一项权利，须已审核通过且在有效期内。
wizard-right-short = { $count ->
   *[other] { $kind } · 第 { $classes } 类
}
wizard-until = 至 { $date }
wizard-valid-until = 有效期至 { $date }
wizard-rights-rest = 以下权利今天不能使用，选择后可查看原因。
wizard-rights-failed = 权利列表未能加载，您填写的内容已保留。
wizard-rights-none-title = 还没有登记权利
wizard-rights-none-text = 商标、著作权或专利只需登记一次，审核通过后每份通知都可使用。
wizard-register-right = 登记权利
wizard-why-right = 审核员会把每件商品与权利登记信息对照：权利人、类别和有效期。
wizard-choose-another = 另选一项权利
wizard-open-right = 查看这项权利
wizard-stop-pending = 这项权利仍在审核中
wizard-stop-pending-text = 审核通过后即可使用，草稿会为您保留。
wizard-stop-draft = 这项权利尚未提交审核
wizard-stop-draft-text = 补全登记信息并提交，审核通过后每份通知都可使用。
wizard-stop-rejected = 这项权利未通过审核
wizard-stop-rejected-text = 审核员已指出需要补正之处。打开该权利，修改标出的内容后重新提交。
wizard-stop-suspended = 这项权利已被暂停
wizard-stop-suspended-text = 审核员已暂停使用这项权利，原因见权利详情页；恢复之前不能用于通知。
wizard-stop-grace = 这项商标注册已到期
wizard-stop-grace-text = 目前处于宽展期，仍可续展。补充续展注册证明并通过审核后，即可再次使用。
wizard-stop-grace-pending-text = 续展正在审核，通过后即可再次使用。
wizard-stop-grace-add = 补充续展证明
wizard-stop-expired = 这项权利已失效
wizard-stop-expired-text = 通知发出当天，所主张的权利须处于有效期内。
wizard-stop-authority = 这项权利缺少授权委托书
wizard-stop-authority-ended = 授权委托书已于{ $date }到期
wizard-stop-authority-text = 代理人提交通知，须有权利人出具、覆盖该权利且今天仍有效的授权委托书。补充并通过审核后，即可使用该权利。
wizard-stop-authority-pending-text = 新的授权委托书正在审核，通过后即可使用该权利。
wizard-stop-authority-add = 补充新的授权委托书

# W3
wizard-place-title = 侵权出现在哪里？
wizard-place-hint = 选择能够看到侵权内容的地方。
wizard-place-listings-hint = 标题、图片、详情描述或商品本身
wizard-place-shop-hint = 店铺名称、标志或店招。下一步列出该店以此名义销售的商品
wizard-place-video-hint = 带货时展示或说出的内容。下一步列出其中挂链的商品
wizard-why-place = 审核员会先看这里，也据此分派给相应的审核组。

# W4
wizard-claim-title = 属于哪种侵权情形？
wizard-claim-hint = 选择最符合多数商品的一项。个别不符的商品，可另行提交通知。
wizard-claim-none = 以上都不符合
wizard-claim-none-text = 控价、销售渠道以及正品质量问题不属于知识产权侵权，不在受理范围。如需主张其他类型的权利，返回“权利”一步另选。
wizard-counterfeit = 仿照您的商品制作，带有您的商标，并冒充您的商品出售。
wizard-counterfeit-not = 实为正品，只是低价出售，或未经您许可经销。控价、渠道纠纷不在受理范围。
wizard-mark-on-goods = 商品并非仿制品，但标有与您的商标相同或容易混淆的标志。
wizard-mark-on-goods-not = 商标仅用来说明适配对象，例如“适用于某某保温杯的杯盖”。
wizard-mark-in-title = 商品为其他品牌或无品牌，却借您的商标招揽买家。
wizard-mark-in-title-not = 店铺销售的就是您的正品，只是写明了您的品牌。
wizard-copied = 商品页面使用了您的照片、图画或文字。
wizard-copied-not = 图片拍的虽是同款商品，但由他人自行拍摄。
wizard-pirated = 商品是您作品的盗版，或把您的作品用在商品上。
wizard-pirated-not = 属于正版复制品的转售。
wizard-design = 商品与您的外观设计专利在整体视觉效果上相同或无实质性差异。
wizard-design-not = 相同之处仅由技术功能决定。
wizard-utility = 商品具备您的专利至少一项权利要求的全部技术特征。
wizard-utility-not = 缺少某项技术特征，且没有等同特征。
wizard-invention = 商品或其制造方法具备至少一项权利要求的全部技术特征。
wizard-invention-not = 缺少某项技术特征，且没有等同特征。
wizard-picture-yours = 您的
wizard-picture-copy = 仿制品
wizard-picture-other-goods = 其他商品
wizard-why-claim = 不同情形需要的证据不同。假冒商品须说明与正品的差别；其他情形通常只需一张带日期的截图或一份比对材料。
wizard-tip-claim-title = 如何区分
wizard-tip-claim = 冒充您的商品出售，选“假冒商品”；其他商品上标有您的商标，选“在其他商品上使用该商标”；商标只出现在标题或店铺名称中，选“在标题或店铺名称中使用该商标”。

# W4b
wizard-original-title = 在哪里可以看到原作？
wizard-original-hint = 首次发表处的链接最有说服力。作品未曾发表的，写明哪份文件可以看到原作。
wizard-original-label = 原作出处
wizard-original-example = 例如：https://example.com/catalogue，2025年5月3日发表，第12页
wizard-why-original = 审核员须确认您的作品在先。
wizard-claims-title = 落入哪些权利要求的保护范围？
wizard-claims-hint = 写明权利要求编号，并逐项说明各技术特征在商品中的对应位置。
wizard-views-title = 与哪些视图相同或近似？
wizard-views-hint = 写明对应的视图，并说明整体视觉效果有哪些相同之处。
wizard-match-label = 比对说明
wizard-match-insert = 插入比对模板
wizard-claims-template =
    权利要求［编号］
    特征A，［内容］：商品中［相同／等同／缺少］，见［图片］
    特征B，［内容］：商品中［相同／等同／缺少］，见［图片］
    特征C，［内容］：商品中［相同／等同／缺少］，见［图片］
wizard-views-template =
    主视图：［相同／近似］，体现在［部位］
    侧视图：［相同／近似］，体现在［部位］
    俯视图：［相同／近似］，体现在［部位］
    区别之处，以及为何不影响整体视觉效果：［说明］
wizard-why-match = 只有具备某一项权利要求的全部技术特征，或与外观设计的整体视觉效果无实质性差异，才构成侵犯专利权。
wizard-tip-match-title = 一项权利要求就够
wizard-tip-match = 选择从图片上最容易看清的独立权利要求，其余可写在上传的比对材料里。

# W5
wizard-listings-title = 哪些商品侵权？
wizard-listings-hint = 粘贴链接、商品 ID 或整段分享内容，顺序不限。一份通知最多 1,000 件商品。
wizard-paste-label = 链接、ID 或分享内容
wizard-paste-kept = 粘贴的内容会一直保留，包括无法使用的部分，直到您自行删除。
wizard-import = 导入 CSV 或 XLSX
wizard-rows-none = 尚未识别到商品
wizard-rows-empty = 粘贴后，商品会逐件显示在这里，附标题、店铺和价格。
wizard-rows-count = 识别 { $found } 项，{ $ready } 件可提交
wizard-remove-unusable = 移除 { $count } 个无法使用的链接
wizard-taken-out = 已从列表移出 { $count } 项，粘贴的内容仍然保留。
wizard-put-back = 放回列表
wizard-filters = 筛选
wizard-filter-all = 全部
wizard-filter-ready = 可提交
wizard-filter-needs-you = 待您处理
wizard-filter-cannot-use = 无法使用
wizard-filter-repeated = 重复
wizard-looking = 正在查询商品：{ $done } / { $all }
wizard-look-up-failed = 部分商品暂时无法查询。可以继续填写，联网后会自动重试。
wizard-over-limit = 另有 { $count } 项未显示，仍保留在粘贴内容中，可另行提交通知。
wizard-stays = { $count } 项待您处理，处理前会留在草稿中。
wizard-row-line = 第 { $line } 行
wizard-row-remove = 移出第 { $line } 行
wizard-row-looking = 查询中
wizard-row-repeated = 与第 { $line } 行相同，只计一次。
wizard-row-not-found = 查无此商品 ID，可核对后重填。
wizard-row-removed = 该商品已下架。
wizard-row-reported = 您已就该商品提交过通知，正在审核。
wizard-row-elsewhere = 该商品在{ $name }，本平台只受理{ $here }商品。
wizard-row-shop = 这是店铺。打开店铺，粘贴其中侵权商品的链接。
wizard-row-short = 短链接须先打开，再粘贴跳转后的地址。
wizard-row-open = 打开链接
wizard-row-followed = 跳转后的地址
wizard-row-add = 加入
wizard-row-nothing = 这一行没有链接，也没有商品 ID。
wizard-why-listings = 每件商品单独审核。

# W6
wizard-evidence-title = 哪些材料能证明侵权？
wizard-evidence-counterfeit = 添加正品与涉嫌假冒商品的比对，或样品鉴定报告，以及带日期的截图。
wizard-evidence-copyright = 添加权利作品原件，或原作与涉嫌侵权内容并列的对照图。
wizard-evidence-patent = 添加逐项特征或逐个视图的比对。
wizard-evidence-mark = 商品页面可能改动的，建议添加带日期的截图。此项选填。
wizard-evidence-label = 文件
wizard-evidence-rules = PDF、JPG、PNG 或 WebP，每份不超过 10 MB
wizard-evidence-kind = 材料类型
wizard-evidence-listing = 对应商品
wizard-evidence-number = 第 1 至 { $count } 件，留空表示全部
wizard-evidence-all = 全部商品
wizard-evidence-gone = 已不在本通知内的商品
wizard-waits-for-files = 正在上传
wizard-why-evidence = 作出决定须有据可查：您的商品是什么样、对方的商品是什么样、何时看到。
wizard-tip-evidence-title = 好的比对材料
wizard-tip-evidence = 左边放正品，右边放涉嫌侵权商品，用箭头标出差别：杯盖、杯底、标签、缝线。一页就够。

# W7
wizard-sample-title = 您买过样品吗？
wizard-sample-hint = 购买样品并鉴定，往往能直接认定假冒。差别明显可见的，可以不买。
wizard-sample-order = 订单号
wizard-sample-order-hint = 见订单页面
wizard-sample-date = 购买日期
wizard-sample-date-hint = 例如：2026 11 2
wizard-why-sample = 凭订单号可以把样品与商品对应起来，不会向商家透露您的地址。
wizard-tip-sample-title = 买过样品的
wizard-tip-sample = 在上一步上传鉴定报告：写明由谁鉴定、依据哪些特征，并有签名和日期。

# W8
wizard-explanation-title = 为什么构成侵权？
wizard-explanation-hint = 用您自己的话写，中英文均可。可先插入范文，再替换方括号中的内容。
wizard-explanation-label = 说明
wizard-insert-english = 插入英文范文
wizard-insert-chinese = 插入中文范文
wizard-brackets = 还有 { $count } 处方括号内的提示尚未替换。
wizard-why-explanation = 商家会看到这段说明，也只能就此作出回应；审核员会与图片对照。
wizard-tip-explanation-title = 怎样写更有说服力
wizard-tip-explanation = 写清看得见的事实和位置。“杯盖由两部分组成，正品为一体”，胜过“一看就是假货”。
wizard-template-counterfeit =
    所通知的商品系假冒我方商品。该商品为［商品种类］，我方第 { $number } 号“{ $title }”商标核定使用在{ $count ->
       *[other] 第 { $classes } 类
    }。

    该商品在［位置：杯身、杯盖、包装］使用了与我方商标相同的标志，并冒充我方商品销售。

    与正品的差别如下：
    1. ［特征，例如：杯盖由两部分组成，正品为一体］
    2. ［特征，例如：底部没有批次编号］

    我方从未生产该商品，也从未授权其销售。
wizard-template-mark-on-goods =
    我方第 { $number } 号“{ $title }”商标核定使用在{ $count ->
       *[other] 第 { $classes } 类
    }的［商品］上。所通知的商品与之相同或类似。

    该商品在［位置］使用了［标志］，与我方商标相同，或仅有［差别］之别，容易使买家误认为是我方商品。

    我方未许可该使用。
wizard-template-mark-in-title =
    所通知的商品在标题、图片或店铺名称中使用了我方第 { $number } 号“{ $title }”商标，而商品并非来源于我方。

    所用文字为：［原文］。商品本身为［品牌，或无品牌］。

    该使用并非为了说明商品本身或其适配对象，而是借我方商标吸引买家。
wizard-template-copied =
    该商品页面未经许可使用了我方作品{ $title }中的［照片、图画、文字］。作品由我方于［日期］创作，首次发表于［出处］。

    可资识别之处：［光线位置、修图痕迹、措辞、水印］。

    被盗用的部分为：［商品页面的哪些图片或段落］。
wizard-template-pirated =
    所通知的商品系对我方作品{ $title }的盗版，或将该作品用于商品。作品由［作者］于［日期］创作，原作见［出处］。

    相同之处：［构图、形象、文字、代码］。

    我方从未许可其复制或销售。
wizard-template-design =
    我方外观设计专利 { $number } 保护“{ $title }”的外观。所通知的商品与之种类相同。

    以一般消费者的眼光整体观察，二者的［形状、图案、色彩］相同。对应的视图为：［视图］。

    区别仅在于［细节］，对整体视觉效果没有实质影响。
wizard-template-utility =
    我方实用新型专利 { $number }“{ $title }”处于有效状态。所通知的商品具备权利要求［编号］的全部技术特征：
    1. ［特征］：见图片［位置］
    2. ［特征］：见图片［位置］

    逐项特征比对见附件。我方从未许可实施。
wizard-template-invention =
    我方发明专利 { $number }“{ $title }”处于有效状态。所通知的商品具备权利要求［编号］的全部技术特征：
    1. ［特征］：见图片或商品描述［位置］
    2. ［特征］：见图片或商品描述［位置］

    逐项特征比对见附件。我方从未许可实施。

# W9
wizard-statement-title = 确认声明
wizard-statement-hint = 逐条阅读后勾选。中英文一并列出，不一致时以中文为准。
wizard-signature-title = 签署人
wizard-signer = 签署人姓名
wizard-signer-hint = 与身份证件一致
wizard-capacity = 以何种身份签署
wizard-why-statement = 法律要求通知内容真实。您确认的文本连同版本一并存档，双方均可查阅。
wizard-tip-statement-title = 如果通知有误
wizard-tip-statement = 通知错误造成商家损失的，须承担民事责任；恶意通知的，加倍赔偿。签署前再逐件看一遍商品。

# W10
wizard-check-title = 提交前请核对
wizard-preflight-passes = 预检：没有会被驳回的内容
wizard-preflight-passes-text = 已按审核员所用的检查项核对，{ $count } 件商品均未发现问题。
wizard-preflight-some = 预检：{ $total } 件商品中有 { $count } 件会被驳回
wizard-preflight-stops = 预检：{ $count } 处须先补正
wizard-preflight-text = { $count ->
    [0] 以下为审核员所用的检查项及代码。
   *[other] 以下为审核员所用的检查项及代码，其余 { $count } 件商品均已通过。
}
wizard-preflight-more = 另有 { $count } 处。
wizard-preflight-listing = 第 { $number } 件：{ $title }
wizard-change-right = 另选一项权利
wizard-change-listings = 修改商品
wizard-change-sample = 修改样品信息
wizard-change-evidence = 修改证据文件
wizard-change-explanation = 修改侵权说明
wizard-change-match = 修改比对说明
wizard-leave-out = 不提交第 { $number } 件
wizard-finding-rt01 = 这项权利尚未审核通过。
wizard-finding-rt02 = 这项权利已失效。
wizard-finding-rt06 = 这项权利已被暂停使用，原因见权利详情页。
wizard-finding-au01 = 这项权利缺少授权委托书。
wizard-finding-au02 = 授权委托书已到期。
wizard-finding-places = 方括号内的提示尚未替换：连同括号逐处换成您自己的说明。
wizard-finding-ev02 = 主张假冒须有与正品的比对，或样品鉴定报告。添加一份，或把已有文件标明为此类。
wizard-finding-ev02-copyright = 缺少权利作品原件或与原作的比对。添加一份，或把已有文件标明为此类。
wizard-finding-ev03 = 有文件对应的商品不在本通知内，须另选对应商品。
wizard-finding-ev04 = 有文件标明为样品鉴定报告，却没有填写订单号和购买日期。填写这两项，或把该文件改标为其他类型。
wizard-finding-ev04-report = 您买过样品，但没有标明为样品鉴定报告的文件。添加报告，或把已有文件标明为此类。
wizard-finding-ev05 = 主张专利权须有比对材料。添加一份，或把已有文件标明为此类。
wizard-finding-lc01 = 查无此商品 ID。
wizard-finding-lc02 = 该商品已下架。
wizard-finding-lc03 = 您已就该商品提交过通知，尚未审结。
wizard-row-right = 权利
wizard-row-for = 代表
wizard-row-place = 出现位置
wizard-row-claim = 侵权情形
wizard-row-match = 对应内容
wizard-row-original = 原作出处
wizard-row-listings = 商品
wizard-row-files = 文件
wizard-row-sample = 购买样品
wizard-row-explanation = 侵权说明
wizard-row-confirmed = 已确认
wizard-row-signed = 签署人
wizard-own-right = 本单位自有权利
wizard-through-until = { $org }，授权至{ $date }
wizard-listings-in-shops = { $listings } 件商品，涉及 { $shops } 家店铺
wizard-no-files = 未添加文件
wizard-read-all = 查看全文（{ $count } 字）
wizard-sample-told = 买过，购于{ $date }，订单号 { $order }
wizard-merchant-title = 商家将看到
wizard-merchant-notice = 通知
wizard-merchant-reference = RD-…
wizard-merchant-claim = 主张
wizard-merchant-listings = 涉及商品
wizard-merchant-own = 仅该商家自己的商品
wizard-merchant-proof = 证据
wizard-merchant-from = 通知人
wizard-from-through = { $owner }，由{ $agent }代理
wizard-merchant-not-title = 商家看不到
wizard-merchant-not = 您的电话、样品收货地址，以及其他店铺的商品。
wizard-sign-text = 您即将签署声明，声明以中文文本为准。通知错误造成商家损失的，须承担民事责任；恶意通知的，加倍赔偿。
wizard-sign-law = 《电子商务法》第四十二条第三款
wizard-submit = 提交通知
wizard-submit-some = 提交 { $sent } 件，{ $kept } 件留作草稿
wizard-submit-all = 全部提交（{ $count } 件）
wizard-submit-offline = 先保存，联网后自动发送
wizard-submitting = 正在提交
wizard-queued = 尚未收到平台的回执。通知已签署并保存在本设备，连接恢复后自动发送，不会重复提交。
wizard-send-now = 立即重试发送
wizard-sent = 通知 { $reference } 已发送。
wizard-not-sent = 有一份等待发送的通知未能发出。{ $why }
wizard-not-sent-refused = 预检发现有内容会被驳回
wizard-open-draft = 打开草稿
wizard-unsigned-title = 尚未发送：签署后内容有改动
wizard-unsigned-text = 这份通知已不再等待发送。请重新确认声明，然后提交。
wizard-unsigned-sign = 重新签署
wizard-refused-title = 这份通知未能发出
wizard-refused-check = 前往核对页
wizard-sent-before = 这份草稿此前已提交，内容与现在不同。可在通知列表中查看。

# W11
wizard-receipt-title = 通知已提交
wizard-receipt-about = 主张权利：{ $title }，共 { $count } 件商品。收到时间：{ $when }（北京时间）。
wizard-next-title = 接下来
wizard-next-received = 我们已收到通知，回执同时发送到您的邮箱或手机。
wizard-next-decision = 审核员最迟于 { $when }（北京时间）逐件作出决定。
wizard-next-removed = 认定侵权的商品立即下架，并通知商家；保留的商品逐件写明理由。
wizard-next-counter = 商家可以提交反通知（即不存在侵权行为的声明）。反通知到达您之日起十五日内，您须出示已向主管部门投诉或向人民法院起诉的证明，否则商品恢复（《电子商务法》第四十三条）。
wizard-receipt-hash = 提交内容的哈希值（可用于核验）：
wizard-follow = 查看进展
wizard-print = 打印
wizard-another = 用这项权利再提交一份
