// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IEvidenceActs, NoticeRecordedAct} from "../../../contracts/evidence/IEvidenceActs.sol";
import {IEvidenceRegister} from "../../../contracts/evidence/IEvidenceRegister.sol";
import {IHistoryLog} from "../../../contracts/log/IHistoryLog.sol";
import {Kinds} from "../support/Kinds.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {Subjects} from "../../../contracts/libraries/Subjects.sol";
import {Party} from "../support/ActSigner.sol";
import {assertTrue} from "../support/Assertions.sol";
import {ProcedureFixture} from "../support/ProcedureFixture.sol";
import {vm} from "../support/Vm.sol";
import {Register} from "../../../contracts/log/Register.sol";

contract EvidenceRegisterTest is ProcedureFixture {
    function setUp() public {
        _deployProcedure();
    }

    function test_aRecorderRecordsANotice() public {
        NoticeRecordedAct memory act = _notice(recorder, 0);
        _watch(act.envelope.subject);
        bytes32 actHash = _submit(recorder, act);
        _requireRecorded(
            address(evidence),
            Kinds.NOTICE_RECORDED,
            IEvidenceActs.NoticeRecorded.selector,
            abi.encode(act),
            act.envelope,
            recorder,
            actHash
        );
        assertTrue(evidence.lastEvidenceOf(PROCESS, recorder.number) == actHash, "its last evidence");
        assertTrue(evidence.lastEvidenceOf(PROCESS, lead.number) == 0, "not another's");
    }

    function test_aConflictingCopyIsKeptBesideTheFirst() public {
        bytes32 first = _submit(recorder, _notice(recorder, 0));
        NoticeRecordedAct memory copy = _notice(recorder, first);
        copy.envelope.content = keccak256("other content");
        _submit(recorder, copy);
        assertTrue(_countOf(copy.envelope.subject) == 2, "both stand");
    }

    function test_aReplayIsStale() public {
        NoticeRecordedAct memory act = _notice(recorder, 0);
        bytes32 first = _submit(recorder, act);
        vm.expectRevert(abi.encodeWithSelector(Register.RegisterStale.selector, bytes32(0), first));
        _submit(recorder, act);
    }

    function test_recordersDoNotStaleEachOther() public {
        _submit(recorder, _notice(recorder, 0));
        _submit(lead, _notice(lead, 0));
    }

    function test_evidenceLengthensNoProcurement() public {
        (bytes32 procurement, ) = _openProcurement();
        _submit(recorder, _notice(recorder, 0));
        assertTrue(_countOf(procurement) == 1, "the opening alone");
        NoticeRecordedAct memory act = _notice(lead, 0);
        act.envelope.subject = procurement;
        vm.expectRevert(
            abi.encodeWithSelector(
                Register.RegisterWrongSubject.selector,
                procurement,
                Subjects.evidence(PROCESS)
            )
        );
        _submit(lead, act);
    }

    function test_aNoticeComesFromSomewhere() public {
        NoticeRecordedAct memory act = _notice(recorder, 0);
        act.source = 0;
        vm.expectRevert(abi.encodeWithSelector(IEvidenceRegister.EvidenceNoSource.selector, PROCESS));
        _submit(recorder, act);
    }

    function testFuzz_nothingIsRecordedBeforeItIsPublished(uint40 publishedOn) public {
        NoticeRecordedAct memory act = _notice(recorder, 0);
        act.publishedOn = publishedOn;
        if (publishedOn > block.timestamp) {
            vm.expectRevert(
                abi.encodeWithSelector(
                    IEvidenceRegister.EvidencePublishedLater.selector,
                    publishedOn,
                    block.timestamp
                )
            );
        }
        _submit(recorder, act);
    }

    function test_aNoticeOfThisVerySecondIsRecorded() public {
        testFuzz_nothingIsRecordedBeforeItIsPublished(uint40(block.timestamp));
    }

    function test_onlyARecorderRecords() public {
        vm.expectRevert(
            abi.encodeWithSelector(
                IHistoryLog.HistoryLogKeyLacksRole.selector,
                supplier.signer,
                Roles.ADMINISTRATOR | Roles.SIGNATORY,
                Roles.RECORDER
            )
        );
        _submit(supplier, _notice(supplier, 0));
    }

    function _notice(Party memory by, bytes32 builtOn) private view returns (NoticeRecordedAct memory) {
        return
            NoticeRecordedAct({
                envelope: _envelope(by, Subjects.evidence(PROCESS), builtOn, CONTENT),
                process: PROCESS,
                release: keccak256("release 1"),
                source: 1,
                publishedOn: uint40(block.timestamp - 1 days)
            });
    }
}
