// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Party} from "../support/LedgerFixture.sol";
import {LedgerHandler} from "./LedgerHandler.t.sol";
import {NoteFixture} from "../support/NoteFixture.sol";
import {vm} from "../support/Vm.sol";

/// @dev That nobody acts through a key that is not theirs, revoked or outside its window is held by the handler
/// at every single act.
contract HistoryLogInvariantsTest is NoteFixture {
    LedgerHandler private handler;

    function setUp() public override {
        vm.recordLogs();
        super.setUp();
        Party[] memory founders = new Party[](2);
        (founders[0], founders[1]) = (officer, other);
        handler = new LedgerHandler(log, directory, notes, founders);
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function invariant_theLogIsDenseAndItsHeadsFollowFromItsEvents() public view {
        handler.checkLog();
    }

    function invariant_keySlotsAreOnlyWhatActsMadeThem() public view {
        handler.checkKeys();
    }

    function invariant_oneIdentifierOneOrganisation() public view {
        handler.checkIdentifiers();
    }
}
