// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TypeHashes} from "./TypeHashes.sol";
import {
    IPaymentActs,
    InvoiceCreditedAct,
    InvoiceDisputedAct,
    InvoiceReceivedAct,
    InvoiceRecordedAct,
    InvoiceWithdrawnAct,
    PaymentConfirmedAct,
    PaymentContestedAct,
    PaymentCorrectedAct,
    PaymentRecordedAct
} from "../../../contracts/payment/IPaymentActs.sol";
import {
    DecisionCorrectedAct,
    DeliveryAcceptedAct,
    DeliveryAcceptedInPartAct,
    DeliveryRejectedAct,
    IMilestoneActs,
    MilestoneDeliveredAct,
    MilestoneWaivedAct
} from "../../../contracts/milestone/IMilestoneActs.sol";
import {Signed} from "../../../contracts/log/Act.sol";
import {Kinds} from "./Kinds.sol";
import {AgreementFixture} from "./AgreementFixture.sol";
import {Party} from "./LedgerFixture.sol";
import {vm} from "./Vm.sol";

/// @notice A default act of every kind about milestones and payments, on an agreement in force.
abstract contract DeliveryFixture is AgreementFixture {
    uint64 internal constant FULL = 40_000; // milestone 1
    uint64 internal constant FULL_VAT = 8_000;

    bytes32 internal agreed; // an agreement in force

    function _deployAgreed() internal {
        _deployAgreements();
        agreed = _inForce();
    }

    function _lastActOn(uint16 number) internal view returns (bytes32 lastAct) {
        (, , , , , lastAct) = milestones.milestoneOf(agreed, number);
    }

    function _decision(uint16 number) internal view returns (bytes32 decision) {
        (decision, , , ) = milestones.decisionOf(agreed, number, 0);
    }

    function _deliverAct(uint16 number, uint8 attempt) internal view returns (MilestoneDeliveredAct memory) {
        return
            MilestoneDeliveredAct(
                _envelope(supplier, PROCUREMENT, _lastActOn(number), CONTENT),
                agreed,
                number,
                attempt,
                uint40(block.timestamp)
            );
    }

    function _acceptAct(uint16 number, uint8 attempt) internal view returns (DeliveryAcceptedAct memory act) {
        (, , , uint64 amount, uint64 vat, bytes32 delivery) = milestones.milestoneOf(agreed, number);
        act.envelope = _envelope(buyer, PROCUREMENT, delivery, CONTENT);
        act.agreement = agreed;
        act.number = number;
        act.attempt = attempt;
        act.payableAmount = amount;
        act.payableVat = vat;
        act.successful = true;
        act.decidedOn = uint40(block.timestamp);
    }

    function _partAct(
        uint16 number,
        uint8 attempt,
        uint64 amount
    ) internal view returns (DeliveryAcceptedInPartAct memory act) {
        act.envelope = _envelope(buyer, PROCUREMENT, _lastActOn(number), CONTENT);
        act.agreement = agreed;
        act.number = number;
        act.attempt = attempt;
        act.payableAmount = amount;
        act.payableVat = amount / 5;
        act.ground = 1;
        act.decidedOn = uint40(block.timestamp);
    }

    function _rejectAct(uint16 number, uint8 attempt) internal view returns (DeliveryRejectedAct memory) {
        return
            DeliveryRejectedAct(
                _envelope(buyer, PROCUREMENT, _lastActOn(number), CONTENT),
                agreed,
                number,
                attempt,
                1,
                uint40(block.timestamp)
            );
    }

    function _waiveAct(uint16 number) internal view returns (MilestoneWaivedAct memory) {
        return
            MilestoneWaivedAct(_envelope(buyer, PROCUREMENT, _lastActOn(number), CONTENT), agreed, number, 1);
    }

    function _correctAct(
        uint16 number,
        uint8 outcome,
        uint64 amount
    ) internal view returns (DecisionCorrectedAct memory act) {
        bytes32 decision = _decision(number);
        act.envelope = _envelope(buyer, PROCUREMENT, decision, CONTENT);
        act.agreement = agreed;
        act.number = number;
        act.corrects = decision;
        act.outcome = outcome;
        act.payableAmount = amount;
        act.payableVat = amount / 5;
        act.reason = 1;
        act.decidedOn = uint40(block.timestamp);
    }

    function _invoiceAct(uint64 amount) internal view returns (InvoiceRecordedAct memory) {
        return
            InvoiceRecordedAct(
                _envelope(supplier, PROCUREMENT, _decision(1), CONTENT),
                agreed,
                1,
                amount,
                amount / 5,
                uint40(block.timestamp)
            );
    }

    function _receiveAct(bytes32 invoice) internal view returns (InvoiceReceivedAct memory) {
        (, , , , bytes32 lastAct) = payments.invoiceOf(invoice);
        return
            InvoiceReceivedAct(
                _envelope(finance, PROCUREMENT, lastAct, CONTENT),
                invoice,
                uint40(block.timestamp)
            );
    }

    function _disputeAct(bytes32 invoice, uint64 amount) internal view returns (InvoiceDisputedAct memory) {
        (, , , , bytes32 lastAct) = payments.invoiceOf(invoice);
        return InvoiceDisputedAct(_envelope(finance, PROCUREMENT, lastAct, CONTENT), invoice, amount, 1);
    }

    function _withdrawInvoiceAct(bytes32 invoice) internal view returns (InvoiceWithdrawnAct memory) {
        return InvoiceWithdrawnAct(_envelope(supplier, PROCUREMENT, invoice, CONTENT), invoice, 1);
    }

    function _creditInvoiceAct(
        bytes32 invoice,
        bytes32 builtOn,
        uint64 amount
    ) internal view returns (InvoiceCreditedAct memory) {
        return
            InvoiceCreditedAct(
                _envelope(supplier, PROCUREMENT, builtOn, CONTENT),
                invoice,
                amount,
                amount / 5,
                uint40(block.timestamp),
                1
            );
    }

    function _payAct(uint64 amount) internal view returns (PaymentRecordedAct memory act) {
        (uint64 paid, , bytes32 lastAct) = payments.paidOnMilestone(agreed, 1);
        if (lastAct == 0) lastAct = _decision(1);
        act.envelope = _envelope(finance, PROCUREMENT, lastAct, CONTENT);
        act.agreement = agreed;
        act.number = 1;
        act.amount = amount;
        act.vat = amount / 5;
        act.paidBefore = paid;
        act.paidOn = uint40(block.timestamp);
    }

    function _correctPaymentAct(
        bytes32 payment,
        uint64 amount
    ) internal view returns (PaymentCorrectedAct memory act) {
        (uint64 paid, , ) = payments.paidOnMilestone(agreed, 1);
        (, , , , bytes32 lastAct, ) = payments.paymentOf(payment);
        act.envelope = _envelope(finance, PROCUREMENT, lastAct, CONTENT);
        act.agreement = agreed;
        act.number = 1;
        act.payment = payment;
        act.amount = amount;
        act.vat = amount / 5;
        act.paidBefore = paid;
        act.reason = 1;
        act.paidOn = uint40(block.timestamp);
    }

    function _confirmAct(bytes32 payment) internal view returns (PaymentConfirmedAct memory) {
        (, , , , bytes32 lastAct, bytes32 answer) = payments.paymentOf(payment);
        return
            PaymentConfirmedAct(
                _envelope(supplier, PROCUREMENT, lastAct, CONTENT),
                payment,
                answer,
                uint40(block.timestamp)
            );
    }

    function _contestAct(
        bytes32 payment,
        uint64 received
    ) internal view returns (PaymentContestedAct memory) {
        (, , , , bytes32 lastAct, bytes32 answer) = payments.paymentOf(payment);
        return
            PaymentContestedAct(
                _envelope(supplier, PROCUREMENT, lastAct, CONTENT),
                payment,
                answer,
                received,
                1
            );
    }

    // Each of the following signs an act as `party`, carries it and returns its hash.

    function _deliver(
        Party memory party,
        MilestoneDeliveredAct memory act
    ) internal returns (bytes32 actHash) {
        Signed memory by;
        (by, actHash) = _sign(
            party,
            address(milestones),
            keccak256(abi.encode(TypeHashes.MILESTONE_DELIVERED, act))
        );
        vm.recordLogs();
        milestones.deliver(act, by);
        _onRecorded(address(milestones), abi.encodeCall(milestones.deliver, (act, by)));
        _requireRecorded(
            address(milestones),
            Kinds.MILESTONE_DELIVERED,
            actHash,
            IMilestoneActs.MilestoneDelivered.selector,
            abi.encode(act)
        );
    }

    function _accept(Party memory party, DeliveryAcceptedAct memory act) internal returns (bytes32 actHash) {
        Signed memory by;
        (by, actHash) = _sign(
            party,
            address(milestones),
            keccak256(abi.encode(TypeHashes.DELIVERY_ACCEPTED, act))
        );
        vm.recordLogs();
        milestones.accept(act, by);
        _onRecorded(address(milestones), abi.encodeCall(milestones.accept, (act, by)));
        _requireRecorded(
            address(milestones),
            Kinds.DELIVERY_ACCEPTED,
            actHash,
            IMilestoneActs.DeliveryAccepted.selector,
            abi.encode(act)
        );
    }

    function _acceptInPart(
        Party memory party,
        DeliveryAcceptedInPartAct memory act
    ) internal returns (bytes32 actHash) {
        Signed memory by;
        (by, actHash) = _sign(
            party,
            address(milestones),
            keccak256(abi.encode(TypeHashes.DELIVERY_ACCEPTED_IN_PART, act))
        );
        vm.recordLogs();
        milestones.acceptInPart(act, by);
        _onRecorded(address(milestones), abi.encodeCall(milestones.acceptInPart, (act, by)));
        _requireRecorded(
            address(milestones),
            Kinds.DELIVERY_ACCEPTED_IN_PART,
            actHash,
            IMilestoneActs.DeliveryAcceptedInPart.selector,
            abi.encode(act)
        );
    }

    function _reject(Party memory party, DeliveryRejectedAct memory act) internal returns (bytes32 actHash) {
        Signed memory by;
        (by, actHash) = _sign(
            party,
            address(milestones),
            keccak256(abi.encode(TypeHashes.DELIVERY_REJECTED, act))
        );
        vm.recordLogs();
        milestones.reject(act, by);
        _onRecorded(address(milestones), abi.encodeCall(milestones.reject, (act, by)));
        _requireRecorded(
            address(milestones),
            Kinds.DELIVERY_REJECTED,
            actHash,
            IMilestoneActs.DeliveryRejected.selector,
            abi.encode(act)
        );
    }

    function _waive(Party memory party, MilestoneWaivedAct memory act) internal returns (bytes32 actHash) {
        Signed memory by;
        (by, actHash) = _sign(
            party,
            address(milestones),
            keccak256(abi.encode(TypeHashes.MILESTONE_WAIVED, act))
        );
        vm.recordLogs();
        milestones.waive(act, by);
        _onRecorded(address(milestones), abi.encodeCall(milestones.waive, (act, by)));
        _requireRecorded(
            address(milestones),
            Kinds.MILESTONE_WAIVED,
            actHash,
            IMilestoneActs.MilestoneWaived.selector,
            abi.encode(act)
        );
    }

    function _correct(
        Party memory party,
        DecisionCorrectedAct memory act
    ) internal returns (bytes32 actHash) {
        Signed memory by;
        (by, actHash) = _sign(
            party,
            address(milestones),
            keccak256(abi.encode(TypeHashes.DECISION_CORRECTED, act))
        );
        vm.recordLogs();
        milestones.correct(act, by);
        _onRecorded(address(milestones), abi.encodeCall(milestones.correct, (act, by)));
        _requireRecorded(
            address(milestones),
            Kinds.DECISION_CORRECTED,
            actHash,
            IMilestoneActs.DecisionCorrected.selector,
            abi.encode(act)
        );
    }

    function _recordInvoice(
        Party memory party,
        InvoiceRecordedAct memory act
    ) internal returns (bytes32 actHash) {
        Signed memory by;
        (by, actHash) = _sign(
            party,
            address(payments),
            keccak256(abi.encode(TypeHashes.INVOICE_RECORDED, act))
        );
        vm.recordLogs();
        payments.recordInvoice(act, by);
        _onRecorded(address(payments), abi.encodeCall(payments.recordInvoice, (act, by)));
        _requireRecorded(
            address(payments),
            Kinds.INVOICE_RECORDED,
            actHash,
            IPaymentActs.InvoiceRecorded.selector,
            abi.encode(act)
        );
    }

    function _receiveInvoice(
        Party memory party,
        InvoiceReceivedAct memory act
    ) internal returns (bytes32 actHash) {
        Signed memory by;
        (by, actHash) = _sign(
            party,
            address(payments),
            keccak256(abi.encode(TypeHashes.INVOICE_RECEIVED, act))
        );
        vm.recordLogs();
        payments.receiveInvoice(act, by);
        _onRecorded(address(payments), abi.encodeCall(payments.receiveInvoice, (act, by)));
        _requireRecorded(
            address(payments),
            Kinds.INVOICE_RECEIVED,
            actHash,
            IPaymentActs.InvoiceReceived.selector,
            abi.encode(act)
        );
    }

    function _disputeInvoice(
        Party memory party,
        InvoiceDisputedAct memory act
    ) internal returns (bytes32 actHash) {
        Signed memory by;
        (by, actHash) = _sign(
            party,
            address(payments),
            keccak256(abi.encode(TypeHashes.INVOICE_DISPUTED, act))
        );
        vm.recordLogs();
        payments.disputeInvoice(act, by);
        _onRecorded(address(payments), abi.encodeCall(payments.disputeInvoice, (act, by)));
        _requireRecorded(
            address(payments),
            Kinds.INVOICE_DISPUTED,
            actHash,
            IPaymentActs.InvoiceDisputed.selector,
            abi.encode(act)
        );
    }

    function _withdrawInvoice(
        Party memory party,
        InvoiceWithdrawnAct memory act
    ) internal returns (bytes32 actHash) {
        Signed memory by;
        (by, actHash) = _sign(
            party,
            address(payments),
            keccak256(abi.encode(TypeHashes.INVOICE_WITHDRAWN, act))
        );
        vm.recordLogs();
        payments.withdrawInvoice(act, by);
        _onRecorded(address(payments), abi.encodeCall(payments.withdrawInvoice, (act, by)));
        _requireRecorded(
            address(payments),
            Kinds.INVOICE_WITHDRAWN,
            actHash,
            IPaymentActs.InvoiceWithdrawn.selector,
            abi.encode(act)
        );
    }

    function _creditInvoice(
        Party memory party,
        InvoiceCreditedAct memory act
    ) internal returns (bytes32 actHash) {
        Signed memory by;
        (by, actHash) = _sign(
            party,
            address(payments),
            keccak256(abi.encode(TypeHashes.INVOICE_CREDITED, act))
        );
        vm.recordLogs();
        payments.creditInvoice(act, by);
        _onRecorded(address(payments), abi.encodeCall(payments.creditInvoice, (act, by)));
        _requireRecorded(
            address(payments),
            Kinds.INVOICE_CREDITED,
            actHash,
            IPaymentActs.InvoiceCredited.selector,
            abi.encode(act)
        );
    }

    function _recordPayment(
        Party memory party,
        PaymentRecordedAct memory act
    ) internal returns (bytes32 actHash) {
        Signed memory by;
        (by, actHash) = _sign(
            party,
            address(payments),
            keccak256(abi.encode(TypeHashes.PAYMENT_RECORDED, act))
        );
        vm.recordLogs();
        payments.recordPayment(act, by);
        _onRecorded(address(payments), abi.encodeCall(payments.recordPayment, (act, by)));
        _requireRecorded(
            address(payments),
            Kinds.PAYMENT_RECORDED,
            actHash,
            IPaymentActs.PaymentRecorded.selector,
            abi.encode(act)
        );
    }

    function _correctPayment(
        Party memory party,
        PaymentCorrectedAct memory act
    ) internal returns (bytes32 actHash) {
        Signed memory by;
        (by, actHash) = _sign(
            party,
            address(payments),
            keccak256(abi.encode(TypeHashes.PAYMENT_CORRECTED, act))
        );
        vm.recordLogs();
        payments.correctPayment(act, by);
        _onRecorded(address(payments), abi.encodeCall(payments.correctPayment, (act, by)));
        _requireRecorded(
            address(payments),
            Kinds.PAYMENT_CORRECTED,
            actHash,
            IPaymentActs.PaymentCorrected.selector,
            abi.encode(act)
        );
    }

    function _confirmPayment(
        Party memory party,
        PaymentConfirmedAct memory act
    ) internal returns (bytes32 actHash) {
        Signed memory by;
        (by, actHash) = _sign(
            party,
            address(payments),
            keccak256(abi.encode(TypeHashes.PAYMENT_CONFIRMED, act))
        );
        vm.recordLogs();
        payments.confirmPayment(act, by);
        _onRecorded(address(payments), abi.encodeCall(payments.confirmPayment, (act, by)));
        _requireRecorded(
            address(payments),
            Kinds.PAYMENT_CONFIRMED,
            actHash,
            IPaymentActs.PaymentConfirmed.selector,
            abi.encode(act)
        );
    }

    function _contestPayment(
        Party memory party,
        PaymentContestedAct memory act
    ) internal returns (bytes32 actHash) {
        Signed memory by;
        (by, actHash) = _sign(
            party,
            address(payments),
            keccak256(abi.encode(TypeHashes.PAYMENT_CONTESTED, act))
        );
        vm.recordLogs();
        payments.contestPayment(act, by);
        _onRecorded(address(payments), abi.encodeCall(payments.contestPayment, (act, by)));
        _requireRecorded(
            address(payments),
            Kinds.PAYMENT_CONTESTED,
            actHash,
            IPaymentActs.PaymentContested.selector,
            abi.encode(act)
        );
    }
}
