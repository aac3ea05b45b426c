// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {
    ActAffirmedAct,
    ActDisownedAct,
    DocumentTakenDownAct,
    IStatementActs
} from "../../../contracts/statement/IStatementActs.sol";
import {IHistoryLog} from "../../../contracts/log/IHistoryLog.sol";
import {IStatementRegister} from "../../../contracts/statement/IStatementRegister.sol";
import {Kinds} from "../support/Kinds.sol";
import {Roles} from "../../../contracts/libraries/Roles.sol";
import {Party} from "../support/ActSigner.sol";
import {assertTrue} from "../support/Assertions.sol";
import {ProcedureFixture} from "../support/ProcedureFixture.sol";
import {vm} from "../support/Vm.sol";
import {Register} from "../../../contracts/log/Register.sol";

contract StatementRegisterTest is ProcedureFixture {
    bytes32 private constant EARLIER = keccak256("an earlier act of the supplier");

    function setUp() public {
        _deployProcedure();
    }

    function test_anOrganisationAffirmsAnActOfItsOwn() public {
        ActAffirmedAct memory act = _affirmation(EARLIER);
        _watch(supplier.subject);
        bytes32 actHash = _submit(supplier, act);
        _requireRecorded(
            address(statements),
            Kinds.ACT_AFFIRMED,
            IStatementActs.ActAffirmed.selector,
            abi.encode(act),
            act.envelope,
            supplier,
            actHash
        );
        assertTrue(statements.lastStatementOf(supplier.number, EARLIER) == actHash, "its last statement");
        assertTrue(statements.lastStatementOf(rival.number, EARLIER) == 0, "not another's");
    }

    function test_anOrganisationDisownsWhatItAffirmed() public {
        bytes32 affirmation = _submit(supplier, _affirmation(EARLIER));
        ActDisownedAct memory act = _disowning(affirmation, 5);
        _watch(supplier.subject);
        bytes32 actHash = _submit(supplier, act);
        _requireRecorded(
            address(statements),
            Kinds.ACT_DISOWNED,
            IStatementActs.ActDisowned.selector,
            abi.encode(act),
            act.envelope,
            supplier,
            actHash
        );
        assertTrue(statements.lastStatementOf(supplier.number, EARLIER) == actHash, "its last statement");
    }

    function test_takeDownsBuildOnTakeDownsAlone() public {
        _submit(supplier, _affirmation(EARLIER));
        bytes32 first = _submit(supplier, _takeDown(supplier, EARLIER, 6));
        DocumentTakenDownAct memory act = _takeDown(supplier, first, 6);
        _watch(supplier.subject);
        bytes32 actHash = _submit(supplier, act);
        _requireRecorded(
            address(statements),
            Kinds.DOCUMENT_TAKEN_DOWN,
            IStatementActs.DocumentTakenDown.selector,
            abi.encode(act),
            act.envelope,
            supplier,
            actHash
        );
        assertTrue(statements.lastTakeDownOf(supplier.number, EARLIER) == actHash, "its last take-down");
    }

    function test_replaysAreStale() public {
        bytes32 affirmation = _submit(supplier, _affirmation(EARLIER));
        vm.expectRevert(abi.encodeWithSelector(Register.RegisterStale.selector, EARLIER, affirmation));
        _submit(supplier, _affirmation(EARLIER));
        vm.expectRevert(abi.encodeWithSelector(Register.RegisterStale.selector, EARLIER, affirmation));
        _submit(supplier, _disowning(EARLIER, 5));
        bytes32 takeDown = _submit(supplier, _takeDown(supplier, EARLIER, 6));
        vm.expectRevert(abi.encodeWithSelector(Register.RegisterStale.selector, EARLIER, takeDown));
        _submit(supplier, _takeDown(supplier, EARLIER, 6));
    }

    function test_aFirstStatementBuildsOnTheAct() public {
        vm.expectRevert(abi.encodeWithSelector(Register.RegisterStale.selector, bytes32(0), EARLIER));
        _submit(supplier, _affirmation(0));
    }

    function test_aStatementStandsOnTheSpeakersOwnSubject() public {
        ActAffirmedAct memory act = _affirmation(EARLIER);
        act.envelope.subject = rival.subject;
        vm.expectRevert(
            abi.encodeWithSelector(Register.RegisterWrongSubject.selector, rival.subject, supplier.subject)
        );
        _submit(supplier, act);
    }

    function test_aStatementIsAboutSomething() public {
        ActAffirmedAct memory act = _affirmation(0);
        act.act = 0;
        vm.expectRevert(
            abi.encodeWithSelector(IStatementRegister.StatementAboutNothing.selector, supplier.number)
        );
        _submit(supplier, act);
    }

    function test_disowningAndTakingDownNeedAReason() public {
        bytes memory refusal = abi.encodeWithSelector(IStatementRegister.StatementNoReason.selector, EARLIER);
        vm.expectRevert(refusal);
        _submit(supplier, _disowning(EARLIER, 0));
        vm.expectRevert(refusal);
        _submit(supplier, _takeDown(supplier, EARLIER, 0));
    }

    function test_whoCommitsAnOrganisationSpeaksForIt() public {
        uint16[3] memory roles = [Roles.ADMINISTRATOR, Roles.OFFICER, Roles.REPRESENTATIVE];
        bytes32 last = EARLIER;
        for (uint256 i = 0; i < roles.length; ++i) {
            Party memory speaker = _addKey(lead, roles[i]);
            last = _submit(speaker, ActAffirmedAct(_envelope(speaker, lead.subject, last, CONTENT), EARLIER));
        }
        Party memory signatory = _addKey(supplier, Roles.SIGNATORY);
        _submit(signatory, ActAffirmedAct(_envelope(signatory, supplier.subject, EARLIER, CONTENT), EARLIER));
    }

    function test_aRecorderTakesDownButDoesNotAffirm() public {
        Party memory clerk = _addKey(recorder, Roles.RECORDER);
        vm.expectRevert(
            abi.encodeWithSelector(
                IHistoryLog.HistoryLogKeyLacksRole.selector,
                clerk.signer,
                Roles.RECORDER,
                Roles.ADMINISTRATOR | Roles.OFFICER | Roles.SIGNATORY | Roles.REPRESENTATIVE
            )
        );
        _submit(clerk, ActAffirmedAct(_envelope(clerk, clerk.subject, EARLIER, CONTENT), EARLIER));
        _submit(clerk, _takeDown(clerk, EARLIER, 6));
    }

    function _affirmation(bytes32 builtOn) private view returns (ActAffirmedAct memory) {
        return ActAffirmedAct(_envelope(supplier, supplier.subject, builtOn, CONTENT), EARLIER);
    }

    function _disowning(bytes32 builtOn, uint16 reason) private view returns (ActDisownedAct memory) {
        return ActDisownedAct(_envelope(supplier, supplier.subject, builtOn, CONTENT), EARLIER, reason);
    }

    function _takeDown(
        Party memory by,
        bytes32 builtOn,
        uint16 reason
    ) private view returns (DocumentTakenDownAct memory) {
        return DocumentTakenDownAct(_envelope(by, by.subject, builtOn, CONTENT), EARLIER, reason);
    }
}
