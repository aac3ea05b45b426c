// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IDirectoryActs, KeyRevokedAct} from "../../../contracts/directory/IDirectoryActs.sol";
import {Signed} from "../../../contracts/log/Act.sol";
import {IDirectory} from "../../../contracts/directory/IDirectory.sol";
import {KeySlot} from "../../../contracts/directory/KeySlot.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {assertEq, assertTrue} from "../support/Assertions.sol";
import {Party} from "../support/LedgerFixture.sol";
import {vm} from "../support/Vm.sol";
import {DirectoryFixture} from "../support/DirectoryFixture.sol";

contract DirectoryRevokingTest is DirectoryFixture {
    function test_anAdministratorRevokesAKey() public {
        Party memory clerk = _addKey(authority, Roles.OFFICER);
        KeyRevokedAct memory act = _revoking(authority, clerk.signer, uint40(START - 10));
        (Signed memory by, ) = _signRevoking(authority, act);
        KeySlot before = directory.keyOf(act.key);
        vm.expectEmit(address(directory));
        emit IDirectoryActs.KeyRevoked(act, clerk.signer);
        directory.revokeKey(act, clerk.signer, by);
        assertEq(
            KeySlot.unwrap(directory.keyOf(act.key)),
            KeySlot.unwrap(before.revoked(uint40(START - 10), uint40(_count())))
        );
    }

    function test_aKeyRevokesItselfWhateverItsRoles() public {
        Party memory clerk = _addKey(authority, Roles.FINANCE);
        _revoke(clerk, clerk.signer, uint40(START));
        assertTrue(directory.keyOf(keccak256(clerk.signer)).revokedIn() != 0, "revoked");
    }

    function test_noOtherKeyRevokesIt() public {
        Party memory clerk = _addKey(authority, Roles.OFFICER);
        Party memory colleague = _addKey(authority, Roles.OFFICER);
        KeyRevokedAct memory act = _revoking(colleague, clerk.signer, 0);
        (Signed memory by, ) = _signRevoking(colleague, act);
        vm.expectRevert(_lacks(colleague, Roles.OFFICER, Roles.ADMINISTRATOR));
        directory.revokeKey(act, clerk.signer, by);

        act = _revoking(otherAuthority, clerk.signer, 0);
        (by, ) = _signRevoking(otherAuthority, act);
        vm.expectRevert(
            abi.encodeWithSelector(
                IDirectory.DirectoryKeyOfAnotherOrganisation.selector,
                act.key,
                otherAuthority.number,
                authority.number
            )
        );
        directory.revokeKey(act, clerk.signer, by);
    }

    function testFuzz_aRevocationOnlyMovesEarlier(uint40 first, uint40 second) public {
        (first, second) = (first % uint40(START + 1), second % uint40(START + 1));
        Party memory clerk = _addKey(authority, Roles.OFFICER);
        _revoke(authority, clerk.signer, first);
        uint40 revokedIn = directory.keyOf(keccak256(clerk.signer)).revokedIn();
        KeyRevokedAct memory act = _revoking(authority, clerk.signer, second);
        (Signed memory by, ) = _signRevoking(authority, act);
        if (second >= first) {
            vm.expectRevert(
                abi.encodeWithSelector(IDirectory.DirectoryRevocationNotEarlier.selector, second, first)
            );
        }
        directory.revokeKey(act, clerk.signer, by);
        KeySlot slot = directory.keyOf(keccak256(clerk.signer));
        assertEq(slot.revokedSince(), second < first ? second : first);
        assertEq(slot.revokedIn(), revokedIn);
    }

    function test_revokesWhatThereIsInThePast() public {
        bytes memory unknown = abi.encodePacked(address(1));
        _expectRevocationRefused(
            _revoking(authority, unknown, 0),
            unknown,
            abi.encodeWithSelector(IDirectory.DirectoryUnknownKey.selector, keccak256(unknown))
        );
        Party memory clerk = _addKey(authority, Roles.OFFICER);
        _expectRevocationRefused(
            _revoking(authority, clerk.signer, uint40(START + 1)),
            clerk.signer,
            abi.encodeWithSelector(IDirectory.DirectoryRevokedInFuture.selector, uint40(START + 1), START)
        );
        _expectRevocationRefused(
            _revoking(authority, clerk.signer, 0),
            unknown,
            abi.encodeWithSelector(
                IDirectory.DirectoryWrongKey.selector,
                keccak256(unknown),
                keccak256(clerk.signer)
            )
        );
        KeyRevokedAct memory act = _revoking(authority, clerk.signer, 0);
        act.envelope.builtOn = directory.lastActOf(authority.number);
        _expectRevocationRefused(act, clerk.signer, _stale(act.envelope.builtOn, act.key));
    }
}
