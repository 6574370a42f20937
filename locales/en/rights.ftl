# The owner's rights: the list, one right, and registering one.

rights-title = Your rights
rights-hint = Register a right once and use it in every notice.
rights-register = Register a right
rights-none = No right is registered yet
rights-none-text = Trademarks, copyrights and patents stand here once you have registered them. One registration serves every notice.
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
rights-about = { $kind } { $number }
rights-about-mark = { $kind } { $number }, class { $classes }
rights-with-us-since = With us since { $date }
rights-until = Until { $date }
rights-until-open = Until { $date }, renewal open
rights-until-grace = Expires { $date }, then 6 months’ grace
rights-no-end = In force
rights-ended = { $standing }, { $date }
rights-missing = This right is not in your list
rights-missing-text = It may have been registered by another organisation. Choose one from your list.
rights-kind-word-mark = Trademark, word mark
rights-kind-device-mark = Trademark, device mark
rights-kind-combination-mark = Trademark, combination mark
rights-kind-work = Copyright, { $work }
rights-kind-work-unregistered = Copyright without registration, { $work }
rights-start-notice = Start a notice
rights-go-on = Go on with it
rights-put-right = Put it right
rights-opening = Opening
rights-recall = Take it back
rights-recalling = Taking it back
rights-recalled = The right is a draft again.
rights-refused = What to put right
rights-fix = Change: { $field }
rights-pending = With us for approval
rights-pending-text = We have had it since { $since }. You will have an answer by { $by } Beijing time; the page shows it by itself.
rights-suspended = This right is suspended
rights-suspended-text = It cannot be used in new notices until a reviewer reinstates it.
rights-draft = Not sent yet
rights-draft-text = Only you and your team see this draft. Send it for approval when it is complete.
rights-life = Period in force
rights-today = Today
rights-from-registered = Registered { $date }
rights-from-work = From { $date }
rights-from-granted = Granted { $date }
rights-days-left = { $count ->
    [0] Last day.
    [one] 1 day left.
   *[other] { $count } days left.
}
rights-renewal-open = Renewal has been open since { $date }. Renew the mark with the office in time: when the term ends, it cannot be used in notices until the renewal is here.
rights-ends-text = After that day it cannot be used in new notices.
rights-grace = The term has ended.
rights-grace-text = The office still takes a renewal for six months. Until it is registered here, the mark cannot be used in notices.
rights-over = The term has ended.
rights-over-text = The right cannot be used in notices any more.
rights-law = Trademark Law, Art. 40
rights-documents = Documents
rights-no-documents = None yet.
rights-used = Used in
rights-notices = Notices
rights-removed = Listings removed

# The questions
right-kind = Kind of right
right-registered = Is the work registered with a copyright office?
right-registered-yes = Yes, there is a certificate
right-registered-no = No, it is not registered
right-granted = Has the right been granted?
right-granted-yes = Yes, there is a certificate
right-granted-no = Not yet, it has only been applied for
right-title-mark = Name of the mark
right-title-mark-hint = As people call it: the words of the mark, or what a device shows.
right-title-work = Title of the work
right-title-patent = Name of the patent
right-office = Where is it registered?
right-office-abroad = Only in another country
right-number = Registration number
right-number-patent = Patent number
right-number-mark-hint = The digits after “第” and before “号” on the certificate, for example 21384756.
right-number-work-hint = For example 国作登字-2022-F-10238844.
right-number-invention-hint = With ZL and the check digit after the dot, for example ZL 2019 1 0312345.8.
right-number-utility-model-hint = With ZL and the check digit after the dot, for example ZL 2021 2 1638405.7.
right-number-design-hint = With ZL and the check digit after the dot, for example ZL 2022 3 0145678.X.
right-owner-name = Owner
right-owner-name-work = Owner of the copyright
right-owner-name-hint = Exactly as on the certificate, in the same script. If the owner has changed its name since, add proof of the change under documents.
right-owner-other = Owner’s name in the other script
right-owner-kind = The owner is
right-authority-until = Power of attorney: last day
right-authority-until-hint = The last day on which you may act for the owner, as the power of attorney has it.
right-mark-type = Kind of mark
right-classes = Classes
right-classes-hint = Numbers from 1 to 45 as on the certificate, for example 11, 21.
right-goods = Goods or services
right-goods-hint = As the certificate lists them. A notice against goods outside this list will be refused.
right-registered-on = Date of registration
right-renewed-until = End of the latest renewal
right-renewed-until-hint = Only if the mark has been renewed: the last day of the renewed term. The renewal certificate is then asked for.
right-work-type = Kind of work
right-author = Author
right-completed-on = Date of completion
right-published-on = Date of first publication
right-published-on-hint = Leave it empty if the work has not been published.
right-filed-on = Filing date
right-granted-on = Date of grant
right-brief-description = Brief description
right-brief-description-hint = As filed with the design: its use, and where its design lies.

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
kind-design-not = the design was only applied for, or published without a grant.

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
register-dates-title = From when is it protected?
register-documents-title = Which documents prove it?
register-check-title = Check your answers before sending
register-continue = Continue
register-later = Finish later
register-files = { $count ->
    [one] 1 file
   *[other] { $count } files
}
register-rail-type = Why we ask
register-rail-type-text = Each kind is proved by other documents. Choose what the certificate says; one registration holds one right.
register-rail-owner = Why we ask
register-rail-owner-text = A reviewer compares these answers with the register. A name that differs by one character is the most frequent reason for a refusal.
register-rail-detail = Why we ask
register-rail-goods-text = Notices can only assert the mark for the goods it covers. The term is computed from the date of registration: ten years, renewable.
register-rail-work-text = The dates decide how long the work is protected: for a company’s work, until the end of the fiftieth year after publication; for a person’s, for life and fifty years.
register-rail-dates-text = The term runs from the filing date: twenty years for an invention, ten for a utility model, fifteen for a design filed since 1 June 2021.
register-rail-documents = Good to know
register-rail-documents-text = PDF, PNG, JPEG or WebP, up to 10 MB each. All four corners of a page should be seen and every character readable; colour is better than black and white.
register-rail-check = What happens next
register-rail-check-text = A reviewer reads it within one working day. If something is missing, you see which field and why, and send it again without starting over.
register-lasts = How long it lasts
register-lasts-unknown = The period in force appears here once the dates are entered.
register-lasts-life = The work of a natural person is protected for the author’s life and fifty years after it, so no last day is computed.
register-ended = By these dates the term has ended. A right that has ended cannot be used in a notice; if it was renewed, enter the end of the renewal.
register-documents-hint = A slot for each document; several files may go into one.
register-documents-more = Not required, but helpful
register-documents-more-hint = Add what applies to your case.
register-documents-wait = Files are still being uploaded. Continue as soon as they are there.
register-file-there = { $name } uploaded
register-file-broken = The connection broke before the file was there
register-none = None
register-send = Send for approval
register-sending = Sending
register-sent = Sent for approval.
register-send-hint = After sending, nothing can be changed until we answer or you take it back.
register-refused = Why it was refused
register-conflict = This draft was changed somewhere else
register-conflict-text = In another window, or by a colleague. What you see here is not lost; decide which version counts.
register-keep-mine = Keep what is here
register-take-theirs = Take the other version
register-not-a-draft = This right cannot be changed now
register-not-a-draft-text = It has been sent or decided. Its page says how it stands and what you can do.
register-open = Open the right
register-stop-granted = An application is not a right yet
register-stop-granted-text = Until it is granted, others may still lawfully use the sign or the invention, so a notice based on it would be refused.
register-stop-granted-next = Come back when the certificate is there; it takes about six minutes. If your pictures or texts are being copied, the copyright in them can be registered today.
register-stop-abroad = The right must be protected in China
register-stop-abroad-text = Listings here are offered in China, where a mark registered only in another country is not protected. If it was extended to China through WIPO, choose that.

# What must be seen on the documents
document-certificate-hint = Every page, with the seal of the office.
document-goods-page-hint = The page with the classes and goods; often the second page of the certificate.
document-specimen-hint = As a picture: it is shown beside the listings that you report.
document-china-extension-hint = The statement of grant of protection for China.
document-ownership-statement-hint = Signed by the owner: author, work, dates, and that the rights were not transferred.
document-creation-evidence-hint = Drafts, original files with their dates, or a dated publication.
document-fee-proof-hint = The latest annual fee, or the register extract that shows it.
document-evaluation-report-hint = By the patent office. It can take two months, so ask for it early.
document-views-hint = All drawings or photographs of the grant.
document-translation-hint = For each document that is neither Chinese nor English.
document-power-of-attorney-hint = With the powers to file and withdraw notices, signed, with seal and the signatory’s capacity.
document-name-change-hint = If the owner’s name today differs from the certificate.
