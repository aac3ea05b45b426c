// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IDirectory} from "../../../contracts/directory/IDirectory.sol";
import {
    IDirectoryActs,
    IdentifierAddedAct,
    IdentifierConfirmedAct,
    OrganisationConfirmedAct,
    OrganisationEnteredAct,
    OrganisationRenamedAct
} from "../../../contracts/directory/IDirectoryActs.sol";
import {OrganisationKinds} from "../../../contracts/directory/OrganisationKinds.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {Signed} from "../../../contracts/log/Act.sol";
import {Register} from "../../../contracts/log/Register.sol";
import {Party} from "../support/ActSigner.sol";
import {assertEq} from "../support/Assertions.sol";
import {DirectoryFixture} from "../support/DirectoryFixture.sol";
import {vm} from "../support/Vm.sol";

/// @dev A further identifier takes two words: the organisation's own, and an authority's.
contract DirectoryIdentifiersTest is DirectoryFixture {
    function test_anOrganisationClaimsAndAnAuthorityConfirms() public {
        IdentifierAddedAct memory claim = _claiming(supplier);
        (Signed memory by, bytes32 claimHash) = _signClaiming(supplier, claim);
        vm.expectEmit(address(directory));
        emit IDirectoryActs.IdentifierAdded(claim);
        directory.addIdentifier(claim, by);
        assertEq(directory.organisationOf(IDENTIFIER), 0);
        assertEq(directory.claimOf(supplier.number, IDENTIFIER), claimHash);
        assertEq(directory.lastActOf(supplier.number), claimHash);

        IdentifierConfirmedAct memory act = _vouching(otherAuthority, supplier);
        (by, ) = _signVouching(otherAuthority, act);
        vm.expectEmit(address(directory));
        emit IDirectoryActs.IdentifierConfirmed(act);
        directory.confirmIdentifier(act, by);
        assertEq(directory.organisationOf(IDENTIFIER), supplier.number);
        assertEq(directory.organisationOf(keccak256("supplier")), supplier.number);
        assertEq(directory.subjectOf(supplier.number), supplier.subject);
        vm.expectRevert(
            abi.encodeWithSelector(IDirectory.DirectoryNotClaimed.selector, IDENTIFIER, supplier.number)
        );
        directory.confirmIdentifier(act, by);
    }

    /// ATTACK: an officer hangs identifiers on a competitor, and makes its acts stale as long as it likes.
    function test_nobodyHangsAnIdentifierOnAnother() public {
        IdentifierAddedAct memory act = _claiming(supplier);
        act.envelope.organisation = otherAuthority.number;
        (Signed memory by, ) = _signClaiming(otherAuthority, act);
        vm.expectRevert(
            abi.encodeWithSelector(
                IDirectory.DirectoryClaimsForAnother.selector,
                otherAuthority.number,
                supplier.number
            )
        );
        directory.addIdentifier(act, by);

        IdentifierConfirmedAct memory unasked = _vouching(otherAuthority, supplier);
        (by, ) = _signVouching(otherAuthority, unasked);
        vm.expectRevert(
            abi.encodeWithSelector(IDirectory.DirectoryNotClaimed.selector, IDENTIFIER, supplier.number)
        );
        directory.confirmIdentifier(unasked, by);
    }

    function test_aConfirmationMakesNoActOfTheOrganisationStale() public {
        _claim(supplier);
        OrganisationRenamedAct memory renaming = _renaming(supplier, supplier.subject);
        _vouch(authority, supplier);
        (Signed memory by, ) = _signRenaming(supplier, renaming);
        directory.rename(renaming, by);
    }

    /// ATTACK: a supplier claims a rival's company number before the rival is entered.
    function test_aClaimAloneHoldsNothing() public {
        _claim(supplier);
        Party memory rival = _newcomer();
        OrganisationEnteredAct memory entry = _entering(rival);
        (Signed memory by, bytes32 entryHash) = _signEntering(authority, entry);
        directory.enter(entry, rival.signer, by);
        rival.number = directory.organisationOf(IDENTIFIER);
        _confirm(rival, entryHash);
        IdentifierConfirmedAct memory act = _vouching(authority, supplier);
        (by, ) = _signVouching(authority, act);
        vm.expectRevert(_identifierTaken(rival.number));
        directory.confirmIdentifier(act, by);
    }

    function test_aConfirmedClaimSupersedesAnEntryThatNobodyConfirmed() public {
        Party memory squatter = _newcomer();
        OrganisationEnteredAct memory entry = _entering(squatter);
        (Signed memory by, bytes32 entryHash) = _signEntering(authority, entry);
        directory.enter(entry, squatter.signer, by);
        squatter.number = directory.organisationOf(IDENTIFIER);
        _claim(supplier);
        _vouch(authority, supplier);
        assertEq(directory.organisationOf(IDENTIFIER), supplier.number);
        OrganisationConfirmedAct memory confirmation = _confirming(squatter, entryHash);
        (by, ) = _signConfirming(squatter, confirmation);
        vm.expectRevert(abi.encodeWithSelector(IDirectory.DirectoryNotPending.selector, squatter.number));
        directory.confirm(confirmation, by);
    }

    function test_anOfficerGivesAwayNothingThatAVoteEntered() public {
        Party memory candidate = _newcomer();
        (candidate, ) = _enterByVote(candidate, IDENTIFIER, OrganisationKinds.AUDITOR);
        _expectClaimRefused(_claiming(supplier), _identifierTaken(candidate.number));
    }

    function test_aClaimIsTheOrganisationsOwnAndBuildsOnItsLastAct() public {
        IdentifierAddedAct memory act = _claiming(supplier);
        act.envelope.builtOn = CONTENT;
        _expectClaimRefused(act, _stale(CONTENT, directory.lastActOf(supplier.number)));
        act = _claiming(supplier);
        act.envelope.subject = authority.subject;
        _expectClaimRefused(act, _wrongSubject(authority.subject));
        act = _claiming(supplier);
        act.identifier = 0;
        _expectClaimRefused(act, abi.encodeWithSelector(IDirectory.DirectoryEmptyIdentifier.selector));
        Party memory signatory = _addKey(supplier, Roles.SIGNATORY);
        act = _claiming(signatory);
        (Signed memory by, ) = _signClaiming(signatory, act);
        vm.expectRevert(_lacks(signatory, Roles.SIGNATORY, Roles.ADMINISTRATOR));
        directory.addIdentifier(act, by);
    }

    function test_aConfirmationBuildsOnTheClaimInItsHistory() public {
        bytes32 claim = _claim(supplier);
        IdentifierConfirmedAct memory act = _vouching(authority, supplier);
        act.envelope.builtOn = CONTENT;
        _expectVouchingRefused(authority, act, _stale(CONTENT, claim));
        act = _vouching(authority, supplier);
        act.envelope.subject = authority.subject;
        _expectVouchingRefused(authority, act, _wrongSubject(authority.subject));
        Party memory signatory = _addKey(supplier, Roles.SIGNATORY);
        _expectVouchingRefused(
            signatory,
            _vouching(signatory, supplier),
            _lacks(signatory, Roles.SIGNATORY, Roles.OFFICER)
        );
    }

    function test_aSecondClaimReplacesTheFirst() public {
        bytes32 first = _claim(supplier);
        IdentifierConfirmedAct memory act = _vouching(authority, supplier);
        bytes32 second = _claim(supplier);
        _expectVouchingRefused(authority, act, _stale(first, second));
    }

    function _vouch(Party memory officer, Party memory claimant) private {
        IdentifierConfirmedAct memory act = _vouching(officer, claimant);
        (Signed memory by, ) = _signVouching(officer, act);
        directory.confirmIdentifier(act, by);
    }

    function _expectVouchingRefused(
        Party memory officer,
        IdentifierConfirmedAct memory act,
        bytes memory refusal
    ) private {
        (Signed memory by, ) = _signVouching(officer, act);
        vm.expectRevert(refusal);
        directory.confirmIdentifier(act, by);
    }

    function _identifierTaken(uint32 number) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IDirectory.DirectoryIdentifierTaken.selector, IDENTIFIER, number);
    }

    function _wrongSubject(bytes32 subject) private view returns (bytes memory) {
        return abi.encodeWithSelector(Register.RegisterWrongSubject.selector, subject, supplier.subject);
    }
}
