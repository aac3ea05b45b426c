// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {assertEq, assertTrue} from "../support/Assertions.sol";
import {KeySlot, KeySlotLibrary} from "../../../contracts/directory/KeySlot.sol";

contract KeySlotTest {
    function testFuzz_packsEveryFieldInItsPlace(
        uint32 organisation,
        uint16 roles,
        uint40 validFrom,
        uint40 validUntil,
        uint40 addedIn,
        uint8 scheme
    ) public pure {
        KeySlot slot = KeySlotLibrary.pack(organisation, roles, validFrom, validUntil, addedIn, scheme);
        assertEq(slot.organisation(), organisation);
        assertEq(slot.roles(), roles);
        assertEq(slot.validFrom(), validFrom);
        assertEq(slot.validUntil(), validUntil);
        assertEq(slot.addedIn(), addedIn);
        assertEq(slot.scheme(), scheme);
        assertEq(slot.revokedSince(), 0);
        assertEq(slot.revokedIn(), 0);
    }

    function testFuzz_aRevocationChangesNothingElse(
        uint256 word,
        uint40 since,
        uint40 revokedIn,
        uint40 earlier
    ) public pure {
        KeySlot slot = KeySlot.wrap(word & ~(uint256(type(uint40).max) << 208));
        KeySlot once = slot.revoked(since, revokedIn);
        assertEq(once.revokedSince(), since);
        assertEq(once.revokedIn(), revokedIn);
        uint256 touched = (uint256(type(uint40).max) << 208) | (uint256(type(uint40).max) << 128);
        assertEq(KeySlot.unwrap(once) & ~touched, KeySlot.unwrap(slot) & ~touched);

        KeySlot twice = once.revoked(earlier, revokedIn / 2 + 1);
        assertEq(twice.revokedSince(), earlier);
        assertEq(twice.revokedIn(), revokedIn == 0 ? 1 : revokedIn);
    }

    function test_isTheWordThatTheFormatSays() public pure {
        KeySlot slot = KeySlotLibrary.pack(
            0x11111111,
            0x2222,
            0x3333333333,
            0x4444444444,
            0x5555555555,
            0x66
        );
        assertEq(
            KeySlot.unwrap(slot.revoked(0x7777777777, 0x8888888888)),
            0x6688888888885555555555777777777744444444443333333333222211111111
        );
    }

    function test_zeroIsNoKey() public pure {
        assertTrue(!KeySlot.wrap(0).exists(), "zero does not exist");
        assertTrue(KeySlotLibrary.pack(1, 0, 0, 0, 0, 0).exists(), "anything else does");
    }
}
