# Signing up, signing in, a new password, settings
account-contact-label = Mobile number or email address
account-sign-up-title = How should we contact you?
account-sign-up-hint = We send a code to it now, and later tell you when a case moves. Numbers outside mainland China start with +, such as +44 7700 900123.
account-detected-email = Email address: { $to }
account-detected-mainland = Mobile number in mainland China: { $to }
account-detected-abroad = Telephone number abroad: { $to }
account-send-code = Send me a code
account-sending = Sending
account-continue = Continue
account-checking = Checking
account-have-one = You have an account already?
account-none-yet = No account yet?
account-sign-up = Sign up

account-code-title = Enter the code
account-code-sent = A message is on its way to { $to }. It comes within a minute; look among unwanted messages too.
account-code-label = Code of 8 digits
account-code-hint = It holds for 15 minutes. You can paste it.
account-code-wait = { $seconds ->
    [one] Another code can be sent in 1 second
   *[other] Another code can be sent in { $seconds } seconds
}
account-code-missing = No message?
account-code-again = Send another code
account-code-sent-again = Another code is on its way. Only the latest one counts.
account-demo-code = This is a demonstration: nothing is really sent.
account-demo-code-link = Read the code in the demo mailbox (opens in a new tab)

account-details-title = Who are you?
account-kind-title = Which part do you take?
account-kind-owner = I own the rights
account-kind-owner-text = You register your own trademarks, works or patents, and report listings that infringe them.
account-kind-agent = I act for owners
account-kind-agent-text = A law firm, patent agency or brand protection service, with a power of attorney from each owner.
account-kind-merchant = I sell on the marketplace
account-kind-merchant-text = A shop whose listings were reported, or may be.
account-name = Full name, as on your document
account-name-hint = In one field, in the script of the document.
account-org-name = Name of the organisation
account-org-name-hint = As on the business licence. If you act as a person, your own name.
account-password = Password
account-password-hint = { $min } characters or more. A few words that only you would put together are better than signs and digits.
account-create = Make the account
account-creating = Making the account

account-sign-in-title = Sign in
account-sign-in-return = After signing in you go on where you were.
account-signing-in = Signing in
account-forgotten = Set a new password
account-reset-title = Where should the code for a new password go?
account-reset-hint = To the mobile number or email address that you signed up with.
account-reset-password-title = Choose a new password
account-reset-everywhere = Saving it signs you out on every device.
account-new-password = New password
account-reset-save = Save the new password
account-reset-done = The new password is saved. Sign in with it.

account-organisation = Organisation
account-role = Role
account-profile = Name and language
account-language = Language of messages
account-language-hint = Mail and text messages come in it. The page switches too.
account-save = Save
account-saving = Saving
account-saved = Saved
account-sessions = Where you are signed in
account-sessions-text = A session ends after 12 hours without use, and after 14 days in any case.
account-session-here = This browser
account-session-other = Another browser
account-session-times = since { $since }, last used { $seen }
account-sign-out-everywhere = Sign out everywhere
account-signing-out = Signing out

# Demonstration
account-demo-title = Accounts to try
account-demo-text = A button fills the form. The password of all of them is { $password }.
account-mailbox = Demo mailbox
account-mailbox-text = Messages that a real desk would have sent. Anyone who can open this demonstration can read them.
account-mailbox-reload = Look again
account-mailbox-empty = No message yet
account-mailbox-empty-text = Codes and letters appear here a moment after they were asked for.
account-mailbox-mail = Mail to { $to }
account-mailbox-sms = Text message to { $to }
