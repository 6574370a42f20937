# The list of notices, and one notice followed.

notices-title = Notices
notices-hint = Every notice of your organisation, and where each listing stands.
notices-new = New notice
notices-search = Search by reference, mark or number
notices-filter = Filter by state
notices-all = All
notices-csv = Download as CSV
notices-column-notice = Notice
notices-column-state = State
notices-column-result = Result
notices-column-submitted = Submitted
notices-by = Decision by { $date } Beijing time
notices-late = Decision was due { $date } Beijing time
notices-removed = { $count } removed
notices-kept = { $count } kept
notices-needs-you = { $count } awaiting you
notices-waiting = { $count } with us
notices-none = No notices yet
notices-none-text = Report listings that infringe one of your rights. The right is registered once and approved by a reviewer; a notice then takes about 6 minutes.
notices-register = Register a right first
notices-no-match = No notice matches
notices-no-match-text = Clear the search or choose another filter.
notices-clear = Clear filters
notices-found = { $count ->
    [one] One notice
   *[other] { $count } notices
}
notices-found-first = The first { $count } notices
notices-drafts = { $count ->
    [one] One draft to finish
   *[other] { $count } drafts to finish
}
notices-draft-untitled = No right chosen yet
notices-draft-meta = { $count ->
    [0] No listings yet, saved { $when }
    [one] One listing, saved { $when }
   *[other] { $count } listings, saved { $when }
}
notices-draft-discard = Discard draft
notices-draft-ask = Discard this draft?
notices-draft-ask-text = “{ $title }” will be deleted on every device and cannot be brought back.
notices-draft-keep = Keep the draft
notices-draft-discarding = Discarding
notices-draft-discarded = Draft discarded
notices-draft-here = Only on this device
notices-draft-queued = Waiting to be sent

notice-slip = Notice
notice-heading = Notice { $reference }: { $result }
notice-about = { $right }, { $kind } { $number } · { $claim } · Submitted { $when }
notice-print = Print
notice-changed = This notice has been updated; the page shows the latest.
notice-printed = Printed here: { $shown } of { $total } listings.
notice-listings = { $count ->
    [one] One listing
   *[other] { $count } listings
}
notice-column-listing = Listing
notice-column-result = Result
notice-column-why = Why
notice-column-since = Since
notice-hint = To put it right:
notice-note = Your note: { $text }
notice-next-review = A reviewer is looking at each listing
notice-next-review-text = You will have a decision by { $due } Beijing time. Nothing is needed from you until then.
notice-next-late-text = The decision was due { $due } Beijing time and is overdue. Reviewers take the earliest due first; nothing is needed from you.
notice-next-you = Something is needed from you
notice-next-you-text = The listings marked with a triangle say what is missing and how to put it right. Your answer takes them back to review.
answer-text = Your answer
answer-more = { $count ->
    [one] One more is in the list below.
   *[other] { $count } more are in the list below.
}
answer-text-hint = One answer for all the listings marked with a triangle. Where the points differ, say which listing you mean.
answer-files = Supporting files
answer-files-hint = If you have any: up to { $count } files, PDF, PNG, JPEG or WebP, up to 10 MB each.
answer-files-wait = Files are still uploading. Send the answer once they have arrived
answer-files-failed = Some files did not arrive. Upload them again, or remove them
answer-send = { $count ->
    [one] Send the answer on one listing
   *[other] Send the answer on { $count } listings
}
answer-sending = Sending
answer-sent = Your answer has been sent; the listings are under review again.
answer-stale = The reviewer has asked for more in the meantime. The listings now show it: add to your answer, then send it
notice-timeline = Timeline
notice-chain-intact = { $count ->
    [one] History unbroken: one event checked.
   *[other] History unbroken: { $count } events checked.
}
notice-chain-broken = The history of this notice did not pass its check. Contact us and quote its reference.
event-due = Decision due
event-line = { $count ->
    [one] { $what }: one listing
   *[other] { $what }: { $count } listings
}
notice-claim = What was claimed
notice-owner = Rights owner
notice-filed-by = Filed by
notice-filer = { $name }, { $org }
notice-place = Where
notice-explanation = Why it infringes
notice-match = What matches
notice-signed = Signed
notice-signed-as = { $name }, { $capacity }
notice-declarations = Statements confirmed
notice-declaration-meta = { $id }, edition { $edition }, SHA-256 { $hash }…
notice-documents = Documents
notice-receipt = Receipt
