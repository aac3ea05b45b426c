// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IDirectoryActs, OrganisationRenamedAct} from "../../../contracts/directory/IDirectoryActs.sol";
import {Signed} from "../../../contracts/log/Act.sol";
import {IDirectory, Newcomer} from "../../../contracts/directory/IDirectory.sol";
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

    function test_theConsortiumAloneEntersAuthorities() public {
        bytes memory refusal = abi.encodeWithSelector(
            IDirectory.DirectoryOnlyConsortium.selector,
            address(this)
        );
        Newcomer memory newcomer = Newcomer({
            organisationKind: OrganisationKinds.AUTHORITY,
            identifier: IDENTIFIER,
            key: CONTENT,
            scheme: Schemes.PLAIN,
            roles: Roles.ADMINISTRATOR
        });
        vm.expectRevert(refusal);
        directory.enterByVote(newcomer, 0, 0);
        vm.expectRevert(refusal);
        directory.openFounder(1, CONTENT);
        vm.expectRevert(refusal);
        directory.recordFounding(1, CONTENT);
    }
}
