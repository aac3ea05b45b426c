// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice One key's whole state in one storage word, so that one storage proof tells it.
/// @dev From the lowest bit: organisation u32, roles u16, validFrom u40, validUntil u40, revokedSince u40,
/// addedIn u40, revokedIn u40, scheme u8. Zero: no such key. Only ever narrowed, never deleted.
type KeySlot is uint256;

using KeySlotLibrary for KeySlot global;

/// @notice Packs a key's state, narrows it, and reads its parts.
library KeySlotLibrary {
    function pack(
        uint32 organisation_,
        uint16 roles_,
        uint40 validFrom_,
        uint40 validUntil_,
        uint40 addedIn_,
        uint8 scheme_
    ) internal pure returns (KeySlot) {
        return
            KeySlot.wrap(
                uint256(organisation_) |
                    (uint256(roles_) << 32) |
                    (uint256(validFrom_) << 48) |
                    (uint256(validUntil_) << 88) |
                    (uint256(addedIn_) << 168) |
                    (uint256(scheme_) << 248)
            );
    }

    /// @notice The slot after a revocation recorded in act `revokedIn_`, said to hold since `since`.
    /// The sequence of the first revocation stays.
    function revoked(KeySlot slot, uint40 since, uint40 revokedIn_) internal pure returns (KeySlot) {
        uint256 word = KeySlot.unwrap(slot);
        if (revokedIn(slot) == 0) word |= uint256(revokedIn_) << 208;
        word &= ~(uint256(type(uint40).max) << 128);
        return KeySlot.wrap(word | (uint256(since) << 128));
    }

    function organisation(KeySlot slot) internal pure returns (uint32) {
        return uint32(KeySlot.unwrap(slot));
    }

    function roles(KeySlot slot) internal pure returns (uint16) {
        return uint16(KeySlot.unwrap(slot) >> 32);
    }

    function validFrom(KeySlot slot) internal pure returns (uint40) {
        return uint40(KeySlot.unwrap(slot) >> 48);
    }

    function validUntil(KeySlot slot) internal pure returns (uint40) {
        return uint40(KeySlot.unwrap(slot) >> 88);
    }

    function revokedSince(KeySlot slot) internal pure returns (uint40) {
        return uint40(KeySlot.unwrap(slot) >> 128);
    }

    function addedIn(KeySlot slot) internal pure returns (uint40) {
        return uint40(KeySlot.unwrap(slot) >> 168);
    }

    function revokedIn(KeySlot slot) internal pure returns (uint40) {
        return uint40(KeySlot.unwrap(slot) >> 208);
    }

    function scheme(KeySlot slot) internal pure returns (uint8) {
        return uint8(KeySlot.unwrap(slot) >> 248);
    }

    function exists(KeySlot slot) internal pure returns (bool) {
        return KeySlot.unwrap(slot) != 0;
    }
}
