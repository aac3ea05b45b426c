// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {
    InvoiceDisputedAct,
    InvoiceReceivedAct,
    InvoiceRecordedAct,
    PaymentConfirmedAct,
    PaymentContestedAct,
    PaymentCorrectedAct,
    PaymentRecordedAct
} from "../../../contracts/payment/IPaymentActs.sol";
import {DecisionCorrectedAct, DeliveryAcceptedAct} from "../../../contracts/milestone/IMilestoneActs.sol";
import {IHistoryLog} from "../../../contracts/log/IHistoryLog.sol";
import {IPaymentRegister} from "../../../contracts/payment/IPaymentRegister.sol";
import {IMilestoneRegister} from "../../../contracts/milestone/IMilestoneRegister.sol";
import {Amounts} from "../../../contracts/libraries/Amounts.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {Party} from "../support/ActSigner.sol";
import {DeliveryFixture} from "../support/DeliveryFixture.sol";
import {assertTrue} from "../support/Assertions.sol";
import {vm} from "../support/Vm.sol";
import {Register} from "../../../contracts/log/Register.sol";

contract PaymentRegisterTest is DeliveryFixture {
    bytes32 private constant OTHER = keccak256("other");
    uint64 private constant PAYABLE = 30_000; // of milestone 1, accepted in part
    uint64 private constant PAYABLE_VAT = 6_000;

    function setUp() public {
        _deployAgreed();
        _deliver(supplier, _deliverAct(1, 1));
        _acceptInPart(buyer, _partAct(1, 1, PAYABLE));
    }

    // Invoices.

    function test_theSupplierRecordsAnInvoice() public {
        bytes32 invoice = _recordInvoice(supplier, _invoiceAct(PAYABLE));
        _requireInvoice(invoice, 0, invoice);
    }

    function test_onlyTheSupplierInvoices() public {
        InvoiceRecordedAct memory act = _invoiceAct(PAYABLE);
        act.envelope.organisation = rival.number;
        _refuse(
            abi.encodeWithSelector(
                IPaymentRegister.PaymentNotSupplier.selector,
                rival.number,
                supplier.number
            )
        );
        _recordInvoice(rival, act);
    }

    function test_anInvoiceStandsUnderTheProcurement() public {
        InvoiceRecordedAct memory act = _invoiceAct(PAYABLE);
        act.envelope.subject = OTHER;
        _refuse(abi.encodeWithSelector(Register.RegisterWrongSubject.selector, OTHER, PROCUREMENT));
        _recordInvoice(supplier, act);
    }

    function test_onlyWhatIsPayableIsInvoiced() public {
        InvoiceRecordedAct memory act = _invoiceAct(PAYABLE);
        act.number = 2;
        _refuse(abi.encodeWithSelector(IPaymentRegister.PaymentNothingPayable.selector, agreed, 2));
        _recordInvoice(supplier, act);
        act = _invoiceAct(PAYABLE + 1);
        _refuse(
            abi.encodeWithSelector(IPaymentRegister.PaymentInvoiceOverPayable.selector, PAYABLE + 1, PAYABLE)
        );
        _recordInvoice(supplier, act);
        act = _invoiceAct(0);
        _refuse(abi.encodeWithSelector(IPaymentRegister.PaymentAmountZero.selector));
        _recordInvoice(supplier, act);
    }

    function test_anInvoiceBuildsOnTheDecision() public {
        bytes32 decision = _decision(1);
        InvoiceRecordedAct memory act = _invoiceAct(10_000);
        act.envelope.builtOn = OTHER;
        _refuse(abi.encodeWithSelector(Register.RegisterStale.selector, OTHER, decision));
        _recordInvoice(supplier, act);
        _deliver(supplier, _deliverAct(1, 2));
        _accept(buyer, _acceptAct(1, 2));
        act.envelope.builtOn = decision;
        bytes32 second = _decision(1);
        _refuse(abi.encodeWithSelector(Register.RegisterStale.selector, decision, second));
        _recordInvoice(supplier, act);
    }

    function test_anInvoiceIsExactAndNotDatedAhead() public {
        InvoiceRecordedAct memory act = _invoiceAct(PAYABLE);
        act.vat = uint64(1) << 53;
        _refuse(abi.encodeWithSelector(Amounts.AmountOverLimit.selector, act.vat, Amounts.MOST));
        _recordInvoice(supplier, act);
        act = _invoiceAct(PAYABLE);
        act.issuedOn = uint40(START + 1);
        _refuseDate(act.issuedOn);
        _recordInvoice(supplier, act);
    }

    function test_theSameInvoiceIsTakenOnce() public {
        InvoiceRecordedAct memory act = _invoiceAct(PAYABLE / 2);
        bytes32 invoice = _recordInvoice(supplier, act);
        _refuse(abi.encodeWithSelector(IPaymentRegister.PaymentInvoiceKnown.selector, invoice));
        _recordInvoice(supplier, act);
    }

    function test_theBuyerReceivesAnInvoiceOnce() public {
        bytes32 invoice = _recordInvoice(supplier, _invoiceAct(PAYABLE));
        bytes32 receipt = _receiveInvoice(finance, _receiveAct(invoice));
        _requireInvoice(invoice, 0, receipt);
        InvoiceReceivedAct memory again = _receiveAct(invoice);
        _refuse(
            abi.encodeWithSelector(
                IPaymentRegister.PaymentInvoiceReceivedAlready.selector,
                invoice,
                uint40(START)
            )
        );
        _receiveInvoice(finance, again);
    }

    function test_anInvoiceIsReceivedBetweenItsIssueAndNow() public {
        vm.warp(START + 5 days);
        bytes32 invoice = _recordInvoice(supplier, _invoiceAct(PAYABLE));
        InvoiceReceivedAct memory act = _receiveAct(invoice);
        act.receivedOn = uint40(START + 5 days + 1);
        _refuseDate(act.receivedOn);
        _receiveInvoice(finance, act);
        act.receivedOn = uint40(START + 5 days - 1);
        _refuse(
            abi.encodeWithSelector(
                IPaymentRegister.PaymentInvoiceReceivedBeforeIssued.selector,
                act.receivedOn,
                START + 5 days
            )
        );
        _receiveInvoice(finance, act);
    }

    function test_onlyFinanceOfTheBuyerReceives() public {
        InvoiceReceivedAct memory act = _receiveAct(OTHER);
        _refuse(abi.encodeWithSelector(IPaymentRegister.PaymentInvoiceUnknown.selector, OTHER));
        _receiveInvoice(finance, act);
        act = _receiveAct(_recordInvoice(supplier, _invoiceAct(PAYABLE)));
        act.envelope.organisation = member.number;
        _refuse(
            abi.encodeWithSelector(IPaymentRegister.PaymentNotBuyer.selector, member.number, buyer.number)
        );
        _receiveInvoice(member, act);
    }

    function test_theBuyerDisputesAnInvoiceAndSettles() public {
        bytes32 invoice = _recordInvoice(supplier, _invoiceAct(PAYABLE));
        InvoiceDisputedAct memory first = _disputeAct(invoice, PAYABLE);
        bytes32 dispute = _disputeInvoice(finance, first);
        _requireInvoice(invoice, PAYABLE, dispute);
        _refuse(abi.encodeWithSelector(Register.RegisterStale.selector, invoice, dispute));
        _disputeInvoice(finance, first);
        _disputeInvoice(finance, _disputeAct(invoice, 5_000));
        InvoiceDisputedAct memory settlement = _disputeAct(invoice, 0);
        settlement.reason = 0;
        _requireInvoice(invoice, 0, _disputeInvoice(finance, settlement));
    }

    function test_aDisputeIsReasonedAndWithinTheInvoice() public {
        bytes32 invoice = _recordInvoice(supplier, _invoiceAct(PAYABLE));
        InvoiceDisputedAct memory act = _disputeAct(invoice, PAYABLE + 1);
        _refuse(
            abi.encodeWithSelector(IPaymentRegister.PaymentDisputeOverInvoice.selector, PAYABLE + 1, PAYABLE)
        );
        _disputeInvoice(finance, act);
        act = _disputeAct(invoice, 1);
        act.reason = 0;
        _refuse(abi.encodeWithSelector(IPaymentRegister.PaymentNoReason.selector, invoice));
        _disputeInvoice(finance, act);
        act = _disputeAct(invoice, 0);
        _refuse(abi.encodeWithSelector(IPaymentRegister.PaymentNothingDisputed.selector, invoice));
        _disputeInvoice(finance, act);
    }

    // Payments.

    function test_theBuyerRecordsPaymentsUpToWhatIsPayable() public {
        bytes32 first = _recordPayment(finance, _payAct(20_000));
        _requirePayment(first, 20_000, 4_000, first);
        _requirePaid(20_000, 4_000, first);
        bytes32 second = _recordPayment(finance, _payAct(10_000));
        _requirePaid(30_000, 6_000, second);
        PaymentRecordedAct memory act = _payAct(1);
        _refuse(abi.encodeWithSelector(IPaymentRegister.PaymentOverPayable.selector, 30_001, PAYABLE));
        _recordPayment(finance, act);
    }

    function test_vatStaysWithinWhatIsPayable() public {
        PaymentRecordedAct memory act = _payAct(PAYABLE);
        act.vat = PAYABLE_VAT + 1;
        _refuse(
            abi.encodeWithSelector(
                IPaymentRegister.PaymentVatOverPayable.selector,
                PAYABLE_VAT + 1,
                PAYABLE_VAT
            )
        );
        _recordPayment(finance, act);
    }

    function test_whoDecidedDoesNotPay() public {
        PaymentRecordedAct memory act = _payAct(PAYABLE);
        _refuse(abi.encodeWithSelector(IPaymentRegister.PaymentByDecidingKey.selector, buyer.signer));
        _recordPayment(buyer, act);
        bytes32 payment = _recordPayment(finance, act);
        PaymentCorrectedAct memory correction = _correctPaymentAct(payment, 1);
        _refuse(abi.encodeWithSelector(IPaymentRegister.PaymentByDecidingKey.selector, buyer.signer));
        _correctPayment(buyer, correction);
    }

    function test_whoEverDecidedOnTheMilestoneDoesNotPay() public {
        _deliver(supplier, _deliverAct(1, 2));
        _accept(_addKey(buyer, Roles.OFFICER), _acceptAct(1, 2));
        PaymentRecordedAct memory act = _payAct(PAYABLE);
        _refuse(abi.encodeWithSelector(IPaymentRegister.PaymentByDecidingKey.selector, buyer.signer));
        _recordPayment(buyer, act);
    }

    function test_whoPaidDoesNotDecideAfterwards() public {
        Party memory both = _addKey(buyer, Roles.OFFICER | Roles.FINANCE);
        _recordPayment(both, _payAct(PAYABLE));
        DecisionCorrectedAct memory act = _correctAct(1, 2, PAYABLE + 1);
        _refuse(abi.encodeWithSelector(IMilestoneRegister.MilestoneByPayingKey.selector, both.signer));
        _correct(both, act);
        _correct(buyer, act);
    }

    function test_whoPaidDoesNotDecideOnTheNextAttempt() public {
        Party memory both = _addKey(buyer, Roles.OFFICER | Roles.FINANCE);
        _recordPayment(both, _payAct(PAYABLE));
        _deliver(supplier, _deliverAct(1, 2));
        DeliveryAcceptedAct memory act = _acceptAct(1, 2);
        _refuse(abi.encodeWithSelector(IMilestoneRegister.MilestoneByPayingKey.selector, both.signer));
        _accept(both, act);
        _accept(buyer, act);
    }

    function test_onlyFinancePays() public {
        PaymentRecordedAct memory act = _payAct(PAYABLE);
        finance = _addKey(buyer, Roles.OFFICER);
        _refuse(
            abi.encodeWithSelector(
                IHistoryLog.HistoryLogKeyLacksRole.selector,
                finance.signer,
                Roles.OFFICER,
                Roles.FINANCE
            )
        );
        _recordPayment(finance, act);
        act.envelope.organisation = member.number;
        _refuse(
            abi.encodeWithSelector(IPaymentRegister.PaymentNotBuyer.selector, member.number, buyer.number)
        );
        _recordPayment(member, act);
    }

    function test_aPaymentIsSomethingPastAndPayable() public {
        PaymentRecordedAct memory act = _payAct(0);
        _refuse(abi.encodeWithSelector(IPaymentRegister.PaymentAmountZero.selector));
        _recordPayment(finance, act);
        act = _payAct(1);
        act.paidOn = uint40(START + 1);
        _refuseDate(act.paidOn);
        _recordPayment(finance, act);
        act = _payAct(1);
        act.number = 2;
        _refuse(abi.encodeWithSelector(IPaymentRegister.PaymentNothingPayable.selector, agreed, 2));
        _recordPayment(finance, act);
    }

    function test_aPaymentSaysWhatWasPaidBefore() public {
        PaymentRecordedAct memory stale = _payAct(10_000);
        bytes32 decision = stale.envelope.builtOn;
        bytes32 first = _recordPayment(finance, _payAct(10_000));
        _refuse(abi.encodeWithSelector(IPaymentRegister.PaymentWrongPaidBefore.selector, 0, 10_000));
        _recordPayment(finance, stale);
        stale.paidBefore = 10_000;
        _refuse(abi.encodeWithSelector(Register.RegisterStale.selector, decision, first));
        _recordPayment(finance, stale);
    }

    function test_aPaymentMayNameItsInvoice() public {
        bytes32 invoice = _recordInvoice(supplier, _invoiceAct(PAYABLE));
        PaymentRecordedAct memory act = _payAct(PAYABLE);
        act.invoice = OTHER;
        _refuse(abi.encodeWithSelector(IPaymentRegister.PaymentInvoiceUnknown.selector, OTHER));
        _recordPayment(finance, act);
        act.invoice = invoice;
        act.number = 2;
        _refuse(
            abi.encodeWithSelector(
                IPaymentRegister.PaymentInvoiceOfAnotherMilestone.selector,
                invoice,
                agreed,
                1
            )
        );
        _recordPayment(finance, act);
        act.number = 1;
        _recordPayment(finance, act);
    }

    function test_paymentsGoOnAfterTheEnd() public {
        bytes32 payment = _recordPayment(finance, _payAct(10_000));
        _end(buyer, _endAct(buyer, agreed));
        bytes32 invoice = _recordInvoice(supplier, _invoiceAct(PAYABLE));
        _receiveInvoice(finance, _receiveAct(invoice));
        _recordPayment(finance, _payAct(20_000));
        _confirmPayment(supplier, _confirmAct(payment));
    }

    // Corrections.

    function test_aPaymentIsCorrectedAndTheCorrectionToo() public {
        bytes32 payment = _recordPayment(finance, _payAct(20_000));
        bytes32 first = _correctPayment(finance, _correctPaymentAct(payment, 15_000));
        _requirePayment(payment, 15_000, 3_000, first);
        _requirePaid(15_000, 3_000, first);
        bytes32 second = _correctPayment(finance, _correctPaymentAct(payment, 16_000));
        _requirePayment(payment, 16_000, 3_200, second);
        _requirePaid(16_000, 3_200, second);
        bytes32 reversal = _correctPayment(finance, _correctPaymentAct(payment, 0));
        _requirePaid(0, 0, reversal);
        bytes32 anew = _recordPayment(finance, _payAct(PAYABLE));
        _requirePaid(PAYABLE, PAYABLE_VAT, anew);
    }

    function test_aCorrectionBuildsOnTheLastCorrection() public {
        bytes32 payment = _recordPayment(finance, _payAct(20_000));
        PaymentCorrectedAct memory act = _correctPaymentAct(payment, 15_000);
        bytes32 correction = _correctPayment(finance, act);
        _refuse(abi.encodeWithSelector(Register.RegisterStale.selector, payment, correction));
        _correctPayment(finance, act);
        act = _correctPaymentAct(payment, 15_000);
        act.paidBefore = 20_000;
        _refuse(abi.encodeWithSelector(IPaymentRegister.PaymentWrongPaidBefore.selector, 20_000, 15_000));
        _correctPayment(finance, act);
    }

    function test_aCorrectionStaysWithinWhatIsPayable() public {
        bytes32 payment = _recordPayment(finance, _payAct(20_000));
        _recordPayment(finance, _payAct(5_000));
        PaymentCorrectedAct memory act = _correctPaymentAct(payment, 25_001);
        _refuse(abi.encodeWithSelector(IPaymentRegister.PaymentOverPayable.selector, 30_001, PAYABLE));
        _correctPayment(finance, act);
        _correctPayment(finance, _correctPaymentAct(payment, 25_000));
    }

    function test_aCorrectionIsReasonedDatedAndOfItsMilestone() public {
        bytes32 payment = _recordPayment(finance, _payAct(20_000));
        PaymentCorrectedAct memory act = _correctPaymentAct(payment, 1);
        act.reason = 0;
        _refuse(abi.encodeWithSelector(IPaymentRegister.PaymentNoReason.selector, payment));
        _correctPayment(finance, act);
        act = _correctPaymentAct(payment, 1);
        act.paidOn = uint40(START + 1);
        _refuseDate(act.paidOn);
        _correctPayment(finance, act);
        act = _correctPaymentAct(payment, 1);
        act.number = 2;
        _refuse(
            abi.encodeWithSelector(IPaymentRegister.PaymentOfAnotherMilestone.selector, payment, agreed, 1)
        );
        _correctPayment(finance, act);
        act = _correctPaymentAct(OTHER, 1);
        _refuse(abi.encodeWithSelector(IPaymentRegister.PaymentUnknown.selector, OTHER));
        _correctPayment(finance, act);
        act = _correctPaymentAct(payment, 1);
        act.envelope.organisation = member.number;
        _refuse(
            abi.encodeWithSelector(IPaymentRegister.PaymentNotBuyer.selector, member.number, buyer.number)
        );
        _correctPayment(member, act);
    }

    function testFuzz_sumsCountTheCorrectedValues(uint64[4] memory paid, uint64[4] memory corrected) public {
        uint256 sum = 0;
        for (uint256 i = 0; i < paid.length; ++i) {
            uint64 amount = (paid[i] % 10_000) + 1;
            if (sum + amount > PAYABLE) amount = uint64(PAYABLE - sum);
            if (amount == 0) return;
            bytes32 payment = _recordPayment(finance, _payAct(amount));
            uint64 right = corrected[i] % 10_000;
            if (sum + right > PAYABLE) right = uint64(PAYABLE - sum);
            if (right == amount) ++right;
            if (sum + right > PAYABLE) return;
            bytes32 correction = _correctPayment(finance, _correctPaymentAct(payment, right));
            sum += right;
            (uint64 total, , bytes32 lastAct) = payments.paidOnMilestone(agreed, 1);
            assertTrue(total == sum && lastAct == correction, "the corrected value counts");
            assertTrue(payments.paidOn(agreed) == sum, "under the agreement too");
        }
    }

    // Answers.

    function test_theSupplierContestsThenConfirms() public {
        bytes32 payment = _recordPayment(finance, _payAct(20_000));
        bytes32 contest = _contestPayment(supplier, _contestAct(payment, 0));
        _requireAnswer(payment, contest);
        bytes32 confirmation = _confirmPayment(supplier, _confirmAct(payment));
        _requireAnswer(payment, confirmation);
        _requirePaid(20_000, 4_000, payment);
    }

    function test_anAnswerBuildsOnThePaymentOrItsLastCorrection() public {
        bytes32 payment = _recordPayment(finance, _payAct(20_000));
        bytes32 first = _correctPayment(finance, _correctPaymentAct(payment, 19_000));
        bytes32 second = _correctPayment(finance, _correctPaymentAct(payment, 18_000));
        PaymentConfirmedAct memory act = _confirmAct(payment);
        act.envelope.builtOn = first;
        _refuse(abi.encodeWithSelector(Register.RegisterStale.selector, first, second));
        _confirmPayment(supplier, act);
        act.envelope.builtOn = payment;
        bytes32 answer = _confirmPayment(supplier, act);
        act.envelope.builtOn = second;
        act.previous = answer;
        _confirmPayment(supplier, act);
    }

    function test_anAnswerNamesThePreviousOne() public {
        bytes32 payment = _recordPayment(finance, _payAct(20_000));
        PaymentConfirmedAct memory act = _confirmAct(payment);
        bytes32 answer = _confirmPayment(supplier, act);
        _refuse(abi.encodeWithSelector(IPaymentRegister.PaymentWrongAnswer.selector, 0, answer));
        _confirmPayment(supplier, act);
        PaymentContestedAct memory contest = _contestAct(payment, 1);
        contest.previous = OTHER;
        _refuse(abi.encodeWithSelector(IPaymentRegister.PaymentWrongAnswer.selector, OTHER, answer));
        _contestPayment(supplier, contest);
    }

    function test_onlyTheSupplierAnswers() public {
        bytes32 payment = _recordPayment(finance, _payAct(20_000));
        PaymentConfirmedAct memory act = _confirmAct(payment);
        act.envelope.organisation = rival.number;
        _refuse(
            abi.encodeWithSelector(
                IPaymentRegister.PaymentNotSupplier.selector,
                rival.number,
                supplier.number
            )
        );
        _confirmPayment(rival, act);
    }

    function test_anAnswerIsPastReasonedAndExact() public {
        bytes32 payment = _recordPayment(finance, _payAct(20_000));
        PaymentConfirmedAct memory confirmation = _confirmAct(payment);
        confirmation.receivedOn = uint40(START + 1);
        _refuseDate(confirmation.receivedOn);
        _confirmPayment(supplier, confirmation);
        PaymentContestedAct memory contest = _contestAct(payment, 1);
        contest.reason = 0;
        _refuse(abi.encodeWithSelector(IPaymentRegister.PaymentNoReason.selector, payment));
        _contestPayment(supplier, contest);
        contest = _contestAct(payment, uint64(1) << 53);
        _refuse(abi.encodeWithSelector(Amounts.AmountOverLimit.selector, uint64(1) << 53, Amounts.MOST));
        _contestPayment(supplier, contest);
    }

    function _requireInvoice(bytes32 invoice, uint64 disputed, bytes32 lastAct) private view {
        (bytes32 agreement, uint16 number, uint64 amount, uint64 disputedAmount, bytes32 last) = payments
            .invoiceOf(invoice);
        assertTrue(agreement == agreed && number == 1 && amount == PAYABLE, "invoice");
        assertTrue(disputedAmount == disputed && last == lastAct, "state of the invoice");
    }

    function _requirePayment(bytes32 payment, uint64 amount, uint64 vat, bytes32 lastAct) private view {
        (bytes32 agreement, uint16 number, uint64 actual, uint64 actualVat, bytes32 last, ) = payments
            .paymentOf(payment);
        assertTrue(agreement == agreed && number == 1, "payment");
        assertTrue(actual == amount && actualVat == vat && last == lastAct, "corrected values");
    }

    function _requirePaid(uint64 amount, uint64 vat, bytes32 lastAct) private view {
        (uint64 paid, uint64 paidVat, bytes32 last) = payments.paidOnMilestone(agreed, 1);
        assertTrue(paid == amount && paidVat == vat && last == lastAct, "paid on the milestone");
        assertTrue(payments.paidOn(agreed) == amount, "paid under the agreement");
    }

    function _requireAnswer(bytes32 payment, bytes32 answer) private view {
        (, , , , , bytes32 actual) = payments.paymentOf(payment);
        assertTrue(actual == answer, "the last answer");
    }

    function _refuseDate(uint40 date) private {
        _refuse(abi.encodeWithSelector(IPaymentRegister.PaymentDateInFuture.selector, date, block.timestamp));
    }
}
