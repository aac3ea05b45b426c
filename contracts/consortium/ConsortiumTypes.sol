// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice EIP-712 type hashes of the Consortium's acts.
library ConsortiumTypes {
    bytes32 internal constant FOUNDING_SIGNED = keccak256(
        "FoundingSigned(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil)"
    );
    bytes32 internal constant ADMISSION_PROPOSED = keccak256(
        "AdmissionProposed(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 identifier,bytes key,uint8 scheme,uint16 roles)"
    );
    bytes32 internal constant REGISTER_STATUS_PROPOSED = keccak256(
        "RegisterStatusProposed(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "address target,uint8 status)"
    );
    bytes32 internal constant VOTE_CAST = keccak256(
        "VoteCast(uint32 organisation,bytes32 subject,bytes32 builtOn,bytes32 content,uint40 validUntil,"
        "bytes32 motion,uint8 choice)"
    );
}
