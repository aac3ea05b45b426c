// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IConsortium} from "../../../contracts/consortium/IConsortium.sol";
import {
    AuthorityLeftAct,
    IConsortiumActs,
    StandingProposedAct
} from "../../../contracts/consortium/IConsortiumActs.sol";
import {IDirectory} from "../../../contracts/directory/IDirectory.sol";
import {OrganisationKinds} from "../../../contracts/directory/OrganisationKinds.sol";
import {Standings} from "../../../contracts/directory/Standings.sol";
import {Signed} from "../../../contracts/log/Act.sol";
import {IHistoryLog} from "../../../contracts/log/IHistoryLog.sol";
import {Register} from "../../../contracts/log/Register.sol";
import {Party} from "../support/ActSigner.sol";
import {assertEq} from "../support/Assertions.sol";
import {ConsortiumFixture} from "../support/ConsortiumFixture.sol";
import {NoteRegister, NoteTakenAct} from "../support/NoteRegister.sol";
import {vm} from "../support/Vm.sol";

contract StandingTest is ConsortiumFixture {
    NoteRegister private notes;
    Party[] private founders;

    function setUp() public {
        _deployCore();
        Party[] memory found = _found(4);
        for (uint256 i = 0; i < found.length; ++i) founders.push(found[i]);
        notes = new NoteRegister(log);
        _admit(address(notes));
    }

    function test_aMotionSuspendsRestoresAndPutsOut() public {
        assertEq(directory.standingOf(4), Standings.GOOD);
        uint8[3] memory path = [Standings.SUSPENDED, Standings.GOOD, Standings.LEFT];
        for (uint256 i = 0; i < path.length; ++i) {
            StandingProposedAct memory act = _standing(founders[0], founders[3], path[i]);
            (Signed memory by, bytes32 motion) = _signed(founders[0], act);
            vm.expectEmit(address(consortium));
            emit IConsortiumActs.StandingProposed(act);
            consortium.proposeStanding(act, by);
            bytes32 deciding = _carry(founders, motion);
            assertEq(directory.standingOf(4), path[i]);
            assertEq(directory.activeAuthorities(), path[i] == Standings.GOOD ? 4 : 3);
            assertEq(directory.seatOf(4), path[i] == Standings.GOOD ? 4 : 0);
            assertEq(directory.lastActOf(4), deciding);
        }
    }

    function test_aSuspendedAuthorityOpensNothingAndFinishesWhatItBegan() public {
        _suspend(founders, founders[3]);
        _expectOpeningRefused(founders[3], Standings.SUSPENDED);
        _take(founders[3], false);
        _addKey(founders[3], OrganisationKinds.rolesOf(OrganisationKinds.AUTHORITY));
        assertEq(directory.kindOf(4), OrganisationKinds.AUTHORITY);
    }

    function test_whoHasLeftOpensNothingAndFinishesWhatItBegan() public {
        _leave(founders[3]);
        _expectOpeningRefused(founders[3], Standings.LEFT);
        _take(founders[3], false);
    }

    function test_whoHasLeftProposesNothing() public {
        _leave(founders[3]);
        StandingProposedAct memory act = _standing(founders[3], founders[0], Standings.SUSPENDED);
        (Signed memory by, ) = _signed(founders[3], act);
        vm.expectRevert(_notGood(4, Standings.LEFT));
        consortium.proposeStanding(act, by);
    }

    function test_leavingIsItsOwnAct() public {
        AuthorityLeftAct memory act = _leaving(founders[3]);
        (Signed memory by, bytes32 actHash) = _signed(founders[3], act);
        vm.expectEmit(address(consortium));
        emit IConsortiumActs.AuthorityLeft(act);
        consortium.leaveConsortium(act, by);
        assertEq(directory.standingOf(4), Standings.LEFT);
        assertEq(directory.lastActOf(4), actHash);
        vm.expectRevert(
            abi.encodeWithSelector(Register.RegisterStale.selector, act.envelope.builtOn, actHash)
        );
        consortium.leaveConsortium(act, by);
    }

    /// ATTACK: the old leaving is recorded once more after the others have taken the authority back.
    function test_aReplayedLeavingIsStale() public {
        AuthorityLeftAct memory act = _leaving(founders[3]);
        (Signed memory by, ) = _signed(founders[3], act);
        consortium.leaveConsortium(act, by);
        bytes32 deciding = _carry(
            founders,
            _propose(founders[0], _standing(founders[0], founders[3], Standings.GOOD))
        );
        vm.expectRevert(
            abi.encodeWithSelector(Register.RegisterStale.selector, act.envelope.builtOn, deciding)
        );
        consortium.leaveConsortium(act, by);
    }

    function test_aSuspendedAuthorityMayLeave() public {
        _suspend(founders, founders[3]);
        _leave(founders[3]);
        assertEq(directory.standingOf(4), Standings.LEFT);
        assertEq(directory.activeAuthorities(), 3);
    }

    function test_theLastOneStays() public {
        for (uint256 i = 1; i < 4; ++i) _leave(founders[i]);
        AuthorityLeftAct memory act = _leaving(founders[0]);
        (Signed memory by, ) = _signed(founders[0], act);
        vm.expectRevert(abi.encodeWithSelector(IDirectory.DirectoryLastAuthority.selector, 1));
        consortium.leaveConsortium(act, by);
        _carry(founders, _proposeAdmission(founders[0])); // and still decides
        assertEq(directory.organisationOf(IDENTIFIER), 5);
    }

    /// Founders are a floor only while they are founders: those who left may not stop the others for ever.
    function test_foundersThatLeftAreNotCounted() public {
        assertEq(directory.electorate(0), 4);
        _leave(founders[3]);
        assertEq(directory.electorate(0), 3);
        _suspend(founders, founders[2]);
        assertEq(directory.electorate(0), 3);
        assertEq(directory.electorate(3), 2);
        assertEq(directory.electorate(4), 3);
        _carry(founders, _propose(founders[0], _standing(founders[0], founders[3], Standings.GOOD)));
        assertEq(directory.electorate(0), 4);
    }

    function test_whatCanNeverBeCarriedIsRefusedAtOnce() public {
        Party memory supplier = _enterSupplier(founders[0], "supplier");
        _expectRefused(
            _standing(founders[0], founders[1], Standings.GOOD),
            abi.encodeWithSelector(IDirectory.DirectoryStandingUnchanged.selector, 2, Standings.GOOD)
        );
        _expectRefused(
            _standing(founders[0], supplier, Standings.SUSPENDED),
            abi.encodeWithSelector(IDirectory.DirectoryNotAnAuthority.selector, supplier.number)
        );
        _expectRefused(
            _standing(founders[0], _party(99, 1, 0), Standings.SUSPENDED),
            abi.encodeWithSelector(IDirectory.DirectoryNotAnAuthority.selector, 99)
        );
        for (uint8 standing = 0; standing < 5; standing += 4) {
            _expectRefused(
                _standing(founders[0], founders[1], standing),
                abi.encodeWithSelector(IDirectory.DirectoryUnknownStanding.selector, standing)
            );
        }
    }

    function test_whatHappenedInTheMeantimeMakesItFail() public {
        bytes32 motion = _propose(founders[0], _standing(founders[0], founders[3], Standings.LEFT));
        _leave(founders[3]);
        _vote(founders[0], motion, FOR);
        (Signed memory by, ) = _signed(founders[1], _ballot(founders[1], motion, FOR));
        vm.expectEmit(address(consortium));
        emit IConsortium.MotionFailed(
            motion,
            abi.encodeWithSelector(IDirectory.DirectoryStandingUnchanged.selector, 4, Standings.LEFT)
        );
        consortium.vote(_ballot(founders[1], motion, FOR), by);
    }

    function test_onlyTheConsortiumChangesStandings() public {
        vm.expectRevert(abi.encodeWithSelector(IDirectory.DirectoryOnlyConsortium.selector, address(this)));
        directory.setStanding(4, Standings.LEFT, CONTENT);
    }

    function _expectOpeningRefused(Party memory party, uint8 standing) private {
        NoteTakenAct memory act = _note(party, true);
        Signed memory by = _signNote(party, act);
        vm.expectRevert(_notGood(party.number, standing));
        notes.take(act, by);
    }

    function _take(Party memory party, bool opens) private {
        NoteTakenAct memory act = _note(party, opens);
        notes.take(act, _signNote(party, act));
    }

    function _note(Party memory party, bool opens) private view returns (NoteTakenAct memory) {
        return NoteTakenAct(_envelope(party, CONTENT, 0, CONTENT), type(uint16).max, opens);
    }

    function _signNote(Party memory party, NoteTakenAct memory act) private view returns (Signed memory by) {
        (by, ) = _sign(party, address(notes), keccak256(abi.encode(notes.NOTE_TAKEN(), act)));
    }

    function _expectRefused(StandingProposedAct memory act, bytes memory refusal) private {
        (Signed memory by, ) = _signed(founders[0], act);
        vm.expectRevert(refusal);
        consortium.proposeStanding(act, by);
    }

    function _notGood(uint32 number, uint8 standing) private pure returns (bytes memory) {
        return abi.encodeWithSelector(IHistoryLog.HistoryLogNotInGoodStanding.selector, number, standing);
    }
}
