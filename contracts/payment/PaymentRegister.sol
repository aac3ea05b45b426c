// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Envelope, Signed} from "../log/Act.sol";
import {Amounts} from "../libraries/Amounts.sol";
import {Dates} from "../libraries/Dates.sol";
import {IAgreementRegister} from "../agreement/IAgreementRegister.sol";
import {IHistoryLog} from "../log/IHistoryLog.sol";
import {IMilestoneRegister} from "../milestone/IMilestoneRegister.sol";
import {
    InvoiceCreditedAct,
    InvoiceDisputedAct,
    InvoiceReceivedAct,
    InvoiceRecordedAct,
    InvoiceWithdrawnAct,
    IPaymentActs,
    PaymentConfirmedAct,
    PaymentContestedAct,
    PaymentCorrectedAct,
    PaymentRecordedAct
} from "./IPaymentActs.sol";
import {IPaymentRegister} from "./IPaymentRegister.sol";
import {PaymentActs} from "./PaymentActs.sol";
import {Register} from "../log/Register.sol";

/// @notice See {IPaymentRegister}.
contract PaymentRegister is PaymentActs, IPaymentRegister {
    /// @notice What is kept of one invoice.
    struct Invoice {
        bytes32 agreement;
        bytes32 lastAct; // the buyer's, or the invoice itself
        uint40 amount; // that it asks for, 0 once taken back; at most Amounts.MOST, as are all amounts here
        uint40 unpaid; // of it
        uint40 unpaidVat;
        uint40 disputedAmount;
        uint40 issuedOn;
        uint40 receivedOn; // 0 until received
        uint16 number;
        bytes32 credit; // the supplier's last, or 0
    }

    /// @notice What is kept of one payment.
    struct Payment {
        bytes32 agreement;
        bytes32 lastAct; // itself, or its last correction
        bytes32 answer; // the supplier's last, or 0
        bytes32 invoice; // or 0
        uint64 amount; // as last corrected
        uint64 vat;
        uint40 paidOn;
        uint16 number;
    }

    /// @notice What was paid on one milestone, corrected values, and what its invoices ask for.
    struct Total {
        uint64 amount;
        uint64 vat;
        uint64 invoiced;
        uint64 invoicedVat;
        bytes32 lastAct;
        mapping(bytes32 keyId => bool paid) paidBy;
    }

    IAgreementRegister private immutable _agreements;
    IMilestoneRegister private immutable _milestones;

    mapping(bytes32 act => Invoice invoice) private _invoices;
    mapping(bytes32 act => Payment payment) private _payments;
    mapping(bytes32 agreement => mapping(uint16 number => Total total)) private _totals;
    mapping(bytes32 agreement => uint64 amount) private _paid;

    /// @param log The one history.
    /// @param agreements Who the parties are, and whether an agreement is in force.
    /// @param milestones What was agreed and decided, milestone by milestone.
    constructor(IHistoryLog log, IAgreementRegister agreements, IMilestoneRegister milestones) Register(log) {
        _agreements = agreements;
        _milestones = milestones;
    }

    /// @inheritdoc IPaymentActs
    function recordInvoice(InvoiceRecordedAct calldata act, Signed calldata by) external {
        uint40 earliest = _requireSupplier(act.agreement, act.envelope);
        if (act.amount == 0) revert PaymentAmountZero();
        Amounts.requirePrice(act.amount, act.vat);
        Total storage total = _totals[act.agreement][act.number];
        uint64 invoiced = total.invoiced + act.amount;
        uint64 invoicedVat = total.invoicedVat + act.vat;
        _requireInvoiceable(act, invoiced, invoicedVat);
        _requireBetween(act.issuedOn, earliest);
        bytes32 id = _record(act, by);
        if (_invoices[id].agreement != 0) revert PaymentInvoiceKnown(id);
        (total.invoiced, total.invoicedVat) = (invoiced, invoicedVat);
        _invoices[id] = Invoice({
            agreement: act.agreement,
            lastAct: id,
            amount: uint40(act.amount),
            unpaid: uint40(act.amount),
            unpaidVat: uint40(act.vat),
            disputedAmount: 0,
            issuedOn: act.issuedOn,
            receivedOn: 0,
            number: act.number,
            credit: 0
        });
    }

    /// @inheritdoc IPaymentActs
    function receiveInvoice(InvoiceReceivedAct calldata act, Signed calldata by) external {
        Invoice storage invoice = _invoice(act.invoice, act.envelope);
        if (invoice.receivedOn != 0) revert PaymentInvoiceReceivedAlready(act.invoice, invoice.receivedOn);
        _requirePast(act.receivedOn);
        if (act.receivedOn < invoice.issuedOn) {
            revert PaymentInvoiceReceivedBeforeIssued(act.receivedOn, invoice.issuedOn);
        }
        bytes32 actHash = _record(act, by);
        invoice.receivedOn = act.receivedOn;
        invoice.lastAct = actHash;
    }

    /// @inheritdoc IPaymentActs
    function disputeInvoice(InvoiceDisputedAct calldata act, Signed calldata by) external {
        Invoice storage invoice = _invoice(act.invoice, act.envelope);
        if (act.disputedAmount > invoice.amount) {
            revert PaymentDisputeOverInvoice(act.disputedAmount, invoice.amount);
        }
        if (act.disputedAmount > 0) _requireReason(act.invoice, act.reason);
        else if (invoice.disputedAmount == 0) revert PaymentNothingDisputed(act.invoice);
        bytes32 actHash = _record(act, by);
        invoice.disputedAmount = uint40(act.disputedAmount);
        invoice.lastAct = actHash;
    }

    /// @inheritdoc IPaymentActs
    function withdrawInvoice(InvoiceWithdrawnAct calldata act, Signed calldata by) external {
        Invoice storage invoice = _ownInvoice(act.invoice, act.envelope);
        _requireBuiltOn(act.envelope.builtOn, act.invoice);
        (uint40 amount, uint40 unpaid) = (invoice.amount, invoice.unpaid);
        if (unpaid != amount) revert PaymentInvoicePaid(act.invoice, amount - unpaid);
        if (invoice.credit != 0) revert PaymentInvoiceCreditedBefore(act.invoice);
        _requireReason(act.invoice, act.reason);
        _record(act, by);
        _takeBack(invoice, amount, invoice.unpaidVat); // all of it: no VAT is paid without net
    }

    /// @inheritdoc IPaymentActs
    function creditInvoice(InvoiceCreditedAct calldata act, Signed calldata by) external {
        Invoice storage invoice = _ownInvoice(act.invoice, act.envelope);
        bytes32 last = invoice.credit;
        _requireBuiltOn(act.envelope.builtOn, last == 0 ? act.invoice : last);
        _requireCredit(act, invoice);
        _requireReason(act.invoice, act.reason);
        invoice.credit = _record(act, by);
        _takeBack(invoice, uint40(act.amount), uint40(act.vat));
    }

    /// @inheritdoc IPaymentActs
    function recordPayment(PaymentRecordedAct calldata act, Signed calldata by) external {
        _requireBetween(act.paidOn, _requireBuyer(act.agreement, act.envelope));
        if (act.amount == 0) revert PaymentAmountZero();
        if (act.invoice != 0) _requireInvoiceOf(act);
        Total storage total = _totals[act.agreement][act.number];
        _requirePaidBefore(act.paidBefore, total.amount);
        bytes32 decision = _requirePayable(
            act.agreement,
            act.number,
            uint256(total.amount) + act.amount,
            uint256(total.vat) + act.vat,
            by.signer
        );
        _requireBuiltOn(act.envelope.builtOn, total.lastAct == 0 ? decision : total.lastAct);
        bytes32 id = _record(act, by);
        Payment storage payment = _payments[id];
        payment.agreement = act.agreement;
        payment.number = act.number;
        if (act.invoice != 0) payment.invoice = act.invoice;
        payment.paidOn = act.paidOn;
        _count(payment, act.amount, act.vat, id, by.signer);
    }

    /// @inheritdoc IPaymentActs
    function correctPayment(PaymentCorrectedAct calldata act, Signed calldata by) external {
        Payment storage payment = _payment(act.payment, act.envelope);
        if (payment.agreement != act.agreement || payment.number != act.number) {
            revert PaymentOfAnotherMilestone(act.payment, payment.agreement, payment.number);
        }
        _requireBetween(act.paidOn, _requireBuyer(act.agreement, act.envelope));
        _requireReason(act.payment, act.reason);
        Total storage total = _totals[act.agreement][act.number];
        _requirePaidBefore(act.paidBefore, total.amount);
        bool isSame = act.amount == payment.amount && act.vat == payment.vat && act.paidOn == payment.paidOn;
        if (isSame) revert PaymentNothingCorrected(act.payment);
        Amounts.requireNet(act.amount, act.vat);
        _requirePayable(
            act.agreement,
            act.number,
            uint256(total.amount) - payment.amount + act.amount,
            uint256(total.vat) - payment.vat + act.vat,
            by.signer
        );
        bytes32 actHash = _record(act, by);
        payment.paidOn = act.paidOn;
        _count(payment, act.amount, act.vat, actHash, by.signer);
    }

    /// @inheritdoc IPaymentActs
    function confirmPayment(PaymentConfirmedAct calldata act, Signed calldata by) external {
        Payment storage payment = _answered(act.payment, act.envelope);
        _requireBetween(act.receivedOn, _requireSupplier(payment.agreement, act.envelope));
        _requireAnswer(act.previous, payment.answer);
        payment.answer = _record(act, by);
    }

    /// @inheritdoc IPaymentActs
    function contestPayment(PaymentContestedAct calldata act, Signed calldata by) external {
        Payment storage payment = _answered(act.payment, act.envelope);
        _requireSupplier(payment.agreement, act.envelope);
        _requireAnswer(act.previous, payment.answer);
        _requireReason(act.payment, act.reason);
        Amounts.requireExact(act.receivedAmount);
        payment.answer = _record(act, by);
    }

    /// @inheritdoc IPaymentRegister
    function paidOn(bytes32 agreement) external view returns (uint64 amount) {
        return _paid[agreement];
    }

    /// @inheritdoc IPaymentRegister
    function paidOnMilestone(
        bytes32 agreement,
        uint16 number
    ) external view returns (uint64 amount, uint64 vat, bytes32 lastAct) {
        Total storage total = _totals[agreement][number];
        return (total.amount, total.vat, total.lastAct);
    }

    /// @inheritdoc IPaymentRegister
    function hasPaid(bytes32 agreement, uint16 number, bytes32 keyId) external view returns (bool) {
        return _totals[agreement][number].paidBy[keyId];
    }

    /// @inheritdoc IPaymentRegister
    function invoiceOf(
        bytes32 invoice
    )
        external
        view
        returns (bytes32 agreement, uint16 number, uint64 amount, uint64 disputedAmount, bytes32 lastAct)
    {
        Invoice storage known = _invoices[invoice];
        return (known.agreement, known.number, known.amount, known.disputedAmount, known.lastAct);
    }

    /// @inheritdoc IPaymentRegister
    function paymentOf(
        bytes32 payment
    )
        external
        view
        returns (bytes32 agreement, uint16 number, uint64 amount, uint64 vat, bytes32 lastAct, bytes32 answer)
    {
        Payment storage known = _payments[payment];
        return (known.agreement, known.number, known.amount, known.vat, known.lastAct, known.answer);
    }

    /// @dev The invoice asks for so much less, and is in dispute for no more than it still asks for.
    function _takeBack(Invoice storage invoice, uint40 amount, uint40 vat) private {
        Total storage total = _totals[invoice.agreement][invoice.number];
        total.invoiced -= amount;
        total.invoicedVat -= vat;
        uint40 left = invoice.amount - amount;
        invoice.amount = left;
        invoice.unpaid -= amount;
        invoice.unpaidVat -= vat;
        if (invoice.disputedAmount > left) invoice.disputedAmount = left;
    }

    /// @dev Puts the payment's new value into every sum in place of its old one.
    function _count(
        Payment storage payment,
        uint64 amount,
        uint64 vat,
        bytes32 actHash,
        bytes calldata signer
    ) private {
        Total storage total = _totals[payment.agreement][payment.number];
        total.paidBy[keccak256(signer)] = true;
        total.amount = total.amount - payment.amount + amount;
        total.vat = total.vat - payment.vat + vat;
        total.lastAct = actHash;
        if (payment.invoice != 0) _settle(payment, amount, vat);
        _paid[payment.agreement] = _paid[payment.agreement] - payment.amount + amount;
        payment.amount = amount;
        payment.vat = vat;
        payment.lastAct = actHash;
    }

    /// @dev What is paid on an invoice stays within it, net and VAT each.
    function _settle(Payment storage payment, uint64 amount, uint64 vat) private {
        Invoice storage invoice = _invoices[payment.invoice];
        uint256 unpaid = uint256(invoice.unpaid) + payment.amount;
        uint256 unpaidVat = uint256(invoice.unpaidVat) + payment.vat;
        if (amount > unpaid || vat > unpaidVat) {
            revert PaymentOverInvoice(payment.invoice, amount, vat, unpaid, unpaidVat);
        }
        invoice.unpaid = uint40(unpaid - amount);
        invoice.unpaidVat = uint40(unpaidVat - vat);
    }

    /// @return invoice Of the buyer that acts; the act builds on its last act.
    function _invoice(bytes32 id, Envelope calldata envelope) private view returns (Invoice storage invoice) {
        invoice = _invoices[id];
        if (invoice.agreement == 0) revert PaymentInvoiceUnknown(id);
        _requireBuiltOn(envelope.builtOn, invoice.lastAct);
        _requireBuyer(invoice.agreement, envelope);
        _requireAsking(id, invoice);
    }

    /// @return invoice Of the supplier that acts. What it signs does not go stale by what the buyer records of it.
    function _ownInvoice(
        bytes32 id,
        Envelope calldata envelope
    ) private view returns (Invoice storage invoice) {
        invoice = _invoices[id];
        if (invoice.agreement == 0) revert PaymentInvoiceUnknown(id);
        _requireSupplier(invoice.agreement, envelope);
        _requireAsking(id, invoice);
    }

    /// @dev No more is credited than is left to pay; what takes off the last of the net takes off the last of the VAT.
    function _requireCredit(InvoiceCreditedAct calldata act, Invoice storage invoice) private view {
        if (act.amount == 0) revert PaymentAmountZero();
        (uint64 unpaid, uint64 unpaidVat) = (invoice.unpaid, invoice.unpaidVat);
        if (act.amount > unpaid || act.vat > unpaidVat) {
            revert PaymentCreditOverUnpaid(act.invoice, act.amount, act.vat, unpaid, unpaidVat);
        }
        Amounts.requireNet(invoice.amount - act.amount, unpaidVat - act.vat);
        _requireBetween(act.issuedOn, invoice.issuedOn);
    }

    /// @dev An invoice that was taken back is neither received, disputed, paid nor taken back again.
    function _requireAsking(bytes32 id, Invoice storage invoice) private view {
        if (invoice.amount == 0) revert PaymentInvoiceTakenBack(id);
    }

    /// @return payment The act builds on it, or on its last correction.
    function _payment(bytes32 id, Envelope calldata envelope) private view returns (Payment storage payment) {
        payment = _payments[id];
        if (payment.agreement == 0) revert PaymentUnknown(id);
        _requireBuiltOn(envelope.builtOn, payment.lastAct);
    }

    /// @return payment The supplier answers it as it was recorded, or as it was corrected last: whoever corrects again and
    /// again cannot keep an answer to the first from being recorded.
    function _answered(
        bytes32 id,
        Envelope calldata envelope
    ) private view returns (Payment storage payment) {
        payment = _payments[id];
        if (payment.agreement == 0) revert PaymentUnknown(id);
        if (envelope.builtOn != id) _requireBuiltOn(envelope.builtOn, payment.lastAct);
    }

    /// @dev All invoices of a milestone stay within what is payable on it. One builds on the decision, as corrected or
    /// as it was first: else the buyer could make each stale by correcting again and again.
    function _requireInvoiceable(
        InvoiceRecordedAct calldata act,
        uint64 invoiced,
        uint64 invoicedVat
    ) private view {
        (bytes32 decision, uint64 payableAmount, uint64 payableVat, ) = _milestones.decisionOf(
            act.agreement,
            act.number,
            0
        );
        if (payableAmount == 0) revert PaymentNothingPayable(act.agreement, act.number);
        bytes32 builtOn = act.envelope.builtOn;
        if (builtOn != decision && !_milestones.isDecision(act.agreement, act.number, builtOn)) {
            revert RegisterStale(builtOn, decision);
        }
        if (invoiced > payableAmount) revert PaymentInvoiceOverPayable(invoiced, payableAmount);
        if (invoicedVat > payableVat) revert PaymentInvoiceVatOverPayable(invoicedVat, payableVat);
    }

    /// @dev Sums stay within what was decided; whoever decided does not pay.
    function _requirePayable(
        bytes32 agreement,
        uint16 number,
        uint256 paidAfter,
        uint256 vatAfter,
        bytes calldata signer
    ) private view returns (bytes32) {
        (bytes32 decision, uint64 payableAmount, uint64 payableVat, bool decidedByKey) = _milestones
            .decisionOf(agreement, number, keccak256(signer));
        if (payableAmount == 0) revert PaymentNothingPayable(agreement, number);
        if (decidedByKey) revert PaymentByDecidingKey(signer);
        if (paidAfter > payableAmount) revert PaymentOverPayable(paidAfter, payableAmount);
        if (vatAfter > payableVat) revert PaymentVatOverPayable(vatAfter, payableVat);
        return decision;
    }

    function _requireInvoiceOf(PaymentRecordedAct calldata act) private view {
        Invoice storage invoice = _invoices[act.invoice];
        if (invoice.agreement == 0) revert PaymentInvoiceUnknown(act.invoice);
        if (invoice.agreement != act.agreement || invoice.number != act.number) {
            revert PaymentInvoiceOfAnotherMilestone(act.invoice, invoice.agreement, invoice.number);
        }
        _requireAsking(act.invoice, invoice);
    }

    /// @return earliest Day on which anything can have happened under the agreement.
    function _requireBuyer(
        bytes32 agreement,
        Envelope calldata envelope
    ) private view returns (uint40 earliest) {
        (bytes32 procurement, uint32 buyer, , , uint40 startsOn) = _agreements.standingOf(agreement);
        _requireSubject(envelope.subject, procurement);
        if (envelope.organisation != buyer) revert PaymentNotBuyer(envelope.organisation, buyer);
        return startsOn - Dates.LEEWAY;
    }

    /// @return earliest Day on which anything can have happened under the agreement.
    function _requireSupplier(
        bytes32 agreement,
        Envelope calldata envelope
    ) private view returns (uint40 earliest) {
        (bytes32 procurement, , uint32 supplier, , uint40 startsOn) = _agreements.standingOf(agreement);
        _requireSubject(envelope.subject, procurement);
        if (envelope.organisation != supplier) revert PaymentNotSupplier(envelope.organisation, supplier);
        return startsOn - Dates.LEEWAY;
    }

    function _requireBetween(uint40 date, uint40 earliest) private view {
        _requirePast(date);
        Dates.requireNotBefore(date, earliest);
    }

    function _requirePast(uint40 date) private view {
        if (date > block.timestamp) revert PaymentDateInFuture(date, block.timestamp);
    }

    function _requirePaidBefore(uint64 paidBefore, uint64 paid) private pure {
        if (paidBefore != paid) revert PaymentWrongPaidBefore(paidBefore, paid);
    }

    function _requireAnswer(bytes32 previous, bytes32 answer) private pure {
        if (previous != answer) revert PaymentWrongAnswer(previous, answer);
    }

    function _requireReason(bytes32 object, uint16 reason) private pure {
        if (reason == 0) revert PaymentNoReason(object);
    }
}
