// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice EIP-712 type hashes of the Directory's acts.
library DirectoryTypes {
    bytes32 internal constant ORGANISATION_ENTERED = keccak256(
        "OrganisationEntered(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 identifier,uint8 organisationKind,bytes key,uint8 scheme,uint16 roles)"
    );
    bytes32 internal constant ORGANISATION_CONFIRMED = keccak256(
        "OrganisationConfirmed(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil)"
    );
    bytes32 internal constant ORGANISATION_RENAMED = keccak256(
        "OrganisationRenamed(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil)"
    );
    bytes32 internal constant IDENTIFIER_ADDED = keccak256(
        "IdentifierAdded(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 identifier,uint32 of)"
    );
    bytes32 internal constant KEY_ADDED = keccak256(
        "KeyAdded(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes key,uint8 scheme,uint16 roles,uint40 keyValidFrom,uint40 keyValidUntil)"
    );
    bytes32 internal constant KEY_REVOKED = keccak256(
        "KeyRevoked(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes key,uint40 since)"
    );
}
