# The frame of every page
ui-brand = Rightsdesk 正本
ui-title = { $page } · Rightsdesk 正本
ui-title-faulty = Error: { $page } · Rightsdesk 正本
ui-skip = Skip to main content
ui-navigation = Main
ui-menu = Menu
ui-language-both = 对照, both languages
ui-language = Language 语言
ui-theme = Appearance
ui-theme-device = Same as device
ui-theme-light = Light
ui-theme-dark = Dark
ui-nav-home = Home
ui-nav-notices = Notices
ui-nav-rights = Rights
ui-nav-review = Queue
ui-nav-settings = Settings
ui-nav-sign-in = Sign in
ui-sign-out = Sign out
ui-open-source = Open source, Apache-2.0
ui-not-yours-title = This page is for other roles
ui-not-yours-text = The front page lists what your role can open. A team administrator can change your role.
ui-not-found-title = There is no page at this address
ui-not-found-text = Check the address for a missing part, or start from the front page. Nothing you saved is affected.
ui-not-found-home = Go to the front page

# Buttons and links
ui-back = Back
ui-change = Change
ui-close = Close
ui-remove = Remove
ui-retry = Try again
ui-show = Show
ui-hide = Hide
ui-show-more = Show { $count } more

# Fields
ui-optional = (optional)
ui-error-prefix = Error:
ui-error-count = { $count ->
    [one] One answer needs another look
   *[other] { $count } answers need another look
}
ui-characters-left = { $count ->
    [one] 1 character left
   *[other] { $count } characters left
}
ui-characters-over = { $count ->
    [one] 1 character too many
   *[other] { $count } characters too many
}
ui-year = Year
ui-month = Month
ui-day = Day
ui-choose-file = Choose a file
ui-choose-files = Choose files
ui-take-photo = Take a photo
ui-drag-here = or drag them here
ui-drag-one-here = or drag it here
ui-file-waiting = { $size }, waiting to upload
ui-file-sending = { $size }, uploading
ui-file-done = { $size }, uploaded
ui-file-about = { $name }, { $size }
ui-file-there = { $name } uploaded
ui-file-broken = The connection broke before the upload finished

# State
ui-thread-todo = not started
ui-thread-now = in progress
ui-thread-done = done
ui-thread-you = needs you
ui-loading = Loading
ui-still-loading = Still loading. The connection is slow; you do not need to do anything.
ui-unavailable = Unavailable
ui-reference = Reference code: { $code }
ui-offline = Offline. What you write is kept on this device.

ui-demo-region = Demonstration
ui-demo-banner = Demonstration with invented data. No message leaves the desk.
ui-demo-mailbox = Demo mailbox
