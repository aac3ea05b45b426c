// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {assertTrue} from "../support/Assertions.sol";
import {ProcedureHandler} from "./ProcedureHandler.t.sol";

/// @notice What holds after any sequence of acts: right ones, stale ones, replays and those of people who are no party.
contract ProcedureInvariantsTest {
    ProcedureHandler private handler;

    function setUp() public {
        handler = new ProcedureHandler();
    }

    function targetContracts() public view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function invariant_stagesNeverMoveBackwards() public view {
        assertTrue(!handler.movedBackwards(), "a stage moved backwards");
    }

    function invariant_noReplayIsAccepted() public view {
        assertTrue(!handler.acceptedReplay(), "an act was recorded twice");
    }

    function invariant_nobodyActsInTheLeadsPlace() public view {
        assertTrue(!handler.acceptedStranger(), "a stranger's act was accepted");
    }

    function invariant_theProcurementsHistoryHoldsItsLeadsActsAlone() public view {
        assertTrue(handler.procurementActs() == handler.acceptedOnProcurement(), "lengthened or shortened");
    }

    function invariant_aClosedPlanStaysAsItIs() public view {
        assertTrue(!handler.closedPlanChanged(), "a closed plan changed");
    }

    function invariant_noOpeningIsAmendedThatIsBuiltUpon() public view {
        assertTrue(!handler.amendedBuiltUpon(), "bidders had seen it");
    }

    function invariant_nobodyBlocksARightAct() public view {
        assertTrue(!handler.leadWasBlocked(), "a right act was refused");
    }
}
