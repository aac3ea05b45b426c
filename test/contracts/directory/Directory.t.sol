// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {
    IDirectoryActs,
    IdentifierAddedAct,
    OrganisationRenamedAct
} from "../../../contracts/directory/IDirectoryActs.sol";
import {Signed} from "../../../contracts/log/Act.sol";
import {IDirectory} from "../../../contracts/directory/IDirectory.sol";
import {OrganisationKinds} from "../../../contracts/directory/OrganisationKinds.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {Schemes} from "../../../contracts/signatures/Schemes.sol";
import {assertEq} from "../support/Assertions.sol";
import {Party} from "../support/LedgerFixture.sol";
import {vm} from "../support/Vm.sol";
import {Register} from "../../../contracts/log/Register.sol";
import {DirectoryFixture} from "../support/DirectoryFixture.sol";

contract DirectoryTest is DirectoryFixture {
    function test_renamesItself() public {
        OrganisationRenamedAct memory act = _renaming(supplier, supplier.subject);
        (Signed memory by, bytes32 actHash) = _signRenaming(supplier, act);
        vm.expectEmit(address(directory));
        emit IDirectoryActs.OrganisationRenamed(act);
        directory.rename(act, by);
        assertEq(directory.lastActOf(supplier.number), actHash);
        vm.expectRevert(_stale(act.envelope.builtOn, actHash));
        directory.rename(act, by);
    }

    function test_nobodyRenamesAnother() public {
        OrganisationRenamedAct memory act = _renaming(authority, supplier.subject);
        (Signed memory by, ) = _signRenaming(authority, act);
        vm.expectRevert(
            abi.encodeWithSelector(
                Register.RegisterWrongSubject.selector,
                supplier.subject,
                authority.subject
            )
        );
        directory.rename(act, by);

        Party memory signatory = _addKey(supplier, Roles.SIGNATORY);
        act = _renaming(signatory, supplier.subject);
        (by, ) = _signRenaming(signatory, act);
        vm.expectRevert(_lacks(signatory, Roles.SIGNATORY, Roles.ADMINISTRATOR));
        directory.rename(act, by);
    }

    function test_anyAuthorityAddsAnIdentifier() public {
        IdentifierAddedAct memory act = _identifying(otherAuthority, supplier);
        (Signed memory by, bytes32 actHash) = _signIdentifying(otherAuthority, act);
        vm.expectEmit(address(directory));
        emit IDirectoryActs.IdentifierAdded(act);
        directory.addIdentifier(act, by);
        assertEq(directory.organisationOf(IDENTIFIER), supplier.number);
        assertEq(directory.organisationOf(keccak256("supplier")), supplier.number);
        assertEq(directory.lastActOf(supplier.number), actHash);
        assertEq(directory.subjectOf(supplier.number), supplier.subject);

        act.envelope.builtOn = actHash;
        (by, ) = _signIdentifying(otherAuthority, act);
        vm.expectRevert(
            abi.encodeWithSelector(IDirectory.DirectoryIdentifierTaken.selector, IDENTIFIER, supplier.number)
        );
        directory.addIdentifier(act, by);
    }

    function test_anIdentifierIsAddedToWhatThereIsBuiltOnItsLastAct() public {
        IdentifierAddedAct memory act = _identifying(authority, supplier);
        act.of_ = 99;
        _expectIdentifierRefused(act, abi.encodeWithSelector(IDirectory.DirectoryNotActive.selector, 99));
        act = _identifying(authority, supplier);
        act.envelope.builtOn = CONTENT;
        _expectIdentifierRefused(act, _stale(CONTENT, directory.lastActOf(supplier.number)));
        act = _identifying(authority, supplier);
        act.envelope.subject = authority.subject;
        _expectIdentifierRefused(
            act,
            abi.encodeWithSelector(
                Register.RegisterWrongSubject.selector,
                authority.subject,
                supplier.subject
            )
        );
    }

    function test_nobodyBlocksAConfirmationByAddingIdentifiers() public {
        (Party memory pending, bytes32 entry) = _enterPending(
            authority,
            OrganisationKinds.SUPPLIER,
            "pending"
        );
        IdentifierAddedAct memory act = _identifying(otherAuthority, pending);
        (Signed memory by, ) = _signIdentifying(otherAuthority, act);
        vm.expectRevert(abi.encodeWithSelector(IDirectory.DirectoryNotActive.selector, pending.number));
        directory.addIdentifier(act, by);
        _confirm(pending, entry);
    }

    function test_theConsortiumAloneEntersAuthorities() public {
        bytes memory refusal = abi.encodeWithSelector(
            IDirectory.DirectoryOnlyConsortium.selector,
            address(this)
        );
        vm.expectRevert(refusal);
        directory.enterAuthority(IDENTIFIER, CONTENT, Schemes.PLAIN, Roles.ADMINISTRATOR, 0, 0);
        vm.expectRevert(refusal);
        directory.openFounder(1, CONTENT);
        vm.expectRevert(refusal);
        directory.recordFounding(1, CONTENT);
    }
}
