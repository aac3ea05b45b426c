// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IPaymentActs} from "./IPaymentActs.sol";

/// @notice Invoices and payments on decided milestones.
/// @dev What its acts sign, and the events that tell them: {IPaymentActs}.
/// Sums count the corrected value of each payment; they are never over what is payable, net and VAT each.
/// Whoever decided or corrected a decision on a milestone may not record or correct its payments, and whoever did that
/// may not decide on it afterwards: two keys.
/// All goes on after an agreement ended. An invoice is the supplier's claim: all invoices of a milestone ask for at
/// most what is payable on it, and payments of an invoice stay within it. It takes back or credits what
/// is not paid of an invoice; whoever was paid returns the money first, by a correction of the payment. What one side signs does not go stale by what
/// the other side may repeat: an invoice may build on a decision that was corrected since, an answer on a payment that
/// was. Dates lie neither after the time of recording nor long before the agreement's first day.
interface IPaymentRegister is IPaymentActs {
    /// @notice Only the agreement's supplier invoices and answers payments.
    error PaymentNotSupplier(uint32 organisation, uint32 supplier);
    /// @notice Only the agreement's buyer receives invoices and pays.
    error PaymentNotBuyer(uint32 organisation, uint32 buyer);
    /// @notice Nothing is invoiced or paid before a decision made something payable.
    error PaymentNothingPayable(bytes32 agreement, uint16 number);
    /// @notice An invoice and a payment are over something; a payment is reversed by its correction.
    error PaymentAmountZero();
    /// @notice The act gives no reason.
    error PaymentNoReason(bytes32 object);
    /// @notice What is recorded has happened.
    error PaymentDateInFuture(uint40 date, uint256 time);
    /// @notice The same invoice again.
    error PaymentInvoiceKnown(bytes32 invoice);
    /// @notice There is no such invoice.
    error PaymentInvoiceUnknown(bytes32 invoice);
    /// @notice The invoices of a milestone do not ask for more than is payable on it.
    error PaymentInvoiceOverPayable(uint64 amount, uint64 payableAmount);
    /// @notice Nor for more VAT.
    error PaymentInvoiceVatOverPayable(uint64 vat, uint64 payableVat);
    /// @notice More would be paid on the invoice than is left to pay of it.
    error PaymentOverInvoice(bytes32 invoice, uint64 amount, uint64 vat, uint256 unpaid, uint256 unpaidVat);
    /// @notice The correction says what stands already.
    error PaymentNothingCorrected(bytes32 payment);
    /// @notice An invoice is received once.
    error PaymentInvoiceReceivedAlready(bytes32 invoice, uint40 receivedOn);
    /// @notice An invoice is not received before it was issued.
    error PaymentInvoiceReceivedBeforeIssued(uint40 receivedOn, uint40 issuedOn);
    /// @notice The invoice was taken back and asks for nothing.
    error PaymentInvoiceTakenBack(bytes32 invoice);
    /// @notice What is paid on an invoice is put right before the invoice is taken back.
    error PaymentInvoicePaid(bytes32 invoice, uint64 paid);
    /// @notice Of an invoice that was credited the rest is credited too, not withdrawn.
    error PaymentInvoiceCreditedBefore(bytes32 invoice);
    /// @notice More would be credited of the invoice than is left to pay of it.
    error PaymentCreditOverUnpaid(
        bytes32 invoice,
        uint64 amount,
        uint64 vat,
        uint64 unpaid,
        uint64 unpaidVat
    );
    /// @notice The invoice is for another milestone.
    error PaymentInvoiceOfAnotherMilestone(bytes32 invoice, bytes32 agreement, uint16 number);
    /// @notice No more is disputed than the invoice asks for.
    error PaymentDisputeOverInvoice(uint64 disputedAmount, uint64 amount);
    /// @notice There is no dispute to settle.
    error PaymentNothingDisputed(bytes32 invoice);
    /// @notice There is no such payment.
    error PaymentUnknown(bytes32 payment);
    /// @notice The payment is on another milestone.
    error PaymentOfAnotherMilestone(bytes32 payment, bytes32 agreement, uint16 number);
    /// @notice The signer saw another sum of payments than the ledger holds now.
    error PaymentWrongPaidBefore(uint64 paidBefore, uint64 paid);
    /// @notice No more is paid than is payable.
    error PaymentOverPayable(uint256 paidAfter, uint64 payableAmount);
    /// @notice No more VAT is paid than is payable.
    error PaymentVatOverPayable(uint256 vatAfter, uint64 payableVat);
    /// @notice Accepting a delivery and recording its payment need different keys.
    error PaymentByDecidingKey(bytes signer);
    /// @notice The answer does not name the supplier's last one.
    error PaymentWrongAnswer(bytes32 previous, bytes32 answer);

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
    /// @return amount Net that it asks for, without what is credited; 0 once taken back.
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
