// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice The first five members of every signed act, in this order (docs/format.md, "Acts").
struct Envelope {
    uint32 organisation; // the organisation that acts, as numbered by the Directory
    bytes32 subject; // the history that the act is appended to
    bytes32 builtOn; // hash of the last act on the object concerned that the signer saw
    bytes32 content; // digest of the act's content (docs/format.md, "Content")
    uint40 validUntil; // last second (UTC) in which the act may be recorded
}

/// @notice Who signed an act. `signer` is an ERC-7913 signer: 20 bytes of address, or verifier and key.
struct Signed {
    bytes signer;
    bytes signature;
}
