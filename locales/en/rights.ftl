# The owner's rights: the list, one right, and registering one.

rights-title = Your rights
rights-hint = Register a right once and use it in every notice.
rights-register = Register a right
rights-none = You have no registered right yet
rights-none-text = Trademarks, copyrights and patents are listed here once you register them. Each is registered once and serves every notice.
rights-filter = Show
rights-all = All
rights-in-force = In force
rights-with-us = With us
rights-problem = Problem
rights-found = { $count ->
    [one] 1 right
   *[other] { $count } rights
}
rights-no-match = No right is in this group
rights-no-match-text = Choose “All” to see the others.
rights-untitled = Not named yet
rights-with-us-since = With us since { $date }
rights-until = Until { $date }
rights-until-open = Until { $date }, renewal open
rights-until-pending = Until { $date }, renewal with us
rights-until-refused = Until { $date }, renewal refused
rights-authority-pending = { $state }; power of attorney with us
rights-authority-refused = { $state }; power of attorney refused
rights-until-grace = Expires { $date }, then 6 months’ grace
rights-no-end = In force
rights-ended = { $standing }, { $date }
rights-missing = This right is not in your list
rights-missing-text = It may belong to another organisation. Choose one from your list.
rights-kind-word-mark = Trademark, word mark
rights-kind-device-mark = Trademark, device mark
rights-kind-combination-mark = Trademark, combination mark
rights-kind-work = Copyright, { $work }
rights-kind-work-unregistered = Copyright without registration, { $work }
rights-start-notice = Start a notice
rights-go-on = Continue registration
rights-put-right = Correct this right
rights-opening = Opening
rights-recall = Withdraw from review
rights-recalling = Withdrawing
rights-recalled = The right is a draft again.
rights-refused = What to put right
rights-fix = Change: { $field }
rights-pending = With us for approval
rights-pending-text = Received { $since }. You will have an answer by { $by } Beijing time, and this page will show it.
rights-suspended = This right is suspended
rights-suspended-text = It cannot be used in new notices until a reviewer reinstates it.
rights-draft = Not sent yet
rights-draft-text = Only you and your team see this draft. Send it for approval when it is complete.
rights-life = Term
rights-today = Today
rights-from-registered = Registered { $date }
rights-from-work = From { $date }
rights-from-granted = Granted { $date }
rights-days-left = { $count ->
    [0] Last day.
    [one] 1 day left.
   *[other] { $count } days left.
}
rights-renewal-open = Renewal has been open since { $date }. Renew the mark with the trademark office in time, then add the renewal here: once the term has ended, the mark cannot be used in notices without it.
rights-ends-text = After that day it cannot be used in new notices.
rights-grace = The term has ended.
rights-grace-text = The trademark office still accepts a renewal for six months. Until it is added and approved here, the mark cannot be used in notices.
rights-over = The term has ended.
rights-over-text = This right can no longer be used in notices.
rights-law = Trademark Law, Art. 40
rights-documents = Documents
rights-no-documents = None yet.
rights-used = Used in
rights-notices = Notices
rights-removed = Listings removed

# Renewing a trademark
renewal-add = Add the renewal
renewal-title = Add the renewal
renewal-rail = What proves a renewal
renewal-rail-text = The renewal certificate issued by the trademark office. A receipt for the application is not enough: the term is extended only when the renewal is registered.
renewal-until = Last day of the renewed term
renewal-until-hint = As the renewal certificate has it. The present term ends on { $end }, ten more years on { $renewed }.
renewal-certificate-hint = One file: PDF, PNG, JPEG or WebP, up to 10 MB, with the seal of the office and every character readable.
renewal-certificate-wait = The renewal certificate is still uploading. Send it once it has arrived
renewal-send-hint = A reviewer reads it within one working day. Until it is approved, the right keeps its present term.
renewal-sent = The renewal was sent for approval.
renewal-cancel = Do it later
renewal-closed = No renewal can be added to this right now. Its page says how it stands.
renewal-pending = The renewal is with the reviewers
renewal-pending-text = We have had it since { $since }. You will have an answer by { $by } Beijing time; the page shows it by itself.
renewal-pending-grace = As soon as it is approved, the mark can be used in notices again.
renewal-recall = Withdraw the renewal
renewal-recalled = The renewal was withdrawn.
renewal-refused = Why the renewal was refused
renewal-correct = Correct the renewal
renewal-files-failed = Some files did not arrive. Upload them again, or remove them

# Another power of attorney
authority-add = Add a new power of attorney
authority-title = Add a new power of attorney
authority-rail = What the power of attorney must show
authority-rail-text = The owner as principal and your firm as agent, this right, the powers to file and withdraw notices, and the last day; signed, with the owner’s seal and the signatory’s capacity.
authority-until-hint = As the power of attorney has it. The one we have ends on { $end }.
authority-files-hint = Up to { $count } files: PDF, PNG, JPEG or WebP, up to 10 MB each, with every page and every character readable.
authority-files-wait = The power of attorney is still uploading. Send it once it has arrived
authority-send-hint = A reviewer reads it within one working day. Until it is approved, the one we have counts.
authority-sent = The power of attorney was sent for approval.
authority-closed = No power of attorney can be added to this right now. Its page says how it stands.
authority-pending = The new power of attorney is with the reviewers
authority-pending-wanting = As soon as it is approved, the right can be used in notices again.
authority-recall = Withdraw the new power of attorney
authority-recalled = The new power of attorney was withdrawn.
authority-refused = Why the power of attorney was refused
authority-correct = Correct the power of attorney
authority-missing = There is no power of attorney for this right.
authority-ended = The power of attorney ended on { $date }.
authority-ended-text = Until a new one is added and approved here, the right cannot be used in notices.
authority-days-left = { $count ->
    [0] The power of attorney ends today.
    [one] The power of attorney ends in 1 day.
   *[other] The power of attorney ends in { $count } days.
}
authority-ends-text = After that the right can be used in notices only with a new one, approved here.

# The questions
right-kind = Kind of right
right-registered = Is the work registered with a copyright office?
right-registered-yes = Yes, there is a certificate
right-registered-no = No, it is not registered
right-granted = Has the right been granted?
right-granted-yes = Yes, there is a certificate
right-granted-no = Not yet, it has only been applied for
right-title-mark = Name of the mark
right-title-mark-hint = What people call it: the words of the mark, or what its device shows.
right-title-work = Title of the work
right-title-patent = Name of the patent
right-office = Where is it registered?
right-office-abroad = Only in another country
right-number-mark = Registration number
right-number-work = Registration number
right-number-patent = Patent number
right-number-mark-hint = The digits after “第” and before “号” on the certificate, for example 21384756.
right-number-work-hint = For example 国作登字-2022-F-10238844.
right-number-invention-hint = With ZL and the check digit after the dot, for example ZL 2019 1 0312345.8.
right-number-utility-model-hint = With ZL and the check digit after the dot, for example ZL 2021 2 1638405.7.
right-number-design-hint = With ZL and the check digit after the dot, for example ZL 2022 3 0145678.X.
right-owner-name = Owner
right-owner-name-work = Owner of the copyright
right-owner-name-hint = Exactly as on the certificate, in the same script. If the owner has since changed its name, add proof of the change under Documents.
right-owner-other = Owner’s name in the other script
right-owner-kind = The owner is
right-authority-until = Last day of the power of attorney
right-authority-until-hint = The last day on which the power of attorney lets you act for the owner.
right-fact-registered = Copyright registration
right-fact-granted = Grant
right-fact-office = Office
right-fact-owner-kind = Kind of owner
right-fact-authority-until = Power of attorney until
right-mark-type = Kind of mark
right-classes = Classes
right-classes-hint = Numbers from 1 to 45 as on the certificate, for example 11, 21.
right-goods = Goods or services
right-goods-hint = As the certificate lists them. A notice against other goods will be refused.
right-registered-on = Date of registration
right-renewed-until = End of the latest renewal
right-renewed-until-hint = Only if the mark has been renewed: the last day of the renewed term. You will then be asked for the renewal certificate.
right-work-type = Kind of work
right-author = Author
right-completed-on = Date of completion
right-published-on = Date of first publication
right-published-on-hint = Leave it empty if the work has not been published.
right-filed-on = Filing date
right-granted-on = Date of grant
right-brief-description = Brief description
right-brief-description-hint = As filed with the design: its use, and what is new in its look.

# The kinds, to choose from
kind-trademark-text = A name, logo or sign that marks your goods.
kind-trademark-not = someone copied your pictures or texts: that is copyright.
kind-copyright-text = Pictures, texts, patterns, films or software that you or your company created.
kind-copyright-not = the shape of a product was copied: that is mostly a design.
kind-invention-text = A technical solution with an invention patent.
kind-invention-not = the certificate says 实用新型: that is a utility model.
kind-utility-model-text = The shape or structure of a product, with a utility model patent.
kind-utility-model-not = only the look was copied: that is a design.
kind-design-text = The look of a product, with a design patent.
kind-design-not = the design was only applied for and has not been granted.

# Registering
register-title = Register a right
register-caption = { $number } / 5 · { $name }
register-step-type = Type
register-step-owner = Number and owner
register-step-goods = Goods and classes
register-step-work = Work
register-step-dates = Dates
register-step-documents = Documents
register-step-check = Check
register-type-title = Which right do you want to register?
register-owner-title = What does the certificate say?
register-goods-title = What does the mark cover?
register-work-title = Tell us about the work
register-dates-title = When does protection start?
register-documents-title = Which documents prove it?
register-check-title = Check your answers before sending
register-continue = Continue
register-later = Finish later
register-files = { $count ->
    [one] 1 file
   *[other] { $count } files
}
register-rail-type = Why we ask
register-rail-type-text = Each kind is proved by different documents. Choose what the certificate says; register one right at a time.
register-rail-owner = Why we ask
register-rail-owner-text = A reviewer compares these answers with the register. A name that differs by one character is the most common reason for a refusal.
register-rail-detail = Why we ask
register-rail-goods-text = A notice can assert the mark only for the goods it covers. The term is ten years from the date of registration, and can be renewed.
register-rail-work-text = The dates decide how long the work is protected: for a company’s work, until the end of the fiftieth year after publication; for a person’s, for life and fifty years.
register-rail-dates-text = The term runs from the filing date: twenty years for an invention, ten for a utility model, fifteen for a design filed since 1 June 2021.
register-rail-documents = Good to know
register-rail-documents-text = PDF, PNG, JPEG or WebP, up to 10 MB each. Show all four corners of each page, with every character readable; colour is better than black and white.
register-rail-check = What happens next
register-rail-check-text = A reviewer reads it within one working day. If something is missing, you see which field and why, and send it again without starting over.
register-lasts = Term
register-lasts-unknown = The term appears here once you enter the dates.
register-lasts-life = A natural person’s work is protected for the author’s life and fifty years after, so no last day is computed.
register-ended = By these dates the term has ended, and the right cannot be used in a notice. If it was renewed, enter the end of the renewal.
register-documents-hint = One slot for each document; a slot can hold several files.
register-documents-more = Optional, but helpful
register-documents-more-hint = Add what applies to your case.
register-documents-wait = Files are still uploading. Continue once they have arrived.
register-none = None
register-send = Send for approval
register-sending = Sending
register-send-wait = Files are still uploading. Send it once they have arrived
register-send-conflict = This draft was changed somewhere else. Choose which version counts, then send it
register-sent = Sent for approval.
register-send-hint = Once sent, nothing can be changed until we answer or you withdraw it.
register-refused = Why it was refused
register-conflict = This draft was changed somewhere else
register-conflict-text = In another window, or by a colleague. What you see here is not lost; choose which version counts.
register-keep-mine = Keep what is here
register-take-theirs = Take the other version
register-not-a-draft = This right cannot be changed now
register-not-a-draft-text = It has been sent or decided. Its page shows where it stands and what you can do.
register-open = Open the right
register-stop-granted = An application is not a right yet
register-stop-granted-text = Until it is granted, others may still lawfully use the sign or the invention, so a notice based on it would be refused.
register-stop-granted-next = Come back when you have the certificate; it takes about 6 minutes. If your pictures or texts are being copied, you can register the copyright in them today.
register-stop-abroad = The right must be protected in China
register-stop-abroad-text = Listings here are offered in China, where a mark registered only in another country is not protected. If it was extended to China through WIPO, choose that.

# What must be seen on the documents
document-certificate-hint = Every page, with the seal of the office.
document-goods-page-hint = The page with the classes and goods, often the second page of the certificate.
document-specimen-hint = As a picture: it is shown beside the listings you report.
document-china-extension-hint = The statement of grant of protection for China.
document-ownership-statement-hint = Signed by the owner: author, work, dates, and that the rights were not transferred.
document-creation-evidence-hint = Drafts, original files with their dates, or a dated publication.
document-fee-proof-hint = The latest annual fee, or the register extract that shows it.
document-evaluation-report-hint = From the patent office. It can take two months, so ask for it early.
document-views-hint = All drawings or photographs in the grant.
document-translation-hint = For each document that is neither Chinese nor English.
document-power-of-attorney-hint = With the powers to file and withdraw notices, signed, with seal and the signatory’s capacity.
document-name-change-hint = If the owner’s name has changed since the certificate.
