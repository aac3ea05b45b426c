// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Phase, ProcurementOpenedAct} from "../../../contracts/procurement/IProcurementActs.sol";
import {AwardDecidedAct, Winner} from "../../../contracts/tender/ITenderActs.sol";
import {Subjects} from "../../../contracts/libraries/Subjects.sol";
import {ProcedureFixture} from "../support/ProcedureFixture.sol";
import {Tampering} from "../support/Tampering.sol";
import {vm} from "../support/Vm.sol";

contract TamperedProcedureTest is ProcedureFixture, Tampering {
    bytes private opening;
    bytes private awarding;
    bytes private lastCall;
    bool private isKept;

    function setUp() public {
        _deployProcedure();
        (
            ProcurementOpenedAct memory act,
            uint32[] memory members,
            Phase[] memory phases
        ) = _procurementOpened();
        act.envelope.content = keccak256("another procurement");
        act.ownReference = keccak256("another procurement");
        (bytes32 procurement, bytes32 opened) = _openProcurement();
        bytes32 publication = _submit(lead, _tenderPublished(procurement, opened));
        vm.warp(block.timestamp + 29 days);
        isKept = true;
        (AwardDecidedAct memory award, Winner[] memory winners) = _awardDecided(procurement, publication);
        _submit(lead, award, winners);
        awarding = lastCall;
        act.envelope = _envelope(lead, _anotherProcurement(), 0, CONTENT);
        _submit(lead, act, members, phases);
        opening = lastCall;
    }

    function testFuzz_anOpeningIsRecordedAsSignedOrNotAtAll(uint256 index, uint8 change) public {
        vm.assume(change != 0);
        _flip(address(procurements), opening, index, change);
    }

    function testFuzz_anAwardIsRecordedAsSignedOrNotAtAll(uint256 index, uint8 change) public {
        vm.assume(change != 0);
        _flip(address(tenders), awarding, index, change);
    }

    function testFuzz_aShortenedActIsRecordedAsSignedOrNotAtAll(uint256 by) public {
        _cut(address(procurements), opening, by);
        _cut(address(tenders), awarding, by);
    }

    function test_everyByteOfAnOpeningMatters() public {
        for (uint256 i = 0; i < opening.length; ++i) _flip(address(procurements), opening, i, 0x80);
    }

    function _anotherProcurement() private view returns (bytes32) {
        return Subjects.procurement(lead.number, keccak256("another procurement"));
    }

    function _call(address register, bytes memory data) internal override {
        if (isKept) lastCall = data;
        else super._call(register, data);
    }
}
