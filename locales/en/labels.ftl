# The values of the closed sets: right kinds, claims, states, reasons.


## RightKind
right-kind-trademark = Trademark
right-kind-copyright = Copyright
right-kind-invention = Invention patent
right-kind-utility-model = Utility model
right-kind-design = Design
right-numbered = { $kind } { $number }
right-marked = { $count ->
    [one] { $kind } { $number }, class { $classes }
   *[other] { $kind } { $number }, classes { $classes }
}

## Standing
standing-draft = Draft
standing-pending = With us
standing-rejected = Not approved
standing-suspended = Suspended
standing-in-force = In force
standing-expiring = Expires soon
standing-in-grace = In grace period, renewal due
standing-expired = Expired

## Office
office-cnipa = CNIPA, China
office-wipo = WIPO, extended to China

## MarkType
mark-type-word = Word
mark-type-device = Device
mark-type-combination = Combination

## WorkType
work-type-picture = Drawing or illustration
work-type-photograph = Photograph
work-type-text = Text
work-type-applied-art = Applied art
work-type-software = Software
work-type-audiovisual = Film or video
work-type-other = Another kind of work

## OwnerKind
owner-kind-company = A company or other organisation
owner-kind-person = A person

## DocumentKind
document-certificate = Registration or patent certificate
document-goods-page = Page with classes and goods
document-specimen = Picture of the mark or work
document-colour-certificate = Colour certificate
document-renewal = Renewal certificate
document-assignment = Proof of assignment
document-name-change = Proof of the owner’s change of name
document-china-extension = Proof of extension to China
document-ownership-statement = Statement of ownership
document-creation-evidence = Evidence of creation
document-claims-and-description = Claims and description
document-fee-proof = Proof that fees are paid
document-evaluation-report = Patent evaluation report
document-views = Views of the design
document-translation = Translation
document-power-of-attorney = Power of attorney
document-owner-identity = Owner’s identity document

## RightEvent
right-event-submit = Send for approval
right-event-recall = Take it back
right-event-approve = Approve
right-event-reject = Reject
right-event-reopen = Put it right
right-event-suspend = Suspend
right-event-reinstate = Reinstate

## Place
place-listings = In listings
place-shop-front = In a shop’s name or front
place-video = In a video or livestream

## Claim
claim-counterfeit = Counterfeit goods
claim-mark-on-goods = The mark on other goods
claim-mark-in-title = The mark in a title or shop name
claim-copied-pictures = Copied pictures or text
claim-pirated-work = A pirated copy, or the work on goods
claim-patent-design = Goods with the protected design
claim-patent-utility-model = Goods that use the utility model
claim-patent-invention = Goods that use the invention

## EvidenceKind
evidence-kind-screenshot = Screenshot of the listing
evidence-kind-comparison = Comparison
evidence-kind-original = The original work
evidence-kind-test-buy = Authentication report on a sample
evidence-kind-other = Other

## Bought
bought-yes = Yes
bought-no = No
bought-not-sure = Not sure

## Section
section-right = Right
section-problem = Problem
section-listings = Listings
section-evidence = Evidence
section-statement = Statement

## Capacity
capacity-owner = Owner of the right
capacity-legal-representative = Legal representative of the owner
capacity-employee = Employee authorised by the owner
capacity-agent = Agent of the owner
capacity-attorney = Lawyer acting for the owner

## DeclarationId
declaration-d1 = Identity and contact
declaration-d2 = Authority
declaration-d3 = Truth, good faith and liability
declaration-d4 = Each listing reviewed
declaration-d5 = Exceptions considered
declaration-d6 = Competent comparison

## ItemState
item-state-in-review = With us
item-state-already-gone = Already gone
item-state-duplicate = Reported before
item-state-needs-info = Needs your answer
item-state-rejected = Kept
item-state-appealed = Under appeal
item-state-rejected-final = Kept, final
item-state-removed = Removed
item-state-merchant-accepted = Removed, accepted
item-state-removed-final = Removed, final
item-state-countered = Removed, disputed
item-state-awaiting-holder = Awaiting you
item-state-held-for-authority = Held for a court or authority
item-state-restored = Restored
item-state-withdrawn = Withdrawn

## ItemEvent
item-event-uphold = Remove
item-event-reject = Keep
item-event-ask = Ask
item-event-answer = Answer
item-event-lapse = No answer in time
item-event-appeal = Appeal
item-event-overturn = Overturn
item-event-confirm = Confirm
item-event-withdraw = Withdraw
item-event-accept = Accept
item-event-uncontested = Not disputed in time
item-event-counter = Dispute
item-event-refuse-counter = Refuse the counter-notice
item-event-forward-counter = Forward the counter-notice
item-event-holder-accepts = Accept and restore
item-event-holder-proves-action = Show a complaint to the authority or a lawsuit
item-event-deadline-passes = The period ended
item-event-ordered-removed = Removal ordered
item-event-ordered-restored = Restoration ordered

## NoticeState
notice-state-in-review = With us
notice-state-needs-info = Needs you
notice-state-decided = Decided
notice-state-withdrawn = Withdrawn

## RowState
row-state-ready = Ready
row-state-repeated = Repeated
row-state-not-found = Not found
row-state-already-removed = Already removed
row-state-already-reported = Already reported
row-state-other-platform = Another platform
row-state-shop = A shop
row-state-short-link = Short link
row-state-not-a-listing = Not a listing

## EventKind
event-submitted = Submitted
event-acknowledged = Receipt issued
event-upheld = Removed
event-rejected = Kept
event-asked = We asked for more
event-answered = The filer answered
event-withdrawn = Withdrawn

## Role
role-holder-admin = Team administrator
role-filer = Filer
role-viewer = Viewer
role-merchant = Merchant
role-reviewer = Reviewer
role-senior-reviewer = Senior reviewer
role-administrator = Administrator

## OrgKind
org-kind-rights-owner = Rights owner
org-kind-agent-firm = Agent firm
org-kind-merchant = Merchant
org-kind-platform = Marketplace

## Reason
reason-id01 = Identity document missing or unreadable
reason-id02 = Name does not match the document
reason-au01 = Power of attorney missing
reason-au02 = Authority expired or out of scope
reason-au03 = Unsigned, without seal, or the signatory’s capacity is missing
reason-rt01 = Right not granted (application only)
reason-rt02 = Right expired, lapsed or cancelled
reason-rt03 = No protection in this territory
reason-rt04 = Owner differs from the register
reason-rt05 = Certificate incomplete (page, class, renewal)
reason-rt06 = Right invalidated or under serious challenge
reason-rt07 = Translation missing
reason-ty01 = Wrong right type for the facts
reason-ty02 = Outside intellectual property (price, channel, quality)
reason-lc01 = Link does not lead to a listing
reason-lc02 = Listing already offline
reason-lc03 = Duplicate of an open item
reason-lc04 = Listing not on this platform
reason-ev01 = No explanation for this listing
reason-ev02 = Prima facie evidence insufficient
reason-ev03 = Screenshot undated, unreadable or of another listing
reason-ev04 = Authentication report or order number missing
reason-ev05 = Comparison table missing
reason-ev06 = Evaluation report missing
reason-su01 = Goods or class not covered
reason-su02 = Mark not used as a mark, or descriptive or referential use
reason-su03 = Genuine or authorised goods shown
reason-su04 = Not substantially similar, or a feature is absent
reason-su05 = Prior art, prior design or earlier use shown
reason-su06 = Element not protected by copyright
reason-dc01 = Required declaration not accepted or signed
reason-ab01 = Forged or altered document
reason-ab02 = Filing suspended for repeated unfounded notices
reason-ot01 = Another reason, explained

## Said by components that the front page does not have
ui-saving = Saving
ui-saved = Draft saved { $time }
ui-saved-here = Saved on this device { $time }
ui-saved-where = , here and on the server
ui-not-if = Not this if
ui-days-left = { $count ->
    [one] 1 day left
   *[other] { $count } days left
}
ui-hours-left = { $count ->
    [one] 1 hour left
   *[other] { $count } hours left
}
ui-minutes-left = { $count ->
    [one] 1 minute left
   *[other] { $count } minutes left
}
ui-time-ended = Ended
