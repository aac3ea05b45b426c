// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Envelope, Signed} from "../log/Act.sol";

/// @notice 0801: the supplier records its invoice for a milestone. Its id is the hash of this act.
struct InvoiceRecordedAct {
    Envelope envelope; // builtOn: the milestone's last decision, which left something payable
    bytes32 agreement;
    uint16 number; // of the milestone
    uint64 amount; // net, minor units
    uint64 vat; // minor units
    uint40 issuedOn; // start of the London day on the invoice
}

/// @notice 0802: the buyer has the invoice; the days to pay run from here (PA 2023 s.68).
struct InvoiceReceivedAct {
    Envelope envelope; // builtOn: the invoice's last act
    bytes32 invoice;
    uint40 receivedOn;
}

/// @notice 0803: the buyer disputes an invoice, or settles an earlier dispute.
struct InvoiceDisputedAct {
    Envelope envelope; // builtOn: the invoice's last act
    bytes32 invoice;
    uint64 disputedAmount; // net, replaces the amount disputed before; 0 settles
    uint16 reason; // code, not 0 unless it settles
}

/// @notice 0804: the buyer paid. The id of the payment is the hash of this act.
struct PaymentRecordedAct {
    Envelope envelope; // builtOn: the last payment act on the milestone, else its last decision
    bytes32 agreement;
    uint16 number;
    bytes32 invoice; // or 0
    uint64 amount; // net
    uint64 vat;
    uint64 paidBefore; // net so far on this milestone, as the signer saw it
    uint40 paidOn;
}

/// @notice 0805: the right value of a payment that was recorded wrongly, or reversed.
struct PaymentCorrectedAct {
    Envelope envelope; // builtOn: the payment, or its last correction
    bytes32 agreement;
    uint16 number;
    bytes32 payment; // hash of the PaymentRecorded, however often it was corrected since
    uint64 amount; // the right value, net; 0 reverses
    uint64 vat;
    uint64 paidBefore; // net so far on this milestone, this payment's present value included
    uint16 reason; // code, not 0
    uint40 paidOn;
}

/// @notice 0806: the supplier has the money.
struct PaymentConfirmedAct {
    Envelope envelope; // builtOn: the payment, or its last correction
    bytes32 payment;
    bytes32 previous; // the supplier's own last answer to this payment, or 0
    uint40 receivedOn;
}

/// @notice 0807: the supplier received something else than was recorded.
struct PaymentContestedAct {
    Envelope envelope; // builtOn: the payment, or its last correction
    bytes32 payment;
    bytes32 previous;
    uint64 receivedAmount; // what came in, VAT excluded; 0 if nothing did
    uint16 reason; // code, not 0
}

/// @notice Invoices and payments on decided milestones.
/// @dev Sums count the corrected value of each payment; they are never over what is payable, net and VAT each.
/// Whoever decided or corrected a decision on a milestone may not record or correct its payments, and whoever did that
/// may not decide on it afterwards: two keys.
/// All goes on after an agreement ended. An invoice is the supplier's claim: it may not ask for more than is
/// payable, and a wrong one is disputed in full, since nobody can take an invoice back.
interface IPaymentRegister {
    event InvoiceRecorded(InvoiceRecordedAct act);
    event InvoiceReceived(InvoiceReceivedAct act);
    event InvoiceDisputed(InvoiceDisputedAct act);
    event PaymentRecorded(PaymentRecordedAct act);
    event PaymentCorrected(PaymentCorrectedAct act);
    event PaymentConfirmed(PaymentConfirmedAct act);
    event PaymentContested(PaymentContestedAct act);

    error PaymentNotSupplier(uint32 organisation, uint32 supplier);
    error PaymentNotBuyer(uint32 organisation, uint32 buyer);
    error PaymentNothingPayable(bytes32 agreement, uint16 number);
    error PaymentAmountZero();
    error PaymentNoReason(bytes32 object);
    error PaymentDateInFuture(uint40 date, uint256 time);
    error PaymentInvoiceKnown(bytes32 invoice);
    error PaymentInvoiceUnknown(bytes32 invoice);
    error PaymentInvoiceOverPayable(uint64 amount, uint64 payableAmount);
    error PaymentInvoiceReceivedAlready(bytes32 invoice, uint40 receivedOn);
    error PaymentInvoiceReceivedBeforeIssued(uint40 receivedOn, uint40 issuedOn);
    error PaymentInvoiceOfAnotherMilestone(bytes32 invoice, bytes32 agreement, uint16 number);
    error PaymentDisputeOverInvoice(uint64 disputedAmount, uint64 amount);
    error PaymentNothingDisputed(bytes32 invoice);
    error PaymentUnknown(bytes32 payment);
    error PaymentOfAnotherMilestone(bytes32 payment, bytes32 agreement, uint16 number);
    /// @notice The signer saw another sum of payments than the ledger holds now.
    error PaymentWrongPaidBefore(uint64 paidBefore, uint64 paid);
    error PaymentOverPayable(uint256 paidAfter, uint64 payableAmount);
    error PaymentVatOverPayable(uint256 vatAfter, uint64 payableVat);
    /// @notice Accepting a delivery and recording its payment need different keys.
    error PaymentByDecidingKey(bytes signer);
    error PaymentWrongAnswer(bytes32 previous, bytes32 answer);

    function recordInvoice(InvoiceRecordedAct calldata act, Signed calldata by) external;

    /// @notice Once per invoice.
    function receiveInvoice(InvoiceReceivedAct calldata act, Signed calldata by) external;

    function disputeInvoice(InvoiceDisputedAct calldata act, Signed calldata by) external;

    function recordPayment(PaymentRecordedAct calldata act, Signed calldata by) external;

    /// @notice A correction of a correction names the payment again and builds on the last correction.
    function correctPayment(PaymentCorrectedAct calldata act, Signed calldata by) external;

    /// @notice The supplier may change its answer, and answers anew after a correction.
    function confirmPayment(PaymentConfirmedAct calldata act, Signed calldata by) external;

    function contestPayment(PaymentContestedAct calldata act, Signed calldata by) external;

    /// @return amount Net paid under the agreement, corrected values.
    function paidOn(bytes32 agreement) external view returns (uint64 amount);

    /// @return amount Net paid on the milestone, corrected values.
    /// @return vat VAT paid on it.
    /// @return lastAct The last payment or correction on the milestone; 0 if none.
    function paidOnMilestone(
        bytes32 agreement,
        uint16 number
    ) external view returns (uint64 amount, uint64 vat, bytes32 lastAct);

    /// @param keyId keccak256 of an ERC-7913 signer.
    /// @return Whether this key ever recorded or corrected a payment on this milestone.
    function hasPaid(bytes32 agreement, uint16 number, bytes32 keyId) external view returns (bool);

    /// @return agreement 0 if unknown.
    /// @return number Its milestone.
    /// @return amount Net.
    /// @return disputedAmount Net, as last disputed.
    /// @return lastAct What the next act on it builds on.
    function invoiceOf(
        bytes32 invoice
    )
        external
        view
        returns (bytes32 agreement, uint16 number, uint64 amount, uint64 disputedAmount, bytes32 lastAct);

    /// @return agreement 0 if unknown.
    /// @return number Its milestone.
    /// @return amount Net, corrected.
    /// @return vat Corrected.
    /// @return lastAct What the next act on it builds on.
    /// @return answer The supplier's last answer, or 0.
    function paymentOf(
        bytes32 payment
    )
        external
        view
        returns (
            bytes32 agreement,
            uint16 number,
            uint64 amount,
            uint64 vat,
            bytes32 lastAct,
            bytes32 answer
        );
}
