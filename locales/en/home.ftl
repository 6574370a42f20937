# The front page
home-title = One case, one file, open to both sides
home-lead = Rights owners use this desk to report listings that infringe a trademark, copyright or patent. Merchants use it to answer. Both read the same file: what was claimed, what was decided, under which article, and by when.
home-slip-word = zhèngběn
home-slip-meaning = The original of a document; the copy that counts.

home-tasks = What would you like to do?
home-report = Report an infringement
home-report-text = Register your right once, then report up to { $most } listings on { $marketplace } in one notice. About 6 minutes.
home-report-text-unnamed = Register your right once, then report up to { $most } listings in one notice. About 6 minutes.
home-register = Register a right
home-register-text = Trademark, copyright or patent: register it once, with its documents, and use it in every notice.
home-check = Check a notice
home-check-text = Where it stands, who acts next, and by when.
home-reference = Notice reference
home-find = Check
home-sign-up = Create an account
home-sign-up-text = With a mobile number or an email address. About 2 minutes.
home-notices = Your notices
home-notices-text = What was removed, what was kept and why, and what needs you.
home-review = Decide notices
home-review-text = Open notices, the earliest due first.
home-review-rights = Approve rights
home-review-rights-text = Registrations waiting for approval, with their documents.
home-settings-text = Your name, the language of messages, your devices.
home-merchant = Answer a notice
home-merchant-text = This desk does not take merchants’ answers yet. Use the address in the message that told you of the notice; the time limit still runs.

home-decided = How a listing is decided
home-removed = Removed
home-removed-text = The right is in force, the claim fits it, and the evidence shows that this listing infringes.
home-kept = Kept
home-kept-text = Always with a reason code and the facts found, and how to put it right where that is possible.
home-asked = Needs you
home-asked-text = Something is missing. We tell you what and how to put it right; nothing is refused for that alone.
home-live = One listing, one result
home-live-text = A thousand listings in a notice get a thousand decisions, and the page shows each as it is made.

home-way = What happens to a notice
home-way-submit = You submit
home-way-submit-text = A receipt at once. Every file and page is sealed with its time and hash.
home-way-submit-period = At once
home-way-decide = We decide each listing
home-way-decide-text = A person decides. A listing that is kept gets a coded reason.
home-way-decide-period = { $days ->
    [one] Target: 1 working day; patents { $patent }
   *[other] Target: { $days } working days; patents { $patent }
}
home-way-told = The merchant is told
home-way-told-text = With your claim and proof, never your phone number.
home-way-told-period = With the decision
home-way-answer = The merchant may answer
home-way-answer-text = A counter-notice reaches you with its evidence.
home-way-answer-period = At any time while the listing is down
home-way-act = You act, or it is restored
home-way-act-text = Show that you have complained to the authority or filed a lawsuit; otherwise the listing is restored.
home-way-act-period = 15 days from delivery
home-article-42 = E-Commerce Law, Art. 42
home-article-43 = E-Commerce Law, Art. 43

home-ready = What to have ready
home-ready-text = The documents of a right are asked for once and kept with it; screenshots and comparisons go with each notice.
home-ready-link = Start with your right
home-ready-trademark = Trademark
home-ready-trademark-1 = Registration certificate, with the goods page
home-ready-trademark-2 = Renewal or assignment, if any
home-ready-trademark-3 = One dated screenshot per listing
home-ready-copyright = Copyright
home-ready-copyright-1 = Registration, or drafts that show authorship
home-ready-copyright-2 = The original file
home-ready-copyright-3 = A side-by-side comparison
home-ready-patent = Patent
home-ready-patent-1 = Patent certificate and claims or views
home-ready-patent-2 = Evaluation report (utility model, design)
home-ready-patent-3 = A feature or view comparison
