// SPDX-License-Identifier: MIT
// Generated from src/domain/acts by `npm run generate`. Change the definitions, not this file.
pragma solidity 0.8.37;

import {Envelope, Signed} from "../log/Act.sol";

/// @notice The supplier records its invoice for a milestone. The invoice's id is the hash of this act.
/// @dev Code 0801; signed in the role of SIGNATORY.
struct InvoiceRecordedAct {
    Envelope envelope; // builtOn: the milestone's last decision, which left something payable
    bytes32 agreement; // the agreement; hash of the act that began it
    uint16 number; // the milestone's number
    uint64 amount; // the invoiced amount (net); minor units
    uint64 vat; // the VAT of the invoiced amount; minor units
    uint40 issuedOn; // the day of issue; UTC seconds of its start in London
}

/// @notice The buyer has the invoice; the days to pay run from here (PA 2023 s.68).
/// @dev Code 0802; signed in the role of FINANCE.
struct InvoiceReceivedAct {
    Envelope envelope; // builtOn: the invoice, or the buyer's last act on it
    bytes32 invoice; // the invoice; hash of the act that began it
    uint40 receivedOn; // the day of receipt; UTC seconds of its start in London
}

/// @notice The buyer disputes an invoice, or settles an earlier dispute.
/// @dev Code 0803; signed in the role of FINANCE.
struct InvoiceDisputedAct {
    Envelope envelope; // builtOn: the invoice, or the buyer's last act on it
    bytes32 invoice; // the invoice; hash of the act that began it
    uint64 disputedAmount; // the disputed amount (net); minor units
    uint16 reason; // the reason to dispute an invoice; code
}

/// @notice The buyer paid. The payment's id is the hash of this act.
/// @dev Code 0804; signed in the role of FINANCE.
struct PaymentRecordedAct {
    Envelope envelope; // builtOn: the last payment act on the milestone, else its last decision
    bytes32 agreement; // the agreement; hash of the act that began it
    uint16 number; // the milestone's number
    bytes32 invoice; // the invoice that is paid; hash of the act that began it
    uint64 amount; // the amount paid (net); minor units
    uint64 vat; // the VAT of the amount paid; minor units
    uint64 paidBefore; // the sum paid before (net); minor units
    uint40 paidOn; // the day of payment; UTC seconds of its start in London
}

/// @notice The buyer puts right a payment that was recorded wrongly, or reversed.
/// @dev Code 0805; signed in the role of FINANCE.
struct PaymentCorrectedAct {
    Envelope envelope; // builtOn: the payment, or its last correction
    bytes32 agreement; // the agreement; hash of the act that began it
    uint16 number; // the milestone's number
    bytes32 payment; // the payment that it corrects; hash of the act that began it
    uint64 amount; // the amount paid (net); minor units
    uint64 vat; // the VAT of the amount paid; minor units
    uint64 paidBefore; // the sum paid before (net); minor units
    uint16 reason; // the reason for a correction; code
    uint40 paidOn; // the day of payment; UTC seconds of its start in London
}

/// @notice The supplier has the money.
/// @dev Code 0806; signed in the role of SIGNATORY.
struct PaymentConfirmedAct {
    Envelope envelope; // builtOn: the payment, or its last correction
    bytes32 payment; // the payment; hash of the act that began it
    bytes32 previous; // the signer's own last answer; its hash
    uint40 receivedOn; // the day of receipt; UTC seconds of its start in London
}

/// @notice The supplier received something other than was recorded.
/// @dev Code 0807; signed in the role of SIGNATORY.
struct PaymentContestedAct {
    Envelope envelope; // builtOn: the payment, or its last correction
    bytes32 payment; // the payment; hash of the act that began it
    bytes32 previous; // the signer's own last answer; its hash
    uint64 receivedAmount; // the amount received (net); minor units
    uint16 reason; // the reason to contest a payment; code
}

/// @notice The supplier takes an invoice back on which nothing is paid. It asks for nothing any more, and its
/// number stays used.
/// @dev Code 0808; signed in the role of SIGNATORY.
struct InvoiceWithdrawnAct {
    Envelope envelope; // builtOn: the invoice
    bytes32 invoice; // the invoice; hash of the act that began it
    uint16 reason; // the reason to withdraw an invoice; code
}

/// @notice The supplier credits what is not paid of an invoice, in part or in full. It asks for so much less.
/// @dev Code 0809; signed in the role of SIGNATORY.
struct InvoiceCreditedAct {
    Envelope envelope; // builtOn: the invoice, or its last credit
    bytes32 invoice; // the invoice; hash of the act that began it
    uint64 amount; // the credit (net); minor units
    uint64 vat; // the VAT of the credit; minor units
    uint40 issuedOn; // the day of issue; UTC seconds of its start in London
    uint16 reason; // the reason to credit an invoice; code
}

/// @notice What the PaymentRegister takes and tells: each act as it was signed, and beside it the values of
/// varying length, of which the act has the hashes.
interface IPaymentActs {
    /// @notice Recorded: {InvoiceRecordedAct}.
    event InvoiceRecorded(InvoiceRecordedAct act);

    /// @notice Recorded: {InvoiceReceivedAct}.
    event InvoiceReceived(InvoiceReceivedAct act);

    /// @notice Recorded: {InvoiceDisputedAct}.
    event InvoiceDisputed(InvoiceDisputedAct act);

    /// @notice Recorded: {PaymentRecordedAct}.
    event PaymentRecorded(PaymentRecordedAct act);

    /// @notice Recorded: {PaymentCorrectedAct}.
    event PaymentCorrected(PaymentCorrectedAct act);

    /// @notice Recorded: {PaymentConfirmedAct}.
    event PaymentConfirmed(PaymentConfirmedAct act);

    /// @notice Recorded: {PaymentContestedAct}.
    event PaymentContested(PaymentContestedAct act);

    /// @notice Recorded: {InvoiceWithdrawnAct}.
    event InvoiceWithdrawn(InvoiceWithdrawnAct act);

    /// @notice Recorded: {InvoiceCreditedAct}.
    event InvoiceCredited(InvoiceCreditedAct act);

    /// @notice By the supplier, once something is payable on the milestone.
    function recordInvoice(InvoiceRecordedAct calldata act, Signed calldata by) external;

    /// @notice Once per invoice.
    function receiveInvoice(InvoiceReceivedAct calldata act, Signed calldata by) external;

    /// @notice By the buyer, as often as the amount in dispute changes; 0 settles.
    function disputeInvoice(InvoiceDisputedAct calldata act, Signed calldata by) external;

    /// @notice By the buyer, within what is payable, and by another key than those that decided.
    function recordPayment(PaymentRecordedAct calldata act, Signed calldata by) external;

    /// @notice A correction of a correction names the payment again and builds on the last correction.
    function correctPayment(PaymentCorrectedAct calldata act, Signed calldata by) external;

    /// @notice The supplier may change its answer, and answers anew after a correction.
    function confirmPayment(PaymentConfirmedAct calldata act, Signed calldata by) external;

    /// @notice The supplier may change its answer, and answers anew after a correction.
    function contestPayment(PaymentContestedAct calldata act, Signed calldata by) external;

    /// @notice By the supplier, while nothing is paid on it and nothing credited. Its sums no longer count;
    /// its number is not given again.
    function withdrawInvoice(InvoiceWithdrawnAct calldata act, Signed calldata by) external;

    /// @notice By the supplier, as often as something is left to pay of it.
    function creditInvoice(InvoiceCreditedAct calldata act, Signed calldata by) external;
}
