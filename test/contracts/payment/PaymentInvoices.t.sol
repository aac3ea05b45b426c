// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IHistoryLog} from "../../../contracts/log/IHistoryLog.sol";
import {Dates} from "../../../contracts/libraries/Dates.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {
    InvoiceReceivedAct,
    InvoiceRecordedAct,
    PaymentConfirmedAct,
    PaymentContestedAct,
    PaymentCorrectedAct,
    PaymentRecordedAct
} from "../../../contracts/payment/IPaymentActs.sol";
import {IPaymentRegister} from "../../../contracts/payment/IPaymentRegister.sol";
import {assertTrue} from "../support/Assertions.sol";
import {DeliveryFixture} from "../support/DeliveryFixture.sol";
import {Party} from "../support/LedgerFixture.sol";

/// @notice What invoices ask for in all, what is paid on each, and what one side cannot do to the other.
contract PaymentInvoicesTest is DeliveryFixture {
    uint64 private constant PAYABLE = 30_000; // of milestone 1, accepted in part
    uint64 private constant PAYABLE_VAT = 6_000;

    function setUp() public {
        _deployAgreed();
        _deliver(supplier, _deliverAct(1, 1));
        _acceptInPart(buyer, _partAct(1, 1, PAYABLE));
    }

    function test_theInvoicesOfAMilestoneStayWithinWhatIsPayable() public {
        _recordInvoice(supplier, _invoiceAct(20_000));
        InvoiceRecordedAct memory act = _invoiceAct(10_001);
        act.vat = 2_000;
        _refuse(
            abi.encodeWithSelector(IPaymentRegister.PaymentInvoiceOverPayable.selector, PAYABLE + 1, PAYABLE)
        );
        _recordInvoice(supplier, act);
        _recordInvoice(supplier, _invoiceAct(10_000));
    }

    function test_soDoesTheirVat() public {
        _recordInvoice(supplier, _invoiceAct(20_000));
        InvoiceRecordedAct memory act = _invoiceAct(10_000);
        act.vat = 2_001;
        _refuse(
            abi.encodeWithSelector(
                IPaymentRegister.PaymentInvoiceVatOverPayable.selector,
                PAYABLE_VAT + 1,
                PAYABLE_VAT
            )
        );
        _recordInvoice(supplier, act);
    }

    function testFuzz_invoicesNeverComeToMoreThanIsPayable(uint64[6] memory amounts) public {
        uint256 invoiced = 0;
        for (uint256 i = 0; i < amounts.length; ++i) {
            uint64 amount = (amounts[i] % PAYABLE) + 1;
            InvoiceRecordedAct memory act = _invoiceAct(amount);
            act.vat = 0;
            act.envelope.content = keccak256(abi.encode(i));
            bool isOver = invoiced + amount > PAYABLE;
            if (isOver) {
                _refuse(
                    abi.encodeWithSelector(
                        IPaymentRegister.PaymentInvoiceOverPayable.selector,
                        invoiced + amount,
                        PAYABLE
                    )
                );
            }
            _recordInvoice(supplier, act);
            if (!isOver) invoiced += amount;
        }
        assertTrue(invoiced <= PAYABLE, "within what is payable");
    }

    function test_aPaymentStaysWithinItsInvoice() public {
        bytes32 invoice = _recordInvoice(supplier, _invoiceAct(1_000));
        PaymentRecordedAct memory act = _payOn(invoice, 1_001);
        act.vat = 200;
        _refuseOver(invoice, 1_001, 200, 1_000, 200);
        _recordPayment(finance, act);
        act = _payOn(invoice, 1_000);
        act.vat = 201;
        _refuseOver(invoice, 1_000, 201, 1_000, 200);
        _recordPayment(finance, act);
        _recordPayment(finance, _payOn(invoice, 600));
        act = _payOn(invoice, 401);
        act.vat = 80;
        _refuseOver(invoice, 401, 80, 400, 80);
        _recordPayment(finance, act);
        _recordPayment(finance, _payOn(invoice, 400));
    }

    function test_soDoesWhatAPaymentIsCorrectedTo() public {
        bytes32 invoice = _recordInvoice(supplier, _invoiceAct(1_000));
        bytes32 payment = _recordPayment(finance, _payOn(invoice, 600));
        PaymentCorrectedAct memory act = _correctPaymentAct(payment, 1_001);
        act.vat = 200;
        _refuseOver(invoice, 1_001, 200, 1_000, 200);
        _correctPayment(finance, act);
        _correctPayment(finance, _correctPaymentAct(payment, 1_000));
        _correctPayment(finance, _correctPaymentAct(payment, 0));
        _recordPayment(finance, _payOn(invoice, 1_000));
    }

    function testFuzz_whatIsPaidOnAnInvoiceStaysWithinIt(uint64[4] memory paid, uint64 right) public {
        bytes32 invoice = _recordInvoice(supplier, _invoiceAct(10_000));
        uint256 sum = 0;
        bytes32 last = 0;
        uint64 lastAmount = 0;
        for (uint256 i = 0; i < paid.length; ++i) {
            uint64 amount = (paid[i] % 6_000) + 1;
            if (sum + amount > 10_000) continue;
            PaymentRecordedAct memory act = _payOn(invoice, amount);
            act.vat = 0;
            last = _recordPayment(finance, act);
            (sum, lastAmount) = (sum + amount, amount);
        }
        right = right % 12_000;
        if (last == 0 || right == lastAmount) return;
        PaymentCorrectedAct memory corrected = _correctPaymentAct(last, right);
        corrected.vat = 0;
        uint256 left = 10_000 - sum + lastAmount;
        if (right > left) _refuseOver(invoice, right, 0, left, 2_000);
        _correctPayment(finance, corrected);
    }

    function test_noCorrectionMakesAnInvoiceStale() public {
        InvoiceRecordedAct memory act = _invoiceAct(10_000);
        for (uint64 i = 1; i <= 3; ++i) _correct(buyer, _correctAct(1, 2, PAYABLE - i));
        _recordInvoice(supplier, act);
    }

    function test_aPaymentsCorrectionCorrectsSomething() public {
        bytes32 payment = _recordPayment(finance, _payAct(1_000));
        PaymentCorrectedAct memory act = _correctPaymentAct(payment, 1_000);
        _refuse(abi.encodeWithSelector(IPaymentRegister.PaymentNothingCorrected.selector, payment));
        _correctPayment(finance, act);
        act.paidOn = uint40(START - 1 days);
        _correctPayment(finance, act);
    }

    function test_nothingIsDatedLongBeforeTheAgreementStarts() public {
        uint40 early = uint40(START - 31 days - 1);
        InvoiceRecordedAct memory act = _invoiceAct(PAYABLE);
        act.issuedOn = 0;
        _refuseEarly(0);
        _recordInvoice(supplier, act);
        act.issuedOn = early + 1;
        bytes32 invoice = _recordInvoice(supplier, act);
        PaymentRecordedAct memory payment = _payAct(PAYABLE);
        payment.paidOn = early;
        _refuseEarly(early);
        _recordPayment(finance, payment);
        bytes32 paid = _recordPayment(finance, _payAct(PAYABLE));
        PaymentCorrectedAct memory correction = _correctPaymentAct(paid, 1);
        correction.paidOn = early;
        _refuseEarly(early);
        _correctPayment(finance, correction);
        PaymentConfirmedAct memory confirmation = _confirmAct(paid);
        confirmation.receivedOn = early;
        _refuseEarly(early);
        _confirmPayment(supplier, confirmation);
        InvoiceReceivedAct memory received = _receiveAct(invoice);
        received.receivedOn = 0;
        _refuse(
            abi.encodeWithSelector(IPaymentRegister.PaymentInvoiceReceivedBeforeIssued.selector, 0, early + 1)
        );
        _receiveInvoice(finance, received);
    }

    function test_onlyASignatoryInvoicesAndAnswers() public {
        bytes32 payment = _recordPayment(finance, _payAct(1_000));
        Party memory administrator = _addKey(supplier, Roles.ADMINISTRATOR);
        PaymentConfirmedAct memory confirmation = _confirmAct(payment);
        _refuseRole(administrator);
        _confirmPayment(administrator, confirmation);
        PaymentContestedAct memory contest = _contestAct(payment, 1);
        _refuseRole(administrator);
        _contestPayment(administrator, contest);
        InvoiceRecordedAct memory invoice = _invoiceAct(1_000);
        _refuseRole(administrator);
        _recordInvoice(administrator, invoice);
    }

    function _payOn(bytes32 invoice, uint64 amount) private view returns (PaymentRecordedAct memory act) {
        act = _payAct(amount);
        act.invoice = invoice;
    }

    function _refuseOver(
        bytes32 invoice,
        uint64 amount,
        uint64 vat,
        uint256 unpaid,
        uint256 unpaidVat
    ) private {
        _refuse(
            abi.encodeWithSelector(
                IPaymentRegister.PaymentOverInvoice.selector,
                invoice,
                amount,
                vat,
                unpaid,
                unpaidVat
            )
        );
    }

    function _refuseEarly(uint40 date) private {
        _refuse(abi.encodeWithSelector(Dates.DateTooEarly.selector, date, START - 31 days));
    }

    function _refuseRole(Party memory party) private {
        _refuse(
            abi.encodeWithSelector(
                IHistoryLog.HistoryLogKeyLacksRole.selector,
                party.signer,
                Roles.ADMINISTRATOR,
                Roles.SIGNATORY
            )
        );
    }
}
