// SPDX-License-Identifier: MIT
// Written by test/domain/vectors/make_vectors.py from docs/format.md.
pragma solidity 0.8.37;

/// @notice Codes of the kinds of acts.
library Kinds {
    uint16 internal constant ORGANISATION_ENTERED = 0x0101;
    uint16 internal constant ORGANISATION_CONFIRMED = 0x0102;
    uint16 internal constant ORGANISATION_RENAMED = 0x0103;
    uint16 internal constant IDENTIFIER_ADDED = 0x0104;
    uint16 internal constant KEY_ADDED = 0x0105;
    uint16 internal constant KEY_REVOKED = 0x0106;
    uint16 internal constant IDENTIFIER_CONFIRMED = 0x0107;
    uint16 internal constant ORGANISATION_RECOVERED = 0x0108;
    uint16 internal constant FOUNDING_SIGNED = 0x0201;
    uint16 internal constant ADMISSION_PROPOSED = 0x0202;
    uint16 internal constant REGISTER_STATUS_PROPOSED = 0x0203;
    uint16 internal constant VOTE_CAST = 0x0204;
    uint16 internal constant STANDING_PROPOSED = 0x0205;
    uint16 internal constant AUTHORITY_LEFT = 0x0206;
    uint16 internal constant ENTRY_PROPOSED = 0x0207;
    uint16 internal constant RECOVERY_PROPOSED = 0x0208;
    uint16 internal constant RECOVERY_OBJECTED = 0x0209;
    uint16 internal constant REGISTER_REPLACEMENT_PROPOSED = 0x020a;
    uint16 internal constant PLAN_PUBLISHED = 0x0301;
    uint16 internal constant PLAN_CHANGED = 0x0302;
    uint16 internal constant PLAN_DROPPED = 0x0303;
    uint16 internal constant PLAN_JOINED = 0x0304;
    uint16 internal constant PLAN_DECLINED = 0x0305;
    uint16 internal constant PLAN_CONVERTED = 0x0306;
    uint16 internal constant PROCUREMENT_OPENED = 0x0401;
    uint16 internal constant NOTICE_LINKED = 0x0402;
    uint16 internal constant NOTICE_UNLINKED = 0x0403;
    uint16 internal constant TENDER_PUBLISHED = 0x0501;
    uint16 internal constant TENDER_AMENDED = 0x0502;
    uint16 internal constant TENDER_CLARIFIED = 0x0503;
    uint16 internal constant TENDER_WITHDRAWN = 0x0504;
    uint16 internal constant AWARD_DECIDED = 0x0505;
    uint16 internal constant PROCUREMENT_CANCELLED = 0x0506;
    uint16 internal constant AGREEMENT_OFFERED = 0x0601;
    uint16 internal constant OFFER_WITHDRAWN = 0x0602;
    uint16 internal constant OFFER_QUESTIONED = 0x0603;
    uint16 internal constant AGREEMENT_DECLINED = 0x0604;
    uint16 internal constant AGREEMENT_SIGNED = 0x0605;
    uint16 internal constant VARIATION_OFFERED = 0x0606;
    uint16 internal constant VARIATION_WITHDRAWN = 0x0607;
    uint16 internal constant VARIATION_DECLINED = 0x0608;
    uint16 internal constant VARIATION_SIGNED = 0x0609;
    uint16 internal constant AGREEMENT_ENDED = 0x060a;
    uint16 internal constant QUESTION_ANSWERED = 0x060b;
    uint16 internal constant MILESTONE_DELIVERED = 0x0701;
    uint16 internal constant DELIVERY_ACCEPTED = 0x0702;
    uint16 internal constant DELIVERY_ACCEPTED_IN_PART = 0x0703;
    uint16 internal constant DELIVERY_REJECTED = 0x0704;
    uint16 internal constant MILESTONE_WAIVED = 0x0705;
    uint16 internal constant DECISION_CORRECTED = 0x0706;
    uint16 internal constant INVOICE_RECORDED = 0x0801;
    uint16 internal constant INVOICE_RECEIVED = 0x0802;
    uint16 internal constant INVOICE_DISPUTED = 0x0803;
    uint16 internal constant PAYMENT_RECORDED = 0x0804;
    uint16 internal constant PAYMENT_CORRECTED = 0x0805;
    uint16 internal constant PAYMENT_CONFIRMED = 0x0806;
    uint16 internal constant PAYMENT_CONTESTED = 0x0807;
    uint16 internal constant NOTICE_RECORDED = 0x0901;
    uint16 internal constant ACT_AFFIRMED = 0x0a01;
    uint16 internal constant ACT_DISOWNED = 0x0a02;
    uint16 internal constant DOCUMENT_TAKEN_DOWN = 0x0a03;
}
