# 各页共用的框架
ui-brand = 正本 Rightsdesk
ui-title = { $page } · 正本 Rightsdesk
ui-title-faulty = 错误：{ $page } · 正本 Rightsdesk
ui-skip = 跳到正文
ui-navigation = 主导航
ui-menu = 菜单
ui-language-both = 对照，中英文同时显示
ui-language = 语言 Language
ui-theme = 外观
ui-theme-device = 跟随设备
ui-theme-light = 浅色
ui-theme-dark = 深色
ui-nav-home = 首页
ui-nav-notices = 通知
ui-nav-rights = 权利
ui-nav-review = 待审
ui-nav-settings = 设置
ui-nav-sign-in = 登录
ui-sign-out = 退出登录
ui-open-source = 开源，Apache-2.0
ui-not-yours-title = 此页供其他角色使用
ui-not-yours-text = 您的角色可办理的事项列在首页；如需调整角色，可联系团队管理员。
ui-not-found-title = 没有找到这个页面
ui-not-found-text = 可核对网址是否完整，或从首页重新进入。您保存过的内容不受影响。
ui-not-found-home = 前往首页

# 按钮与链接
ui-back = 返回
ui-change = 更改
ui-close = 关闭
ui-remove = 移除
ui-retry = 重试
ui-show = 显示
ui-hide = 隐藏
ui-show-more = 再显示 { $count } 条

# 填写项
ui-optional = （选填）
ui-error-prefix = 错误：
ui-error-count = 有 { $count } 处需要修改
ui-characters-left = 还可输入 { $count } 字
ui-characters-over = 超出 { $count } 字
ui-year = 年
ui-month = 月
ui-day = 日
ui-choose-file = 选择文件
ui-choose-files = 选择文件
ui-take-photo = 拍照
ui-drag-here = 或拖放到此处
ui-drag-one-here = 或将文件拖放到此处
ui-file-waiting = { $size }，等待上传
ui-file-sending = { $size }，正在上传
ui-file-done = { $size }，已上传
ui-file-about = { $name }，{ $size }
ui-file-there = { $name }已上传
ui-file-broken = 连接中断，文件未能上传

# 状态
ui-thread-todo = 未开始
ui-thread-now = 进行中
ui-thread-done = 已完成
ui-thread-you = 需要您处理
ui-loading = 正在加载
ui-still-loading = 仍在加载。网络较慢，您无需操作。
ui-unavailable = 暂不可用
ui-reference = 错误编号：{ $code }
ui-offline = 网络已断开。您填写的内容会保存在本设备。

ui-demo-region = 演示环境
ui-demo-banner = 演示环境，数据均为虚构，消息不会发出。
ui-demo-mailbox = 演示信箱
