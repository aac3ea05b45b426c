// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IDirectory} from "../../../contracts/directory/IDirectory.sol";
import {
    IDirectoryActs,
    OrganisationConfirmedAct,
    OrganisationEnteredAct
} from "../../../contracts/directory/IDirectoryActs.sol";
import {OrganisationKinds} from "../../../contracts/directory/OrganisationKinds.sol";
import {Call} from "../../../contracts/log/ICarrier.sol";
import {Signed} from "../../../contracts/log/Act.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {Party} from "../support/ActSigner.sol";
import {assertEq, assertTrue} from "../support/Assertions.sol";
import {DirectoryFixture} from "../support/DirectoryFixture.sol";
import {vm} from "../support/Vm.sol";

/// @dev Entries hold nothing until they are confirmed: neither a mistyped key nor a squatter burns a company's number.
contract DirectoryReplacingTest is DirectoryFixture {
    function test_anEntryWithAMistypedKeyIsReplacedUnderTheSameNumber() public {
        Party memory mistyped = _newcomer();
        bytes32 first = _enterAs(authority, mistyped, 0);
        Party memory right = _party(0, _newSecret(), IDENTIFIER);
        OrganisationEnteredAct memory act = _entering(right);
        act.envelope.builtOn = first;
        (Signed memory by, bytes32 second) = _signEntering(authority, act);
        vm.expectEmit(address(directory));
        emit IDirectoryActs.OrganisationEntered(act, right.signer, 4);
        directory.enter(act, right.signer, by);
        (mistyped.number, right.number) = (4, 4);
        assertEq(directory.organisationOf(IDENTIFIER), 4);

        _expectConfirmationRefused(mistyped, first, _stale(first, second));
        _expectConfirmationRefused(mistyped, second, _notItsFirstKey(mistyped));
        _confirm(right, second);
        assertEq(directory.kindOf(4), OrganisationKinds.SUPPLIER);
    }

    /// ATTACK: an officer enters a company's number with a key that nobody has, so that nobody else can.
    function test_anotherAuthorityReplacesASquattersEntry() public {
        bytes32 first = _enterAs(otherAuthority, _newcomer(), 0);
        Party memory right = _party(4, _newSecret(), IDENTIFIER);
        bytes32 second = _enterAs(authority, right, first);
        _confirm(right, second);
        assertTrue(directory.keyOf(keccak256(right.signer)).organisation() == 4, "it is the company's");
    }

    /// ATTACK: the squatter enters it again and again, each time just before the company confirms.
    function test_nobodyComesBetweenAnEntryAndItsConfirmation() public {
        bytes32 squatted = _enterAs(otherAuthority, _newcomer(), 0);
        Party memory right = _party(4, _newSecret(), IDENTIFIER);
        OrganisationEnteredAct memory entry = _entering(right);
        entry.envelope.builtOn = squatted;
        (Signed memory by, bytes32 entryHash) = _signEntering(authority, entry);
        OrganisationConfirmedAct memory confirmation = _confirming(right, entryHash);
        (Signed memory own, ) = _signConfirming(right, confirmation);
        Call[] memory calls = new Call[](2);
        calls[0] = Call(
            address(directory),
            500_000,
            abi.encodeCall(IDirectoryActs.enter, (entry, right.signer, by))
        );
        calls[1] = Call(
            address(directory),
            500_000,
            abi.encodeCall(IDirectoryActs.confirm, (confirmation, own))
        );
        bytes[] memory reasons = carrier.carry(calls);
        assertEq(reasons[0], "");
        assertEq(reasons[1], "");
        assertEq(directory.kindOf(4), OrganisationKinds.SUPPLIER);
    }

    function test_aReplacementBuildsOnWhatItReplaces() public {
        bytes32 first = _enterAs(authority, _newcomer(), 0);
        OrganisationEnteredAct memory act = _entering(_newcomer());
        _expectEntryRefused(act, _stale(0, first));
        act.envelope.builtOn = CONTENT;
        _expectEntryRefused(act, _stale(CONTENT, first));
    }

    /// ATTACK: the entry with the mistyped key is recorded once more.
    function test_aReplayedEntryDoesNotComeBack() public {
        Party memory mistyped = _newcomer();
        OrganisationEnteredAct memory act = _entering(mistyped);
        (Signed memory by, bytes32 first) = _signEntering(authority, act);
        directory.enter(act, mistyped.signer, by);
        bytes32 second = _enterAs(authority, _party(0, _newSecret(), IDENTIFIER), first);
        vm.expectRevert(_stale(0, second));
        directory.enter(act, mistyped.signer, by);
    }

    function test_aConfirmedIdentifierIsNobodyElsesForEver() public {
        Party memory right = _newcomer();
        bytes32 entry = _enterAs(authority, right, 0);
        right.number = 4;
        bytes32 confirmation = _confirm(right, entry);
        OrganisationEnteredAct memory act = _entering(_party(0, _newSecret(), IDENTIFIER));
        act.envelope.builtOn = confirmation;
        (Signed memory by, ) = _signEntering(authority, act);
        vm.expectRevert(abi.encodeWithSelector(IDirectory.DirectoryIdentifierTaken.selector, IDENTIFIER, 4));
        directory.enter(act, abi.encodePacked(vm.addr(lastSecret)), by);
    }

    function test_anOfficerDoesNotReplaceWhatAVoteEntered() public {
        (Party memory admitted, bytes32 vote) = _enterByVote(
            _newcomer(),
            IDENTIFIER,
            OrganisationKinds.AUTHORITY
        );
        Party memory other = _party(0, _newSecret(), IDENTIFIER);
        OrganisationEnteredAct memory act = _entering(other);
        act.envelope.builtOn = vote;
        (Signed memory by, ) = _signEntering(authority, act);
        vm.expectRevert(
            abi.encodeWithSelector(IDirectory.DirectoryIdentifierTaken.selector, IDENTIFIER, admitted.number)
        );
        directory.enter(act, other.signer, by);
        _confirm(admitted, vote);
        assertEq(directory.activeAuthorities(), 3);
    }

    function test_aVoteReplacesAPendingSupplierAndAPendingAuthority() public {
        bytes32 squatted = _enterAs(authority, _newcomer(), 0);
        Party memory mistyped = _party(0, _newSecret(), IDENTIFIER);
        bytes32 vote;
        (mistyped, vote) = _enterByVote(mistyped, IDENTIFIER, OrganisationKinds.AUTHORITY);
        assertEq(mistyped.number, 4);
        _expectConfirmationRefused(mistyped, squatted, _stale(squatted, vote));
        Party memory right = _party(0, _newSecret(), IDENTIFIER);
        bytes32 again;
        vm.warp(block.timestamp + 1);
        _addKey(authority, Roles.OFFICER); // another act, so that the votes are apart
        (right, again) = _enterByVote(right, IDENTIFIER, OrganisationKinds.AUTHORITY);
        _expectConfirmationRefused(mistyped, again, _notItsFirstKey(mistyped));
        _confirm(right, again);
        assertEq(directory.kindOf(4), OrganisationKinds.AUTHORITY);
    }

    // A pending key is nobody else's

    /// ATTACK: an officer enters a second organisation with the key of a newcomer, who then seems to be it.
    function test_anotherAuthorityDoesNotEnterANewcomersKey() public {
        (Party memory victim, bytes32 entry) = _enterPending(authority, OrganisationKinds.SUPPLIER, "victim");
        Party memory squatter = _newcomer();
        (squatter.secret, squatter.signer) = (victim.secret, victim.signer);
        OrganisationEnteredAct memory act = _by(_entering(squatter), otherAuthority);
        (Signed memory by, ) = _signEntering(otherAuthority, act);
        vm.expectRevert(
            abi.encodeWithSelector(
                IDirectory.DirectoryKeyPending.selector,
                keccak256(victim.signer),
                victim.number
            )
        );
        directory.enter(act, squatter.signer, by);
        _confirm(victim, entry);
    }

    function test_theSameAuthorityPutsAMistypedIdentifierRight() public {
        (Party memory mistyped, bytes32 wrong) = _enterPending(
            authority,
            OrganisationKinds.SUPPLIER,
            "01234568"
        );
        Party memory right = _newcomer();
        (right.secret, right.signer) = (mistyped.secret, mistyped.signer);
        bytes32 entry = _enterAs(authority, right, 0);
        right.number = directory.organisationOf(IDENTIFIER);
        _expectConfirmationRefused(mistyped, wrong, _notItsFirstKey(mistyped));
        _confirm(right, entry);
    }

    function test_aKeyGoesWhereItSignsItselfWhoeverEnteredIt() public {
        (Party memory pending, bytes32 entry) = _enterPending(
            otherAuthority,
            OrganisationKinds.SUPPLIER,
            "squatted"
        );
        _addThis(supplier, pending, Roles.SIGNATORY, 0, type(uint40).max);
        _expectConfirmationRefused(pending, entry, _taken(pending.signer, supplier.number));
    }

    function test_anEntryThatWasReplacedNoLongerHoldsItsKey() public {
        Party memory first = _newcomer();
        bytes32 entry = _enterAs(otherAuthority, first, 0);
        _enterAs(authority, _party(0, _newSecret(), IDENTIFIER), entry);
        Party memory elsewhere = _party(0, _newSecret(), keccak256("elsewhere"));
        (elsewhere.secret, elsewhere.signer) = (first.secret, first.signer);
        OrganisationEnteredAct memory act = _entering(elsewhere);
        act.identifier = keccak256("elsewhere");
        (Signed memory by, bytes32 again) = _signEntering(authority, act);
        directory.enter(act, elsewhere.signer, by);
        elsewhere.number = directory.organisationOf(act.identifier);
        _confirm(elsewhere, again);
    }

    function _enterAs(
        Party memory officer,
        Party memory entered,
        bytes32 builtOn
    ) private returns (bytes32 entry) {
        OrganisationEnteredAct memory act = _by(_entering(entered), officer);
        act.envelope.builtOn = builtOn;
        Signed memory by;
        (by, entry) = _signEntering(officer, act);
        directory.enter(act, entered.signer, by);
    }

    function _expectConfirmationRefused(Party memory entered, bytes32 builtOn, bytes memory refusal) private {
        OrganisationConfirmedAct memory act = _confirming(entered, builtOn);
        (Signed memory by, ) = _signConfirming(entered, act);
        vm.expectRevert(refusal);
        directory.confirm(act, by);
    }

    function _notItsFirstKey(Party memory party) private pure returns (bytes memory) {
        return
            abi.encodeWithSelector(
                IDirectory.DirectoryNotItsFirstKey.selector,
                keccak256(party.signer),
                party.number
            );
    }
}
