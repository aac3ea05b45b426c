// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {NoticeRecordedAct} from "../../../contracts/evidence/IEvidenceActs.sol";
import {
    Phase,
    ProcurementAmendedAct,
    ProcurementOpenedAct
} from "../../../contracts/procurement/IProcurementActs.sol";
import {Subjects} from "../../../contracts/libraries/Subjects.sol";
import {ProcedureFixture} from "../support/ProcedureFixture.sol";
import {TransactionGas} from "../support/TransactionGas.sol";

/// @notice What one act costs as a transaction of its own, on a subject that has a history.
contract ProcedureGasTest is ProcedureFixture {
    uint256 private constant BUDGET = 98_000;

    error OverBudget(uint256 gas, uint256 budget);

    bytes private amending;
    bytes private recording;
    bytes private amendingOpening;
    bytes private lastCall;
    bool private isKept; // calls are kept from now on, not made

    function setUp() public {
        _deployProcedure();
        (bytes32 procurement, bytes32 opening) = _openProcurement();
        bytes32 publication = _submit(lead, _tenderPublished(procurement, opening));
        bytes32 first = _submit(recorder, _notice(0));
        bytes32 another = _openAnother();
        isKept = true;
        _amendAnother(another);
        amendingOpening = lastCall;
        _submit(lead, _tenderAmended(procurement, publication));
        amending = lastCall;
        _submit(recorder, _notice(first));
        recording = lastCall;
    }

    function test_TenderAmended() public {
        _requireWithinBudget(TransactionGas.ofCall(address(tenders), amending));
    }

    /// @dev Has no budget: what it takes grows with the phases and members that it lists.
    function test_ProcurementAmended() public {
        TransactionGas.ofCall(address(procurements), amendingOpening);
    }

    function test_NoticeRecorded() public {
        _requireWithinBudget(TransactionGas.ofCall(address(evidence), recording));
    }

    function _call(address register, bytes memory data) internal override {
        if (isKept) lastCall = data;
        else super._call(register, data);
    }

    function _openAnother() private returns (bytes32) {
        (
            ProcurementOpenedAct memory act,
            uint32[] memory members,
            Phase[] memory phases
        ) = _procurementOpened();
        act.ownReference = keccak256("another");
        act.envelope.subject = Subjects.procurement(lead.number, act.ownReference);
        return _submit(lead, act, members, phases);
    }

    function _amendAnother(bytes32 opening) private {
        (
            ProcurementAmendedAct memory act,
            uint32[] memory members,
            Phase[] memory phases
        ) = _procurementAmended(opening);
        act.ownReference = keccak256("another");
        act.envelope.subject = Subjects.procurement(lead.number, act.ownReference);
        _submit(lead, act, members, phases);
    }

    function _notice(bytes32 builtOn) private view returns (NoticeRecordedAct memory act) {
        act.envelope = _envelope(recorder, Subjects.evidence(PROCESS), builtOn, CONTENT);
        (act.process, act.release, act.source) = (PROCESS, keccak256(abi.encode(builtOn)), 1);
        act.publishedOn = uint40(block.timestamp - 1 days);
    }

    function _requireWithinBudget(uint256 gas) private pure {
        if (gas > BUDGET) revert OverBudget(gas, BUDGET);
    }
}
