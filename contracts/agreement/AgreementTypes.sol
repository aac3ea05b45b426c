// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice EIP-712 type hashes of the acts on agreements (docs/format.md, "Acts").
library AgreementTypes {
    bytes32 internal constant AGREEMENT_OFFERED = keccak256(
        "AgreementOffered(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "uint32 supplier,bytes32 framework,bool isFramework,uint8 phase,bytes3 currency,"
        "uint64 amount,uint64 vat,uint16 vatRate,uint40 startsOn,uint40 endsOn,uint40 openUntil,"
        "MilestoneTerms[] milestones)"
        "MilestoneTerms(uint16 number,uint40 dueOn,uint64 amount,uint64 vat,uint16 daysToDecide,uint16 daysToPay)"
    );

    bytes32 internal constant OFFER_WITHDRAWN = keccak256(
        "OfferWithdrawn(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "uint16 reason)"
    );

    bytes32 internal constant OFFER_QUESTIONED = keccak256(
        "OfferQuestioned(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "uint16 number)"
    );

    bytes32 internal constant AGREEMENT_DECLINED = keccak256(
        "AgreementDeclined(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "uint16 reason)"
    );

    bytes32 internal constant AGREEMENT_SIGNED = keccak256(
        "AgreementSigned(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "uint64 amount,uint40 startsOn,uint40 endsOn)"
    );

    bytes32 internal constant VARIATION_OFFERED = keccak256(
        "VariationOffered(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 agreement,uint64 amountBefore,uint64 amount,uint64 vat,uint16 vatRate,"
        "uint40 endsOnBefore,uint40 endsOn,uint40 openUntil,MilestoneTerms[] milestones)"
        "MilestoneTerms(uint16 number,uint40 dueOn,uint64 amount,uint64 vat,uint16 daysToDecide,uint16 daysToPay)"
    );

    bytes32 internal constant VARIATION_WITHDRAWN = keccak256(
        "VariationWithdrawn(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 agreement,uint16 reason)"
    );

    bytes32 internal constant VARIATION_DECLINED = keccak256(
        "VariationDeclined(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 agreement,uint16 reason)"
    );

    bytes32 internal constant VARIATION_SIGNED = keccak256(
        "VariationSigned(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 agreement,uint64 amountBefore,uint64 amount,uint64 vat,uint16 vatRate,"
        "uint40 endsOnBefore,uint40 endsOn,MilestoneTerms[] milestones)"
        "MilestoneTerms(uint16 number,uint40 dueOn,uint64 amount,uint64 vat,uint16 daysToDecide,uint16 daysToPay)"
    );

    bytes32 internal constant AGREEMENT_ENDED = keccak256(
        "AgreementEnded(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 agreement,uint16 ground,uint40 effectiveOn,uint64 paid)"
    );

    bytes32 internal constant QUESTION_ANSWERED = keccak256(
        "QuestionAnswered(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 agreement,uint16 number)"
    );
}
