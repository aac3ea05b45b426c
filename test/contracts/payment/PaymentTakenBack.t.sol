// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IHistoryLog} from "../../../contracts/log/IHistoryLog.sol";
import {Amounts} from "../../../contracts/libraries/Amounts.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {
    InvoiceDisputedAct,
    InvoiceReceivedAct,
    InvoiceRecordedAct,
    InvoiceWithdrawnAct,
    PaymentCorrectedAct,
    PaymentRecordedAct
} from "../../../contracts/payment/IPaymentActs.sol";
import {IPaymentRegister} from "../../../contracts/payment/IPaymentRegister.sol";
import {Register} from "../../../contracts/log/Register.sol";
import {assertEq} from "../support/Assertions.sol";
import {DeliveryFixture} from "../support/DeliveryFixture.sol";
import {Party} from "../support/LedgerFixture.sol";

/// @notice Invoices that their supplier takes back.
contract PaymentTakenBackTest is DeliveryFixture {
    uint64 private constant PAYABLE = 30_000; // of milestone 1, accepted in part

    bytes32 private invoice; // over all that is payable

    function setUp() public {
        _deployAgreed();
        _deliver(supplier, _deliverAct(1, 1));
        _acceptInPart(buyer, _partAct(1, 1, PAYABLE));
        invoice = _recordInvoice(supplier, _invoiceAct(PAYABLE));
    }

    function test_aWithdrawnInvoiceAsksForNothingAndLeavesRoomForAnother() public {
        _withdrawInvoice(supplier, _withdrawInvoiceAct(invoice));
        (, , uint64 amount, uint64 disputed, ) = payments.invoiceOf(invoice);
        assertEq(amount, 0);
        assertEq(disputed, 0);
        _recordInvoice(supplier, _numbered(PAYABLE, 99));
    }

    function test_nothingIsRecordedOnAWithdrawnInvoice() public {
        InvoiceReceivedAct memory received = _receiveAct(invoice);
        InvoiceDisputedAct memory dispute = _disputeAct(invoice, 1);
        PaymentRecordedAct memory payment = _payOn(1);
        _withdrawInvoice(supplier, _withdrawInvoiceAct(invoice));
        _refuseTakenBack();
        _receiveInvoice(finance, received);
        _refuseTakenBack();
        _disputeInvoice(finance, dispute);
        _refuseTakenBack();
        _recordPayment(finance, payment);
        InvoiceWithdrawnAct memory again = _withdrawInvoiceAct(invoice);
        _refuseTakenBack();
        _withdrawInvoice(supplier, again);
    }

    function test_anInvoiceOnWhichSomethingIsPaidIsNotWithdrawn() public {
        bytes32 payment = _recordPayment(finance, _payOn(600));
        InvoiceWithdrawnAct memory act = _withdrawInvoiceAct(invoice);
        _refuse(abi.encodeWithSelector(IPaymentRegister.PaymentInvoicePaid.selector, invoice, 600));
        _withdrawInvoice(supplier, act);
        _correctPayment(finance, _correctPaymentAct(payment, 0));
        _withdrawInvoice(supplier, act);
        PaymentCorrectedAct memory afterwards = _correctPaymentAct(payment, 5);
        _refuse(abi.encodeWithSelector(IPaymentRegister.PaymentOverInvoice.selector, invoice, 5, 1, 0, 0));
        _correctPayment(finance, afterwards);
    }

    function test_whatTheBuyerRecordsOfItMakesNoWithdrawalStale() public {
        InvoiceWithdrawnAct memory act = _withdrawInvoiceAct(invoice);
        _receiveInvoice(finance, _receiveAct(invoice));
        for (uint64 i = 1; i <= 3; ++i) _disputeInvoice(finance, _disputeAct(invoice, i));
        _withdrawInvoice(supplier, act);
    }

    function test_aWithdrawalBuildsOnTheInvoice() public {
        bytes32 received = _receiveInvoice(finance, _receiveAct(invoice));
        InvoiceWithdrawnAct memory act = _withdrawInvoiceAct(invoice);
        act.envelope.builtOn = received;
        _refuse(abi.encodeWithSelector(Register.RegisterStale.selector, received, invoice));
        _withdrawInvoice(supplier, act);
    }

    function test_onlyItsSupplierWithdrawsAnInvoiceAndSaysWhy() public {
        InvoiceWithdrawnAct memory act = _withdrawInvoiceAct(invoice);
        act.envelope = _envelope(buyer, PROCUREMENT, invoice, CONTENT);
        _refuse(
            abi.encodeWithSelector(
                IPaymentRegister.PaymentNotSupplier.selector,
                buyer.number,
                supplier.number
            )
        );
        _withdrawInvoice(buyer, act);
        act = _withdrawInvoiceAct(invoice);
        act.reason = 0;
        _refuse(abi.encodeWithSelector(IPaymentRegister.PaymentNoReason.selector, invoice));
        _withdrawInvoice(supplier, act);
        act = _withdrawInvoiceAct(keccak256("none"));
        _refuse(abi.encodeWithSelector(IPaymentRegister.PaymentInvoiceUnknown.selector, keccak256("none")));
        _withdrawInvoice(supplier, act);
        Party memory administrator = _addKey(supplier, Roles.ADMINISTRATOR);
        act = _withdrawInvoiceAct(invoice);
        _refuse(
            abi.encodeWithSelector(
                IHistoryLog.HistoryLogKeyLacksRole.selector,
                administrator.signer,
                Roles.ADMINISTRATOR,
                Roles.SIGNATORY
            )
        );
        _withdrawInvoice(administrator, act);
    }

    function test_aPaymentIsNotCorrectedToVatAlone() public {
        bytes32 payment = _recordPayment(finance, _payOn(600));
        PaymentCorrectedAct memory act = _correctPaymentAct(payment, 0);
        act.vat = 1;
        _refuse(abi.encodeWithSelector(Amounts.AmountVatWithoutNet.selector, 1));
        _correctPayment(finance, act);
        act.vat = 0;
        _correctPayment(finance, act);
    }

    /// @dev However often invoices come and go, those that stand come to at most what is payable.
    function testFuzz_withdrawnInvoicesLeaveExactlyTheirOwnRoom(uint64[6] memory amounts, uint8 kept) public {
        _withdrawInvoice(supplier, _withdrawInvoiceAct(invoice));
        uint64 standing = 0;
        for (uint256 i = 0; i < amounts.length; ++i) {
            uint64 amount = (amounts[i] % (PAYABLE / 6)) + 1;
            bytes32 one = _recordInvoice(supplier, _numbered(amount, i));
            if ((kept >> i) & 1 == 1) standing += amount;
            else _withdrawInvoice(supplier, _withdrawInvoiceAct(one));
        }
        if (standing < PAYABLE) _recordInvoice(supplier, _numbered(PAYABLE - standing, 6));
        InvoiceRecordedAct memory more = _numbered(1, 7);
        _refuse(
            abi.encodeWithSelector(IPaymentRegister.PaymentInvoiceOverPayable.selector, PAYABLE + 1, PAYABLE)
        );
        _recordInvoice(supplier, more);
    }

    function _payOn(uint64 amount) private view returns (PaymentRecordedAct memory act) {
        act = _payAct(amount);
        act.invoice = invoice;
    }

    /// @dev VAT apart, which rounding makes another sum.
    function _numbered(uint64 amount, uint256 number) private view returns (InvoiceRecordedAct memory act) {
        act = _invoiceAct(amount);
        act.vat = 0;
        act.envelope.content = keccak256(abi.encode(number));
    }

    function _refuseTakenBack() private {
        _refuse(abi.encodeWithSelector(IPaymentRegister.PaymentInvoiceTakenBack.selector, invoice));
    }
}
