import type { ActKind } from "../../../src/domain/acts/Act.ts";

/**
 * What each of the examples says, figures and dates worked out by hand: full as a
 * reader of the records sees it, and by the signed values alone, where contents and records are gone.
 */
export const DESCRIPTIONS: { readonly [Kind in ActKind]: { readonly full: string; readonly erased: string } } = {
  OrganisationEntered: {
    full: "London Borough of Camden enters Hexagon Research Ltd (GB-COH-01234567) as supplier in the directory; its first key may act as administrator and signatory (head of procurement, under Delegation PRO/3). It counts once that key has signed.",
    erased:
      "London Borough of Camden enters an organisation (supplier) in the directory; its first key may act as administrator and signatory. It counts once that key has signed.",
  },
  OrganisationConfirmed: {
    full: "Hexagon Research Ltd confirms its entry in the directory, made by London Borough of Camden, with its own first key and can act from now on.",
    erased: "Hexagon Research Ltd confirms its entry in the directory with its own first key and can act from now on.",
  },
  OrganisationRenamed: {
    full: "Hexagon Research Ltd takes the name Hexagon Sensors Ltd. Earlier acts keep the name under which they were signed.",
    erased: "Hexagon Research Ltd takes a new name. Earlier acts keep the name under which they were signed.",
  },
  IdentifierAdded: {
    full: "London Borough of Camden records that GB-PPON-PQBL-2673-MVYG belongs to Hexagon Research Ltd (head of procurement, under Delegation PRO/3).",
    erased: "London Borough of Camden records that a further identifier belongs to Hexagon Research Ltd.",
  },
  KeyAdded: {
    full: "Hexagon Research Ltd adds the key “director-2” (fingerprint 6042 5010 5483 1920), a plain key, which has signed too. It may act as signatory, from 1 June 2025 until 1 June 2027.",
    erased:
      "Hexagon Research Ltd adds the key (fingerprint 6042 5010 5483 1920), a plain key, which has signed too. It may act as signatory, from 1 June 2025 until 1 June 2027.",
  },
  KeyRevoked: {
    full: "Hexagon Research Ltd revokes its own key “director-1” (fingerprint 3c9b d268 aedc 8dbb) since 26 October 2025, 1:30am BST. The 3 acts that it signed from then on (21, 22 and 30) are questioned until another key of the organisation affirms or disowns them. They write: “The laptop that held it was stolen.”",
    erased:
      "Hexagon Research Ltd revokes its own key (fingerprint 3c9b d268 aedc 8dbb) since 26 October 2025, 1:30am BST. Acts that it signed from then on are questioned until another key of the organisation affirms or disowns them.",
  },
  FoundingSigned: {
    full: "London Borough of Camden signs “Memorandum of understanding of 1 April 2025” as one of 2 founders, and can act from now on.",
    erased: "London Borough of Camden signs the founding memorandum, and can act from now on.",
  },
  AdmissionProposed: {
    full: "London Borough of Camden moves to admit London Borough of Islington (GB-LAE-ISL) to the consortium, with a first key that may act as administrator and representative in the consortium (chief digital officer, under Cabinet 12 May 2025, item 7).",
    erased:
      "London Borough of Camden moves to admit a further authority to the consortium, with a first key that may act as administrator and representative in the consortium.",
  },
  RegisterStatusProposed: {
    full: "London Borough of Camden moves that the register TenderRegister 0x0000000000000000000000000000000000000007 be in run-off: only for procurements begun under it (chief digital officer, under Cabinet 12 May 2025, item 7). They write: “Its successor takes all new procurements.”",
    erased:
      "London Borough of Camden moves that the register at 0x0000000000000000000000000000000000000007 be in run-off: only for procurements begun under it.",
  },
  VoteCast: {
    full: "London Borough of Hackney votes for a motion (act 6: London Borough of Camden moves to admit London Borough of Islington to the consortium) (chief digital officer, under Cabinet 12 May 2025, item 7).",
    erased: "London Borough of Hackney votes for a motion.",
  },
  IdentifierConfirmed: {
    full: "London Borough of Camden confirms that GB-PPON-PQBL-2673-MVYG belongs to Hexagon Research Ltd (head of procurement, under Delegation PRO/3).",
    erased: "London Borough of Camden confirms that a further identifier belongs to Hexagon Research Ltd.",
  },
  OrganisationRecovered: {
    full: "Hexagon Research Ltd takes its new administrator's key into use, as the motion to recover it (act 7) allows.",
    erased: "Hexagon Research Ltd takes its new administrator's key into use, as the motion to recover it allows.",
  },
  StandingProposed: {
    full: "London Borough of Camden moves that London Borough of Hackney be suspended: without a vote, and opening nothing (chief digital officer, under Cabinet 12 May 2025, item 7). They write: “Its officers no longer answer.”",
    erased:
      "London Borough of Camden moves that London Borough of Hackney be suspended: without a vote, and opening nothing.",
  },
  AuthorityLeft: {
    full: "London Borough of Hackney leaves the consortium (chief digital officer, under Cabinet 12 May 2025, item 7). It no longer votes and opens nothing new. It finishes what it began.",
    erased:
      "London Borough of Hackney leaves the consortium. It no longer votes and opens nothing new. It finishes what it began.",
  },
  EntryProposed: {
    full: "London Borough of Camden moves to enter Plain Audit LLP (GB-COH-09876543) as auditor, with a first key that may act as administrator and auditor (chief digital officer, under Cabinet 12 May 2025, item 7).",
    erased:
      "London Borough of Camden moves to enter an organisation as auditor, with a first key that may act as administrator and auditor.",
  },
  RecoveryProposed: {
    full: "London Borough of Camden moves to give Hexagon Research Ltd, which has lost its keys, the new key “director-3” (fingerprint 65d0 7b4d 8150 8c24), a plain key, as administrator (chief digital officer, under Cabinet 12 May 2025, item 7). The new key has signed too. It can come into force 14 days after the motion is carried. Until then any key of the organisation may object. They write: “Its only key was lost.”",
    erased:
      "London Borough of Camden moves to give Hexagon Research Ltd, which has lost its keys, the new key (fingerprint 65d0 7b4d 8150 8c24), a plain key, as administrator. The new key has signed too. It can come into force 14 days after the motion is carried. Until then any key of the organisation may object.",
  },
  RecoveryObjected: {
    full: "Hexagon Research Ltd objects to the motion to recover it (act 7). The motion now needs two thirds of the authorities. They write: “Nothing was lost.”",
    erased:
      "Hexagon Research Ltd objects to the motion to recover it. The motion now needs two thirds of the authorities.",
  },
  RegisterReplacementProposed: {
    full: "London Borough of Camden moves that the register TenderRegister 0x0000000000000000000000000000000000000007 be in run-off and that 0x0000000000000000000000000000000000000008 take its place (chief digital officer, under Cabinet 12 May 2025, item 7). They write: “Its successor takes sealed bids.”",
    erased:
      "London Borough of Camden moves that the register at 0x0000000000000000000000000000000000000007 be in run-off and that 0x0000000000000000000000000000000000000008 take its place.",
  },
  PlanPublished: {
    full: "London Borough of Camden publishes the plan “Damp sensors for council homes” (CAM-P-7), estimated at £400,000 excluding VAT, expected to start on 1 September 2025 (head of procurement, under Delegation PRO/3).",
    erased:
      "London Borough of Camden publishes the plan (its text is not available), estimated at £400,000 excluding VAT, expected to start on 1 September 2025.",
  },
  PlanChanged: {
    full: "London Borough of Camden changes the plan “Damp sensors for council homes” (CAM-P-7): now estimated at £450,000 excluding VAT, expected to start on 3 November 2025 (head of procurement, under Delegation PRO/3). Before: estimated at £400,000 excluding VAT, expected to start on 1 September 2025. They write: “Hackney's homes come on top.”",
    erased:
      "London Borough of Camden changes the plan that it published: now estimated at £450,000 excluding VAT, expected to start on 3 November 2025.",
  },
  PlanDropped: {
    full: "London Borough of Camden drops the plan “Damp sensors for council homes” (CAM-P-7), for this reason: there is no budget (head of procurement, under Delegation PRO/3). They write: “The capital programme was cut.”",
    erased: "London Borough of Camden drops the plan that it published, for this reason: there is no budget.",
  },
  PlanJoined: {
    full: "London Borough of Hackney joins the plan “Damp sensors for council homes” (CAM-P-7) of London Borough of Camden and wants to buy together (head of procurement, under Delegation PRO/3). They write: “We have 900 homes with the same problem.”",
    erased: "London Borough of Hackney joins the plan of another authority and wants to buy together.",
  },
  PlanDeclined: {
    full: "London Borough of Hackney will not buy together under the plan “Damp sensors for council homes” (CAM-P-7) of London Borough of Camden, for this reason: a contract of its own is in place (head of procurement, under Delegation PRO/3). They write: “Our own contract runs until 2027.”",
    erased:
      "London Borough of Hackney will not buy together under the plan of another authority, for this reason: a contract of its own is in place.",
  },
  PlanConverted: {
    full: "London Borough of Camden turns the plan “Damp sensors for council homes” (CAM-P-7) into the procurement “Damp sensors” (CAM-2025-014) (head of procurement, under Delegation PRO/3).",
    erased: "London Borough of Camden turns the plan that it published into the procurement that it opened.",
  },
  ProcurementOpened: {
    full: "London Borough of Camden opens the procurement “Damp sensors” (CAM-2025-014), together with London Borough of Hackney: 2 phases with a budget of £400,000 excluding VAT in total (head of procurement, under Delegation PRO/3). Ground: research and development services, exempt (PA 2023, Schedule 2, paragraph 22).",
    erased:
      "London Borough of Camden opens the procurement (its text is not available), together with London Borough of Hackney: 2 phases with a budget of £400,000 excluding VAT in total. Ground: research and development services, exempt (PA 2023, Schedule 2, paragraph 22).",
  },
  NoticeLinked: {
    full: "London Borough of Camden links the notices published under ocds-h6vhtk-0550b4 to the procurement “Damp sensors” (CAM-2025-014).",
    erased:
      "London Borough of Camden links the notices published under an external process to the procurement that it leads.",
  },
  NoticeUnlinked: {
    full: "London Borough of Camden unlinks the notices published under ocds-h6vhtk-0550b4 from the procurement “Damp sensors” (CAM-2025-014), for this reason: it is about another procurement. They write: “It is about the heating contract.”",
    erased:
      "London Borough of Camden unlinks the notices published under an external process from the procurement that it leads, for this reason: it is about another procurement.",
  },
  ProcurementAmended: {
    full: "London Borough of Camden amends the opening of the procurement “Damp sensors” (CAM-2025-014), now version 2, together with London Borough of Hackney: 1 phase with a budget of £120,000 excluding VAT in total, for this reason: the budget has changed (head of procurement, under Delegation PRO/3). Ground: research and development services, exempt (PA 2023, Schedule 2, paragraph 22). They write: “Prices have risen.”",
    erased:
      "London Borough of Camden amends the opening of the procurement (its text is not available), now version 2, together with London Borough of Hackney: 1 phase with a budget of £120,000 excluding VAT in total, for this reason: the budget has changed. Ground: research and development services, exempt (PA 2023, Schedule 2, paragraph 22).",
  },
  TenderPublished: {
    full: "London Borough of Camden publishes the tender “Damp sensors” (CAM-2025-014): tenders by 30 June 2025, midday BST, questions by 16 June 2025, midday BST; budget £400,000 excluding VAT; ground: research and development services, exempt (PA 2023, Schedule 2, paragraph 22) (head of procurement, under Delegation PRO/3).",
    erased:
      "London Borough of Camden publishes the tender of its procurement: tenders by 30 June 2025, midday BST, questions by 16 June 2025, midday BST; budget 40,000,000 minor units of currency excluding VAT; ground: research and development services, exempt (PA 2023, Schedule 2, paragraph 22).",
  },
  TenderAmended: {
    full: "London Borough of Camden amends the tender “Damp sensors” (CAM-2025-014), now version 2: tenders by 14 July 2025, midday BST, questions by 16 June 2025, midday BST; budget £400,000 excluding VAT; ground: research and development services, exempt (PA 2023, Schedule 2, paragraph 22) (head of procurement, under Delegation PRO/3). Changed: The deadline is two weeks later. They write: “The specification came late.”",
    erased:
      "London Borough of Camden amends the tender of its procurement, now version 2: tenders by 14 July 2025, midday BST, questions by 16 June 2025, midday BST; budget 40,000,000 minor units of currency excluding VAT; ground: research and development services, exempt (PA 2023, Schedule 2, paragraph 22).",
  },
  TenderClarified: {
    full: "London Borough of Camden answers 1 question about the tender “Damp sensors” (CAM-2025-014) to everybody (clarification 1). The first: “May we bid as a consortium?”",
    erased:
      "London Borough of Camden answers questions about the tender of its procurement to everybody (clarification 1).",
  },
  TenderWithdrawn: {
    full: "London Borough of Camden withdraws the tender “Damp sensors” (CAM-2025-014), for this reason: an error in the documents (head of procurement, under Delegation PRO/3). They write: “The price form counted VAT twice.”",
    erased:
      "London Borough of Camden withdraws the tender of its procurement, for this reason: an error in the documents.",
  },
  AwardDecided: {
    full: "London Borough of Camden decides the award of “Damp sensors” (CAM-2025-014) to Hexagon Research Ltd (up to £25,000 excluding VAT) (head of procurement, under Delegation PRO/3).",
    erased:
      "London Borough of Camden decides the award of its procurement to Hexagon Research Ltd (up to 2,500,000 minor units of currency excluding VAT).",
  },
  ProcurementCancelled: {
    full: "London Borough of Camden cancels the procurement “Damp sensors” (CAM-2025-014) for good, for this reason: there is no budget any more (head of procurement, under Delegation PRO/3). Nothing more can be offered or signed under it. They write: “The capital programme was cut.”",
    erased:
      "London Borough of Camden cancels the procurement that it leads for good, for this reason: there is no budget any more. Nothing more can be offered or signed under it.",
  },
  AgreementOffered: {
    full: "London Borough of Camden offers Hexagon Research Ltd a contract “Damp sensors, solution design” (CAM-2025-014/1) for phase 1: £12,500 plus VAT £2,500, from 1 June 2025 to 30 November 2025, with 2 milestones; the offer stands until 23 May 2025, 5pm BST (head of procurement, under Delegation PRO/3).",
    erased:
      "London Borough of Camden offers Hexagon Research Ltd a contract for phase 1: £12,500 plus VAT £2,500, from 1 June 2025 to 30 November 2025, with 2 milestones; the offer stands until 23 May 2025, 5pm BST.",
  },
  OfferWithdrawn: {
    full: "London Borough of Camden withdraws its offer (act 12) of the contract “Damp sensors, solution design” (CAM-2025-014/1) to Hexagon Research Ltd, for this reason: an error in the offer (head of procurement, under Delegation PRO/3). They write: “The end date was wrong.”",
    erased: "London Borough of Camden withdraws its offer, for this reason: an error in the offer.",
  },
  OfferQuestioned: {
    full: "Hexagon Research Ltd asks question 1 about the offer (act 12) of the contract “Damp sensors, solution design” (CAM-2025-014/1) from London Borough of Camden before it signs. They write: “Does milestone 2 include the unit price of the battery?”",
    erased: "Hexagon Research Ltd asks question 1 about the offer before it signs.",
  },
  QuestionAnswered: {
    full: "London Borough of Camden answers question 1 about its offer (act 12) of the contract “Damp sensors, solution design” (CAM-2025-014/1) to Hexagon Research Ltd (head of procurement, under Delegation PRO/3). They write: “Yes, and the mounting plate.”",
    erased: "London Borough of Camden answers question 1 about its offer.",
  },
  AgreementDeclined: {
    full: "Hexagon Research Ltd declines the offer (act 12) of the contract “Damp sensors, solution design” (CAM-2025-014/1) from London Borough of Camden, for this reason: the dates. They write: “Our engineer is away in August.”",
    erased: "Hexagon Research Ltd declines the offer, for this reason: the dates.",
  },
  AgreementSigned: {
    full: "Hexagon Research Ltd signs the contract “Damp sensors, solution design” (CAM-2025-014/1) with London Borough of Camden: £12,500 plus VAT £2,500, from 1 June 2025 to 30 November 2025. It is in force now that both have signed the same text.",
    erased:
      "Hexagon Research Ltd signs the offer: 1,250,000 minor units of currency excluding VAT, from 1 June 2025 to 30 November 2025. The agreement is in force.",
  },
  VariationOffered: {
    full: "London Borough of Camden offers to vary the contract “Damp sensors, solution design” (CAM-2025-014/1) with Hexagon Research Ltd: the price changes from £12,500 to £13,500, both excluding VAT, plus VAT £2,700, the last day moves from 30 November 2025 to 31 December 2025, 1 milestone is new or changed; the offer stands until 14 November 2025, 5pm GMT (head of procurement, under Delegation PRO/3). They write: “Two more flats are tested.”",
    erased:
      "London Borough of Camden offers to vary their agreement: the price changes from 1,250,000 minor units of currency to 1,350,000 minor units of currency, both excluding VAT, plus VAT 270,000 minor units of currency, the last day moves from 30 November 2025 to 31 December 2025, 1 milestone is new or changed; the offer stands until 14 November 2025, 5pm GMT.",
  },
  VariationWithdrawn: {
    full: "London Borough of Camden withdraws its variation (act 17) of the contract “Damp sensors, solution design” (CAM-2025-014/1) with Hexagon Research Ltd, for this reason: another variation replaces it (head of procurement, under Delegation PRO/3). They write: “A third flat comes on top.”",
    erased:
      "London Borough of Camden withdraws its variation of their agreement, for this reason: another variation replaces it.",
  },
  VariationDeclined: {
    full: "Hexagon Research Ltd declines the variation (act 17) of the contract “Damp sensors, solution design” (CAM-2025-014/1) offered by London Borough of Camden, for this reason: the price. They write: “£1,000 does not cover two flats.”",
    erased: "Hexagon Research Ltd declines the variation of their agreement, for this reason: the price.",
  },
  VariationSigned: {
    full: "Hexagon Research Ltd signs the variation (act 17) of the contract “Damp sensors, solution design” (CAM-2025-014/1) with London Borough of Camden: the price changes from £12,500 to £13,500, both excluding VAT, plus VAT £2,700, the last day moves from 30 November 2025 to 31 December 2025, 1 milestone is new or changed. It holds now that both have signed the same text.",
    erased:
      "Hexagon Research Ltd signs the variation of their agreement: the price changes from 1,250,000 minor units of currency to 1,350,000 minor units of currency, both excluding VAT, plus VAT 270,000 minor units of currency, the last day moves from 30 November 2025 to 31 December 2025, 1 milestone is new or changed. It holds now that both have signed the same text.",
  },
  AgreementEnded: {
    full: "London Borough of Camden ends the contract “Damp sensors, solution design” (CAM-2025-014/1) with Hexagon Research Ltd as of 31 January 2026, on this ground: it was performed in full (head of procurement, under Delegation PRO/3). £11,000 excluding VAT has been paid under it. They write: “All milestones are settled.”",
    erased:
      "London Borough of Camden ends the agreement as of 31 January 2026, on this ground: it was performed in full. 1,100,000 minor units of currency excluding VAT has been paid under it.",
  },
  MilestoneDelivered: {
    full: "Hexagon Research Ltd delivered milestone 1 “Design report” of “Damp sensors, solution design” (CAM-2025-014/1) to London Borough of Camden on 1 October 2025 (second attempt), with 1 document as evidence.",
    erased: "Hexagon Research Ltd delivered milestone 1 on 1 October 2025 (second attempt).",
  },
  DeliveryAccepted: {
    full: "London Borough of Camden accepted milestone 1 “Design report” of “Damp sensors, solution design” (CAM-2025-014/1) from Hexagon Research Ltd on 12 September 2025 (first attempt); £5,000 plus VAT £1,000 is payable (head of procurement, under Delegation PRO/3). It counts as successful, so the supplier can go on to a next phase.",
    erased:
      "London Borough of Camden accepted milestone 1 on 12 September 2025 (first attempt); 500,000 minor units of currency plus VAT 100,000 minor units of currency is payable. It counts as successful, so the supplier can go on to a next phase.",
  },
  DeliveryAcceptedInPart: {
    full: "London Borough of Camden accepted part of milestone 1 “Design report” of “Damp sensors, solution design” (CAM-2025-014/1) from Hexagon Research Ltd on 27 October 2025 (second attempt), on this ground: some acceptance criteria are not met (head of procurement, under Delegation PRO/3). £3,500 plus VAT £700 is payable. It does not count as successful for a next phase. They write: “Kitchens are not covered.”",
    erased:
      "London Borough of Camden accepted part of milestone 1 on 27 October 2025 (second attempt), on this ground: some acceptance criteria are not met. 350,000 minor units of currency plus VAT 70,000 minor units of currency is payable. It does not count as successful for a next phase.",
  },
  DeliveryRejected: {
    full: "London Borough of Camden rejected milestone 1 “Design report” of “Damp sensors, solution design” (CAM-2025-014/1) from Hexagon Research Ltd on 12 September 2025 (first attempt), for this reason: acceptance criteria are not met (head of procurement, under Delegation PRO/3). They write: “Only two of six rooms are covered.”",
    erased:
      "London Borough of Camden rejected milestone 1 on 12 September 2025 (first attempt), for this reason: acceptance criteria are not met.",
  },
  MilestoneWaived: {
    full: "London Borough of Camden waives milestone 1 “Design report” of “Damp sensors, solution design” (CAM-2025-014/1) with Hexagon Research Ltd, for this reason: it is no longer needed (head of procurement, under Delegation PRO/3). It need not be delivered. They write: “The prototype makes the report needless.”",
    erased:
      "London Borough of Camden waives milestone 1, for this reason: it is no longer needed. It need not be delivered.",
  },
  DecisionCorrected: {
    full: "London Borough of Camden corrects its decision (act 14) on milestone 1 “Design report” of “Damp sensors, solution design” (CAM-2025-014/1) from Hexagon Research Ltd, for this reason: the amount was wrong (head of procurement, under Delegation PRO/3). Before: accepted in part on 27 October 2025, £3,500 plus VAT £700 payable. Now: accepted in part on 3 November 2025, £4,000 plus VAT £800 payable. It does not count as successful for a next phase. They write: “The travel costs were left out.”",
    erased:
      "London Borough of Camden corrects its decision on milestone 1, for this reason: the amount was wrong. Now: accepted in part on 3 November 2025, 400,000 minor units of currency plus VAT 80,000 minor units of currency payable. It does not count as successful for a next phase.",
  },
  InvoiceRecorded: {
    full: "Hexagon Research Ltd records invoice HX-0031 to London Borough of Camden, dated 28 October 2025, for milestone 1 “Design report” of “Damp sensors, solution design” (CAM-2025-014/1): £3,500 plus VAT £700.",
    erased:
      "Hexagon Research Ltd records an invoice, dated 28 October 2025, for milestone 1: 350,000 minor units of currency plus VAT 70,000 minor units of currency.",
  },
  InvoiceReceived: {
    full: "London Borough of Camden received invoice HX-0031 (act 15) of £3,500 plus VAT £700 from Hexagon Research Ltd for milestone 1 “Design report” of “Damp sensors, solution design” (CAM-2025-014/1) on 30 October 2025; the days to pay count from then.",
    erased: "London Borough of Camden received the invoice on 30 October 2025; the days to pay count from then.",
  },
  InvoiceDisputed: {
    full: "London Borough of Camden disputes £500 excluding VAT of invoice HX-0031 (act 15) of £3,500 plus VAT £700 from Hexagon Research Ltd for milestone 1 “Design report” of “Damp sensors, solution design” (CAM-2025-014/1), for this reason: the amount is not what is payable (accounts payable, under Delegation FIN/4.2). They write: “Only £3,000 is payable.”",
    erased:
      "London Borough of Camden disputes 50,000 minor units of currency excluding VAT of the invoice, for this reason: the amount is not what is payable.",
  },
  InvoiceWithdrawn: {
    full: "Hexagon Research Ltd withdraws invoice HX-0031 (act 15) of £3,500 plus VAT £700 to London Borough of Camden for milestone 1 “Design report” of “Damp sensors, solution design” (CAM-2025-014/1), for this reason: an error in the invoice. They write: “It was made out to another borough.”",
    erased: "Hexagon Research Ltd withdraws the invoice, for this reason: an error in the invoice.",
  },
  InvoiceCredited: {
    full: "Hexagon Research Ltd credits £500 plus VAT £100 by credit note HX-C-4, dated 10 November 2025, on invoice HX-0031 (act 15) of £3,500 plus VAT £700 to London Borough of Camden for milestone 1 “Design report” of “Damp sensors, solution design” (CAM-2025-014/1), for this reason: it settles a dispute. They write: “Only £3,000 is payable.”",
    erased:
      "Hexagon Research Ltd credits 50,000 minor units of currency plus VAT 10,000 minor units of currency by a credit note, dated 10 November 2025, on the invoice, for this reason: it settles a dispute.",
  },
  PaymentRecorded: {
    full: "London Borough of Camden paid £3,500 plus VAT £700 to Hexagon Research Ltd for milestone 1 “Design report” of “Damp sensors, solution design” (CAM-2025-014/1) on invoice HX-0031 on 20 November 2025 (accounts payable, under Delegation FIN/4.2).",
    erased:
      "London Borough of Camden paid 350,000 minor units of currency plus VAT 70,000 minor units of currency for milestone 1 on 20 November 2025.",
  },
  PaymentCorrected: {
    full: "London Borough of Camden corrects its payment (act 16) to Hexagon Research Ltd for milestone 1 “Design report” of “Damp sensors, solution design” (CAM-2025-014/1), for this reason: the amount was wrong (accounts payable, under Delegation FIN/4.2). Before: £3,500 plus VAT £700, paid on 20 November 2025. Now: £3,000 plus VAT £600, paid on 20 November 2025. They write: “£500 belongs to milestone 2.”",
    erased:
      "London Borough of Camden corrects its payment for milestone 1, for this reason: the amount was wrong. Now: 300,000 minor units of currency plus VAT 60,000 minor units of currency, paid on 20 November 2025.",
  },
  PaymentConfirmed: {
    full: "Hexagon Research Ltd confirms that the payment (act 16) of £3,500 plus VAT £700 by London Borough of Camden for milestone 1 “Design report” of “Damp sensors, solution design” (CAM-2025-014/1) arrived on 21 November 2025.",
    erased: "Hexagon Research Ltd confirms that the payment arrived on 21 November 2025.",
  },
  PaymentContested: {
    full: "Hexagon Research Ltd contests the payment (act 16) of £3,500 plus VAT £700 by London Borough of Camden for milestone 1 “Design report” of “Damp sensors, solution design” (CAM-2025-014/1): it received £3,000 excluding VAT, for this reason: less was received. They write: “Our bank shows £3,600 with VAT.”",
    erased:
      "Hexagon Research Ltd contests the payment: it received 300,000 minor units of currency excluding VAT, for this reason: less was received.",
  },
  NoticeRecorded: {
    full: "Notice Reader recorded as evidence release 018272-2025 of ocds-h6vhtk-0550b4, published on 6 May 2025 by Find a Tender. The recorder does not vouch for its accuracy.",
    erased:
      "Notice Reader recorded as evidence a release, published on 6 May 2025 by Find a Tender. The recorder does not vouch for its accuracy.",
  },
  ActAffirmed: {
    full: "Hexagon Research Ltd stands by an earlier act of its own (act 13: Hexagon Research Ltd signs the contract). They write: “Our director signed it before the laptop was stolen.”",
    erased: "Hexagon Research Ltd stands by an earlier act of its own.",
  },
  ActDisowned: {
    full: "Hexagon Research Ltd disowns an earlier act under its name (act 13: Hexagon Research Ltd signs the contract), for this reason: the key was stolen or copied. It stays in the history, marked as disowned. They write: “The laptop had been stolen by then.”",
    erased:
      "Hexagon Research Ltd disowns an earlier act under its name, for this reason: the key was stolen or copied. It stays in the history, marked as disowned.",
  },
  DocumentTakenDown: {
    full: "London Borough of Camden takes down the document “Questions and answers” of an earlier act of its own (act 13: Hexagon Research Ltd signs the contract), for this reason: it holds personal data. No act of this organisation gives it out any more. Its digest remains. They write: “An appendix named tenants.”",
    erased:
      "London Borough of Camden takes down a document of an earlier act of its own, for this reason: it holds personal data. No act of this organisation gives it out any more. Its digest remains.",
  },
};
