// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {
    IDirectoryActs,
    OrganisationConfirmedAct,
    OrganisationEnteredAct
} from "../../../contracts/directory/IDirectoryActs.sol";
import {Signed} from "../../../contracts/log/Act.sol";
import {IDirectory} from "../../../contracts/directory/IDirectory.sol";
import {KeySlot, KeySlotLibrary} from "../../../contracts/directory/KeySlot.sol";
import {OrganisationKinds} from "../../../contracts/directory/OrganisationKinds.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {Schemes} from "../../../contracts/signatures/Schemes.sol";
import {Subjects} from "../../../contracts/libraries/Subjects.sol";
import {assertEq, assertTrue} from "../support/Assertions.sol";
import {Party} from "../support/LedgerFixture.sol";
import {vm} from "../support/Vm.sol";
import {Register} from "../../../contracts/log/Register.sol";
import {DirectoryFixture} from "../support/DirectoryFixture.sol";

contract DirectoryEnteringTest is DirectoryFixture {
    function test_entersAnOrganisationThatIsPendingUntilItsKeyConfirms() public {
        Party memory entered = _newcomer();
        OrganisationEnteredAct memory act = _entering(entered);
        (Signed memory by, bytes32 actHash) = _signEntering(authority, act);
        vm.expectEmit(address(directory));
        emit IDirectoryActs.OrganisationEntered(act, entered.signer, 4);
        directory.enter(act, entered.signer, by);

        entered.number = directory.organisationOf(IDENTIFIER);
        assertEq(entered.number, 4);
        assertEq(directory.kindOf(4), 0);
        assertEq(directory.subjectOf(4), Subjects.organisation(IDENTIFIER));
        assertEq(directory.lastActOf(4), actHash);
        assertTrue(!directory.keyOf(act.key).exists(), "its key may not act yet");

        uint40 addedIn = uint40(_count());
        OrganisationConfirmedAct memory confirmation = _confirming(entered, actHash);
        Signed memory own;
        (own, actHash) = _signConfirming(entered, confirmation);
        vm.expectEmit(address(directory));
        emit IDirectoryActs.OrganisationConfirmed(confirmation);
        directory.confirm(confirmation, own);

        assertEq(directory.kindOf(4), OrganisationKinds.SUPPLIER);
        assertEq(directory.lastActOf(4), actHash);
        assertEq(
            KeySlot.unwrap(directory.keyOf(act.key)),
            KeySlot.unwrap(KeySlotLibrary.pack(4, act.roles, 0, type(uint40).max, addedIn, Schemes.PLAIN))
        );
    }

    function test_theKeySlotIsWhereTheFormatSays() public view {
        bytes32 key = keccak256(supplier.signer);
        bytes32 stored = vm.load(address(directory), keccak256(abi.encode(key, uint256(0))));
        assertEq(stored, bytes32(KeySlot.unwrap(directory.keyOf(key))));
        assertTrue(stored != 0, "it is there");
    }

    function test_anOfficerEntersSuppliersAlone() public {
        uint8[3] memory byVote = [
            OrganisationKinds.AUTHORITY,
            OrganisationKinds.AUDITOR,
            OrganisationKinds.RECORDER
        ];
        OrganisationEnteredAct memory act = _entering(_newcomer());
        for (uint256 i = 0; i < byVote.length; ++i) {
            act.organisationKind = byVote[i];
            _expectEntryRefused(
                act,
                abi.encodeWithSelector(IDirectory.DirectoryKindNeedsMotion.selector, byVote[i])
            );
        }
        act.organisationKind = 5;
        _expectEntryRefused(
            act,
            abi.encodeWithSelector(IDirectory.DirectoryUnknownOrganisationKind.selector, 5)
        );
    }

    function test_onlyAnOfficerOfAnAuthorityEnters() public {
        OrganisationEnteredAct memory act = _entering(_newcomer());
        act.envelope.organisation = supplier.number;
        (Signed memory by, ) = _signEntering(supplier, act);
        vm.expectRevert(
            _lacks(supplier, OrganisationKinds.rolesOf(OrganisationKinds.SUPPLIER), Roles.OFFICER)
        );
        directory.enter(act, _newcomer().signer, by);
    }

    function test_oneIdentifierOneOrganisation() public {
        OrganisationEnteredAct memory act = _entering(_newcomer());
        act.identifier = keccak256("supplier");
        act.envelope.subject = Subjects.organisation(act.identifier);
        bytes memory taken = abi.encodeWithSelector(
            IDirectory.DirectoryIdentifierTaken.selector,
            act.identifier,
            supplier.number
        );
        _expectEntryRefused(act, taken);
        act.identifier = 0;
        act.envelope.subject = Subjects.organisation(0);
        _expectEntryRefused(act, abi.encodeWithSelector(IDirectory.DirectoryEmptyIdentifier.selector));
    }

    function test_aReplayedEntryIsStale() public {
        Party memory entered = _newcomer();
        OrganisationEnteredAct memory act = _entering(entered);
        (Signed memory by, bytes32 entry) = _signEntering(authority, act);
        directory.enter(act, entered.signer, by);
        vm.expectRevert(_stale(0, entry));
        directory.enter(act, entered.signer, by);
    }

    function test_anEntryIsOnTheNewOrganisationsHistoryAndBuildsOnNothing() public {
        OrganisationEnteredAct memory act = _entering(_newcomer());
        act.envelope.subject = authority.subject;
        _expectEntryRefused(
            act,
            abi.encodeWithSelector(
                Register.RegisterWrongSubject.selector,
                authority.subject,
                Subjects.organisation(IDENTIFIER)
            )
        );
        act = _entering(_newcomer());
        act.envelope.builtOn = CONTENT;
        _expectEntryRefused(act, _stale(CONTENT, 0));
    }

    function test_theKeyPassedIsTheKeySigned() public {
        OrganisationEnteredAct memory act = _entering(_newcomer());
        (Signed memory by, ) = _signEntering(authority, act);
        bytes memory another = abi.encodePacked(address(1));
        vm.expectRevert(
            abi.encodeWithSelector(IDirectory.DirectoryWrongKey.selector, keccak256(another), act.key)
        );
        directory.enter(act, another, by);
    }

    function testFuzz_aFirstKeyAdministersAndHoldsRolesOfItsKindAlone(uint8 kind, uint16 roles) public {
        kind = 1 + (kind % 4);
        roles = roles % 512;
        uint16 allowed = OrganisationKinds.rolesOf(kind);
        if (roles == 0 || roles & ~allowed != 0) {
            vm.expectRevert(
                abi.encodeWithSelector(IDirectory.DirectoryRolesNotAllowed.selector, roles, allowed)
            );
        } else if (roles & Roles.ADMINISTRATOR == 0) {
            vm.expectRevert(
                abi.encodeWithSelector(IDirectory.DirectoryFirstKeyNotAdministrator.selector, roles)
            );
        }
        directory.checkFirstKey(_newcomer().signer, Schemes.PLAIN, roles, kind);
    }

    function test_anEntryIsCheckedAsAFirstKey() public {
        OrganisationEnteredAct memory act = _entering(_newcomer());
        act.roles = Roles.SIGNATORY;
        _expectEntryRefused(
            act,
            abi.encodeWithSelector(IDirectory.DirectoryFirstKeyNotAdministrator.selector, Roles.SIGNATORY)
        );
    }
}
