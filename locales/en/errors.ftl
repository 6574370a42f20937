# What is wrong with an answer. Empty: what to enter. Wrong: what must hold. The field's noun is
# the one its question used.

error-enter = Enter the { $field }
error-enter-listings = Enter at least one listing that can be reported
error-choose = Choose the { $field }
error-add-file = Add the { $field }
error-too-short = The { $field } must be { $limit } characters or more
error-too-short-password = The password must be { $limit } characters or more
error-too-long = The { $field } must be { $limit } characters or fewer
error-too-long-password = The password must be { $limit } characters or fewer
error-not-a-date = The { $field } must be a date that exists
error-in-future = The { $field } must be today or earlier
error-too-early = The { $field } must be later
error-too-early-authority = The last day of the power of attorney must be today or later
error-too-early-renewed = The end of the renewal must be after the registration date
error-too-early-granted = The grant date must be after the filing date
error-too-early-published = The date of first publication must not be before the date of completion
error-too-early-until = The end of the renewed term must be after the end of the present term
error-too-late = The { $field } must be earlier
error-too-late-until = The end of the renewed term must be no more than ten years after the end of the present term
error-not-an-option = The { $field } must be one of those that can be chosen
error-not-a-number = The { $field } must be as the certificate prints it, letters and check digit included
error-not-a-number-classes = The classes must be numbers from 1 to 45
error-not-a-contact = The number or address must be a mobile number, such as 138 0000 0000 or +44 7700 900123, or an email address, such as name@example.com
error-not-a-link = The { $field } must be a web address, such as https://example.com/work
error-platform-link = The { $field } must lead to your own work, not to a listing on this marketplace
error-wrong-shape = The { $field } must have the form that is asked for
error-wrong-shape-code = The code must be 8 digits
error-too-many = There must be { $limit } { $field } or fewer{ $got ->
    [0] { "" }
   *[other] ; there are { $got }
}
error-too-many-files = There must be { $limit } files or fewer
error-too-large = The selected file must be smaller than { $size }
error-wrong-type = The selected file must be a PDF, PNG, JPEG or WebP
error-wrong-type-sheet = The selected file must be a CSV or an XLSX
error-empty = The selected file must not be empty
error-wrong-code = The code must be the latest one we sent, not used before and not older than 15 minutes. If in doubt, send another code
error-common-password = The password must be harder to guess: it is on a list of common ones, or made from your name or this site’s
error-already-registered = A right with this { $field } is already in your list. Open it there
error-already-registered-listing = Each listing must be named once
error-unknown = The { $field } does not exist or is not yours to use. Choose another
error-would-be-refused = The { $field } would be refused: { $reason }
error-must-confirm = Confirm { $field }
error-not-a-field = “{ $field }” was not accepted: this page and the server are of different versions. Reload the page
error-not-open = The { $field } can no longer be sent: the listing has been decided or withdrawn. Reload to see where it stands

# What a field is called in the middle of a sentence
field-contact = mobile number or email address
field-code = code
field-ticket = code
field-password = password
field-name = full name
field-org-kind = description that fits you
field-org-name = organisation’s name
field-language = language
field-kind = kind of right
field-granted = answer about the grant
field-title = name of the right
field-title-mark = name of the mark
field-title-work = title of the work
field-title-patent = name of the patent
field-owner-name = owner’s name
field-owner-name-work = owner of the copyright
field-owner-other = owner’s name in the other script
field-owner-kind = kind of owner
field-for-owner = that you act for the owner
field-authority-until = last day of the power of attorney
field-registered = answer about registration
field-number = number of the right
field-number-mark = registration number
field-number-work = registration number
field-number-patent = patent number
field-office = office
field-mark-type = kind of mark
field-classes = classes
field-goods = goods or services
field-registered-on = registration date
field-renewed-until = end of the renewal
field-until = end of the renewed term
field-work-type = kind of work
field-author = author
field-completed-on = date of completion
field-published-on = date of first publication
field-filed-on = filing date
field-granted-on = grant date
field-brief-description = brief description
field-documents = documents
field-right = right you are asserting
field-place = place of the infringement
field-claim = kind of infringement
field-matching = claims or views that match
field-original = place where the original can be seen
field-paste = pasted text
field-listings = listings
field-listing = listing
field-note = note on a listing
field-evidence = evidence
field-bought = answer about a sample
field-order = order number
field-bought-on = date of purchase
field-explanation = explanation
field-statement = the statement
field-statement-named = the statement “{ $title }”
field-signer = signer’s full name
field-capacity = signer’s capacity
field-reason = reason
field-facts = facts
field-text = answer
field-hint = way to put it right
field-event = decision
field-decisions = decisions
field-rejections = reasons
field-reference = notice reference
field-search = search words
field-file = file
field-files = files
field-sheet = table
field-other = answer

# Why something was not done, and what to do
problem-faulty = Some answers need another look
problem-not-json = The server could not read what this page sent. Reload the page; what you wrote is kept
problem-wrong-media-type = The server could not take this kind of content. Reload the page and try again
problem-too-large = This is more than the server takes at once. Make it smaller, or send it in parts
problem-sign-in-needed = You have been signed out. Sign in again; what you wrote is kept
problem-wrong-credentials = The mobile number or email address and the password do not match. Check both, or set a new password
problem-not-allowed = Your role does not allow this. The administrator of your team can do it or change your role
problem-not-found = This does not exist, or it belongs to another organisation. Go back to the list and choose another
problem-method-not-allowed = The server does not know this action. Reload the page
problem-stale = Somebody has changed this since you opened it. Reload to see the change; what you wrote stays here until then
problem-wrong-state = This can no longer be done: its state has changed. Reload to see where it stands
problem-key-reused = This was sent before with other content. Reload the page and check whether it is already there
problem-cross-site = The request came from another site and was not carried out. Open the page on this site and try again
problem-too-often = { $seconds ->
    [one] That was too many attempts. Try again in 1 second
   *[other] That was too many attempts. Try again in { $seconds } seconds
}
problem-too-often-minutes = { $minutes ->
    [one] That was too many attempts. Try again in 1 minute
   *[other] That was too many attempts. Try again in { $minutes } minutes
}
problem-too-often-hours = { $hours ->
    [one] That was too many attempts. Try again in 1 hour
   *[other] That was too many attempts. Try again in { $hours } hours
}
problem-would-be-refused = Some of this would be refused. Look at the points below
problem-busy = Many people are using the desk just now. Try again in a moment; nothing is lost
problem-storage-full = The server has no room left, so nothing was saved. What you wrote is still here; try again later
problem-unavailable = The desk cannot be reached just now. Try again in a moment; what you wrote is kept
problem-internal = Something went wrong on our side. Nothing was changed; try again
problem-offline = There is no connection. What you wrote is kept; try again when you are online
problem-timeout = The server did not answer within 30 seconds. Try again; nothing is done twice
problem-malformed = This page and the server are of different versions. Reload the page; what you saved is kept
