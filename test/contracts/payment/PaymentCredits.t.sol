// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Amounts} from "../../../contracts/libraries/Amounts.sol";
import {Dates} from "../../../contracts/libraries/Dates.sol";
import {
    InvoiceCreditedAct,
    InvoiceDisputedAct,
    InvoiceRecordedAct,
    InvoiceWithdrawnAct,
    PaymentRecordedAct
} from "../../../contracts/payment/IPaymentActs.sol";
import {IPaymentRegister} from "../../../contracts/payment/IPaymentRegister.sol";
import {Register} from "../../../contracts/log/Register.sol";
import {assertEq} from "../support/Assertions.sol";
import {DeliveryFixture} from "../support/DeliveryFixture.sol";

/// @notice Invoices of which their supplier credits what is not paid.
contract PaymentCreditsTest is DeliveryFixture {
    uint64 private constant PAYABLE = 30_000; // of milestone 1, accepted in part
    uint64 private constant PAYABLE_VAT = 6_000;

    bytes32 private invoice; // over all that is payable

    function setUp() public {
        _deployAgreed();
        _deliver(supplier, _deliverAct(1, 1));
        _acceptInPart(buyer, _partAct(1, 1, PAYABLE));
        invoice = _recordInvoice(supplier, _invoiceAct(PAYABLE));
    }

    function test_aCreditedInvoiceAsksForSoMuchLess() public {
        _creditInvoice(supplier, _creditInvoiceAct(invoice, invoice, 10_000));
        (, , uint64 amount, , ) = payments.invoiceOf(invoice);
        assertEq(amount, 20_000);
        PaymentRecordedAct memory act = _payOn(20_001);
        act.vat = 4_000;
        _refuse(
            abi.encodeWithSelector(
                IPaymentRegister.PaymentOverInvoice.selector,
                invoice,
                20_001,
                4_000,
                20_000,
                4_000
            )
        );
        _recordPayment(finance, act);
        _recordPayment(finance, _payOn(20_000));
        _recordInvoice(supplier, _another(10_000)); // the room that the credit left
    }

    function test_noMoreIsCreditedThanIsLeftToPay() public {
        _recordPayment(finance, _payOn(25_000));
        InvoiceCreditedAct memory act = _creditInvoiceAct(invoice, invoice, 5_001);
        act.vat = 1_000;
        _refuseOver(5_001, 1_000, 5_000, 1_000);
        _creditInvoice(supplier, act);
        (act.amount, act.vat) = (5_000, 1_001);
        _refuseOver(5_000, 1_001, 5_000, 1_000);
        _creditInvoice(supplier, act);
        act.vat = 1_000;
        _creditInvoice(supplier, act);
    }

    function test_aCreditBuildsOnTheLastAndIsNeverCountedTwice() public {
        InvoiceCreditedAct memory act = _creditInvoiceAct(invoice, invoice, 1_000);
        bytes32 first = _creditInvoice(supplier, act);
        _refuse(abi.encodeWithSelector(Register.RegisterStale.selector, invoice, first));
        _creditInvoice(supplier, act);
        _creditInvoice(supplier, _creditInvoiceAct(invoice, first, 1_000));
        (, , uint64 amount, , ) = payments.invoiceOf(invoice);
        assertEq(amount, 28_000);
    }

    function test_creditsAndDisputesMakeEachOtherNotStale() public {
        InvoiceCreditedAct memory credit = _creditInvoiceAct(invoice, invoice, 1_000);
        InvoiceDisputedAct memory dispute = _disputeAct(invoice, 2_000);
        _creditInvoice(supplier, credit);
        bytes32 disputed = _disputeInvoice(finance, dispute);
        (, , , , bytes32 lastAct) = payments.invoiceOf(invoice);
        assertEq(lastAct, disputed);
    }

    function test_noMoreStaysDisputedThanIsAskedFor() public {
        _disputeInvoice(finance, _disputeAct(invoice, 20_000));
        bytes32 first = _creditInvoice(supplier, _creditInvoiceAct(invoice, invoice, 5_000));
        assertEq(_disputed(), 20_000);
        _creditInvoice(supplier, _creditInvoiceAct(invoice, first, 15_000));
        assertEq(_disputed(), 10_000);
    }

    function test_whatIsCreditedInFullAsksForNothingAndKeepsNoVat() public {
        InvoiceCreditedAct memory act = _creditInvoiceAct(invoice, invoice, PAYABLE);
        act.vat = PAYABLE_VAT - 1;
        _refuse(abi.encodeWithSelector(Amounts.AmountVatWithoutNet.selector, 1));
        _creditInvoice(supplier, act);
        act.vat = PAYABLE_VAT;
        bytes32 credit = _creditInvoice(supplier, act);
        InvoiceCreditedAct memory more = _creditInvoiceAct(invoice, credit, 1);
        _refuse(abi.encodeWithSelector(IPaymentRegister.PaymentInvoiceTakenBack.selector, invoice));
        _creditInvoice(supplier, more);
        _recordInvoice(supplier, _another(PAYABLE));
    }

    function test_whatWasCreditedIsNotWithdrawn() public {
        _creditInvoice(supplier, _creditInvoiceAct(invoice, invoice, 1));
        InvoiceWithdrawnAct memory act = _withdrawInvoiceAct(invoice);
        _refuse(abi.encodeWithSelector(IPaymentRegister.PaymentInvoiceCreditedBefore.selector, invoice));
        _withdrawInvoice(supplier, act);
    }

    function test_aCreditIsOverSomethingByItsSupplierWithAReasonAndADate() public {
        InvoiceCreditedAct memory act = _creditInvoiceAct(invoice, invoice, 0);
        _refuse(abi.encodeWithSelector(IPaymentRegister.PaymentAmountZero.selector));
        _creditInvoice(supplier, act);
        act = _creditInvoiceAct(invoice, invoice, 1);
        act.reason = 0;
        _refuse(abi.encodeWithSelector(IPaymentRegister.PaymentNoReason.selector, invoice));
        _creditInvoice(supplier, act);
        act = _creditInvoiceAct(invoice, invoice, 1);
        uint40 issuedOn = act.issuedOn;
        act.issuedOn = issuedOn - 1;
        _refuse(abi.encodeWithSelector(Dates.DateTooEarly.selector, issuedOn - 1, issuedOn));
        _creditInvoice(supplier, act);
        act.issuedOn = issuedOn + 1;
        _refuse(
            abi.encodeWithSelector(IPaymentRegister.PaymentDateInFuture.selector, issuedOn + 1, issuedOn)
        );
        _creditInvoice(supplier, act);
        act = _creditInvoiceAct(invoice, invoice, 1);
        act.envelope.organisation = buyer.number;
        _refuse(
            abi.encodeWithSelector(
                IPaymentRegister.PaymentNotSupplier.selector,
                buyer.number,
                supplier.number
            )
        );
        _creditInvoice(buyer, act);
    }

    /// @dev Whatever is paid and credited in whichever order, both together come to at most what was invoiced.
    function testFuzz_paidAndCreditedStayWithinTheInvoice(uint64[6] memory amounts, uint8 credits) public {
        uint64 left = PAYABLE;
        bytes32 last = invoice;
        for (uint256 i = 0; i < amounts.length; ++i) {
            uint64 amount = (amounts[i] % 8_000) + 1;
            if ((credits >> i) & 1 == 1) {
                InvoiceCreditedAct memory act = _creditInvoiceAct(invoice, last, amount);
                act.vat = 0;
                if (amount >= left) continue; // the last of it takes its VAT with it
                last = _creditInvoice(supplier, act);
            } else {
                (uint64 paid, , ) = payments.paidOnMilestone(agreed, 1);
                if (paid + amount > PAYABLE) continue; // over what is payable, which is asked first
                PaymentRecordedAct memory act = _payOn(amount);
                act.vat = 0;
                if (amount > left) {
                    _refuse(
                        abi.encodeWithSelector(
                            IPaymentRegister.PaymentOverInvoice.selector,
                            invoice,
                            amount,
                            0,
                            left,
                            PAYABLE_VAT
                        )
                    );
                }
                _recordPayment(finance, act);
                if (amount > left) continue;
            }
            left -= amount;
        }
    }

    function _disputed() private view returns (uint64 disputed) {
        (, , , disputed, ) = payments.invoiceOf(invoice);
    }

    function _payOn(uint64 amount) private view returns (PaymentRecordedAct memory act) {
        act = _payAct(amount);
        act.invoice = invoice;
    }

    function _another(uint64 amount) private view returns (InvoiceRecordedAct memory act) {
        act = _invoiceAct(amount);
        act.envelope.content = keccak256("another");
    }

    function _refuseOver(uint64 amount, uint64 vat, uint64 unpaid, uint64 unpaidVat) private {
        _refuse(
            abi.encodeWithSelector(
                IPaymentRegister.PaymentCreditOverUnpaid.selector,
                invoice,
                amount,
                vat,
                unpaid,
                unpaidVat
            )
        );
    }
}
