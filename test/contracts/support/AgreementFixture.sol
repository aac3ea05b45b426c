// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TypeHashes} from "./TypeHashes.sol";
import {
    AgreementDeclinedAct,
    AgreementEndedAct,
    AgreementOfferedAct,
    AgreementSignedAct,
    IAgreementActs,
    OfferQuestionedAct,
    OfferWithdrawnAct,
    QuestionAnsweredAct,
    VariationDeclinedAct,
    VariationOfferedAct,
    VariationSignedAct,
    VariationWithdrawnAct
} from "../../../contracts/agreement/IAgreementActs.sol";
import {Signed} from "../../../contracts/log/Act.sol";
import {IHistoryLog} from "../../../contracts/log/IHistoryLog.sol";
import {MilestoneTerms} from "../../../contracts/milestone/IMilestoneRegister.sol";
import {IProcurementRegister} from "../../../contracts/procurement/IProcurementRegister.sol";
import {ITenderRegister} from "../../../contracts/tender/ITenderRegister.sol";
import {Kinds} from "./Kinds.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {AgreementRegister} from "../../../contracts/agreement/AgreementRegister.sol";
import {MilestoneRegister} from "../../../contracts/milestone/MilestoneRegister.sol";
import {PaymentRegister} from "../../../contracts/payment/PaymentRegister.sol";
import {assertTrue} from "./Assertions.sol";
import {AwardStub} from "./AwardStub.sol";
import {LedgerFixture, Party} from "./LedgerFixture.sol";
import {Vm, vm} from "./Vm.sol";

/// @notice A ledger with an awarded procurement, and a default act of every kind about agreements.
abstract contract AgreementFixture is LedgerFixture {
    bytes32 internal constant PROCUREMENT = keccak256("procurement");
    bytes32 internal constant AWARD = keccak256("award");
    uint64 internal constant AMOUNT = 100_000;
    uint64 internal constant CEILING = 150_000;
    uint40 internal constant STARTS_ON = uint40(START);
    uint40 internal constant ENDS_ON = uint40(START + 200 days);
    uint40 internal constant OPEN_UNTIL = uint40(START + 20 days);

    AwardStub internal awards;
    AgreementRegister internal agreements;
    MilestoneRegister internal milestones;
    PaymentRegister internal payments;

    Party internal buyer; // the lead
    Party internal member; // buys too
    Party internal outsider; // an authority that does not
    Party internal finance; // another key of the buyer
    Party internal supplier;
    Party internal rival; // won too

    bool private refusing;

    function _deployAgreements() internal {
        _deployCore();
        Party[] memory founders = _found(3);
        (buyer, member, outsider) = (founders[0], founders[1], founders[2]);
        finance = _addKey(buyer, Roles.FINANCE);
        supplier = _enterSupplier(buyer, "supplier");
        rival = _enterSupplier(buyer, "rival");
        awards = new AwardStub();
        uint32[] memory buyers = new uint32[](2);
        (buyers[0], buyers[1]) = (buyer.number, member.number);
        awards.open(PROCUREMENT, "GBP", buyers);
        awards.award(PROCUREMENT, AWARD);
        awards.win(AWARD, supplier.number, CEILING);
        awards.win(AWARD, rival.number, CEILING);
        _deployRegisters();
    }

    function _deployRegisters() private {
        uint64 nonce = vm.getNonce(address(this));
        MilestoneRegister milestoneAddress = MilestoneRegister(
            vm.computeCreateAddress(address(this), nonce + 1)
        );
        PaymentRegister paymentAddress = PaymentRegister(vm.computeCreateAddress(address(this), nonce + 2));
        agreements = new AgreementRegister(
            log,
            IProcurementRegister(address(awards)),
            ITenderRegister(address(awards)),
            milestoneAddress,
            paymentAddress
        );
        milestones = new MilestoneRegister(log, agreements, paymentAddress);
        payments = new PaymentRegister(log, agreements, milestones);
        _admit(address(agreements));
        _admit(address(milestones));
        _admit(address(payments));
    }

    /// @dev Two milestones that come to the whole amount.
    function _terms() internal pure returns (MilestoneTerms[] memory terms) {
        terms = new MilestoneTerms[](2);
        terms[0] = MilestoneTerms(1, uint40(START + 30 days), 40_000, 8_000, 30, 30);
        terms[1] = MilestoneTerms(2, uint40(START + 90 days), 60_000, 12_000, 30, 30);
    }

    function _oneTerm(uint16 number, uint64 amount) internal pure returns (MilestoneTerms[] memory terms) {
        terms = new MilestoneTerms[](1);
        terms[0] = MilestoneTerms(number, uint40(START + 60 days), amount, amount / 5, 30, 30);
    }

    /// @dev Written out apart from the library that the register uses.
    function _hashOf(MilestoneTerms[] memory terms) internal pure returns (bytes32) {
        bytes32 typeHash = keccak256(
            "MilestoneTerms(uint16 number,uint40 dueOn,uint64 amount,uint64 vat,uint16 daysToDecide,uint16 daysToPay)"
        );
        bytes memory hashes;
        for (uint256 i = 0; i < terms.length; ++i) {
            hashes = bytes.concat(hashes, keccak256(abi.encode(typeHash, terms[i])));
        }
        return keccak256(hashes);
    }

    function _offerAct(MilestoneTerms[] memory terms) internal view returns (AgreementOfferedAct memory) {
        return
            AgreementOfferedAct({
                envelope: _envelope(buyer, PROCUREMENT, AWARD, CONTENT),
                supplier: supplier.number,
                framework: 0,
                isFramework: false,
                phase: 1,
                currency: "GBP",
                amount: AMOUNT,
                vat: AMOUNT / 5,
                vatRate: 2000,
                startsOn: STARTS_ON,
                endsOn: ENDS_ON,
                openUntil: OPEN_UNTIL,
                milestones: _hashOf(terms)
            });
    }

    function _signAct(bytes32 offer) internal view returns (AgreementSignedAct memory) {
        return
            AgreementSignedAct({
                envelope: _envelope(supplier, PROCUREMENT, offer, CONTENT),
                amount: AMOUNT,
                startsOn: STARTS_ON,
                endsOn: ENDS_ON
            });
    }

    /// @dev Ten per cent more, ten days longer, built on the agreement's last act.
    function _variationAct(
        Party memory by,
        bytes32 agreement,
        MilestoneTerms[] memory terms
    ) internal view returns (VariationOfferedAct memory) {
        (uint64 amount, , , uint40 endsOn, bytes32 lastAct) = agreements.termsOf(agreement);
        return
            VariationOfferedAct({
                envelope: _envelope(by, PROCUREMENT, lastAct, keccak256("variation")),
                agreement: agreement,
                amountBefore: amount,
                amount: amount + amount / 10,
                vat: (amount + amount / 10) / 5,
                vatRate: 2000,
                endsOnBefore: endsOn,
                endsOn: endsOn + 10 days,
                openUntil: uint40(block.timestamp + 10 days),
                milestones: _hashOf(terms)
            });
    }

    /// @dev What the other party signs when it agrees with all of it.
    function _agreeing(
        Party memory by,
        VariationOfferedAct memory offered,
        bytes32 variation
    ) internal view returns (VariationSignedAct memory) {
        return
            VariationSignedAct({
                envelope: _envelope(by, PROCUREMENT, variation, offered.envelope.content),
                agreement: offered.agreement,
                amountBefore: offered.amountBefore,
                amount: offered.amount,
                vat: offered.vat,
                vatRate: offered.vatRate,
                endsOnBefore: offered.endsOnBefore,
                endsOn: offered.endsOn,
                milestones: offered.milestones
            });
    }

    function _endAct(Party memory by, bytes32 agreement) internal view returns (AgreementEndedAct memory) {
        (, , , , bytes32 lastAct) = agreements.termsOf(agreement);
        return
            AgreementEndedAct({
                envelope: _envelope(by, PROCUREMENT, lastAct, CONTENT),
                agreement: agreement,
                ground: 1,
                effectiveOn: uint40(block.timestamp),
                paid: payments.paidOn(agreement)
            });
    }

    function _inForce() internal returns (bytes32 agreement) {
        MilestoneTerms[] memory terms = _terms();
        agreement = _offer(buyer, _offerAct(terms), terms);
        _signAgreement(supplier, _signAct(agreement));
    }

    function _frameworkInForce() internal returns (bytes32 framework) {
        MilestoneTerms[] memory none = new MilestoneTerms[](0);
        AgreementOfferedAct memory act = _offerAct(none);
        act.isFramework = true;
        act.phase = 0;
        framework = _offer(buyer, act, none);
        _signAgreement(supplier, _signAct(framework));
    }

    function _withdrawAct(bytes32 offer) internal view returns (OfferWithdrawnAct memory) {
        return OfferWithdrawnAct(_envelope(buyer, PROCUREMENT, offer, CONTENT), 1);
    }

    function _questionAct(bytes32 offer, uint16 number) internal view returns (OfferQuestionedAct memory) {
        return OfferQuestionedAct(_envelope(supplier, PROCUREMENT, offer, CONTENT), number);
    }

    function _answerAct(
        bytes32 offer,
        uint16 number,
        bytes32 question
    ) internal view returns (QuestionAnsweredAct memory) {
        return QuestionAnsweredAct(_envelope(buyer, PROCUREMENT, question, CONTENT), offer, number);
    }

    function _declineAct(bytes32 offer) internal view returns (AgreementDeclinedAct memory) {
        return AgreementDeclinedAct(_envelope(supplier, PROCUREMENT, offer, CONTENT), 1);
    }

    function _withdrawVariationAct(
        Party memory by,
        bytes32 agreement,
        bytes32 variation
    ) internal view returns (VariationWithdrawnAct memory) {
        return VariationWithdrawnAct(_envelope(by, PROCUREMENT, variation, CONTENT), agreement, 1);
    }

    function _declineVariationAct(
        Party memory by,
        bytes32 agreement,
        bytes32 variation
    ) internal view returns (VariationDeclinedAct memory) {
        return VariationDeclinedAct(_envelope(by, PROCUREMENT, variation, CONTENT), agreement, 1);
    }

    /// @dev The next act is refused so. Prepare it before: preparing reads the registers.
    function _refuse(bytes memory refusal) internal {
        refusing = true;
        vm.expectRevert(refusal);
    }

    /// @dev Two events, unless the test expected a refusal: the log's, then the register's with every signed value.
    function _requireRecorded(
        address register,
        uint16 kind,
        bytes32 actHash,
        bytes32 topic,
        bytes memory values
    ) internal {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        if (refusing) {
            refusing = false;
            return;
        }
        assertTrue(
            logs.length == 2 && logs[0].topics[0] == IHistoryLog.Appended.selector,
            "the log speaks first"
        );
        (address by, uint16 appended, bytes32 digest) = abi.decode(logs[0].data, (address, uint16, bytes32));
        assertTrue(
            by == register && appended == kind && digest == actHash,
            "appended by its register as its kind"
        );
        assertTrue(logs[1].emitter == register && logs[1].topics[0] == topic, "then the register");
        assertTrue(keccak256(logs[1].data) == keccak256(values), "with every signed value");
    }

    /// @dev For tests that keep what was recorded.
    // solhint-disable-next-line no-empty-blocks
    function _onRecorded(address register, bytes memory data) internal virtual {}

    // Each of the following signs an act as `party`, carries it and returns its hash.

    function _offer(
        Party memory party,
        AgreementOfferedAct memory act,
        MilestoneTerms[] memory terms
    ) internal returns (bytes32 actHash) {
        Signed memory by;
        (by, actHash) = _sign(
            party,
            address(agreements),
            keccak256(abi.encode(TypeHashes.AGREEMENT_OFFERED, act))
        );
        vm.recordLogs();
        agreements.offer(act, terms, by);
        _onRecorded(address(agreements), abi.encodeCall(agreements.offer, (act, terms, by)));
        _requireRecorded(
            address(agreements),
            Kinds.AGREEMENT_OFFERED,
            actHash,
            IAgreementActs.AgreementOffered.selector,
            abi.encode(act, terms)
        );
    }

    function _withdraw(Party memory party, OfferWithdrawnAct memory act) internal returns (bytes32 actHash) {
        Signed memory by;
        (by, actHash) = _sign(
            party,
            address(agreements),
            keccak256(abi.encode(TypeHashes.OFFER_WITHDRAWN, act))
        );
        vm.recordLogs();
        agreements.withdraw(act, by);
        _onRecorded(address(agreements), abi.encodeCall(agreements.withdraw, (act, by)));
        _requireRecorded(
            address(agreements),
            Kinds.OFFER_WITHDRAWN,
            actHash,
            IAgreementActs.OfferWithdrawn.selector,
            abi.encode(act)
        );
    }

    function _question(Party memory party, OfferQuestionedAct memory act) internal returns (bytes32 actHash) {
        Signed memory by;
        (by, actHash) = _sign(
            party,
            address(agreements),
            keccak256(abi.encode(TypeHashes.OFFER_QUESTIONED, act))
        );
        vm.recordLogs();
        agreements.question(act, by);
        _onRecorded(address(agreements), abi.encodeCall(agreements.question, (act, by)));
        _requireRecorded(
            address(agreements),
            Kinds.OFFER_QUESTIONED,
            actHash,
            IAgreementActs.OfferQuestioned.selector,
            abi.encode(act)
        );
    }

    function _answer(Party memory party, QuestionAnsweredAct memory act) internal returns (bytes32 actHash) {
        Signed memory by;
        (by, actHash) = _sign(
            party,
            address(agreements),
            keccak256(abi.encode(TypeHashes.QUESTION_ANSWERED, act))
        );
        vm.recordLogs();
        agreements.answer(act, by);
        _onRecorded(address(agreements), abi.encodeCall(agreements.answer, (act, by)));
        _requireRecorded(
            address(agreements),
            Kinds.QUESTION_ANSWERED,
            actHash,
            IAgreementActs.QuestionAnswered.selector,
            abi.encode(act)
        );
    }

    function _decline(
        Party memory party,
        AgreementDeclinedAct memory act
    ) internal returns (bytes32 actHash) {
        Signed memory by;
        (by, actHash) = _sign(
            party,
            address(agreements),
            keccak256(abi.encode(TypeHashes.AGREEMENT_DECLINED, act))
        );
        vm.recordLogs();
        agreements.decline(act, by);
        _onRecorded(address(agreements), abi.encodeCall(agreements.decline, (act, by)));
        _requireRecorded(
            address(agreements),
            Kinds.AGREEMENT_DECLINED,
            actHash,
            IAgreementActs.AgreementDeclined.selector,
            abi.encode(act)
        );
    }

    function _signAgreement(
        Party memory party,
        AgreementSignedAct memory act
    ) internal returns (bytes32 actHash) {
        Signed memory by;
        (by, actHash) = _sign(
            party,
            address(agreements),
            keccak256(abi.encode(TypeHashes.AGREEMENT_SIGNED, act))
        );
        vm.recordLogs();
        agreements.sign(act, by);
        _onRecorded(address(agreements), abi.encodeCall(agreements.sign, (act, by)));
        _requireRecorded(
            address(agreements),
            Kinds.AGREEMENT_SIGNED,
            actHash,
            IAgreementActs.AgreementSigned.selector,
            abi.encode(act)
        );
    }

    function _offerVariation(
        Party memory party,
        VariationOfferedAct memory act,
        MilestoneTerms[] memory terms
    ) internal returns (bytes32 actHash) {
        Signed memory by;
        (by, actHash) = _sign(
            party,
            address(agreements),
            keccak256(abi.encode(TypeHashes.VARIATION_OFFERED, act))
        );
        vm.recordLogs();
        agreements.offerVariation(act, terms, by);
        _onRecorded(address(agreements), abi.encodeCall(agreements.offerVariation, (act, terms, by)));
        _requireRecorded(
            address(agreements),
            Kinds.VARIATION_OFFERED,
            actHash,
            IAgreementActs.VariationOffered.selector,
            abi.encode(act, terms)
        );
    }

    function _withdrawVariation(
        Party memory party,
        VariationWithdrawnAct memory act
    ) internal returns (bytes32 actHash) {
        Signed memory by;
        (by, actHash) = _sign(
            party,
            address(agreements),
            keccak256(abi.encode(TypeHashes.VARIATION_WITHDRAWN, act))
        );
        vm.recordLogs();
        agreements.withdrawVariation(act, by);
        _onRecorded(address(agreements), abi.encodeCall(agreements.withdrawVariation, (act, by)));
        _requireRecorded(
            address(agreements),
            Kinds.VARIATION_WITHDRAWN,
            actHash,
            IAgreementActs.VariationWithdrawn.selector,
            abi.encode(act)
        );
    }

    function _declineVariation(
        Party memory party,
        VariationDeclinedAct memory act
    ) internal returns (bytes32 actHash) {
        Signed memory by;
        (by, actHash) = _sign(
            party,
            address(agreements),
            keccak256(abi.encode(TypeHashes.VARIATION_DECLINED, act))
        );
        vm.recordLogs();
        agreements.declineVariation(act, by);
        _onRecorded(address(agreements), abi.encodeCall(agreements.declineVariation, (act, by)));
        _requireRecorded(
            address(agreements),
            Kinds.VARIATION_DECLINED,
            actHash,
            IAgreementActs.VariationDeclined.selector,
            abi.encode(act)
        );
    }

    function _signVariation(
        Party memory party,
        VariationSignedAct memory act,
        MilestoneTerms[] memory terms
    ) internal returns (bytes32 actHash) {
        Signed memory by;
        (by, actHash) = _sign(
            party,
            address(agreements),
            keccak256(abi.encode(TypeHashes.VARIATION_SIGNED, act))
        );
        vm.recordLogs();
        agreements.signVariation(act, terms, by);
        _onRecorded(address(agreements), abi.encodeCall(agreements.signVariation, (act, terms, by)));
        _requireRecorded(
            address(agreements),
            Kinds.VARIATION_SIGNED,
            actHash,
            IAgreementActs.VariationSigned.selector,
            abi.encode(act, terms)
        );
    }

    function _end(Party memory party, AgreementEndedAct memory act) internal returns (bytes32 actHash) {
        Signed memory by;
        (by, actHash) = _sign(
            party,
            address(agreements),
            keccak256(abi.encode(TypeHashes.AGREEMENT_ENDED, act))
        );
        vm.recordLogs();
        agreements.end(act, by);
        _onRecorded(address(agreements), abi.encodeCall(agreements.end, (act, by)));
        _requireRecorded(
            address(agreements),
            Kinds.AGREEMENT_ENDED,
            actHash,
            IAgreementActs.AgreementEnded.selector,
            abi.encode(act)
        );
    }
}
