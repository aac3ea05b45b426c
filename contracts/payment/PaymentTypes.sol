// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice EIP-712 type hashes of the acts on invoices and payments (docs/format.md, "Acts").
library PaymentTypes {
    bytes32 internal constant INVOICE_RECORDED = keccak256(
        "InvoiceRecorded(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 agreement,uint16 number,uint64 amount,uint64 vat,uint40 issuedOn)"
    );

    bytes32 internal constant INVOICE_RECEIVED = keccak256(
        "InvoiceReceived(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 invoice,uint40 receivedOn)"
    );

    bytes32 internal constant INVOICE_DISPUTED = keccak256(
        "InvoiceDisputed(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 invoice,uint64 disputedAmount,uint16 reason)"
    );

    bytes32 internal constant PAYMENT_RECORDED = keccak256(
        "PaymentRecorded(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 agreement,uint16 number,bytes32 invoice,uint64 amount,uint64 vat,"
        "uint64 paidBefore,uint40 paidOn)"
    );

    bytes32 internal constant PAYMENT_CORRECTED = keccak256(
        "PaymentCorrected(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 agreement,uint16 number,bytes32 payment,uint64 amount,uint64 vat,"
        "uint64 paidBefore,uint16 reason,uint40 paidOn)"
    );

    bytes32 internal constant PAYMENT_CONFIRMED = keccak256(
        "PaymentConfirmed(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 payment,bytes32 previous,uint40 receivedOn)"
    );

    bytes32 internal constant PAYMENT_CONTESTED = keccak256(
        "PaymentContested(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 payment,bytes32 previous,uint64 receivedAmount,uint16 reason)"
    );
}
