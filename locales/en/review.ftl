# The reviewer's desk: notices.

review-title = Queue
review-hint = Open notices, the earliest due first.
review-take-next = Take the next one
review-none = Nothing is waiting
review-none-text = New notices appear here by themselves.
review-column-notice = Notice
review-column-from = From
review-column-listings = To decide
review-column-due = Due, Beijing time
review-open-of = { $open } of { $total }
review-to-queue = Back to the queue
review-case-title = { $count ->
    [one] { $claim }, one listing
   *[other] { $claim }, { $count } listings
}
review-due = Decision due { $when } Beijing time
review-late = Overdue: decision was due { $when } Beijing time
review-pane-right = Right
review-pane-listing = Listing { $line } of { $total }
review-pane-claim = Claim
review-look = What to look at
review-look-listing = Listing
review-strip = Listings of this notice
review-thumb = Listing { $line }: { $title } ({ $state })
review-overlay = Overlay
review-overlay-share = { $share }%
review-zoom = Size of the pictures
review-zoom-in = Larger
review-zoom-out = Smaller
review-zoomed = { $zoom } times the size
review-together = Move both together
review-check-standing = Standing: { $standing }
review-check-until = Last day: { $date }
review-no-end = not computed
review-check-owner = Owner: { $owner }
review-goods = { $count ->
    [one] Class { $classes }: { $goods }
   *[other] Classes { $classes }: { $goods }
}
review-history = { $notices ->
    [one] One notice with this right: { $removed } of { $reported } listings removed.
   *[other] { $notices } notices with this right: { $removed } of { $reported } listings removed.
}
review-evidence = Evidence
review-no-evidence = No files were added.
review-sample = Sample bought: order { $order }, { $date }
review-waits-for-filer = Waiting for the filer
review-asked = You asked: { $text }
review-answers = What the filer answered
review-decision = Decision
review-done = No decision needed now
review-decision-hint = Both sides read the reason in their own language, and the facts as you write them.
review-decide-line = Decision on listing { $line }
review-reason = Reason
review-facts = Facts found
review-hint-label = To put it right
review-hint-hint = What the filer can do. Required where the reason can be put right.
review-same-shop = { $count ->
    [one] Same answer for this shop’s other listing
   *[other] Same answer for this shop’s { $count } other listings
}
review-same-rest = { $count ->
    [one] Same answer for the one listing without any
   *[other] Same answer for all { $count } listings without any
}
review-same-given = { $count ->
    [one] One other listing has the same answer now.
   *[other] { $count } other listings have the same answer now.
}
review-decide = { $count ->
    [0] Decide
    [one] Decide one listing
   *[other] Decide { $count } listings
}
review-deciding = Deciding
review-decided = That notice is decided. This is the next one.
review-decided-last = That notice is decided. No other is waiting.
review-decided-some = { $left ->
    [one] Decided. One listing is left.
   *[other] Decided. { $left } listings are left.
}
review-fault = Listing { $line }: { $fault }
review-nothing-chosen = Choose remove, keep or ask for at least one listing
review-overtaken = { $count ->
    [0] This notice was changed meanwhile, so nothing was sent. Your answers are still here: decide again
    [one] Listing { $lines } was decided meanwhile, by somebody else or in another window, so nothing was sent. Your answers for the others are still here: decide again
   *[other] Listings { $lines } were decided meanwhile, by somebody else or in another window, so nothing was sent. Your answers for the others are still here: decide again
}
