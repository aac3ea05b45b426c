// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IConsortium} from "../../../contracts/consortium/IConsortium.sol";
import {
    AuthorityLeftAct,
    RecoveryObjectedAct,
    StandingProposedAct,
    VoteCastAct
} from "../../../contracts/consortium/IConsortiumActs.sol";
import {Majorities} from "../../../contracts/consortium/Majorities.sol";
import {IDirectory} from "../../../contracts/directory/IDirectory.sol";
import {OrganisationKinds} from "../../../contracts/directory/OrganisationKinds.sol";
import {Standings} from "../../../contracts/directory/Standings.sol";
import {Subjects} from "../../../contracts/libraries/Subjects.sol";
import {Signed} from "../../../contracts/log/Act.sol";
import {IHistoryLog} from "../../../contracts/log/IHistoryLog.sol";
import {Party} from "../support/ActSigner.sol";
import {assertEq, assertTrue} from "../support/Assertions.sol";
import {ConsortiumFixture} from "../support/ConsortiumFixture.sol";
import {MotionRegister, QuestionPutAct} from "../support/MotionRegister.sol";
import {NoteRegister, NoteTakenAct} from "../support/NoteRegister.sol";
import {vm} from "../support/Vm.sol";

struct Ledger {
    IHistoryLog log;
    IDirectory directory;
    IConsortium consortium;
    MotionRegister questions;
    NoteRegister notes;
}

/// @notice Authorities propose, vote, leave, lose their keys and are recovered, in any order; a model beside it says
/// who counts, and so what must come of every vote.
contract ConsortiumHandler is ConsortiumFixture {
    error NobodyBeside(uint32 concerned);

    uint256 private constant ORGANISATIONS = 6; // five founders and a supplier
    uint256 private constant AUTHORITIES = 5;

    struct ModelMotion {
        bytes32 id;
        uint8 majority;
        uint8 standing; // proposed for `concerned`; 0: the motion is a register's question
        uint32 concerned;
        uint256 closesOn;
        bool decided;
    }

    Party[] private parties; // with the key that each has now
    mapping(uint32 organisation => uint8 standing) private standings;
    mapping(uint32 organisation => bool lost) private keyless;
    ModelMotion[] private motions;
    mapping(bytes32 motion => mapping(uint32 authority => uint8 choice)) private choices;
    uint256 private clock = START;
    uint256 private asked;

    MotionRegister private immutable QUESTIONS;
    NoteRegister private immutable NOTES;

    /// @param adopted Five founders, then a supplier.
    constructor(Ledger memory ledger, Party[] memory adopted) {
        (log, directory, consortium) = (ledger.log, ledger.directory, ledger.consortium);
        (QUESTIONS, NOTES) = (ledger.questions, ledger.notes);
        lastSecret = 1_000_000;
        for (uint256 i = 0; i < adopted.length; ++i) {
            parties.push(adopted[i]);
            standings[adopted[i].number] = Standings.GOOD;
        }
    }

    function wait(uint24 elapsed) external {
        clock += elapsed;
    }

    function ask(uint8 by, bool twoThirds, uint8 concerned) external {
        Party memory party = _begin(by);
        uint32 about = concerned % 3 == 0 ? parties[concerned % ORGANISATIONS].number : 0;
        uint8 majority = twoThirds ? Majorities.TWO_THIRDS : Majorities.MORE_THAN_HALF;
        QuestionPutAct memory act = QuestionPutAct(
            _envelope(party, Subjects.CONSORTIUM, 0, keccak256(abi.encode(++asked))),
            majority,
            uint40(clock + 30 days),
            about
        );
        (Signed memory signed, bytes32 id) = _sign(
            party,
            address(QUESTIONS),
            keccak256(abi.encode(QUESTIONS.QUESTION_PUT(), act))
        );
        try QUESTIONS.put(act, signed) {
            _settle(_mayRepresent(party), true);
            motions.push(ModelMotion(id, majority, 0, about, clock + 30 days, false));
        } catch {
            _settle(_mayRepresent(party), false);
        }
    }

    function moveStanding(uint8 by, uint8 concerned, uint8 standing) external {
        Party memory party = _begin(by);
        Party memory about = parties[concerned % AUTHORITIES];
        standing = 1 + (standing % 3);
        StandingProposedAct memory act = _standing(party, about, standing);
        act.envelope.content = keccak256(abi.encode(++asked));
        (Signed memory signed, bytes32 id) = _signed(party, act);
        bool isLast = _entitledCount() == 1 && standings[about.number] == Standings.GOOD;
        bool may =
            _mayRepresent(party) &&
                standings[party.number] == Standings.GOOD &&
                standings[about.number] != standing &&
                !isLast;
        try consortium.proposeStanding(act, signed) {
            _settle(may, true);
            motions.push(
                ModelMotion(id, Majorities.TWO_THIRDS, standing, about.number, clock + 90 days, false)
            );
        } catch {
            _settle(may, false);
        }
    }

    function vote(uint8 by, uint256 which, bool isFor) external {
        if (motions.length == 0) return;
        Party memory party = _begin(by);
        ModelMotion storage motion = motions[which % motions.length];
        bool may =
            _mayRepresent(party) &&
                standings[party.number] == Standings.GOOD &&
                !motion.decided &&
                clock <= motion.closesOn &&
                party.number != motion.concerned;
        VoteCastAct memory act = _ballot(party, motion.id, isFor ? FOR : AGAINST);
        (Signed memory signed, ) = _signed(party, act);
        try consortium.vote(act, signed) {
            _settle(may, true);
            choices[motion.id][party.number] = act.choice;
            _expectOutcome(motion);
        } catch {
            _settle(may, false);
        }
    }

    function depart(uint8 by) external {
        Party memory party = _begin(by);
        bool isLast = _entitledCount() == 1 && standings[party.number] == Standings.GOOD;
        bool may = _mayRepresent(party) && standings[party.number] != Standings.LEFT && !isLast;
        AuthorityLeftAct memory act = _leaving(party);
        (Signed memory signed, ) = _signed(party, act);
        try consortium.leaveConsortium(act, signed) {
            _settle(may, true);
            standings[party.number] = Standings.LEFT;
        } catch {
            _settle(may, false);
        }
    }

    /// @dev Whoever is not in good standing opens nothing; what opens nothing goes on.
    function take(uint8 by, bool opens) external {
        Party memory party = _begin(by);
        NoteTakenAct memory act = NoteTakenAct(
            _envelope(party, CONTENT, 0, CONTENT),
            type(uint16).max,
            opens
        );
        (Signed memory signed, ) = _sign(
            party,
            address(NOTES),
            keccak256(abi.encode(NOTES.NOTE_TAKEN(), act))
        );
        bool may = !keyless[party.number] && (!opens || standings[party.number] == Standings.GOOD);
        try NOTES.take(act, signed) {
            _settle(may, true);
        } catch {
            _settle(may, false);
        }
    }

    function lose(uint8 by) external {
        Party memory party = _begin(by);
        if (keyless[party.number]) return;
        _revoke(party, party.signer, 0);
        keyless[party.number] = true;
    }

    /// @dev Nobody ends without a way back, while more than half of the others can sign. Afterwards its new key acts.
    function recover(uint8 by, bool isObjectedTo) external {
        Party memory party = _begin(by);
        uint256 living = _livingBeside(party.number);
        uint256 entitled = directory.electorate(party.number);
        bool objects = isObjectedTo && !keyless[party.number];
        bool may = objects ? living * 3 >= entitled * 2 && living >= 2 : living * 2 > entitled;
        if (living == 0) return;
        (bytes32 motion, Party memory renewed) = _proposeRecovery(_someoneBeside(party.number), party);
        if (objects) {
            RecoveryObjectedAct memory act = _objecting(party, motion);
            (Signed memory signed, ) = _signed(party, act);
            consortium.objectToRecovery(act, signed);
        }
        (bool isCarried, uint256 needed) = _voteOfAll(party.number, motion);
        assertTrue(isCarried == may, "recovered by those who may, and by nobody less");
        if (!isCarried) return;
        assertTrue(needed <= living, "nobody voted who could not");
        clock += 14 days;
        vm.warp(clock);
        _recover(renewed, motion);
        parties[by % ORGANISATIONS] = _withAllRoles(renewed);
        keyless[party.number] = false;
    }

    /// @notice Reverts unless the Directory counts whom the model counts.
    function checkElectorate() external view {
        uint256 entitled = _entitledCount();
        assertEq(directory.activeAuthorities(), entitled);
        uint256 seats = directory.entitledSeats(0);
        for (uint256 i = 0; i < AUTHORITIES; ++i) {
            uint32 number = parties[i].number;
            bool isGood = standings[number] == Standings.GOOD;
            assertEq(directory.standingOf(number), standings[number]);
            assertEq((seats >> number) & 1, isGood ? 1 : 0); // founders sit in the order of their numbers
            seats &= ~(uint256(1) << number);
        }
        assertEq(seats, 0);
        assertTrue(entitled > 0, "somebody can still decide");
    }

    function _expectOutcome(ModelMotion storage motion) private {
        (uint8 state, uint32 votesFor, ) = consortium.motionOf(motion.id);
        uint256 inFavour = 0;
        uint256 entitled = 0;
        uint256 founders = 0;
        for (uint256 i = 0; i < AUTHORITIES; ++i) {
            uint32 number = parties[i].number;
            if (number == motion.concerned) continue;
            if (standings[number] != Standings.LEFT) ++founders;
            if (standings[number] != Standings.GOOD) continue;
            ++entitled;
            if (choices[motion.id][number] == FOR) ++inFavour;
        }
        uint256 base = entitled > founders ? entitled : founders;
        bool carried =
            motion.majority == Majorities.TWO_THIRDS
                ? inFavour * 3 >= base * 2 && inFavour >= (motion.concerned == 0 ? 1 : 2)
                : inFavour * 2 > base;
        assertTrue(
            (state != OPEN) == carried,
            "carried by its majority of those entitled, and by nobody less"
        );
        if (!carried) return;
        motion.decided = true;
        if (motion.standing == 0) {
            assertEq(votesFor, inFavour);
            assertEq(QUESTIONS.carriedOut(), motion.id);
            return;
        }
        bool isDone = state == CARRIED;
        assertTrue(isDone == (standings[motion.concerned] != motion.standing), "or it is so already");
        if (isDone) standings[motion.concerned] = motion.standing;
    }

    function _voteOfAll(uint32 concerned, bytes32 motion) private returns (bool isCarried, uint256 needed) {
        for (uint256 i = 0; i < AUTHORITIES && !isCarried; ++i) {
            Party memory voter = parties[i];
            if (!_canVote(voter.number) || voter.number == concerned) continue;
            _vote(voter, motion, FOR);
            ++needed;
            (uint8 state, , ) = consortium.motionOf(motion);
            isCarried = state == CARRIED;
        }
    }

    function _livingBeside(uint32 concerned) private view returns (uint256 living) {
        for (uint256 i = 0; i < AUTHORITIES; ++i)
            if (parties[i].number != concerned && _canVote(parties[i].number)) ++living;
    }

    function _someoneBeside(uint32 concerned) private view returns (Party memory) {
        for (uint256 i = 0; i < AUTHORITIES; ++i)
            if (parties[i].number != concerned && _canVote(parties[i].number)) return parties[i];
        revert NobodyBeside(concerned);
    }

    /// @dev A recovered key administers, and gives its organisation the key that does the rest.
    function _withAllRoles(Party memory renewed) private returns (Party memory) {
        return _addKey(renewed, OrganisationKinds.rolesOf(directory.kindOf(renewed.number)));
    }

    function _canVote(uint32 number) private view returns (bool) {
        return standings[number] == Standings.GOOD && !keyless[number];
    }

    function _entitledCount() private view returns (uint256 entitled) {
        for (uint256 i = 0; i < AUTHORITIES; ++i)
            if (standings[parties[i].number] == Standings.GOOD) ++entitled;
    }

    function _mayRepresent(Party memory party) private view returns (bool) {
        return !keyless[party.number] && party.number <= AUTHORITIES;
    }

    function _begin(uint8 by) private returns (Party memory) {
        vm.warp(clock);
        return parties[by % ORGANISATIONS];
    }

    function _settle(bool may, bool accepted) private pure {
        assertTrue(!accepted || may, "the consortium accepted what it must refuse");
        assertTrue(accepted || !may, "the consortium refused what it must accept");
    }
}
