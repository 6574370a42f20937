# The guided notice: W0 to W11.

wizard-title = Report listings
wizard-caption = { $number } / { $total } · { $section }
wizard-thread = Sections of this notice
wizard-thread-listings = { $count ->
    [one] 1 listing
   *[other] { $count } listings
}
wizard-thread-files = { $count ->
    [one] 1 file
   *[other] { $count } files
}
wizard-continue = Continue
wizard-continue-with = { $count ->
    [one] Continue with 1 listing
   *[other] Continue with { $count } listings
}
wizard-leave = Save and leave
wizard-why = Why we ask
wizard-two = { $one }, { $two }
wizard-list-separator = {" "}·{" "}
wizard-unanswered = Not answered yet
wizard-to-notices = All notices
wizard-offline-kept = Saved on this device at { $time }.

wizard-not-allowed-title = Your role does not file notices
wizard-not-allowed-text = Rights owners and their agents file notices. To file one, ask your team administrator to change your role.
wizard-missing-title = This draft is not here
wizard-missing-text = It was discarded, or it belongs to another organisation. Submitted notices are in the list.
wizard-start-new = Start a new notice
wizard-conflict-title = This draft was changed on another device
wizard-conflict-text = The other device saved at { $time }. Choose which version to continue with; it replaces the other.
wizard-keep-mine = Keep what is on this page
wizard-take-theirs = Take the other version
wizard-gone-title = This draft is no longer on the server
wizard-gone-text = It was submitted or discarded on another device. Check your notices before submitting it again. What you see here is kept on this device.

# W0
wizard-start-title = Before you start
wizard-start-hint = About 6 minutes. Your answers are saved as you go, so you can stop at any time.
wizard-start = Start
wizard-register-first = Register a right first
wizard-drafts-title = Continue a draft
wizard-draft-untitled = No right chosen yet
wizard-draft-about = { $count ->
    [0] No listings yet · { $when }
    [one] 1 listing · { $when }
   *[other] { $count } listings · { $when }
}
wizard-draft-queued = Waiting to be sent
wizard-draft-here = Only on this device
wizard-needs-title = Have this ready
wizard-needs-all = For every notice: an approved right, the links or IDs of the listings, and the name of the person who signs.
wizard-needs-mark-photos = Counterfeits: pictures that show how the copy differs from your goods
wizard-needs-mark-sample = If you bought one: the order number and the authentication report
wizard-needs-work-original = The original work, or where it was published
wizard-needs-work-side = The copied pictures or text, side by side
wizard-needs-patent-claims = The claims that match, and a comparison feature by feature
wizard-needs-design-views = The views that match, and a comparison of the overall impression
wizard-start-then-title = What happens next
wizard-start-then = A reviewer looks at each listing on its own and tells you why any of them is kept. The merchant sees your notice and can answer.
wizard-start-saves-title = Nothing gets lost
wizard-start-saves = The draft is kept in this browser and on the server. Continue on your phone, or without a connection.

# W1
wizard-right-title = Which right is being infringed?
wizard-right-hint = A notice asserts one right. Only approved rights in force can be used.
wizard-right-short = { $count ->
    [one] { $kind }, class { $classes }
   *[other] { $kind }, classes { $classes }
}
wizard-until = until { $date }
wizard-valid-until = in force until { $date }
wizard-rights-rest = These cannot be used today. Choose one to see why.
wizard-rights-failed = Your rights could not be loaded. Your answers are kept.
wizard-rights-none-title = You have no registered right yet
wizard-rights-none-text = Register a trademark, copyright or patent once. Once approved, it can be used in every notice.
wizard-register-right = Register a right
wizard-why-right = The reviewer compares each listing with the right as registered: its owner, classes and term.
wizard-choose-another = Choose another right
wizard-open-right = Open this right
wizard-stop-pending = This right is still being reviewed
wizard-stop-pending-text = You can use it as soon as a reviewer has approved it. Your draft is kept.
wizard-stop-draft = This right has not been sent for approval
wizard-stop-draft-text = Complete its registration and send it. Once approved, it can be used in every notice.
wizard-stop-rejected = This right was not approved
wizard-stop-rejected-text = The reviewer has named what to put right. Open it, correct the marked fields and send it again.
wizard-stop-suspended = This right is suspended
wizard-stop-suspended-text = A reviewer suspended it; the right’s page gives the reason. Until it is reinstated, it cannot be used in a notice.
wizard-stop-grace = This registration has expired
wizard-stop-grace-text = It can still be renewed. Add the renewal certificate; once it is approved, the mark can be used again.
wizard-stop-grace-pending-text = Its renewal is with the reviewers. Once it is approved, the mark can be used again.
wizard-stop-grace-add = Add the renewal
wizard-stop-expired = This right is no longer in force
wizard-stop-expired-text = A notice needs a right that is in force on the day it is sent.
wizard-stop-authority = There is no power of attorney for this right
wizard-stop-authority-ended = The power of attorney ended on { $date }
wizard-stop-authority-text = An agent needs a power of attorney from the owner that covers this right and is in force today. Add it; once a reviewer has approved it, the right can be used.
wizard-stop-authority-pending-text = A new power of attorney is with the reviewers. Once it is approved, the right can be used.
wizard-stop-authority-add = Add a new power of attorney

# W3
wizard-place-title = Where is it?
wizard-place-hint = Choose where the infringement can be seen.
wizard-place-listings-hint = In the title, the pictures, the description or the goods themselves
wizard-place-shop-hint = In the shop’s name, logo or banner. Next, name the listings sold under it
wizard-place-video-hint = In what is shown or said while goods are sold. Next, name the listings linked there
wizard-why-place = The reviewer looks there first, and it decides which team gets your notice.

# W4
wizard-claim-title = What is happening?
wizard-claim-hint = Choose what fits most of the listings. One that does not fit can go in a separate notice.
wizard-claim-none = None of these fits
wizard-claim-none-text = Prices, sales channels and the quality of genuine goods are not intellectual property matters, and this desk cannot decide them. To assert another kind of right, go back and choose that one.
wizard-counterfeit = Goods made to look like yours, carrying your mark and sold as yours.
wizard-counterfeit-not = they are genuine goods, sold cheaply or without your permission. This desk does not handle price or sales-channel disputes.
wizard-mark-on-goods = Not copies of your goods, but they carry your mark or one easily confused with it.
wizard-mark-on-goods-not = the mark only says what the goods fit, such as “lid for your flasks”.
wizard-mark-in-title = The goods are another brand or none; your mark is there to draw buyers in.
wizard-mark-in-title-not = the shop sells your genuine goods under your name.
wizard-copied = Your photographs, drawings or texts are used in the listing.
wizard-copied-not = they show the same goods but were taken by somebody else.
wizard-pirated = The goods are an unauthorised copy of your work, or carry it.
wizard-pirated-not = it is a lawful copy being resold.
wizard-design = The goods give the same overall impression as the design in your patent.
wizard-design-not = only features dictated by technical function are alike.
wizard-utility = The goods have every feature of at least one claim of your patent.
wizard-utility-not = a feature of the claim is missing and nothing equivalent takes its place.
wizard-invention = The goods, or the way they are made, have every feature of at least one claim.
wizard-invention-not = a feature of the claim is missing and nothing equivalent takes its place.
wizard-picture-yours = Yours
wizard-picture-copy = Copy
wizard-picture-other-goods = Other goods
wizard-why-claim = Your answer decides what you need to prove. Counterfeit goods need evidence of how they differ from yours; the others usually need one dated screenshot or a comparison.
wizard-tip-claim-title = How to tell them apart
wizard-tip-claim = Sold as your goods? Then they are counterfeits. Other goods with your mark on them? Then it is your mark on other goods. Only words around the goods? Then it is a title or shop name.

# W4b
wizard-original-title = Where can the original be seen?
wizard-original-hint = A link to the first publication is best. If the work was never published, say which file shows it.
wizard-original-label = The original
wizard-original-example = For example: https://example.com/catalogue, published on 3 May 2025, page 12
wizard-why-original = The reviewer has to see that your work came first.
wizard-claims-title = Which claims match?
wizard-claims-hint = Name the claims and say, feature by feature, where each is found in the goods.
wizard-views-title = Which views match?
wizard-views-hint = Name the views of the design and say what the overall impressions have in common.
wizard-match-label = Comparison
wizard-match-insert = Insert a template
wizard-claims-template =
    Claim [number]
    Feature A, [what it is]: [the same / equivalent / absent], seen in [picture]
    Feature B, [what it is]: [the same / equivalent / absent], seen in [picture]
    Feature C, [what it is]: [the same / equivalent / absent], seen in [picture]
wizard-views-template =
    Front view: [the same / similar] in [what]
    Side view: [the same / similar] in [what]
    Top view: [the same / similar] in [what]
    Differences, and why they do not change the overall impression: [details]
wizard-why-match = A patent is infringed only if the goods have every feature of a claim, or give the same overall impression as the design.
wizard-tip-match-title = One claim is enough
wizard-tip-match = Choose the independent claim that is easiest to see in the pictures. Others can go in the comparison you upload.

# W5
wizard-listings-title = Which listings infringe?
wizard-listings-hint = Paste links, item IDs or whole share messages, in any order. One notice holds up to 1,000 listings.
wizard-paste-label = Links, IDs or messages
wizard-paste-kept = What you paste stays here until you delete it, even the parts we cannot use.
wizard-import = Import CSV or XLSX
wizard-rows-none = Nothing found yet
wizard-rows-empty = The listings you paste appear here with title, shop and price.
wizard-rows-count = { $found } found, { $ready } ready
wizard-remove-unusable = { $count ->
    [one] Remove 1 link we cannot use
   *[other] Remove { $count } links we cannot use
}
wizard-taken-out = { $count ->
    [one] 1 row was taken out of the list; it is still in what you pasted.
   *[other] { $count } rows were taken out of the list; they are still in what you pasted.
}
wizard-put-back = Put back
wizard-filters = Rows
wizard-filter-all = All
wizard-filter-ready = Ready
wizard-filter-needs-you = Needs you
wizard-filter-cannot-use = Cannot use
wizard-filter-repeated = Repeated
wizard-looking = Looking up listings: { $done } of { $all }
wizard-look-up-failed = Some listings could not be looked up. You can go on; we try again when you are online.
wizard-over-limit = { $count ->
    [one] 1 more row is not shown. It stays in what you pasted; put it in another notice.
   *[other] { $count } more rows are not shown. They stay in what you pasted; put them in another notice.
}
wizard-stays = { $count ->
    [one] One row needs you. It stays in your draft until then.
   *[other] { $count } rows need you. They stay in your draft until then.
}
wizard-row-line = line { $line }
wizard-row-remove = Take line { $line } out
wizard-row-looking = Looking up
wizard-row-repeated = Same listing as line { $line }, counted once.
wizard-row-not-found = No listing has this ID. Check it for a wrong digit.
wizard-row-removed = This listing has already been removed.
wizard-row-reported = You have already reported it; a reviewer is deciding.
wizard-row-elsewhere = This is on { $name }. This desk covers { $here } only.
wizard-row-shop = This is a shop. Open it, and paste the links of the listings that infringe.
wizard-row-short = Open it, then paste the address it leads to.
wizard-row-open = Open link
wizard-row-followed = Address it leads to
wizard-row-add = Add
wizard-row-nothing = No link and no item ID in this line.
wizard-why-listings = Each listing is decided on its own.

# W6
wizard-evidence-title = What shows the infringement?
wizard-evidence-counterfeit = Add a comparison of your goods with theirs, or the authentication report on a sample, and dated screenshots.
wizard-evidence-copyright = Add the original work, or a picture of it beside the copy.
wizard-evidence-patent = Add a comparison, feature by feature or view by view.
wizard-evidence-mark = Add a dated screenshot if the listing may change. It is optional.
wizard-evidence-label = Files
wizard-evidence-rules = PDF, JPG, PNG or WebP, up to 10 MB each
wizard-evidence-kind = What it shows
wizard-evidence-listing = Which listing
wizard-evidence-number = { $count ->
    [one] Listing 1, or empty for all
   *[other] Listing 1 to { $count }, or empty for all
}
wizard-evidence-all = All listings
wizard-evidence-gone = A listing no longer in this notice
wizard-waits-for-files = Uploading
wizard-why-evidence = A decision needs something to look at: what your goods look like, what theirs look like, and when they were seen.
wizard-tip-evidence-title = A good comparison
wizard-tip-evidence = Your goods on the left, theirs on the right, arrows at the differences: lid, base, label, stitching. One page is enough.

# W7
wizard-sample-title = Have you bought a sample?
wizard-sample-hint = A test purchase often settles a counterfeit case. It is not required if the goods differ visibly.
wizard-sample-order = Order number
wizard-sample-order-hint = From the order page
wizard-sample-date = Date of purchase
wizard-sample-date-hint = For example, 2 11 2026
wizard-why-sample = The order number lets us match the sample to the listing without showing your address to the merchant.
wizard-tip-sample-title = If you bought one
wizard-tip-sample = Upload the authentication report on the previous page: who examined it, what gives it away, a signature and a date.

# W8
wizard-explanation-title = Why does this infringe?
wizard-explanation-hint = In your own words, in Chinese or English. You can start from a text and replace what is in square brackets.
wizard-explanation-label = Explanation
wizard-insert-english = Insert an English text
wizard-insert-chinese = Insert a Chinese text
wizard-brackets = { $count ->
    [one] 1 place in square brackets still needs your words.
   *[other] { $count } places in square brackets still need your words.
}
wizard-why-explanation = The merchant reads it and can answer only what you say. The reviewer checks it against the pictures.
wizard-tip-explanation-title = What convinces
wizard-tip-explanation = Name what can be seen, and where. “The lid has two parts; ours is one piece” says more than “obviously fake”.
wizard-template-counterfeit =
    The reported goods are counterfeits of ours. They are [kind of goods], for which our trademark { $title }, no. { $number }, is registered in { $count ->
        [one] class { $classes }
       *[other] classes { $classes }
    }.

    They carry a sign identical with our mark on [place: body, lid, packaging], and are offered as our goods.

    They can be told from genuine goods by:
    1. [feature, for example: the lid has two parts; ours is one piece]
    2. [feature, for example: no batch number on the base]

    We have neither made these goods nor authorised their sale.
wizard-template-mark-on-goods =
    Our trademark { $title }, no. { $number }, is registered in { $count ->
        [one] class { $classes }
       *[other] classes { $classes }
    } for [goods]. The reported goods are of the same or a similar kind.

    They carry the sign [sign] on [place]. It is identical with our mark, or differs only in [difference], so that buyers will take the goods for ours.

    We have not permitted this use.
wizard-template-mark-in-title =
    The title, the pictures or the shop’s name use our trademark { $title }, no. { $number }, for goods of another origin.

    The words are: [quote them]. The goods themselves are [brand, or no brand].

    The mark does not describe what the goods are or what they fit. It draws buyers who are looking for ours.
wizard-template-copied =
    The listing uses our [photographs, drawings, texts] from { $title } without permission. We made them on [date]; they were first published at [place].

    They can be recognised by: [position of the light, retouching, wording, watermark].

    The copied parts are: [which pictures or paragraphs of the listing].
wizard-template-pirated =
    The reported goods are an unauthorised copy of our work { $title }, or carry it. The work was made by [author] on [date]; the original can be seen at [place].

    What is the same: [composition, characters, text, code].

    We have licensed neither the copying nor the sale.
wizard-template-design =
    Our design patent { $number } protects the design { $title }. The reported goods are of the same kind.

    Seen as a whole by an ordinary consumer, they have the same: [shape, pattern, colour]. The views that match are: [views].

    The differences lie only in [detail] and do not change the overall impression.
wizard-template-utility =
    Our utility model patent { $number }, { $title }, is in force. The reported goods have every feature of claim [number]:
    1. [feature]: found at [place in the pictures]
    2. [feature]: found at [place in the pictures]

    The feature-by-feature comparison is attached. We have given no licence.
wizard-template-invention =
    Our invention patent { $number }, { $title }, is in force. The reported goods have every feature of claim [number]:
    1. [feature]: found at [place in the pictures or the description]
    2. [feature]: found at [place in the pictures or the description]

    The feature-by-feature comparison is attached. We have given no licence.

# W9
wizard-statement-title = Confirm your statement
wizard-statement-hint = Read each one and tick it. Both languages are shown; where they differ, the Chinese text prevails.
wizard-signature-title = Who signs
wizard-signer = Signer’s full name
wizard-signer-hint = As on the identity document
wizard-capacity = In what capacity
wizard-why-statement = The law asks that a notice be true. The exact texts you confirm are kept with their version, and both sides can read them.
wizard-tip-statement-title = If you are wrong
wizard-tip-statement = A mistake that costs the merchant money can make you liable; a notice in bad faith, for twice the loss. Look at each listing once more before you sign.

# W10
wizard-check-title = Check your answers before you submit
wizard-preflight-passes = Pre-check: nothing would be refused
wizard-preflight-passes-text = { $count ->
    [one] The checks our reviewers run found nothing against the listing.
   *[other] The checks our reviewers run found nothing against any of the { $count } listings.
}
wizard-preflight-some = { $total ->
    [one] Pre-check: the listing would be refused
   *[other] Pre-check: { $count } of { $total } listings would be refused
}
wizard-preflight-stops = { $count ->
    [one] Pre-check: one point to put right first
   *[other] Pre-check: { $count } points to put right first
}
wizard-preflight-text = { $count ->
    [0] These are the checks our reviewers run, with their codes.
    [one] These are the checks our reviewers run, with their codes. The other listing passes them.
   *[other] These are the checks our reviewers run, with their codes. { $count } listings pass them.
}
wizard-preflight-more = { $count ->
    [one] And 1 more.
   *[other] And { $count } more.
}
wizard-preflight-listing = Listing { $number }, { $title }
wizard-change-right = Choose another right
wizard-change-listings = Change the listings
wizard-change-sample = Change the answer about the sample
wizard-change-evidence = Change the files
wizard-change-explanation = Change the explanation
wizard-change-match = Change the comparison
wizard-leave-out = Leave listing { $number } out
wizard-finding-rt01 = This right has not been approved yet.
wizard-finding-rt02 = This right is no longer in force.
wizard-finding-rt06 = This right is suspended; its page gives the reason.
wizard-finding-au01 = There is no power of attorney for this right.
wizard-finding-au02 = The power of attorney has ended.
wizard-finding-places = Places in square brackets still need your words: replace each, brackets and all.
wizard-finding-ev02 = A counterfeit needs a comparison with your goods, or the authentication report on a sample. Add one, or mark a file as one.
wizard-finding-ev02-copyright = The original work, or a comparison with it, is missing. Add one, or mark a file as one.
wizard-finding-ev03 = A file shows a listing that this notice does not name. Choose another listing for it.
wizard-finding-ev04 = A file is marked as the authentication report on a sample, but no sample with order number and date is given. Give them, or mark the file as something else.
wizard-finding-ev04-report = You bought a sample, but no file is marked as its authentication report. Add the report, or mark a file as one.
wizard-finding-ev05 = A patent needs a comparison. Add one, or mark a file as one.
wizard-finding-lc01 = No listing has this ID.
wizard-finding-lc02 = This listing has already been removed.
wizard-finding-lc03 = You have already reported this listing, and it is still open.
wizard-row-right = Right
wizard-row-for = Reporting for
wizard-row-place = Where
wizard-row-claim = What is happening
wizard-row-match = What matches
wizard-row-original = Original
wizard-row-listings = Listings
wizard-row-files = Files
wizard-row-sample = Sample bought
wizard-row-explanation = Why it infringes
wizard-row-confirmed = You confirmed
wizard-row-signed = Signed
wizard-own-right = Your organisation’s own right
wizard-through-until = { $org }, authorised until { $date }
wizard-listings-in-shops = { $listings ->
    [one] 1 listing
   *[other] { $listings } listings
} in { $shops ->
    [one] 1 shop
   *[other] { $shops } shops
}
wizard-no-files = No files
wizard-read-all = { $count ->
    [one] Read all, 1 character
   *[other] Read all, { $count } characters
}
wizard-sample-told = Yes, on { $date }, order { $order }
wizard-merchant-title = What the merchant will see
wizard-merchant-notice = Notice
wizard-merchant-reference = RD-…
wizard-merchant-claim = Claim
wizard-merchant-listings = Your listings
wizard-merchant-own = Only their own
wizard-merchant-proof = Proof
wizard-merchant-from = From
wizard-from-through = { $owner }, through { $agent }
wizard-merchant-not-title = What they will not see
wizard-merchant-not = Your phone number, the address the sample was sent to, or other shops’ listings.
wizard-sign-text = You are about to sign. The Chinese text of the statement prevails. A wrong notice can make you liable for the merchant’s loss, a malicious one for twice that.
wizard-sign-law = E-Commerce Law, Art. 42(3)
wizard-submit = Submit notice
wizard-submit-some = Submit { $sent }, keep { $kept } as a draft
wizard-submit-all = Submit all { $count }
wizard-submit-offline = Queue and send when online
wizard-submitting = Submitting
wizard-queued = The desk has not confirmed this notice yet. It is signed and kept on this device, and is sent by itself as soon as the desk can be reached. Nothing is sent twice.
wizard-send-now = Try sending now
wizard-sent = Notice { $reference } has been sent.
wizard-not-sent = A notice that was waiting has not been sent. { $why }
wizard-not-sent-refused = The pre-check finds something that would be refused
wizard-open-draft = Open the draft
wizard-unsigned-title = Not sent: you changed it after signing
wizard-unsigned-text = It no longer waits to be sent. Confirm your statement again, then submit.
wizard-unsigned-sign = Sign again
wizard-refused-title = This notice has not been sent
wizard-refused-check = Go to the check page
wizard-sent-before = This draft was already submitted, with different answers. Look for it in your notices.

# W11
wizard-receipt-title = Notice submitted
wizard-receipt-about = { $count ->
    [one] 1 listing, asserting { $title }. Received on { $when }, Beijing time.
   *[other] { $count } listings, asserting { $title }. Received on { $when }, Beijing time.
}
wizard-next-title = What happens next
wizard-next-received = We have received it. A receipt has also gone to your email or phone.
wizard-next-decision = A reviewer decides on each listing by the end of { $when }, Beijing time.
wizard-next-removed = Listings found to infringe are removed at once, and the merchant is told. Each listing that is kept comes with the reason.
wizard-next-counter = The merchant can answer with a counter-notice, which we forward to you. Within 15 days of receiving it, you must show that you have complained to the authority or filed a lawsuit; otherwise the listing is restored (E-Commerce Law, Art. 43).
wizard-receipt-hash = Hash of what was submitted, to prove it later:
wizard-follow = Follow this notice
wizard-print = Print
wizard-another = Another notice with this right
