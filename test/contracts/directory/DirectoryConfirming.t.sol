// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {OrganisationConfirmedAct} from "../../../contracts/directory/IDirectoryActs.sol";
import {Signed} from "../../../contracts/log/Act.sol";
import {IDirectory} from "../../../contracts/directory/IDirectory.sol";
import {IHistoryLog} from "../../../contracts/log/IHistoryLog.sol";
import {OrganisationKinds} from "../../../contracts/directory/OrganisationKinds.sol";
import {assertEq, assertTrue} from "../support/Assertions.sol";
import {Party} from "../support/LedgerFixture.sol";
import {vm} from "../support/Vm.sol";
import {Register} from "../../../contracts/log/Register.sol";
import {DirectoryFixture} from "../support/DirectoryFixture.sol";

contract DirectoryConfirmingTest is DirectoryFixture {
    function test_aConfirmationBuildsOnTheEntry() public {
        (Party memory entered, bytes32 entry) = _enterPending(
            authority,
            OrganisationKinds.SUPPLIER,
            "newcomer"
        );
        OrganisationConfirmedAct memory act = _confirming(entered, CONTENT);
        (Signed memory by, ) = _signConfirming(entered, act);
        vm.expectRevert(_stale(CONTENT, entry));
        directory.confirm(act, by);

        act = _confirming(entered, entry);
        act.envelope.subject = supplier.subject;
        (by, ) = _signConfirming(entered, act);
        vm.expectRevert(
            abi.encodeWithSelector(Register.RegisterWrongSubject.selector, supplier.subject, entered.subject)
        );
        directory.confirm(act, by);
    }

    function test_noOtherKeyConfirms() public {
        (Party memory entered, bytes32 entry) = _enterPending(
            authority,
            OrganisationKinds.SUPPLIER,
            "newcomer"
        );
        Party memory thief = entered;
        OrganisationConfirmedAct memory act = _confirming(entered, entry);
        (thief.secret, thief.signer) = (authority.secret, authority.signer);
        (Signed memory by, ) = _signConfirming(thief, act);
        vm.expectRevert(
            abi.encodeWithSelector(
                IDirectory.DirectoryNotItsFirstKey.selector,
                keccak256(thief.signer),
                entered.number
            )
        );
        directory.confirm(act, by);
    }

    function test_namingTheKeyIsNotSigningWithIt() public {
        (Party memory entered, bytes32 entry) = _enterPending(
            authority,
            OrganisationKinds.SUPPLIER,
            "newcomer"
        );
        OrganisationConfirmedAct memory act = _confirming(entered, entry);
        (Signed memory by, bytes32 actHash) = _signConfirming(entered, act);
        by.signature = _signature(authority.secret, actHash);
        vm.expectRevert(
            abi.encodeWithSelector(IHistoryLog.HistoryLogInvalidSignature.selector, entered.signer, actHash)
        );
        directory.confirm(act, by);
        assertEq(directory.kindOf(entered.number), 0);
        assertTrue(!directory.keyOf(keccak256(entered.signer)).exists(), "no slot was left behind");
    }

    function test_onlyAPendingOrganisationConfirms() public {
        OrganisationConfirmedAct memory act = _confirming(supplier, directory.lastActOf(supplier.number));
        (Signed memory by, ) = _signConfirming(supplier, act);
        vm.expectRevert(abi.encodeWithSelector(IDirectory.DirectoryNotPending.selector, supplier.number));
        directory.confirm(act, by);
        act.envelope.organisation = 99;
        vm.expectRevert(abi.encodeWithSelector(IDirectory.DirectoryNotPending.selector, 99));
        directory.confirm(act, by);
    }
}
