// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Party} from "../support/ActSigner.sol";
import {LedgerFixture} from "../support/LedgerFixture.sol";
import {MotionRegister} from "../support/MotionRegister.sol";
import {NoteRegister} from "../support/NoteRegister.sol";
import {ConsortiumHandler, Ledger} from "./ConsortiumHandler.t.sol";

/// @dev The handler holds every single act to its model: no motion is carried without its majority of those who are
/// entitled then, whoever is not in good standing opens nothing, and whoever lost its keys has a way back.
contract ConsortiumInvariantsTest is LedgerFixture {
    ConsortiumHandler private handler;

    function setUp() public {
        _deployCore();
        Party[] memory founders = _found(5);
        MotionRegister questions = new MotionRegister(log, consortium);
        NoteRegister notes = new NoteRegister(log);
        _admit(address(questions));
        _admit(address(notes));
        Party[] memory adopted = new Party[](6);
        for (uint256 i = 0; i < founders.length; ++i) adopted[i] = founders[i];
        adopted[5] = _enterSupplier(founders[0], "supplier");
        handler = new ConsortiumHandler(Ledger(log, directory, consortium, questions, notes), adopted);
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function invariant_whoCountsIsWhoIsInGoodStanding() public view {
        handler.checkElectorate();
    }
}
