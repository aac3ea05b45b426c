// SPDX-License-Identifier: MIT
// Generated from src/domain/acts by `npm run generate`. Change the definitions, not this file.
pragma solidity 0.8.37;

import {Signed} from "../log/Act.sol";
import {Register} from "../log/Register.sol";
import {Roles} from "../libraries/Roles.sol";
import {
    AgreementDeclinedAct,
    AgreementEndedAct,
    AgreementOfferedAct,
    AgreementSignedAct,
    IAgreementActs,
    MilestoneTerms,
    OfferQuestionedAct,
    OfferWithdrawnAct,
    QuestionAnsweredAct,
    VariationDeclinedAct,
    VariationOfferedAct,
    VariationSignedAct,
    VariationWithdrawnAct
} from "./IAgreementActs.sol";

/// @notice How the AgreementRegister records: for each kind its code, the EIP-712 type that is signed, the
/// role that signs and the event that tells it.
/// @dev An overload of _record hashes the act, has the log check and append it, and emits its event. Where
/// the event tells more than was signed, there is an _append instead and the register emits it.
abstract contract AgreementActs is Register, IAgreementActs {
    uint16 private constant AGREEMENT_OFFERED = 0x0601;
    uint16 private constant OFFER_WITHDRAWN = 0x0602;
    uint16 private constant OFFER_QUESTIONED = 0x0603;
    uint16 private constant AGREEMENT_DECLINED = 0x0604;
    uint16 private constant AGREEMENT_SIGNED = 0x0605;
    uint16 private constant VARIATION_OFFERED = 0x0606;
    uint16 private constant VARIATION_WITHDRAWN = 0x0607;
    uint16 private constant VARIATION_DECLINED = 0x0608;
    uint16 private constant VARIATION_SIGNED = 0x0609;
    uint16 private constant AGREEMENT_ENDED = 0x060a;
    uint16 private constant QUESTION_ANSWERED = 0x060b;

    bytes32 private constant MILESTONE_TERMS_TYPEHASH = keccak256(
        "MilestoneTerms(uint16 number,uint40 dueOn,uint64 amount,uint64 vat,uint16 daysToDecide,"
        "uint16 daysToPay)"
    );

    bytes32 private constant AGREEMENT_OFFERED_TYPEHASH = keccak256(
        "AgreementOffered("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "uint32 supplier,bytes32 framework,bool isFramework,uint8 phase,bytes3 currency,uint64 amount,"
        "uint64 vat,uint16 vatRate,uint40 startsOn,uint40 endsOn,uint40 openUntil,"
        "MilestoneTerms[] milestones)"
        "MilestoneTerms(uint16 number,uint40 dueOn,uint64 amount,uint64 vat,uint16 daysToDecide,"
        "uint16 daysToPay)"
    );

    bytes32 private constant OFFER_WITHDRAWN_TYPEHASH = keccak256(
        "OfferWithdrawn("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "uint16 reason)"
    );

    bytes32 private constant OFFER_QUESTIONED_TYPEHASH = keccak256(
        "OfferQuestioned("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "uint16 number)"
    );

    bytes32 private constant AGREEMENT_DECLINED_TYPEHASH = keccak256(
        "AgreementDeclined("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "uint16 reason)"
    );

    bytes32 private constant AGREEMENT_SIGNED_TYPEHASH = keccak256(
        "AgreementSigned("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "uint64 amount,uint40 startsOn,uint40 endsOn)"
    );

    bytes32 private constant VARIATION_OFFERED_TYPEHASH = keccak256(
        "VariationOffered("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 agreement,uint64 amountBefore,uint64 amount,uint64 vat,uint16 vatRate,uint40 endsOnBefore,"
        "uint40 endsOn,uint40 openUntil,MilestoneTerms[] milestones)"
        "MilestoneTerms(uint16 number,uint40 dueOn,uint64 amount,uint64 vat,uint16 daysToDecide,"
        "uint16 daysToPay)"
    );

    bytes32 private constant VARIATION_WITHDRAWN_TYPEHASH = keccak256(
        "VariationWithdrawn("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 agreement,uint16 reason)"
    );

    bytes32 private constant VARIATION_DECLINED_TYPEHASH = keccak256(
        "VariationDeclined("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 agreement,uint16 reason)"
    );

    bytes32 private constant VARIATION_SIGNED_TYPEHASH = keccak256(
        "VariationSigned("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 agreement,uint64 amountBefore,uint64 amount,uint64 vat,uint16 vatRate,uint40 endsOnBefore,"
        "uint40 endsOn,MilestoneTerms[] milestones)"
        "MilestoneTerms(uint16 number,uint40 dueOn,uint64 amount,uint64 vat,uint16 daysToDecide,"
        "uint16 daysToPay)"
    );

    bytes32 private constant AGREEMENT_ENDED_TYPEHASH = keccak256(
        "AgreementEnded("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 agreement,uint16 ground,uint40 effectiveOn,uint64 paid)"
    );

    bytes32 private constant QUESTION_ANSWERED_TYPEHASH = keccak256(
        "QuestionAnswered("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 agreement,uint16 number)"
    );

    function _record(
        AgreementOfferedAct calldata act,
        MilestoneTerms[] calldata milestones,
        Signed calldata by
    ) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            AGREEMENT_OFFERED,
            Roles.OFFICER,
            act.envelope,
            keccak256(abi.encode(AGREEMENT_OFFERED_TYPEHASH, act)),
            by
        );
        emit AgreementOffered(act, milestones);
    }

    function _record(OfferWithdrawnAct calldata act, Signed calldata by) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            OFFER_WITHDRAWN,
            Roles.OFFICER,
            act.envelope,
            keccak256(abi.encode(OFFER_WITHDRAWN_TYPEHASH, act)),
            by
        );
        emit OfferWithdrawn(act);
    }

    function _record(OfferQuestionedAct calldata act, Signed calldata by) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            OFFER_QUESTIONED,
            Roles.SIGNATORY,
            act.envelope,
            keccak256(abi.encode(OFFER_QUESTIONED_TYPEHASH, act)),
            by
        );
        emit OfferQuestioned(act);
    }

    function _record(
        AgreementDeclinedAct calldata act,
        Signed calldata by
    ) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            AGREEMENT_DECLINED,
            Roles.SIGNATORY,
            act.envelope,
            keccak256(abi.encode(AGREEMENT_DECLINED_TYPEHASH, act)),
            by
        );
        emit AgreementDeclined(act);
    }

    function _record(AgreementSignedAct calldata act, Signed calldata by) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            AGREEMENT_SIGNED,
            Roles.SIGNATORY,
            act.envelope,
            keccak256(abi.encode(AGREEMENT_SIGNED_TYPEHASH, act)),
            by
        );
        emit AgreementSigned(act);
    }

    function _record(
        VariationOfferedAct calldata act,
        MilestoneTerms[] calldata milestones,
        uint16 role,
        Signed calldata by
    ) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            VARIATION_OFFERED,
            role,
            act.envelope,
            keccak256(abi.encode(VARIATION_OFFERED_TYPEHASH, act)),
            by
        );
        emit VariationOffered(act, milestones);
    }

    function _record(
        VariationWithdrawnAct calldata act,
        uint16 role,
        Signed calldata by
    ) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            VARIATION_WITHDRAWN,
            role,
            act.envelope,
            keccak256(abi.encode(VARIATION_WITHDRAWN_TYPEHASH, act)),
            by
        );
        emit VariationWithdrawn(act);
    }

    function _record(
        VariationDeclinedAct calldata act,
        uint16 role,
        Signed calldata by
    ) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            VARIATION_DECLINED,
            role,
            act.envelope,
            keccak256(abi.encode(VARIATION_DECLINED_TYPEHASH, act)),
            by
        );
        emit VariationDeclined(act);
    }

    function _record(
        VariationSignedAct calldata act,
        MilestoneTerms[] calldata milestones,
        uint16 role,
        Signed calldata by
    ) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            VARIATION_SIGNED,
            role,
            act.envelope,
            keccak256(abi.encode(VARIATION_SIGNED_TYPEHASH, act)),
            by
        );
        emit VariationSigned(act, milestones);
    }

    function _record(
        AgreementEndedAct calldata act,
        uint16 role,
        Signed calldata by
    ) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            AGREEMENT_ENDED,
            role,
            act.envelope,
            keccak256(abi.encode(AGREEMENT_ENDED_TYPEHASH, act)),
            by
        );
        emit AgreementEnded(act);
    }

    function _record(
        QuestionAnsweredAct calldata act,
        Signed calldata by
    ) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            QUESTION_ANSWERED,
            Roles.OFFICER,
            act.envelope,
            keccak256(abi.encode(QUESTION_ANSWERED_TYPEHASH, act)),
            by
        );
        emit QuestionAnswered(act);
    }

    /// @dev EIP-712: the hash of the hashes of the members.
    function _hash(MilestoneTerms[] calldata list) internal pure returns (bytes32) {
        bytes32[] memory hashes = new bytes32[](list.length);
        for (uint256 i = 0; i < list.length; ++i)
            hashes[i] = keccak256(abi.encode(MILESTONE_TERMS_TYPEHASH, list[i]));
        return keccak256(abi.encodePacked(hashes));
    }
}
