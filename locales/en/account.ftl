# Signing up, signing in, a new password, settings
account-contact-label = Mobile number or email address
account-sign-up-title = How should we contact you?
account-sign-up-lead = We use your mobile number or email address to send you a code now, and news of your cases later. Signing up takes about 2 minutes.
account-sign-up-hint = Numbers outside mainland China start with +, such as +44 7700 900123.
account-detected-email = Email address: { $to }
account-detected-mainland = Mobile number in mainland China: { $to }
account-detected-abroad = Phone number outside mainland China: { $to }
account-send-code = Send me a code
account-sending = Sending
account-continue = Continue
account-checking = Checking
account-have-one = Already have an account?
account-none-yet = No account yet?
account-sign-up = Sign up

account-code-title = Enter the code
account-code-sent = A message is on its way to { $to }. It should arrive within a minute; check your junk mail too.
account-code-label = 8-digit code
account-code-hint = It works for 15 minutes. You can paste it.
account-code-wait = { $seconds ->
    [one] Another code can be sent in 1 second
   *[other] Another code can be sent in { $seconds } seconds
}
account-code-missing = No message yet?
account-code-again = Send another code
account-code-sent-again = Another code is on its way. Only the latest one counts.
account-demo-code = This is a demonstration: nothing is really sent.
account-demo-code-link = Read the code in the demo mailbox (opens in a new tab)

account-details-title = About you
account-kind-title = Which of these are you?
account-kind-owner = I own the rights
account-kind-owner-text = You register your own trademarks, works or patents, and report listings that infringe them.
account-kind-agent = I act for owners
account-kind-agent-text = A law firm, trademark or patent agency, or brand protection service, with a power of attorney from each owner.
account-kind-merchant = I sell on the marketplace
account-kind-merchant-text = A shop whose listings have been reported, or may be.
account-name = Full name, as on your document
account-name-hint = All in one field, in the same script as the document.
account-org-name = Organisation’s name
account-org-name-hint = As on the business licence. If you act for yourself, your own name.
account-password = Password
account-password-hint = { $min } characters or more. A few unrelated words are better than symbols and digits.
account-create = Create account
account-creating = Creating the account

account-sign-in-title = Sign in
account-sign-in-lead = Rights owners report infringing listings here, merchants answer, and both read the same file: what was claimed, what was decided, and by when.
account-sign-in-return = Once signed in, you go on to the page you asked for.
account-signing-in = Signing in
account-forgotten = Set a new password
account-reset-title = Where should we send a code to set a new password?
account-reset-hint = The mobile number or email address you signed up with.
account-reset-password-title = Choose a new password
account-reset-everywhere = Saving it signs you out on every device.
account-new-password = New password
account-reset-save = Save the new password
account-reset-done = The new password is saved. Sign in with it.

account-organisation = Organisation
account-role = Role
account-profile = Name and language
account-language = Language of messages
account-language-hint = Emails and text messages use it, and this page switches to it.
account-save = Save
account-saving = Saving
account-saved = Saved
account-sessions = Where you are signed in
account-sessions-text = You are signed out after 12 hours without use, and after 14 days at the latest.
account-session-here = This browser
account-session-other = Another browser
account-session-times = Signed in { $since }, last used { $seen }
account-sign-out-everywhere = Sign out everywhere
account-signing-out = Signing out

# Demonstration
account-demo-title = Accounts to try
account-demo-text = Choose one to fill in the form. The password for all of them:
account-mailbox = Demo mailbox
account-mailbox-text = Messages that a live desk would have sent. Anyone who can open this demonstration can read them.
account-mailbox-reload = Refresh
account-mailbox-empty = No messages yet
account-mailbox-empty-text = Codes and receipts appear here a moment after they are sent.
account-mailbox-mail = Email to { $to }
account-mailbox-sms = Text message to { $to }
