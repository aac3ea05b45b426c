// SPDX-License-Identifier: MIT
// Generated from src/domain/acts by `npm run generate`. Change the definitions, not this file.
pragma solidity 0.8.37;

import {Signed} from "../log/Act.sol";
import {Register} from "../log/Register.sol";
import {Roles} from "../libraries/Roles.sol";
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
} from "./IPaymentActs.sol";

/// @notice How the PaymentRegister records: for each kind its code, the EIP-712 type that is signed, the role
/// that signs and the event that tells it.
/// @dev An overload of _record hashes the act, has the log check and append it, and emits its event. Where
/// the event tells more than was signed, there is an _append instead and the register emits it.
abstract contract PaymentActs is Register, IPaymentActs {
    uint16 private constant INVOICE_RECORDED = 0x0801;
    uint16 private constant INVOICE_RECEIVED = 0x0802;
    uint16 private constant INVOICE_DISPUTED = 0x0803;
    uint16 private constant PAYMENT_RECORDED = 0x0804;
    uint16 private constant PAYMENT_CORRECTED = 0x0805;
    uint16 private constant PAYMENT_CONFIRMED = 0x0806;
    uint16 private constant PAYMENT_CONTESTED = 0x0807;
    uint16 private constant INVOICE_WITHDRAWN = 0x0808;
    uint16 private constant INVOICE_CREDITED = 0x0809;

    bytes32 private constant INVOICE_RECORDED_TYPEHASH = keccak256(
        "InvoiceRecorded("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 agreement,uint16 number,uint64 amount,uint64 vat,uint40 issuedOn)"
    );

    bytes32 private constant INVOICE_RECEIVED_TYPEHASH = keccak256(
        "InvoiceReceived("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 invoice,uint40 receivedOn)"
    );

    bytes32 private constant INVOICE_DISPUTED_TYPEHASH = keccak256(
        "InvoiceDisputed("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 invoice,uint64 disputedAmount,uint16 reason)"
    );

    bytes32 private constant PAYMENT_RECORDED_TYPEHASH = keccak256(
        "PaymentRecorded("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 agreement,uint16 number,bytes32 invoice,uint64 amount,uint64 vat,uint64 paidBefore,"
        "uint40 paidOn)"
    );

    bytes32 private constant PAYMENT_CORRECTED_TYPEHASH = keccak256(
        "PaymentCorrected("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 agreement,uint16 number,bytes32 payment,uint64 amount,uint64 vat,uint64 paidBefore,"
        "uint16 reason,uint40 paidOn)"
    );

    bytes32 private constant PAYMENT_CONFIRMED_TYPEHASH = keccak256(
        "PaymentConfirmed("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 payment,bytes32 previous,uint40 receivedOn)"
    );

    bytes32 private constant PAYMENT_CONTESTED_TYPEHASH = keccak256(
        "PaymentContested("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 payment,bytes32 previous,uint64 receivedAmount,uint16 reason)"
    );

    bytes32 private constant INVOICE_WITHDRAWN_TYPEHASH = keccak256(
        "InvoiceWithdrawn("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 invoice,uint16 reason)"
    );

    bytes32 private constant INVOICE_CREDITED_TYPEHASH = keccak256(
        "InvoiceCredited("
        "uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 invoice,uint64 amount,uint64 vat,uint40 issuedOn,uint16 reason)"
    );

    function _record(InvoiceRecordedAct calldata act, Signed calldata by) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            INVOICE_RECORDED,
            Roles.SIGNATORY,
            act.envelope,
            keccak256(abi.encode(INVOICE_RECORDED_TYPEHASH, act)),
            by
        );
        emit InvoiceRecorded(act);
    }

    function _record(InvoiceReceivedAct calldata act, Signed calldata by) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            INVOICE_RECEIVED,
            Roles.FINANCE,
            act.envelope,
            keccak256(abi.encode(INVOICE_RECEIVED_TYPEHASH, act)),
            by
        );
        emit InvoiceReceived(act);
    }

    function _record(InvoiceDisputedAct calldata act, Signed calldata by) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            INVOICE_DISPUTED,
            Roles.FINANCE,
            act.envelope,
            keccak256(abi.encode(INVOICE_DISPUTED_TYPEHASH, act)),
            by
        );
        emit InvoiceDisputed(act);
    }

    function _record(PaymentRecordedAct calldata act, Signed calldata by) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            PAYMENT_RECORDED,
            Roles.FINANCE,
            act.envelope,
            keccak256(abi.encode(PAYMENT_RECORDED_TYPEHASH, act)),
            by
        );
        emit PaymentRecorded(act);
    }

    function _record(
        PaymentCorrectedAct calldata act,
        Signed calldata by
    ) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            PAYMENT_CORRECTED,
            Roles.FINANCE,
            act.envelope,
            keccak256(abi.encode(PAYMENT_CORRECTED_TYPEHASH, act)),
            by
        );
        emit PaymentCorrected(act);
    }

    function _record(
        PaymentConfirmedAct calldata act,
        Signed calldata by
    ) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            PAYMENT_CONFIRMED,
            Roles.SIGNATORY,
            act.envelope,
            keccak256(abi.encode(PAYMENT_CONFIRMED_TYPEHASH, act)),
            by
        );
        emit PaymentConfirmed(act);
    }

    function _record(
        PaymentContestedAct calldata act,
        Signed calldata by
    ) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            PAYMENT_CONTESTED,
            Roles.SIGNATORY,
            act.envelope,
            keccak256(abi.encode(PAYMENT_CONTESTED_TYPEHASH, act)),
            by
        );
        emit PaymentContested(act);
    }

    function _record(
        InvoiceWithdrawnAct calldata act,
        Signed calldata by
    ) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            INVOICE_WITHDRAWN,
            Roles.SIGNATORY,
            act.envelope,
            keccak256(abi.encode(INVOICE_WITHDRAWN_TYPEHASH, act)),
            by
        );
        emit InvoiceWithdrawn(act);
    }

    function _record(InvoiceCreditedAct calldata act, Signed calldata by) internal returns (bytes32 actHash) {
        (actHash, ) = _append(
            INVOICE_CREDITED,
            Roles.SIGNATORY,
            act.envelope,
            keccak256(abi.encode(INVOICE_CREDITED_TYPEHASH, act)),
            by
        );
        emit InvoiceCredited(act);
    }
}
