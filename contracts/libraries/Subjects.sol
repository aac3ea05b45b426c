// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice The ids of the histories that acts are appended to. Computed alike in src/domain (docs/format.md, "Subjects").
library Subjects {
    bytes32 internal constant CONSORTIUM = keccak256("counterfoil/consortium");
    bytes32 private constant ORGANISATION = keccak256("counterfoil/organisation");
    bytes32 private constant PLAN = keccak256("counterfoil/plan");
    bytes32 private constant PROCUREMENT = keccak256("counterfoil/procurement");
    bytes32 private constant EVIDENCE = keccak256("counterfoil/evidence");

    /// @param identifier keccak256 of the normalised identifier that the organisation was entered with.
    function organisation(bytes32 identifier) internal pure returns (bytes32) {
        return keccak256(abi.encode(ORGANISATION, identifier));
    }

    /// @param owner The publishing authority: nobody publishes in another's name.
    /// @param ownReference keccak256 of the authority's own normalised reference.
    function plan(uint32 owner, bytes32 ownReference) internal pure returns (bytes32) {
        return keccak256(abi.encode(PLAN, owner, ownReference));
    }

    function procurement(uint32 lead, bytes32 ownReference) internal pure returns (bytes32) {
        return keccak256(abi.encode(PROCUREMENT, lead, ownReference));
    }

    /// @param process keccak256 of the OCID of the publication.
    function evidence(bytes32 process) internal pure returns (bytes32) {
        return keccak256(abi.encode(EVIDENCE, process));
    }
}
